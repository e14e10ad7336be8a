"""Reads a feed with icalendar, and asks Python's time zones whether each thing is when people said that it is."""

import json
import sys
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar

OSLO = ZoneInfo("Europe/Oslo")
words = {"fee": "Betal kontingent", "meeting": "Møte"}
faults: list[str] = []


def expect(what: str, found, expected) -> None:
    if found != expected:
        faults.append(f"{what}: {found!r}, expected {expected!r}")


def moment(duty: dict, name: str) -> datetime:
    """What the clock on the wall shows in Norway."""
    return datetime.fromisoformat(f"{duty['due_on']}T{duty[name]}").replace(tzinfo=OSLO)


def named(duty: dict) -> str:
    return ", ".join(filter(None, [words[duty["rule"]], duty.get("detail")]))


raw = open(sys.argv[1], "rb").read()
told = json.load(open(sys.argv[2], encoding="utf-8"))

for line in raw.removesuffix(b"\r\n").split(b"\r\n"):
    if len(line) > 75 or b"\n" in line or b"\r" in line:
        faults.append(f"a line of {len(line)} octets: {line!r}")
    line.decode("utf-8")

calendar = Calendar.from_ical(raw)
events = {str(event["UID"]).split("-", 1)[1].split("@")[0]: event for event in calendar.walk("VEVENT")}

expect("VERSION", str(calendar["VERSION"]), "2.0")
expect("METHOD", str(calendar["METHOD"]), "PUBLISH")
expect("X-PUBLISHED-TTL", str(calendar["X-PUBLISHED-TTL"]), "PT1H")
expect("REFRESH-INTERVAL", calendar["REFRESH-INTERVAL"].to_ical(), b"PT1H")
expect("events", len(events), len(told["duties"]))
expect("what icalendar could not read", [e for event in events.values() for e in event.errors], [])

for duty in told["duties"]:
    name = f"{duty['rule']}-{duty['occurrence']}"
    event = events[name]
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    if "from" in duty:
        begins = moment(duty, "from")
        ends = moment(duty, "to") if "to" in duty else begins.astimezone(ZoneInfo("UTC")) + timedelta(hours=1)
        expect(f"{name} begins", start.astimezone(OSLO).isoformat(), begins.isoformat())
        expect(f"{name} ends", end.astimezone(OSLO).isoformat(), ends.astimezone(OSLO).isoformat())
    else:
        day = date.fromisoformat(duty["due_on"])
        expect(f"{name} is a date", (type(start), start, end), (date, day, day + timedelta(days=1)))
    expect(f"{name} is called", str(event["SUMMARY"]), f"{named(duty)}: {told['title']}")
    expect(f"{name} stands", str(event["STATUS"]), "CANCELLED" if duty.get("cancelled") else "CONFIRMED")
    expect(f"{name} is", str(event.get("LOCATION", "")), duty.get("place", ""))
    expect(f"{name} has a number", int(event["SEQUENCE"]), 0)
    expect(f"{name} has a stamp", event["DTSTAMP"].dt.utcoffset(), timedelta(0))

# The night that the clock is turned takes an hour away in spring, and gives one in autumn.
expect("spring lasts", events["meeting-spring"]["DTEND"].dt - events["meeting-spring"]["DTSTART"].dt, timedelta(hours=1))
expect("autumn lasts", events["meeting-autumn"]["DTEND"].dt - events["meeting-autumn"]["DTSTART"].dt, timedelta(hours=3))

# What a program shows of one day in Norway.
day = recurring_ical_events.of(calendar).between(
    datetime(2026, 3, 29, tzinfo=OSLO), datetime(2026, 3, 30, tzinfo=OSLO)
)
expect("29 March shows", sorted(str(event["UID"]).split("-", 1)[1].split("@")[0] for event in day), ["fee-spring", "meeting-spring"])

for fault in faults:
    print(f"  {fault}")
print(f"  {len(events)} events read, {len(faults)} faults")
sys.exit(1 if faults else 0)
