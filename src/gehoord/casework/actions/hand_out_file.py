# SPDX-License-Identifier: EUPL-1.2
"""Opening a file of a report (bewijs): to look at, as it came in, or as a cleaned copy; always logged."""

from collections.abc import Iterator
from datetime import datetime

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.blobs import read_blob
from gehoord.reporting.queries import FileLabel

from ..queries.opened import Held

LOOK, ORIGINAL, CLEAN = "look", "original", "clean"


def hand_out_file(
    held: Held, file: FileLabel, *, how: str, why: str, by: Staff, now: datetime
) -> Iterator[bytes]:
    """The plain bytes of a file, chunk by chunk. why: a code, never words of the story.

    Raises SealError while reading when the file is not as it was written.
    """
    record(
        "evidence.opened",
        by=by.by,
        counter=by.counter,
        subject=str(held.id),
        why=why,
        facts={"file": str(file.id), "how": how},
        now=now,
    )
    return read_blob(str(file.id), key=file.key)
