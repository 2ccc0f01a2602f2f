# SPDX-License-Identifier: EUPL-1.2
"""Makes `.venv` from the lock files: once, and again only when a lock changed.

Runs on the machine's own Python with nothing installed, so it uses the standard library only and stays
readable for old Pythons, which must be able to say that they are too old.

    python3 tools/environment.py           what `make run` needs
    python3 tools/environment.py --dev     and what `make test` and `make check` need
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, ".venv")
STAMP = os.path.join(FOLDER, "gehoord-stamp.json")
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
CAN_MAKE = "import sys, venv, ensurepip; sys.exit(0 if sys.version_info[:2] >= %r else 3)"
COMMAND = """#!{python}
import sys

from gehoord.config.cli import main

sys.exit(main())
"""


def main(arguments):
    """Bring the environment up to date; says nothing when it already is."""
    wanted = ["run", "dev"] if "--dev" in arguments else ["run"]
    lock = os.open(os.path.join(ROOT, ".venv.lock"), os.O_RDWR | os.O_CREAT, 0o644)
    fcntl.flock(lock, fcntl.LOCK_EX)
    stamp = _read_stamp()
    todo = [name for name in wanted if stamp.get(name) != _digest(name)]
    if not todo:
        return
    uv = os.environ.get("UV") or shutil.which("uv")
    if stamp and not uv and not _has_pip():
        # uv made it, without pip, and is gone: begin anew.
        stamp, todo = {}, wanted
    started = time.monotonic()
    print("Making the environment in .venv with {} (once)".format("uv" if uv else "venv and pip"), flush=True)
    try:
        _bring(uv, stamp, todo)
    except subprocess.CalledProcessError as failed:
        if not uv:
            sys.exit("%s\nThis did not work: %s" % (failed.output, " ".join(failed.cmd)))
        # Behind some proxies only pip knows the way and whom to trust.
        print("uv did not manage; trying venv and pip\n%s" % failed.output.strip()[-300:], flush=True)
        stamp, todo = {}, wanted
        try:
            _bring(None, stamp, todo)
        except subprocess.CalledProcessError as again:
            sys.exit("%s\nThis did not work: %s" % (again.output, " ".join(again.cmd)))
    _link_ourselves()
    stamp["root"] = ROOT
    with open(STAMP + ".new", "w") as stream:
        json.dump(stamp, stream)
    os.replace(STAMP + ".new", STAMP)
    print(f"Environment ready in {time.monotonic() - started:.0f} s", flush=True)


def _bring(uv, stamp, todo):
    """Make what is not there, install what is to do, and note in `stamp` what was done."""
    if not stamp:
        _make(uv)
    for name in todo:
        _install(uv, LOCKS[name])
        stamp[name] = _digest(name)


def _read_stamp():
    """What was installed; nothing when the environment is broken or was made for another folder."""
    try:
        with open(STAMP) as stream:
            stamp = json.load(stream)
    except (OSError, ValueError):
        return {}
    works = subprocess.run([_python(), "-c", ""], stderr=subprocess.DEVNULL).returncode == 0
    return stamp if works and stamp.get("root") == ROOT else {}


def _digest(name):
    with open(os.path.join(ROOT, LOCKS[name]), "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def _python():
    return os.path.join(FOLDER, "bin", "python")


def _has_pip():
    return subprocess.run([_python(), "-m", "pip", "--version"], capture_output=True).returncode == 0


def _make(uv):
    if os.path.isdir(FOLDER):
        shutil.rmtree(FOLDER)
    chosen = _find_python()
    if chosen:
        print(f"  using {chosen}", flush=True)
    if uv:
        # uv can bring a Python itself when the machine has none that is new enough.
        _run([uv, "venv", "--quiet", "--python", chosen or "%d.%d" % OLDEST, FOLDER])
    elif chosen:
        _run([chosen, "-m", "venv", FOLDER])
    else:
        sys.exit(
            "Gehoord needs Python %d.%d or newer with venv and pip. Found: %s %s.\n"
            "On Debian and Ubuntu: sudo apt install python3 python3-venv\n"
            "Another Python: make run PYTHON=/path/to/python3.12"
            % (OLDEST[0], OLDEST[1], sys.executable, sys.version.split()[0])
        )


def _find_python():
    """The Python that runs this, else the newest on the path that can make an environment."""
    names = [sys.executable] + ["python3.%d" % minor for minor in range(14, OLDEST[1] - 1, -1)]
    for name in names:
        path = shutil.which(name) if name else None
        if (
            path
            and not subprocess.run(
                [path, "-c", CAN_MAKE % (OLDEST,)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ).returncode
        ):
            return path
    return None


def _install(uv, lock):
    path = os.path.join(ROOT, lock)
    if uv:
        _run([uv, "pip", "install", "--quiet", "--python", _python(), "--require-hashes", "-r", path])
        return
    with open(path) as stream:
        total = len(set(re.findall(r"^([A-Za-z0-9_.-]+)==", stream.read(), re.MULTILINE)))
    command = [_python(), "-m", "pip", "install", "--require-hashes", "--only-binary=:all:", "--no-compile"]
    command += ["--disable-pip-version-check", "--no-input", "--progress-bar=off", "-r", path]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True
    )
    said, seen = [], 0
    for line in running.stdout:
        said.append(line)
        if line.startswith(("Collecting ", "Requirement already")):
            seen += 1
            if seen % 10 == 0:
                print("  %s: %d of %d" % (lock, seen, total), flush=True)
        elif line.startswith("Installing collected"):
            print("  %s: installing" % lock, flush=True)
    if running.wait():
        sys.exit("".join(said[-15:]) + "\nThe packages of %s could not be installed." % lock)


def _link_ourselves():
    """Let the environment find our source and have the command `gehoord`, without building a package."""
    where = subprocess.check_output(
        [_python(), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], universal_newlines=True
    ).strip()
    with open(os.path.join(where, "gehoord-source.pth"), "w") as stream:
        stream.write(os.path.join(ROOT, "src") + "\n")
    command = os.path.join(FOLDER, "bin", "gehoord")
    with open(command, "w") as stream:
        # A first line may hold no spaces and not too many signs: then the shell starts Python.
        simple = " " not in FOLDER and len(FOLDER) < 100
        stream.write(COMMAND.format(python=_python()) if simple else _shell_command())
    os.chmod(command, 0o755)


def _shell_command():
    return '#!/bin/sh\nexec "%s" -m gehoord.config.cli "$@"\n' % _python()


def _run(command):
    """Raises CalledProcessError with all that was said."""
    environment = dict(os.environ)
    environment.setdefault("UV_SYSTEM_CERTS", "1")  # whom this machine trusts, as pip and curl do
    subprocess.run(
        command,
        check=True,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
