"""calcurse: `calcurse -i` into an empty store, then `calcurse -Q`, in UTC, so it tells no zone. It keeps titles and times
only, and repeats in local time, so it tells no starts."""

import os
import re
import subprocess
import tempfile

from common import *

TIMES = "%(start:%Y-%m-%dT%H:%M:%SZ)|%(end:%Y-%m-%dT%H:%M:%SZ)|%m\n"
FORMS = {"apt": "A|" + TIMES, "recur-apt": "R|" + TIMES, "event": "E|||%m\n", "recur-event": "F|||%m\n"}


def calcurse(folder, *arguments):
    return subprocess.run(
        ["calcurse", "-D", folder, "-C", folder, "-q", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=20,
        env={**os.environ, "TZ": "UTC", "HOME": folder, "LC_ALL": "C.UTF-8", "TMPDIR": folder},
    )


def imported(folder, warnings):
    said = calcurse(folder, "-i", f"{folder}/in.ics")
    for log in re.findall(r"See (\S+) for details", said.stdout + said.stderr):
        with open(log, errors="replace") as file:
            warnings += [line.strip() for line in file if re.match(r"\w+ \[\d+\]: ", line)]


def queried(folder, data):
    first, last = span(data)
    forms = [word for kind, form in FORMS.items() for word in (f"--format-{kind}", form)]
    dates = ["--from", str(first), "--to", str(last)]
    said = calcurse(
        folder, "-Q", "--input-datefmt", "4", *dates, "--filter-type", "cal", "--output-datefmt", "@%Y-%m-%d", *forms
    )
    if said.returncode:
        raise ValueError((said.stdout + said.stderr).strip()[:200])
    return said.stdout


def read(data, warnings):
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/in.ics", "wb") as file:
            file.write(data)
        imported(folder, warnings)
        seen, day = {}, None
        for line in queried(folder, data).splitlines():
            if line.startswith("@"):
                day = line[1:11]
            elif line.count("|") >= 3:
                kind, start, end, title = line.split("|", 3)
                alone = (start or day) if kind in "AE" else ""
                seen.setdefault((kind, title, alone), (start or day, end or None))
        if not seen:
            raise ValueError("nothing imported: " + "; ".join(warnings)[:200])
        return None, [event(kind, title, *times) for (kind, title, _), times in seen.items()]


def event(kind, title, start, end):
    said = dict(uid=None, summary=title, start=start, zone="date" if kind in "EF" else None)
    if kind == "E":  # several days are a repetition to it
        said["end"] = (d.date.fromisoformat(start) + d.timedelta(days=1)).isoformat()
    elif kind != "F":
        said["end"] = end
    return said


run("calcurse", read)
