"""Adds the lines of the workbook anew with Python's decimals, and asks whether the page tells the same sums."""

import csv
import sys
import warnings
from collections import defaultdict
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser
from pathlib import Path

# What openpyxl must mend in a workbook is a fault of it.
warnings.simplefilter("error", UserWarning)
NONE = Decimal(0)
OERE = Decimal("0.01")
faults: list[str] = []
looked = 0


def expect(what: str, found, expected) -> None:
    global looked
    looked += 1
    if found != expected:
        faults.append(f"{what}: {found!r}, expected {expected!r}")


def text(value) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def sheets(place: Path) -> dict[str, list[list]]:
    if place.is_dir():
        return {
            file.stem.split("-", 1)[1]: list(csv.reader(file.read_text(encoding="utf-8").splitlines()))
            for file in place.glob("*.csv")
        }
    from openpyxl import load_workbook

    book = load_workbook(place)
    formulas = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    expect("cells that are formulas", [cell.coordinate for cell in formulas], [])
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def rows(sheet: list[list]) -> list[dict[str, str]]:
    heading, *rest = sheet
    return [dict(zip(heading, map(text, row), strict=True)) for row in rest]


def amount(value: str) -> Decimal:
    return Decimal(value or "0")


def add(lines, column: str) -> Decimal:
    return sum((amount(line[column]) for line in lines), NONE)


def kroner(value: str, rate: Decimal | None) -> Decimal | None:
    return None if rate is None else (amount(value) * rate).quantize(OERE, rounding=ROUND_HALF_UP)


def known(value: str) -> Decimal | None:
    return Decimal(value) if value else None


class Page(HTMLParser):
    """What stands in each cell of each table: a list of the texts of its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[list[str]]]] = []
        self.in_cell = False

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append([])
            self.in_cell = True

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.in_cell = False

    def handle_data(self, data):
        if self.in_cell and data.strip():
            self.tables[-1][-1][-1].append(" ".join(data.split()))


def told(words: str) -> tuple[str, Decimal]:
    """`−1 234,50 kr` as it stands on a page."""
    *digits, currency = words.split()
    plain = "".join(digits).replace("−", "-").replace(",", ".")
    return ("NOK" if currency == "kr" else currency), Decimal(plain)


book = sheets(Path(sys.argv[1]))
page = Page()
page.feed(Path(sys.argv[2]).read_text(encoding="utf-8"))
banks = {
    line["BASE_CUR"]: Decimal(line["OBS_VALUE"]).scaleb(-int(line["UNIT_MULT"]))
    for line in csv.DictReader(Path(sys.argv[3]).read_text(encoding="utf-8").splitlines(), delimiter=";")
}
projects, budget, financing, claims, bound = (
    rows(book[name]) for name in ("Prosjekter", "Budsjett", "Finansiering", "Krav", "Forpliktelser")
)
by_id = {each["ID"]: each for each in projects}
expect("projects", len(by_id), len(projects))


def rate_for(line: dict[str, str]) -> Decimal | None:
    """A krone is a krone; a project's own rate goes before the banks', which hold from its day on."""
    project = by_id[line["ID"]]
    if line["Valuta"] == "NOK":
        return Decimal(1)
    if line["Valuta"] == project["Valuta"]:
        return known(project["Kurs"])
    return banks.get(line["Valuta"]) if project["Kurs fra"] else None


# Each line in kroner, rounded by itself.
for name, lines in (("budget", budget), ("financing", financing)):
    for line in lines:
        expect(f"{name} of {line['Prosjekt']}", known(line["Beløp i kroner"]), kroner(line["Beløp"], rate_for(line)))
for project in projects:
    rate = Decimal(1) if project["Valuta"] == "NOK" else known(project["Kurs"])
    for what in ("Søkt", "Innvilget"):
        expect(f"{what} {project['Prosjekt']}", known(project[f"{what} i kroner"]), kroner(project[what], rate))
for claim in claims:
    for what in ("Krevd", "Mottatt"):
        rate = Decimal(1) if claim["Valuta"] == "NOK" else known(claim["Kurs"])
        reckoned = kroner(claim[what], rate) if claim[what] else None
        expect(f"{what} {claim['Prosjekt']}", known(claim[f"{what} i kroner"]), reckoned)

# The county's own share, spread over years, adds to its lines exactly.
own = [line for line in financing if line["Kilde"].startswith("Egenandel")]
for key in {(line["ID"], line["Kilde"], line["Valuta"]) for line in own}:
    of = [[line for line in lines if (line["ID"], line["Kilde"], line["Valuta"]) == key] for lines in (own, bound)]
    for column in ("Beløp", "Beløp i kroner"):
        expect(f"{column} of {key} by year", add(of[1], column), add(of[0], column))

# What is claimed is what has been sent; an instalment that is only expected is not.
sent = [claim for claim in claims if claim["Krevd den"] or claim["Godkjent"] or claim["Mottatt"]]
expect("instalments that are only expected", len(claims) - len(sent), len(projects))


def source(word: str) -> list[dict[str, str]]:
    return [line for line in financing if line["Kilde"] == word]


sums = {
    "Søkt støtte": [(projects, "Søkt", 1)],
    "Innvilget støtte": [(projects, "Innvilget", 1)],
    "Budsjett": [(budget, "Beløp", 1)],
    "Egenandel i penger": [(source("Egenandel i penger"), "Beløp", 1)],
    "Egenandel i timer": [(source("Egenandel i timer"), "Beløp", 1)],
    "Krevd": [(sent, "Krevd", 1)],
    "Mottatt": [(sent, "Mottatt", 1)],
    "Krevd, ikke mottatt": [(sent, "Krevd", 1), (sent, "Mottatt", -1)],
}


def table(first: str) -> dict[str, list[list[str]]]:
    """The rows of the table whose first heading this is, by their first cells."""
    found = next(rows for rows in page.tables if rows[0][0] == [first])
    return {cells[0][0]: cells[1:] for cells in found[1:]}


shown_sums, shown_years = table("Hva"), table("Budsjettår")
for what, parts in sums.items():
    own_sums, nok = defaultdict(lambda: NONE), NONE
    for lines, column, sign in parts:
        for line in lines:
            own_sums[line["Valuta"]] += sign * amount(line[column])
            nok += sign * amount(line[f"{column} i kroner"])
    shown, in_kroner = shown_sums[what]
    expect(f"{what}, in each currency", dict(map(told, shown)), {code: each for code, each in own_sums.items() if each})
    expect(f"{what}, in kroner", told(in_kroner[0]), ("NOK", nok))

for year in sorted({line["År"] for line in bound}):
    lines = [line for line in bound if line["År"] == year]
    cash = [line for line in lines if line["Kilde"] == "Egenandel i penger"]
    expect(f"commitments of {year}", told(shown_years[year][2][0]), ("NOK", add(lines, "Beløp i kroner")))
    expect(f"commitments of {year} in money", told(shown_years[year][0][0]), ("NOK", add(cash, "Beløp i kroner")))

for fault in faults[:20]:
    print(f"  {fault}")
lines = len(budget) + len(financing) + len(claims) + len(bound)
print(f"  {len(projects)} projects, {lines} lines, {looked} things compared, {len(faults)} faults")
sys.exit(1 if faults else 0)
