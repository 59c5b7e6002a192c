"""Prints what python3-icalendar reads in an invitation: one line for each VEVENT."""
import sys
from datetime import datetime, timezone

import icalendar


def show(event, name):
    if name not in event:
        return "none"
    time = event[name].dt
    if not isinstance(time, datetime):
        return time.isoformat()
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def addresses(event, name):
    found = event.get(name, [])
    return " ".join(found if isinstance(found, list) else [found])


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        print(
            calendar["METHOD"],
            event["UID"],
            show(event, "RECURRENCE-ID"),
            show(event, "DTSTART"),
            show(event, "DTEND"),
            addresses(event, "ORGANIZER"),
            addresses(event, "ATTENDEE"),
            event["SUMMARY"],
            sep=" | ",
        )
