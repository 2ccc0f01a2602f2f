# SPDX-License-Identifier: EUPL-1.2
"""Reading documents on one core, in this process: references alone, all findings, and hostile text.

Aims: references at 5 MB of text a second; a letter of 225 lines fully read in 50 ms. The floor is a plain scan of the same
bytes: one pass that looks for a figure at every place and does nothing with it. The texts are the invented ones of the
tests, so that anybody can measure; with GEHOORD_GOLD_DIR the real letter is measured too.
"""

import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.results import show
from gehoord.accountability.reading import read
from gehoord.accountability.reading.references import find_references

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "accountability" / "reading" / "corpus"
LETTER_LINES = 225
TIMES = 15
FLOOR = re.compile(r"[0-9]{4}")


def main() -> int:
    """Measure, print, append."""
    texts = [path.read_bytes().decode() for path in sorted(CORPUS.glob("*/*.txt"))]
    corpus = "\n\n".join(texts)
    many = corpus * max(1, 4_000_000 // len(corpus))
    letter = invented_letter()
    rows = [
        ("references, invented documents", _speed(find_references, many), "MB/s", "5"),
        ("floor: a plain scan of the same bytes", _speed(lambda text: FLOOR.findall(text), many), "MB/s", ""),
        ("all findings, invented documents one by one", _all(texts), "MB/s", ""),
        (f"a letter of {LETTER_LINES} lines ({len(letter) // 1000} kB), all findings", _milliseconds(letter), "ms", "50"),
        ("references, nothing but references", _speed(find_references, "Kamerstuk 36 410, nr. 12 en " * 40_000), "MB/s", ""),
        ("references, nothing but figures", _speed(find_references, "36 410 " * 150_000), "MB/s", ""),
        ("references, one line of 10 MB", _speed(find_references, "De minister schrijft dat. " * 400_000), "MB/s", ""),
    ]  # fmt: skip
    if folder := os.environ.get("GEHOORD_GOLD_DIR"):
        real = [path.read_bytes().decode() for path in sorted(Path(folder).glob("*.txt"))]
        longest = max(real, key=len)
        rows.append(
            (
                f"the longest real letter ({longest.count(chr(10))} lines), all findings",
                _milliseconds(longest),
                "ms",
                "50",
            )
        )
        rows.append(
            ("references, the real documents", _speed(find_references, "\n\n".join(real) * 40), "MB/s", "5")
        )
    show("read_documents", rows)
    return 0


def invented_letter() -> str:
    """As long as a long letter to the Chamber: consultations with answers, cut at 225 lines."""
    texts = [path.read_bytes().decode() for path in sorted(CORPUS.glob("everyday/*.txt"))]
    lines = [line for text in texts if "fractie vragen" in text for line in text.splitlines(keepends=True)]
    return "".join(lines[:LETTER_LINES])


def _speed(what: Callable[[str], object], text: str) -> float:
    """Megabytes of UTF-8 a second of processor time, the best of three."""
    size = len(text.encode()) / 1e6
    return size / min(_seconds(what, text) for _again in range(3))


def _all(texts: list[str]) -> float:
    size = sum(len(text.encode()) for text in texts) / 1e6
    return size / min(sum(_seconds(read, text) for text in texts) for _again in range(3))


def _milliseconds(text: str) -> float:
    """The median of some tries."""
    return sorted(_seconds(read, text) for _again in range(TIMES))[TIMES // 2] * 1000


def _seconds(what: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    what(text)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
