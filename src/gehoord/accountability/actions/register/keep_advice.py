# SPDX-License-Identifier: EUPL-1.2
"""Somebody writes down a recommendation of a report, what the government did with it, and what follows (aanbeveling)."""

from dataclasses import dataclass, fields
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Document, Entry, Recommendation
from ...models.codes import new_code
from ...rules.quoting import place_of
from ...terms import Adopted


@dataclass(frozen=True, slots=True)
class Advice:
    """What is kept of one recommendation. words: of `answer`, in which the government says what it does with it."""

    report_title: str
    text: str
    number: str = ""
    adopted: str = Adopted.UNANSWERED
    words: str = ""
    report: Document | None = None
    answer: Document | None = None
    follows: Entry | None = None
    is_demo: bool = False


def keep_advice(advice: Advice, *, code: str = "", by: str, now: datetime) -> list[str]:
    """Add it, or with a code put it right. Returns the reasons why not, or nothing.

    That it was adopted, partly or not is somebody's word: it needs the words or the document that says so.
    """
    reasons, place = [], None
    if advice.adopted != Adopted.UNANSWERED and not (advice.words or advice.answer):
        reasons.append(_("Wijs aan waarin het kabinet dit zegt: het stuk, of de woorden."))
    if advice.words and advice.answer:
        place = place_of(advice.words, advice.answer.text)
        if place is None:
            reasons.append(_("Deze woorden staan niet zo in het stuk. Neem ze letterlijk over."))
    if reasons:
        return reasons
    start, end = place or (None, None)
    kept = {one.name: getattr(advice, one.name) for one in fields(advice)} | {"start": start, "end": end}
    with transaction.atomic():
        if code:
            Recommendation.objects.filter(code=code).update(**kept, by=by, at=now)
        else:
            code = Recommendation.objects.create(code=new_code("a"), **kept, by=by, at=now).code
        record("register.advice", by=by, subject=code, facts={"which": advice.adopted}, now=now)
    return []
