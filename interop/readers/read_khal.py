"""khal: `khal import` into an empty folder, then `khal list`, in one process. Times come back in UTC, so it tells no
zone; instances of a series come back as they are, so of a series with overrides it tells only the title."""

import os
import re
import tempfile

from click.testing import CliRunner
from khal.cli import main_khal

from common import *

SEPARATOR = "\x1f"
FIELDS = "uid title start-long-full end-long-full location organizer status repeat-pattern all-day description".split()
ISO = "%Y-%m-%dT%H:%M:%S"
CONFIG = """[calendars]
[[c]]
path = {folder}/cal
[sqlite]
path = {folder}/db
[default]
default_calendar = c
[locale]
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = {iso}
longdatetimeformat = {iso}
default_timezone = UTC
local_timezone = UTC
"""


def khal(folder, *arguments):
    environment = {"HOME": folder, "LC_ALL": "C.UTF-8"}
    result = CliRunner(mix_stderr=False).invoke(main_khal, ["-c", f"{folder}/conf", *arguments], env=environment)
    if result.exit_code:
        said = result.stderr.strip().splitlines()
        raise ValueError(repr(result.exception) if not said else said[-1])
    return result.stdout


def listed(folder, data):
    """Every instance, as a dictionary."""
    first, last = span(data)
    form = SEPARATOR.join("{%s}" % field for field in FIELDS) + "\x1e"
    days = (last - first).days
    said = khal(folder, "list", "--day-format", "", "--notstarted", "--format", form, str(first), f"{days}d")
    for record in said.split("\x1e"):
        values = record.strip("\n").split(SEPARATOR)
        if len(values) == len(FIELDS):
            yield dict(zip(FIELDS, values))


def times(instance):
    start, end = instance["start-long-full"], instance["end-long-full"]
    if "T" in start and instance["all-day"] != "True":
        return start + "Z", end + "Z", False
    last = d.date.fromisoformat(end[:10])  # inclusive
    return start[:10], (last + d.timedelta(days=1)).isoformat(), True


def event(instances, changed):
    first = instances[0]
    start, end, day = times(first)
    recurs = bool(first["repeat-pattern"])
    addresses = re.findall(r"([^\s(<]+@[^\s)>]+)", first["organizer"])
    said = dict(
        uid=first["uid"],
        rid=None if recurs else "?",
        summary=first["title"],
        description=first["description"].strip() or None,
        location=first["location"] or None,
        organizer=addresses[-1].lower() if addresses else None,
        status=first["status"].strip() or None,
    )
    if not (recurs and changed):
        said.update(start=start, end=end, zone="date" if day else None)
    if recurs and not changed:
        said["starts"] = list(dict.fromkeys(times(each)[0] for each in instances))[:40]
    return said


def read(data, warnings):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/cal")
        with open(f"{folder}/in.ics", "wb") as file:
            file.write(data)
        with open(f"{folder}/conf", "w", encoding="utf-8") as file:
            file.write(CONFIG.format(folder=folder, iso=ISO))
        khal(folder, "import", "--batch", f"{folder}/in.ics")
        if not os.listdir(f"{folder}/cal"):
            raise ValueError("nothing imported")
        seen = {}
        for instance in listed(folder, data):
            recurs = bool(instance["repeat-pattern"])
            key = instance["uid"], recurs, "" if recurs else instance["start-long-full"]
            seen.setdefault(key, []).append(instance)
        alone = {uid for uid, recurs, _ in seen if not recurs}
        return None, [event(instances, uid in alone) for (uid, _, _), instances in seen.items()]


run("khal", read)
