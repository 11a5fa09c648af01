"""Every calendar, read by icalendar: RFC 5545, and what subscribers rely on.

Run as: python -m judging.calendars SITE"""

import sys
from pathlib import Path

from icalendar import Calendar

from judging.report import conclude, counted

NEEDED = ("UID", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "URL")


def complaints(path: Path) -> tuple[int, list[str]]:
    """How many events a file has, and what is wrong with it."""
    data = path.read_bytes()
    findings = [f"a line of {len(line)} bytes" for line in data.split(b"\r\n") if len(line) > 75]
    if b"\n" in data.replace(b"\r\n", b""):
        findings.append("a line that does not end in CRLF")
    try:
        calendar = Calendar.from_ical(data)
    except ValueError as error:
        return 0, [f"icalendar cannot read it: {error}"]
    findings += [f"{name} is missing" for name in ("VERSION", "PRODID") if name not in calendar]
    events = calendar.walk("VEVENT")
    identifiers = [str(event.get("UID")) for event in events]
    repeated = sorted({name for name in identifiers if identifiers.count(name) > 1})
    findings += [f"two events are {name}" for name in repeated]
    for event in events:
        findings += [f"{event.get('UID')}: {name} is missing" for name in NEEDED if name not in event]
        findings += [f"{event.get('UID')}: {name}: {fault}" for name, fault in event.errors]
        if "DTSTART" in event and "DTEND" in event and event["DTEND"].dt <= event["DTSTART"].dt:
            findings.append(f"{event.get('UID')}: it ends before it begins")
    return len(events), findings


def main() -> None:
    site = Path(sys.argv[1])
    files = sorted(site.rglob("*.ics"))
    findings = [] if files else ["the site has no calendar"]
    count = 0
    for path in files:
        events, said = complaints(path)
        count += events
        findings += [f"{path.relative_to(site)}: {what}" for what in said]
    conclude("calendars", f"{counted(len(files), 'calendar')} of {counted(count, 'event')} by icalendar", findings)


main()
