# SPDX-License-Identifier: EUPL-1.2
"""Loading a letter of 225 lines as the page does it: opened, read, and stored with its findings in one transaction.

Aim: half a second. The floor: the reading alone.
"""

import statistics
import sys
import time

from benchmarks.installation import installation
from benchmarks.results import show
from benchmarks.scenarios.read_documents import invented_letter

TIMES = 15


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        from django.utils import timezone

        from gehoord.accountability.actions.documents.load_document import load_document
        from gehoord.accountability.reading import read

        letter = invented_letter()
        loading, reading = [], []
        for number in range(TIMES):
            text = f"{letter}\n\nExemplaar {number}.\n"
            began = time.perf_counter()
            read(text)
            reading.append(time.perf_counter() - began)
            began = time.perf_counter()
            load_document(text.encode(), name="brief.txt", by="bench", now=timezone.now())
            loading.append(time.perf_counter() - began)
    show(
        "load_document",
        [
            (
                f"loading a letter of {len(letter) // 1000} kB, median",
                statistics.median(loading) * 1000,
                "ms",
                "500",
            ),
            ("floor: reading it, median", statistics.median(reading) * 1000, "ms", ""),
        ],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
