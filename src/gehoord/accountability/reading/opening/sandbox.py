# SPDX-License-Identifier: EUPL-1.2
"""Formats with an inside are taken apart in a process of their own (afgeschermd): it ends in time, whatever the file.

Python cannot stop a library halfway, and a hostile page or PDF can keep one busy for hours or fill the memory. The
other process has a clock, a limit on its memory, and may write no file. It gets bytes and gives text; it has no
database, no keys and no environment of ours.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict

from .limits import Limits
from .opened import CannotOpen, Extracted, Kind

SLOW = "Dit bestand lezen duurt te lang. Het is te groot, of vreemd gemaakt. Splits het, of geef alleen de tekst."
HEAVY = "Dit bestand vraagt te veel geheugen. Het is te groot, of vreemd gemaakt. Splits het, of geef alleen de tekst."
WORKER = "gehoord.accountability.reading.opening.worker"


def extract(kind: Kind, data: bytes, limits: Limits) -> Extracted:
    """The text of a docx, pdf or html, read in another process; CannotOpen says why not, or that it took too much."""
    asked = json.dumps({"kind": kind, "limits": asdict(limits)})
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-m", WORKER, asked], input=data, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=_bare(), timeout=limits.seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise CannotOpen("too_slow", SLOW) from None
    if done.returncode:  # killed by its clock or by its memory limit
        slow = done.returncode in {-9, -24}  # SIGKILL, SIGXCPU
        raise CannotOpen(*(("too_slow", SLOW) if slow else ("too_heavy", HEAVY)))
    told = json.loads(done.stdout)
    if "why" in told:
        raise CannotOpen(told["why"], told["says"])
    return Extracted(told["text"], tuple(told["pages"]), tuple(told["warnings"]), told["encoding"])


def _bare() -> dict[str, str]:
    """Only what Python itself needs: keys and addresses of ours stay here."""
    return {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
