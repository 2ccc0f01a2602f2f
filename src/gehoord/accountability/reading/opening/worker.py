# SPDX-License-Identifier: EUPL-1.2
"""The other side of `sandbox`: `python -m … worker '{"kind": …, "limits": …}'`, bytes in, one JSON object out."""

import json
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module

from .limits import Limits
from .opened import CannotOpen, Extracted

READERS = {"pdf": "pdf", "docx": "word", "html": "web_page"}
"""kind: our module with `extract(data, limits)`; only the one that is needed is loaded."""
BROKEN = "Dit bestand is kapot, of anders gemaakt dan zou moeten. Haal het opnieuw op, of sla het opnieuw op."
HEAVY = "Dit bestand vraagt te veel geheugen. Het is te groot, of vreemd gemaakt. Splits het, of geef alleen de tekst."
HALVES = dict.fromkeys([0, *range(55296, 57344)], 65533)


def main() -> None:
    """Read what stands on the standard input within the limits, and tell."""
    asked = json.loads(sys.argv[1])
    limits = Limits(**asked["limits"])
    confine(limits)
    try:
        told = asdict(taken_apart(asked["kind"], sys.stdin.buffer.read(), limits))
    except CannotOpen as refused:
        told = {"why": refused.why, "says": refused.says}
    json.dump(told, sys.stdout)


def confine(limits: Limits) -> None:
    """From here on: so much processor time and memory, and no file can be written."""
    for what, most in (
        (resource.RLIMIT_CPU, limits.seconds + 1),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _soft, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError):  # macOS takes no limit on memory; the clock holds there too
            resource.setrlimit(what, (most, most))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)


def taken_apart(kind: str, data: bytes, limits: Limits) -> Extracted:
    """The text of these bytes; CannotOpen for whatever goes wrong in it."""
    extract: Callable[[bytes, Limits], Extracted] = import_module(f"{__package__}.{READERS[kind]}").extract
    try:
        found = extract(data, limits)
    except MemoryError:
        raise CannotOpen("too_heavy", HEAVY) from None
    except CannotOpen:
        raise
    except Exception as broken:  # a library that trips over a file may raise anything
        raise CannotOpen("broken", BROKEN) from broken
    if len(found.text) > limits.text:
        raise CannotOpen(
            "too_long", "In dit bestand staat te veel tekst om in één keer te lezen. Splits het."
        )
    return Extracted(storable(found.text), found.pages, found.warnings, found.encoding)


def storable(text: str) -> str:
    """Without NUL and half code points, which neither UTF-8 nor PostgreSQL can hold; one sign for one, so offsets stay."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.translate(HALVES)
    return text.replace("\0", "\ufffd")


if __name__ == "__main__":
    main()
