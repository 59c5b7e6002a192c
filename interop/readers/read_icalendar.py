"""python3-icalendar reads, python3-recurring-ical-events expands."""
import itertools, icalendar, recurring_ical_events
from common import *


def one(ev, cal, overridden, warnings):
    get = lambda k: ev.get(k) if not isinstance(ev.get(k), list) else ev.get(k)[0]
    start, end = get("DTSTART"), get("DTEND")
    dur = get("DURATION")
    s = start.dt if start is not None else None
    e = end.dt if end is not None else (s + dur.dt if dur is not None and s is not None else None)
    att = ev.get("ATTENDEE", [])
    att = att if isinstance(att, list) else [att]
    starts = None
    if ev.get("UID") not in overridden and s is not None and (ev.get("RRULE") or ev.get("RDATE")):
        solo = icalendar.Calendar()
        [solo.add_component(c) for c in cal.subcomponents if c.name == "VTIMEZONE"]
        solo.add_component(ev)
        day = s if not isinstance(s, d.datetime) else s.date()
        found = recurring_ical_events.of(solo).between(day - d.timedelta(days=2), day + d.timedelta(days=366 * 6))
        starts = sorted(when(x["DTSTART"].dt) for x in found)[:40]
    for name, msg in ev.errors:
        warnings.append(f"{name}: {msg}")
    rid = get("RECURRENCE-ID")
    return dict(
        uid=ev.get("UID"),
        rid=when(rid.dt) if rid is not None else None,
        sequence=ev.get("SEQUENCE"),
        summary=ev.get("SUMMARY"),
        description=ev.get("DESCRIPTION"),
        start=when(s),
        zone=zone(s, start.params.get("TZID") if start is not None else None),
        end=when(e),
        location=ev.get("LOCATION"),
        organizer=mail(get("ORGANIZER")),
        organizer_cn=get("ORGANIZER").params.get("CN") if get("ORGANIZER") is not None else None,
        attendees=len(att),
        status=ev.get("STATUS"),
        alarms=len(ev.walk("VALARM")),
        starts=starts,
    )


def read(data, warnings):
    icalendar.prop._timezone_cache.clear()  # it keeps the zones of every file it has read
    cals = icalendar.Calendar.from_ical(data, multiple=True)
    if not cals:
        raise ValueError("no component found")
    events, method = [], None
    for cal in cals:
        method = cal.get("METHOD") or method
        evs = [c for c in cal.walk("VEVENT")]
        over = {e.get("UID") for e in evs if e.get("RECURRENCE-ID") is not None}
        events += [one(e, cal, over, warnings) for e in evs]
        for name, msg in cal.errors:
            warnings.append(f"{name}: {msg}")
    return method, events


run("icalendar", read)
