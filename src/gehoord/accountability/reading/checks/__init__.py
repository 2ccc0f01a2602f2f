# SPDX-License-Identifier: EUPL-1.2
"""What the writer of a draft will want to look at before it is sent (controle van een concept).

Every finding has a place, says in plain Dutch what stands there, why that may be wrong and what to do, and how sure the
reader is. Nothing is judged: whether a demand was answered or a promise kept is for people to say.
"""

from collections.abc import Sequence
from datetime import date

from ..layout import Layout
from ..shapes import Check, Commitment, Deadline, Head, Note, Pair, Reference
from .closing import closes_without_proof, promises_without_term
from .days import days_differ, dead_dates, wrong_sessions
from .lost import lost_lists, notes_and_marks, open_demands
from .numbers import one_report_two_numbers
from .twice import same_paragraphs


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
    """The findings in a text, in its order. on: the day on which the text is or will be sent."""
    found = [
        *dead_dates(layout, deadlines, on),
        *notes_and_marks(layout, notes),
        *same_paragraphs(layout),
        *one_report_two_numbers(layout, notes, references),
        *open_demands(pairs),
        *promises_without_term(commitments),
        *closes_without_proof(layout, commitments, notes, references),
        *days_differ(layout, head),
        *lost_lists(layout),
        *wrong_sessions(references, on),
    ]
    return sorted(found, key=lambda check: (check.start, check.kind))


def check_draft(text: str, *, on: date | None) -> list[Check]:
    """Read a draft and give its findings. on: the day on which it will be sent; None takes the day that it names itself."""
    # Imported here: these read texts as wholes and are not needed by who only wants the checks of what was read.
    from ..commitments import find_commitments
    from ..dates import find_deadlines
    from ..head import read_head
    from ..notes import find_notes
    from ..questions import find_pairs
    from ..references import find_references

    layout = Layout(text)
    head = read_head(layout, "")
    day = on or head.on
    deadlines = find_deadlines(layout, on=day)
    pairs = find_pairs(layout)
    return find_checks(
        layout,
        head=head,
        on=day,
        deadlines=deadlines,
        commitments=find_commitments(layout, on=day, deadlines=deadlines, pairs=pairs),
        notes=find_notes(layout),
        references=find_references(text),
        pairs=pairs,
    )
