# SPDX-License-Identifier: EUPL-1.2
"""A document for who keeps the register: the same text and findings, with boxes to confirm or reject (stuk)."""

import re
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.documents.load_document import UNREAD
from ...models import Document
from ...queries.documents.find import document_by_code
from ...queries.documents.history import Batch, batch
from ...queries.documents.needs_look import certain_by_kind
from ...reading import VERSION
from ...terms import ITEM_KINDS, WORDS
from .document import span_page
from .files import file_answer, findings_answer, text_answer
from .questions import questions_page
from .reading import number_in, reading_of

BASE = "register"


@needs(Permission.REGISTER)
def document(request: HttpRequest, code: str) -> HttpResponse:
    """The text beside its findings, each with a box."""
    there = any_document(code)
    certain = certain_by_kind(there.pk)
    return render(
        request,
        "accountability/pages/documents/staff_document.html",
        reading_of(request, there, base=BASE, with_rejected=True)
        | {
            "may_say": True,
            "certain": [
                Option(kind, f"{ITEM_KINDS.get(kind, kind)} ({number})") for kind, number in certain.items()
            ],
            "is_older": there.reader_version not in (UNREAD, VERSION),
            "said": said_just_now(request, there),
            "reread": read_again(request),
            "meanwhile": number_in(request, "intussen"),
            "back": request.GET.urlencode(),
            "seen": timezone.now().isoformat(),
        },
    )


@needs(Permission.REGISTER)
def questions(request: HttpRequest, code: str) -> HttpResponse:
    """Questions beside answers, public or not."""
    return questions_page(request, any_document(code), base=BASE)


@needs(Permission.REGISTER)
def span(request: HttpRequest, code: str, start: int, end: int) -> HttpResponse:
    """Words by their place, public or not."""
    return span_page(request, any_document(code), start, end, base=BASE)


@needs(Permission.REGISTER)
def file(request: HttpRequest, code: str) -> HttpResponse:
    """The file as it came."""
    return file_answer(any_document(code))


@needs(Permission.REGISTER)
def text(request: HttpRequest, code: str) -> HttpResponse:
    """The text that was read."""
    return text_answer(any_document(code))


@needs(Permission.REGISTER)
def findings(request: HttpRequest, code: str) -> HttpResponse:
    """The findings as JSON."""
    return findings_answer(any_document(code), request)


def any_document(code: str) -> Document:
    """The document with this code, public or not; 404 when there is none."""
    there = document_by_code(code, everything=True)
    if there is None:
        raise Http404
    return there


def said_just_now(request: HttpRequest, there: Document) -> tuple[Batch, str] | None:
    """What this person said a moment ago, in words, so that it can be undone at once; nothing once it is undone."""
    try:
        told = batch(there.pk, UUID(request.GET.get("gezegd", "")))
    except ValueError:
        return None
    if told is None or told.undone_at:
        return None
    words = ngettext("%(n)s vondst %(word)s.", "%(n)s vondsten %(word)s.", told.items)
    return told, words % {"n": told.items, "word": WORDS.get(told.word, told.word)}


def read_again(request: HttpRequest) -> str:
    """What reading again brought, in words; empty when this page does not come from there."""
    found = re.fullmatch(r"(\d{1,7})-(\d{1,7})-(\d{1,7})", request.GET.get("gelezen", ""))
    if not found:
        return ""
    words = _("Opnieuw gelezen: %(new)s nieuw, %(kept)s gebleven, %(gone)s niet meer gevonden.")
    return words % dict(zip(("new", "kept", "gone"), found.groups(), strict=True))
