# SPDX-License-Identifier: EUPL-1.2
"""Printing what was measured, and appending it to benchmarks/results with commit and machine."""

import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "results"


def show(scenario: str, rows: list[tuple[str, float, str, str]]) -> None:
    """Print a table (what, value, unit, aim) and append it as one line of JSON."""
    width = max(len(row[0]) for row in rows)
    print(f"\n{scenario}")
    for what, value, unit, aim in rows:
        print(f"  {what:{width}}  {value:>10,.1f} {unit:<8} {'aim: ' + aim if aim else ''}")
    FOLDER.mkdir(exist_ok=True)
    line: dict[str, Any] = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": _commit(),
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "load": round(os.getloadavg()[0], 2),
        "measured": {what: [round(value, 2), unit] for what, value, unit, _aim in rows},
    }
    with (FOLDER / f"{scenario}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _commit() -> str:
    told = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "unknown"


def percentile(values: list[float], part: float) -> float:
    """The value below which this part (0–1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
