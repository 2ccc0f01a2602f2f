# SPDX-License-Identifier: EUPL-1.2
"""Telling the reporter what the counter wrote down of a talk, so that they can say that it was otherwise."""

from datetime import datetime

from django.utils.translation import gettext, override

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.routing import counter_map
from gehoord.reporting.queries import open_report

from ...letters.table import BY_LETTER
from ...letters.writing import language_of, write
from ...models import Case
from ...queries.opened import Held
from ...uses import BY_USE, HEARD_BY
from ..send_words import LETTER, send_words
from ..write_letter import language_for

NOTED = BY_LETTER["consent_noted"]


def tell_noted(held: Held, *, use: str, answer: str, heard: str, by: Staff, now: datetime) -> None:
    """A letter on the reporter's page: this is what you said to us, and there you can change it."""
    language = language_of(NOTED, language_for(open_report(held.report, held.keys.dek)))
    where = counter_map().by_id.get(held.row.counter_id)
    with override(language):
        values = {
            "team": where.name if where else "",
            "phone": where.phone if where else "",
            "message": "",
            "what": gettext(BY_USE[use].says),
            "answer": gettext(answer),
            "how": gettext(HEARD_BY[heard]),
        }
    text = write(NOTED, values, language=language)
    columns = send_words(held, text.words, kind=LETTER, by=by, now=now, name=NOTED.name, text=text)
    if columns:
        Case.objects.filter(pk=held.id).update(**columns)
        for name, value in columns.items():
            setattr(held.row, name, value)
