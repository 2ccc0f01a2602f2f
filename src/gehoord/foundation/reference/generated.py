# SPDX-License-Identifier: EUPL-1.2
"""Writing a generated file, or saying that the one on disk is stale."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from .loading import HERE

PROJECT = HERE.parents[3]


def write_or_check(files: Mapping[Path, str], arguments: Sequence[str], *, again: str) -> int:
    """Write the files, or with --check only compare; answers 1 when one is stale, 2 for an unknown argument.

    `again` is the command that makes them, so that a stale file says how to renew it.
    """
    if list(arguments) not in ([], ["--check"]):
        print(f"usage: {again} [--check]", file=sys.stderr)
        return 2
    stale = [path for path, text in files.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        if arguments:
            print(f"{path.relative_to(PROJECT)} is stale; run: {again}", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path], "utf-8")
            print(f"wrote {path.relative_to(PROJECT)}")
    return 1 if arguments and stale else 0
