"""Shared by the Python readers: one JSON line per file, the fields check-ics compares."""
import datetime as d
import json
import re
import sys
import traceback


def when(v):
    """date -> 2026-03-10, aware -> 2026-03-10T08:30:00Z, floating -> 2026-03-10T08:30:00"""
    if v is None:
        return None
    if not isinstance(v, d.datetime):
        return v.isoformat()
    v = v.replace(microsecond=0)
    if v.tzinfo is None:
        return v.isoformat()
    return v.astimezone(d.timezone.utc).replace(tzinfo=None).isoformat() + "Z"


def zone(v, tzid=None):
    if v is None:
        return None
    if not isinstance(v, d.datetime):
        return "date"
    if v.tzinfo is None:
        return tzid or "floating"
    return tzid or getattr(v.tzinfo, "zone", None) or str(v.tzinfo)


def mail(v):
    if v is None:
        return None
    v = str(v)
    return (v[7:] if v.lower().startswith("mailto:") else v).lower()


def run(reader, read):
    """read(bytes, warnings) -> (method, [events]); one line per argument, whatever happens"""
    for path in sys.argv[1:]:
        line = {"reader": reader, "file": path, "ok": True, "error": None, "warnings": [], "method": None, "events": []}
        try:
            with open(path, "rb") as f:
                line["method"], line["events"] = read(f.read(), line["warnings"])
        except BaseException as e:
            if isinstance(e, KeyboardInterrupt):
                raise
            at = traceback.extract_tb(e.__traceback__)[-1]
            line.update(
                ok=False, error=f"{type(e).__name__}: {e}"[:300] + f' ({at.filename.split("/")[-1]}:{at.lineno})'
            )
        print(json.dumps(line, ensure_ascii=False), flush=True)


# How many days of a series are looked at: at a year's steps five years, else enough for the longest of ours.
DAYS = {b"YEARLY": 2200, b"MONTHLY": 1300}


def span(data):
    """(first day, last day) that a calendar which lists day by day is asked for"""
    events = re.sub(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE", b"", re.sub(rb"\r?\n[ \t]", b"", data), flags=re.S)
    found = re.findall(rb"^(?:DTSTART|DTEND|RDATE|RECURRENCE-ID)[^:\n]*:(\d{8})", events, re.M)
    dates = sorted(d.datetime.strptime(date.decode(), "%Y%m%d").date() for date in found) or [d.date(2026, 1, 1)]
    days = [DAYS.get(each, 500) for each in re.findall(rb"FREQ=(\w+)", events)]
    return dates[0] - d.timedelta(days=2), dates[-1] + d.timedelta(days=max(days, default=3))
