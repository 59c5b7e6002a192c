"""Runs the readers over files, and compares what each of them reads with what it should."""

import collections
import concurrent.futures
import datetime
import json
import os
import re
import selectors
import shutil
import subprocess
import sys
import tomllib

HERE = os.path.dirname(os.path.abspath(__file__))

FIELDS = (
    "sequence summary description start zone end location organizer organizer_cn attendees status alarms starts stored"
).split()
UNTOLD_IF_NULL = {"zone", "end", "starts"}
STALL = 60  # seconds without a line before a reader is taken to hang on the file
YEARS = 5  # of a series are compared: the readers look a little further
MOST = 40  # starts that a reader lists
BATCH = 200  # files for one process, so that the command line stays short


def load(name):
    with open(f"{HERE}/{name}", "rb") as file:
        return tomllib.load(file)


READERS = load("readers.toml")
FAULTS = load("faults.toml")


def command(name):
    """The command of a reader, or None where it is not installed."""
    parts = []
    for part in READERS[name]["command"]:
        if part == "build:lib/*":
            part = f"{HERE}/build:{HERE}/lib/*"
        elif part.startswith(("build/", "node_modules/", "readers/")):
            part = f"{HERE}/{part}"
            if not os.path.exists(part):
                return None
        parts.append(part)
    return parts if shutil.which(parts[0]) and installed_version(name) else None


def installed_version(name):
    """The version of a reader's package; None where it is not installed."""
    kind, package = READERS[name]["package"].split(":")
    if kind == "npm":
        try:
            with open(f"{HERE}/node_modules/{package}/package.json", encoding="utf-8") as file:
                return json.load(file)["version"]
        except FileNotFoundError:
            return None
    if kind == "maven":
        with open(f"{HERE}/pom.xml", encoding="utf-8") as file:
            version = re.search(f"<artifactId>{package}</artifactId>\\s*<version>(.*?)<", file.read())[1]
        return version if os.path.exists(f"{HERE}/lib/{package}-{version}.jar") else None
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", package], capture_output=True, text=True
    )
    status, _, version = asked.stdout.partition(" ")
    upstream = re.sub(r"^\d+:|-[^-]*$", "", version)
    return upstream if status == "installed" else None


def generate(test, setting, folder):
    """Has a test of ours write its files: {name of the file: what is expected in it}"""
    build = "mvn -o -q -B -ntp -Dspotless.check.skip -Djacoco.skip -Denforcer.skip test -pl examples -am"
    command = [*build.split(), f"-Dtest={test}", f"-D{setting}={folder}"]
    if subprocess.run(command, cwd=f"{HERE}/..").returncode:
        sys.exit(f"{test} fails; -o wants what it depends on in the local repository")
    return expectations(folder)


def expectations(folder):
    with open(f"{folder}/expected.jsonl", encoding="utf-8") as file:
        return {line["file"]: line for line in map(json.loads, file)}


def has_event(expected):
    """Whether a message has an event that could be stored (RFC 5546 sections 3.2.6 and 3.2.8)."""
    return expected.get("method") not in ("REFRESH", "DECLINECOUNTER")


def ask(names, folder, expected):
    """{file: [answers]}: each reader is asked of what it takes"""

    def one(name):
        stores = READERS[name].get("stores")
        files = [file for file, its in expected.items() if not stores or has_event(its)]
        return dict(zip(files, read(name, [f"{folder}/{file}" for file in files])))

    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        told_by = list(pool.map(one, names))
    return {file: [answers[file] for answers in told_by if file in answers] for file in expected}


def installed(only=()):
    return [name for name in READERS if (not only or name in only) and command(name)]


def read_all(names, files):
    """{reader: [what it says of each file]}"""
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        return dict(zip(names, pool.map(lambda name: read(name, files), names)))


def read(name, files):
    said = []
    for begin in range(0, len(files), BATCH):
        said += read_batch(name, files[begin : begin + BATCH])
    return said


def read_batch(name, files):
    """One answer for each file, however often the reader dies or hangs: it is started again for the rest."""
    said, left = [], list(files)
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    if os.access("/dev/shm", os.W_OK):
        environment["TMPDIR"] = "/dev/shm"  # stores that sync each write take eight times as long on a disk
    while left:
        process = subprocess.Popen(
            command(name) + left,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            env=environment,
        )
        why = lines_of(process, said, left)
        if left:
            process.kill()
        process.wait()
        if left:
            if process.returncode < 0 and "hangs" not in why:
                why = f"crashed (signal {-process.returncode})"
            said.append(refusal(name, left.pop(0), why))
    return said


def lines_of(process, said, left):
    """Takes lines until there are no more; returns why."""
    buffer = b""
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while left:
            if b"\n" in buffer:
                line, buffer = buffer.split(b"\n", 1)
                if line.startswith(b"{"):
                    said.append(json.loads(line.decode("utf-8", "replace")))
                    left.pop(0)
                continue
            if not selector.select(STALL):
                return f"hangs (no answer in {STALL} s)"
            chunk = os.read(process.stdout.fileno(), 1 << 16)
            if not chunk:
                break
            buffer += chunk
    return "ended without a line"


def refusal(name, file, why):
    return {"reader": name, "file": file, "ok": False, "error": why, "warnings": [], "method": None, "events": []}


def told(event):
    """The fields that a reader tells of an event, spelled alike."""
    fields = {f: event[f] for f in FIELDS if f in event and not (event[f] is None and f in UNTOLD_IF_NULL)}
    if fields.get("zone") in ("Z", "Etc/UTC", "tzutc()", "GMT"):
        fields["zone"] = "UTC"
    if "sequence" in fields:
        fields["sequence"] = int(fields["sequence"] or 0)
    for field in ("summary", "description", "location", "status"):
        if field in fields:
            fields[field] = (fields[field] or "").strip() or None
    if fields.get("status"):
        fields["status"] = fields["status"].upper()
    if "starts" in fields:
        fields["starts"] = near(fields["starts"])
    return fields


def near(starts):
    """The starts of the first years."""
    if not starts or not starts[0]:
        return starts
    first = datetime.date.fromisoformat(starts[0][:10])
    end = first.replace(year=first.year + YEARS, day=min(first.day, 28)).isoformat()
    return [start for start in starts if start < end][:MOST]


def grouped(answers, expected):
    """{(uid, recurrence id): {reader: what it tells}}. An event of which a reader does not tell the uid, or of which
    instance it is, goes to one with the same title and start, or title, or start."""
    groups = collections.OrderedDict()
    for event in expected:
        groups[(event["uid"], event["rid"])] = {"expected": told(event)}
    late = []
    for answer in answers:
        for event in answer["events"]:
            if event.get("uid") is None or event.get("rid") == "?":
                late.append((answer["reader"], event))
            else:
                groups.setdefault((event["uid"], event.get("rid")), {})[answer["reader"]] = told(event)
    for reader, event in late:
        fields = told(event)
        groups.setdefault(place_of(groups, reader, event, fields), {})[reader] = fields
    return groups


def place_of(groups, reader, event, fields):
    def free(*alike):
        for key, group in groups.items():
            if reader in group or (event.get("uid") not in (None, key[0])):
                continue
            for other in group.values():
                if all(other.get(f) == fields.get(f) for f in alike):
                    return key
        return None

    return free("summary", "start") or free("summary") or free("start") or (None, event.get("start"))


def same(field, a, b, of_a, of_b):
    """Whether two readers say the same; who does not tell the zone may say a floating time as one in UTC."""
    if field in ("start", "end") and a and b and (of_a.get("zone") is None or of_b.get("zone") is None):
        return str(a).rstrip("Z") == str(b).rstrip("Z")
    if field == "starts":
        return [s.rstrip("Z") for s in a] == [s.rstrip("Z") for s in b]
    return a == b


Difference = collections.namedtuple("Difference", "reader field says should whose uid")


def differences(answers, expected):
    """What the readers say otherwise of one file than we expect or, where we expect nothing, than most of them."""
    found = [Difference(a["reader"], "refused", a["error"], "read", "ours", None) for a in answers if not a["ok"]]
    took = [a for a in answers if a["ok"]]
    for answer in took:
        if READERS[answer["reader"]].get("keeps") and answer["warnings"]:
            said = "; ".join(answer["warnings"])
            found.append(Difference(answer["reader"], "stored", said, "as sent", "ours", None))
    methods = {a["reader"]: a["method"] for a in took if a["method"]}
    method = expected.get("method") if expected else most(methods.values())
    found += [Difference(r, "method", m, method, "ours", None) for r, m in methods.items() if m != method]
    for key, group in grouped(took, expected["events"] if expected else []).items():
        ours = group.pop("expected", None)
        if expected and ours is None:
            uid = next((e["uid"] for e in expected["events"] if len(expected["events"]) == 1), key[0])
            found += [Difference(reader, "event", list(key), "not there", "ours", uid) for reader in group]
            continue
        missing = [a["reader"] for a in took if a["events"] and a["reader"] not in group]
        whose = "ours" if ours else "most"
        found += [Difference(reader, "event", "not there", list(key), whose, key[0]) for reader in missing]
        for field in FIELDS:
            found += of_field(field, group, ours, key[0])
    return found


def of_field(field, group, ours, uid):
    votes = {reader: fields for reader, fields in group.items() if field in fields}
    if not votes:
        return []
    if ours and field in ours:
        right, host, whose = ours[field], ours, "ours"
    else:
        right, whose = most(fields[field] for fields in votes.values()), "most"
        host = next(fields for fields in votes.values() if fields[field] == right)
    return [
        Difference(reader, field, fields[field], right, whose, uid)
        for reader, fields in votes.items()
        if not same(field, fields[field], right, fields, host)
    ]


def most(values):
    counted = collections.Counter(json.dumps(value, sort_keys=True) for value in values)
    return json.loads(counted.most_common(1)[0][0]) if counted else None


def unfolded(path):
    with open(path, "rb") as file:
        return re.sub(rb"\r?\n[ \t]", b"", file.read()).decode("utf-8", "replace").replace("\r\n", "\n")


def of_event(text, uid):
    """The VEVENTs of a uid with the time zones that they name; the whole file where no uid is meant."""
    if uid is None:
        return text
    events = [
        part for part in re.findall(r"^BEGIN:VEVENT\n.*?^END:VEVENT\n", text, re.M | re.S) if f"\nUID:{uid}" in part
    ]
    events = "".join(events)
    zones = re.findall(r"^BEGIN:VTIMEZONE\n.*?^END:VTIMEZONE\n", text, re.M | re.S)
    named = {name for name in re.findall(r'TZID="?([^":;\n]+)', events)}
    return "".join(zone for zone in zones if re.search(r"^TZID:(.*)", zone, re.M)[1] in named) + events


def readers_of(listed):
    return [listed["reader"], *listed.get("also", [])]


def fault(difference, text):
    """The listed fault that explains a difference: of that reader and field, in an event that has what it is about."""
    part = of_event(text, difference.uid)
    for name, listed in FAULTS.items():
        if difference.reader in readers_of(listed) and difference.field in listed["fields"]:
            if re.search(listed["when"], part, re.M):
                return name
    return None
