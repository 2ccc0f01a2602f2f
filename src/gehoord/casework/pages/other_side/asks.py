# SPDX-License-Identifier: EUPL-1.2
"""What the page of the other side asks on top: a yes or no to mediation, to agreements, and how it goes now."""

from collections.abc import Iterable

from ...queries.respondents import OpenPiece

QUESTIONS = {
    "mediation_asked": ("mediation_yes", "mediation_no", "mediation_stopped"),
    "agreement": ("agreement_yes", "agreement_no", "mediation_stopped"),
    "check_asked": ("check_answer", "mediation_stopped"),
}
"""What is asked → what answers it, or takes the question away."""


def asks_of(pieces: Iterable[OpenPiece]) -> list[OpenPiece]:
    """The newest question of each kind that has no answer yet."""
    newest: dict[str, OpenPiece] = {}
    for piece in pieces:
        if piece.kind in QUESTIONS:
            newest[piece.kind] = piece
        for kind, answers in QUESTIONS.items():
            if piece.kind in answers:
                newest.pop(kind, None)
    return list(newest.values())
