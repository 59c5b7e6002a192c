"""A CalDAV server on 127.0.0.1: PUT each event, GET it back, say what the server refused, lost or changed. First
argument: radicale or xandikos. METHOD is left out and each UID is one resource (RFC 4791 section 4.1)."""

import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from common import *

WHICH = sys.argv.pop(1)
STORE = tempfile.TemporaryDirectory()
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    PORT = free.getsockname()[1]
BASE = f"http://127.0.0.1:{PORT}"
RADICALE = f"radicale --config= --server-hosts 127.0.0.1:{PORT} --auth-type none --logging-level error"
COMMANDS = {
    "radicale": [*RADICALE.split(), "--storage-filesystem-folder", STORE.name],
    "xandikos": f"xandikos -l 127.0.0.1 -p {PORT} -d {STORE.name} --autocreate --current-user-principal /u/".split(),
}
used = []  # for each collection, the uids that it has: a collection has no uid twice


def http(method, path, body=None):
    headers = {"Authorization": "Basic dTp1"}
    if body:
        headers["Content-Type"] = "text/calendar; charset=utf-8"
    request = urllib.request.Request(BASE + path, data=body, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def lines(data):
    """{what a line says: the line}; in what order parameters and the parts of a rule stand is free."""
    unfolded = re.sub(rb"\r?\n[ \t]", b"", data).replace(b"\r", b"").split(b"\n")
    return {tuple(sorted(re.split(rb"[;:]", line.replace(b'"', b"")))): line.decode() for line in unfolded if line}


def resources(data):
    """{uid: body}: the calendar's own lines, its time zones, the events of that uid"""
    text = data.replace(b"\r\n", b"\n")
    parts = re.findall(rb"^BEGIN:VEVENT\n.*?^END:VEVENT\n", text, re.M | re.S)
    if not parts:
        raise ValueError("no VEVENT")
    head = re.sub(rb"^METHOD:.*\n", b"", text[: text.index(b"BEGIN:VEVENT\n")], flags=re.M)
    bodies = {}
    for part in parts:
        uid = re.search(rb"^UID:(.*)", part, re.M)[1]
        bodies[uid] = bodies.get(uid, head) + part
    return {uid: (body + b"END:VCALENDAR\n").replace(b"\n", b"\r\n") for uid, body in bodies.items()}


def collection(uid):
    for number, uids in enumerate(used):
        if uid not in uids:
            uids.add(uid)
            return number
    status, _ = http("MKCALENDAR", f"/u/c{len(used)}/")
    if status >= 400:
        raise RuntimeError(f"MKCALENDAR {status}")
    used.append({uid})
    return len(used) - 1


def kept(uid, body, warnings):
    """Why a resource was refused, or None."""
    path = f"/u/c{collection(uid)}/{abs(hash(uid))}.ics"
    status, answer = http("PUT", path, body)
    if status >= 400:
        return f'{uid.decode()}: PUT {status} {answer.decode(errors="replace")[:120]}'
    status, back = http("GET", path)
    if status >= 400:
        return f"{uid.decode()}: GET {status}"
    sent, got = lines(body), lines(back)
    lost = [line for key, line in sent.items() if key not in got]
    new = [line for key, line in got.items() if key not in sent]
    if lost or new:
        warnings.append(f"sent {lost[:4]} kept {new[:4]}"[:500])
    return None


def read(data, warnings):
    refused = [why for why in (kept(uid, body, warnings) for uid, body in resources(data).items()) if why]
    if refused:
        raise ValueError("; ".join(refused))
    return None, []


server = subprocess.Popen(COMMANDS[WHICH], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    for _ in range(100):
        try:
            http("GET", "/")
            break
        except OSError:
            time.sleep(0.1)
    if WHICH == "xandikos":
        http("MKCOL", "/u/")
    run(WHICH, read)
finally:
    server.terminate()
    server.wait(10)
