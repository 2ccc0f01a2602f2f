# SPDX-License-Identifier: EUPL-1.2
"""A respondent asks for another language or an interpreter; the counter is told, with a day."""

from datetime import datetime

from ...models import Respondent
from ...queries.doors import Door
from ...terms import WaitsFor
from .add_piece import add_piece
from .answer import READ
from .terms_of import start_about


def ask_language(door: Door, *, language: str, words: str, now: datetime) -> None:
    """Keep the language, and put the question before the counter. Behind the fence of their code."""
    row = Respondent.objects.select_for_update().get(pk=door.id)
    Respondent.objects.filter(pk=row.pk).update(language=language)
    told = {"text": words.strip(), "language": language}
    add_piece(row, key=door.key, kind="language", told=told, from_respondent=True, now=now)
    start_about(row, kind=READ, waits_for=WaitsFor.COUNTER, now=now)
