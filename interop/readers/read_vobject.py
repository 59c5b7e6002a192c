"""python3-vobject (also what Radicale stores through)."""
import itertools, vobject
from common import *


def val(ev, name):
    c = getattr(ev, name, None)
    return c.value if c is not None else None


def one(ev):
    s, e = val(ev, "dtstart"), val(ev, "dtend")
    if e is None and val(ev, "duration") is not None and s is not None:
        e = s + val(ev, "duration")
    tz = (
        getattr(ev.dtstart, "tzid_param", None) or (ev.dtstart.params.get("X-VOBJ-ORIGINAL-TZID") or [None])[0]
        if s is not None
        else None
    )
    starts = None
    if ev.contents.get("rrule") or ev.contents.get("rdate"):
        rs = ev.getrruleset(addRDate=True)
        starts = (
            [when(x if isinstance(s, d.datetime) else x.date()) for x in itertools.islice(rs, 40)]
            if rs is not None
            else None
        )
    org = getattr(ev, "organizer", None)
    return dict(
        uid=val(ev, "uid"),
        rid=when(val(ev, "recurrence_id")),
        sequence=int(val(ev, "sequence")) if val(ev, "sequence") else None,
        summary=val(ev, "summary"),
        description=val(ev, "description"),
        start=when(s),
        zone=zone(s, tz),
        end=when(e),
        location=val(ev, "location"),
        organizer=mail(org.value) if org is not None else None,
        organizer_cn=(org.params.get("CN") or [None])[0] if org is not None else None,
        attendees=len(ev.contents.get("attendee", [])),
        status=val(ev, "status"),
        alarms=len(ev.contents.get("valarm", [])),
        starts=starts,
    )


KNOWN = getattr(vobject.icalendar, "__tzidMap")  # vobject keeps the zones of every file it has read
FRESH = dict(KNOWN)


def read(data, warnings):
    KNOWN.clear()
    KNOWN.update(FRESH)
    events, method, n = [], None, 0
    for cal in vobject.readComponents(data.decode("utf-8")):
        n += 1
        method = val(cal, "method") or method
        events += [one(e) for e in cal.contents.get("vevent", [])]
        try:
            cal.validate(raiseException=True)
        except Exception as e:
            warnings.append(f"validate: {e}")
    if not n:
        raise ValueError("no component found")
    return method, events


run("vobject", read)
