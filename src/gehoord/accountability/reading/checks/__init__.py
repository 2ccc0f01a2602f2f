# SPDX-License-Identifier: EUPL-1.2
"""What the writer of a draft will want to look at before it is sent (controle van een concept)."""

from collections.abc import Sequence
from datetime import date

from ..layout import Layout
from ..shapes import Check, Commitment, Deadline, Head, Note, Pair, Reference


def find_checks(
    layout: Layout,
    *,
    head: Head,
    on: date | None,
    deadlines: Sequence[Deadline],
    commitments: Sequence[Commitment],
    notes: Sequence[Note],
    references: Sequence[Reference],
    pairs: Sequence[Pair],
) -> list[Check]:
    """The findings in a text, in its order."""
    return []


def check_draft(text: str, *, on: date | None) -> list[Check]:
    """Read a draft and give its findings. on: the day on which it will be sent; None takes the day it names itself."""
    return []
