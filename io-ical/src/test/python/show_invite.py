"""Prints what python3-icalendar reads in an invitation."""
import sys
from datetime import timezone

import icalendar


def utc(time):
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
sys.stdout.reconfigure(encoding="utf-8")
for event in calendar.walk("VEVENT"):
    print(event["UID"])
    print(utc(event["DTSTART"].dt))
    print(utc(event["DTEND"].dt))
    print(event["SUMMARY"])
    print(event["ORGANIZER"], event["ORGANIZER"].params["CN"])
    for attendee in event["ATTENDEE"]:
        print(attendee)
