# SPDX-License-Identifier: EUPL-1.2
"""Asking a body whether it agrees to a passage, and writing down what it answered (afstemming)."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Body, Note, NoteVersion
from ...note_parts import AGREED_WITH_CHANGE, ANSWERS, LETTER, OBJECTS, PARTS
from ...rules.quoting import place_of


def ask_body(
    note: Note,
    *,
    body: str,
    part: str,
    passage: str = "",
    level: str = "",
    answer_by: date | None = None,
    by: str,
    now: datetime,
) -> list[str]:
    """Put the newest version before a body. Returns why not, or nothing.

    passage: the exact words it is about; empty is the whole part. Asking the same again is a new question, so that
    what was answered before stays to be read.
    """
    with transaction.atomic():
        Note.objects.select_for_update().get(pk=note.pk)
        version = NoteVersion.objects.filter(note=note).latest("number")
        text = _text_of(note, version, part)
        reasons = []
        if text is None:
            reasons.append(_("Kies een onderdeel van de nota, of de brief."))
        elif passage and place_of(passage, text) is None:
            reasons.append(_("Deze woorden staan niet zo in het onderdeel. Neem ze letterlijk over."))
        if not body.strip():
            reasons.append(_("Schrijf op wie je vraagt."))
        if reasons:
            return reasons
        Body.objects.create(
            note=note,
            body=body.strip(),
            level=level.strip(),
            part=part,
            passage=" ".join(passage.split()),
            asked_on=localdate(now),
            answer_by=answer_by,
            asked_by=by,
            in_version=version.number,
        )
        record("note.asked", by=by, subject=note.code, facts={"which": part}, now=now)
    return []


def _text_of(note: Note, version: NoteVersion, part: str) -> str | None:
    if part == LETTER:
        return note.letter.text if note.letter else ""
    return str(version.parts.get(part, "")) if part in PARTS else None


def write_answer(
    body: Body, *, answer: str, on: date | None, change: str = "", by: str, now: datetime
) -> list[str]:
    """Write down what a body answered and on which day, once. Returns why not, or nothing."""
    with transaction.atomic():
        body = Body.objects.select_for_update().get(pk=body.pk)
        reasons = _why_not(body, answer=answer, on=on, change=change, today=localdate(now))
        if reasons:
            return reasons
        Body.objects.filter(pk=body.pk).update(answer=answer, answered_on=on, change=change.strip())
        note = body.note.code
        record("note.answered", by=by, subject=note, facts={"which": body.part, "how": answer}, now=now)
    return []


def _why_not(body: Body, *, answer: str, on: date | None, change: str, today: date) -> list[str]:
    reasons = []
    if body.answer:
        reasons.append(_("Dit antwoord staat er al. Is er een nieuw antwoord, vraag het dan opnieuw."))
    if answer not in ANSWERS:
        reasons.append(_("Kies wat het antwoord was."))
    if on is None or on > today:
        reasons.append(_("Schrijf op welke dag het antwoord kwam. Die dag is geweest."))
    elif on < body.asked_on:
        reasons.append(_("Het antwoord kan niet van voor de vraag zijn."))
    if answer in (AGREED_WITH_CHANGE, OBJECTS) and not change.strip():
        reasons.append(_("Schrijf op welke wijziging of welk bezwaar het is."))
    return reasons
