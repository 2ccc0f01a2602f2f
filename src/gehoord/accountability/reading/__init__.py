# SPDX-License-Identifier: EUPL-1.2
"""Reading a parliamentary document (lezen): text in, findings with offsets out. Plain Python, no network, no models."""

from .checks import find_checks
from .commitments import find_commitments
from .dates import find_deadlines
from .head import read_head
from .layout import Layout
from .motions import find_motions
from .notes import find_notes
from .persons import find_persons
from .questions import find_pairs
from .references import find_references
from .shapes import Reading

VERSION = "1"
"""Raised when the same text may give other findings; stored beside what was found."""


def read(text: str, *, name: str = "") -> Reading:
    """All that is found in `text`. The same text always gives the same. Never raises, on any text; linear in its length.

    name is only used as a hint of where the text comes from (a file name such as "ah-tk-20222023-1944.html").
    """
    layout = Layout(text)
    head = read_head(layout, name)
    references = find_references(text)
    pairs = find_pairs(layout)
    deadlines = find_deadlines(layout, on=head.on)
    commitments = find_commitments(layout, on=head.on, deadlines=deadlines, pairs=pairs)
    notes = find_notes(layout)
    return Reading(
        version=VERSION,
        head=head,
        references=references,
        qa=pairs,
        deadlines=deadlines,
        commitments=commitments,
        motions=find_motions(layout),
        persons=find_persons(layout, on=head.on),
        notes=notes,
        checks=find_checks(
            layout,
            head=head,
            on=head.on,
            deadlines=deadlines,
            commitments=commitments,
            notes=notes,
            references=references,
            pairs=pairs,
        ),
    )
