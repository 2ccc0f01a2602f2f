# SPDX-License-Identifier: EUPL-1.2
"""One finding for who keeps the register: the reader's word, what people said, and room to say something (vondst)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.colleagues import names_of
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.documents.say_of_items import CannotSay, say_of_items
from ...models import Item, Said
from ...queries.documents.effective import Effective, effective
from ...queries.documents.find import item_by_code, text_of
from ...queries.documents.history import said_of
from ...queries.documents.needs_look import next_unseen, said_meanwhile
from ...queries.documents.pieces import Piece
from ...terms import WORDS, Word
from .correct import CorrectForm, corrected_of, quotes_of
from .fields import FIELDS
from .reading import number_in
from .say import seen_at
from .shown import STANDING, address_of, certainty, shown
from .values import in_words, value_of

AROUND = 400


@needs(Permission.REGISTER)
def finding(request: HttpRequest, code: str) -> HttpResponse:
    """Read it in its context, or say that it is right, otherwise or wrong."""
    item = item_by_code(code, everything=True)
    if item is None:
        raise Http404
    one = next(iter(effective([item], with_rejected=True)), None) or Effective(
        item, item.data, item.start, item.end, item.canonical, "unseen"
    )
    text = text_of(item.document_id)
    does = request.POST.get("do", "")
    form = CorrectForm(one, quotes_of(one, text), request.POST if does == "correct" else None)
    if request.method != "POST":
        return _show(request, one, text, form, [])
    return _say(request, one, text, form, does)


def _say(request: HttpRequest, one: Effective, text: str, form: CorrectForm, does: str) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    word, corrected, why = Word.CONFIRMED, {}, request.POST.get("why", "")
    if does == "correct":
        word, corrected = Word.CORRECTED, corrected_of(form, one, text) if form.is_valid() else {}
        if form.errors:
            return _show(request, one, text, form, [])
    elif does == "reject":
        word = Word.REJECTED
    elif one.status == Word.CORRECTED:
        # What counts now was corrected before: to confirm it is to say the same again.
        word, corrected = Word.CORRECTED, dict(one.said.corrected if one.said else {})
    now = timezone.now()
    meanwhile = said_meanwhile([one.item], since=seen_at(request, now), by=staff.by)
    try:
        batch = say_of_items([one.item], word=word, corrected=corrected, why=why, by=staff.by, now=now)
    except CannotSay as cannot:
        return _show(request, one, text, form, cannot.reasons)
    return HttpResponseRedirect(_here(one.item, batch, meanwhile))


def _here(item: Item, batch: UUID, meanwhile: int) -> str:
    address = reverse("register:finding", args=[item.code])
    return f"{address}?gezegd={batch}{f'&intussen={meanwhile}' if meanwhile else ''}"


def _show(
    request: HttpRequest, one: Effective, text: str, form: CorrectForm, reasons: list[str]
) -> HttpResponse:
    item = one.item
    said = said_of([item])[item.pk]
    names = names_of([each.by for each in said])
    whole = Piece(text, 0, len(text), len(text), 1, 1)
    following = next_unseen(item)
    return render(
        request,
        "accountability/pages/documents/staff_finding.html",
        {
            "document": item.document,
            "item": item,
            "one": shown(one, whole, document=item.document.code, base="register"),
            "is_live": bool(one.said) or not (item.gone_in or (item.by_hand and not item.reader_version)),
            "before": text[max(0, one.start - AROUND) : one.start],
            "words": text[one.start : one.end],
            "after": text[one.end : one.end + AROUND],
            "place": address_of(item, len(text), one.start, base="register"),
            "reader": _reader_says(item),
            "sure": certainty(item.confidence),
            "said": [(each, WORDS.get(each.word, each.word), names.get(each.by, each.by)) for each in said],
            "just": _just_said(request, said),
            "meanwhile": number_in(request, "intussen"),
            "following": following,
            "form": form,
            "reasons": [("", each) for each in reasons],
            "standing": STANDING[one.status],
            "seen": timezone.now().isoformat(),
        },
        status=422 if reasons or form.errors else 200,
    )


def _just_said(request: HttpRequest, said: list[Said]) -> Said | None:
    asked = request.GET.get("gezegd", "")
    return next((each for each in said if str(each.batch) == asked and each.undone_at is None), None)


def _reader_says(item: Item) -> list[tuple[Any, str]]:
    """The reader's own word, field by field."""
    return [
        (field.label, in_words(value_of(item.data, field.name), field) or "–")
        for field in FIELDS.get(item.kind, ())
        if field.kind != "quote"
    ]
