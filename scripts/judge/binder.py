"""Opens a binder's archive with zipfile, compares it with its own index, and lays it out for those who judge after."""

import csv
import io
import sys
from hashlib import sha256
from pathlib import PurePosixPath
from zipfile import ZipFile

faults: list[str] = []
archive = ZipFile(sys.argv[1])
names = archive.namelist()

if archive.testzip() is not None:
    faults.append(f"{archive.testzip()} is not what its checksum says")
if len({name.casefold() for name in names}) != len(names):
    faults.append("two files have one name where capitals do not count")
for name in names:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        faults.append(f"{name} leads out of the folder")
    if any(part.split(".")[0].upper() in ("CON", "NUL", "AUX", "PRN") for part in path.parts):
        faults.append(f"{name} is a name that Windows keeps for itself")

index = csv.DictReader(io.StringIO(archive.read("index.csv").decode("utf-8-sig")), delimiter=";")
listed = {row["Fil"]: row for row in index if row["Fil"]}
for name, row in listed.items():
    content = archive.read(name)
    if (str(len(content)), sha256(content).hexdigest()) != (row["Byte"], row["SHA-256"]):
        faults.append(f"{name} is not what the index says")
unlisted = set(names) - set(listed) - {"index.html", "index.csv", "manifest.sha256"}
faults += [f"{name} is not in the index" for name in unlisted]
papers = [name for name in listed if "/" in name]
if len(papers) != int(sys.argv[3]):
    faults.append(f"{len(papers)} files were laid in folders, expected {sys.argv[3]}")
summed = [line.split("  ", 1)[1] for line in archive.read("manifest.sha256").decode().splitlines()]
if set(summed) != set(names) - {"manifest.sha256"}:
    faults.append("manifest.sha256 does not name each file once")

archive.extractall(sys.argv[2])
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
