"""Checks the VTIMEZONEs of a file with Debian's python3-icalendar: check_vtimezones.py FILE

Each VCALENDAR of the file holds one VTIMEZONE and events with a local DTSTART and, as X-EXPECTED, the
same time in UTC. The VTIMEZONE is evaluated, whatever its TZID says; each difference is one line.
"""
import datetime
import sys

import icalendar


def zone_of(timezone):
    """The zone as icalendar evaluates it.

    RFC 5545 wants UNTIL in UTC beside the local DTSTART of an observance; dateutil since 2.7 refuses that pair, and
    icalendar 4, which hands it on, then means to compare the digits. So they are compared.
    """
    for observance in timezone.subcomponents:
        rule = observance.get("RRULE", {})
        if "UNTIL" in rule:
            rule["UNTIL"] = [u.replace(tzinfo=None) for u in rule["UNTIL"]]
    return timezone.to_tz()


def differences(calendar):
    zone = zone_of(calendar.walk("VTIMEZONE")[0])
    for event in calendar.walk("VEVENT"):
        local = event["DTSTART"].dt.replace(tzinfo=None)
        expected = datetime.datetime.strptime(str(event["X-EXPECTED"]), "%Y%m%dT%H%M%SZ")
        found = zone.localize(local).astimezone(icalendar.prop.pytz.utc).replace(tzinfo=None)
        if found != expected:
            yield "%s: %s is %s, expected %s" % (event["UID"], local, found, expected)


def main(path):
    with open(path, "rb") as file:
        calendars = icalendar.Calendar.from_ical(file.read(), multiple=True)
    checked = sum(len(calendar.walk("VEVENT")) for calendar in calendars)
    wrong = [line for calendar in calendars for line in differences(calendar)]
    print("\n".join(wrong + ["%d calendars, %d events, %d wrong" % (len(calendars), checked, len(wrong))]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
