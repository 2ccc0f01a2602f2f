# SPDX-License-Identifier: EUPL-1.2
"""Kamervragen en hun dagen (/verantwoording/vragen/): how long the House waited, against the term, as stated and counted."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.web.access import public
from gehoord.foundation.web.components.progress import status

from ...life.words import day, days
from ...queries.addresses import document_address
from ...queries.register.questions import Questions
from ...queries.register.questions import questions as questions_of


@public
def questions(request: HttpRequest) -> HttpResponse:
    """One line per set of questions, the last asked first."""
    found, after = questions_of(today=timezone.localdate(), after=request.GET.get("na", "")[:40])
    return render(
        request,
        "accountability/pages/register/questions.html",
        {
            "rows": [line(one) for one in found],
            "older": f"?na={after}" if after else "",
            "first": "?" if request.GET.get("na") else "",
        },
    )


def line(one: Questions, *, public: bool = True) -> dict[str, Any]:
    """What the page says of one set of questions."""
    term, document = one.term, one.document
    return {
        "document": document,
        "title": document.title,
        "address": document_address(document.code, public=public),
        "asked": document.asked_on,
        "status": status(*_status(one)),
        "term": _("termijn %(days)s, tot en met %(due)s") % {"days": days(term.days), "due": day(term.due)}
        + (
            _(" (uitgesteld op %(day)s)") % {"day": day(document.postponed_on)}
            if document.postponed_on
            else ""
        ),
        "stated": _("Het stuk zelf noemt %(stated)s. Wij tellen %(counted)s.")
        % {"stated": days(document.days_stated or 0), "counted": days(term.waited)}
        if term.differs
        else "",
        "parts": parts(one),
    }


def _status(one: Questions) -> tuple[str, str]:
    term = one.term
    if term.is_answered:
        words = _("beantwoord na %(days)s") % {"days": days(term.waited)}
    else:
        words = _("nog geen antwoord, %(days)s") % {"days": days(term.waited)}
    if term.over:
        return "late", _("%(words)s: %(over)s te laat") % {"words": words, "over": days(term.over)}
    return ("done", words) if term.is_answered else ("on_time", words)


def parts(one: Questions) -> str:
    """How many questions and parts of questions were found, and for how many no sentence shares their words."""
    told = []
    if one.pairs:
        told.append(ngettext("%(n)s vraag", "%(n)s vragen", one.pairs) % {"n": one.pairs})
    if one.unanswered:
        told.append(
            ngettext("bij %(n)s vraag vonden we geen antwoord", "bij %(n)s vragen vonden we geen antwoord", one.unanswered)
            % {"n": one.unanswered}
        )  # fmt: skip
    if one.demands:
        told.append(ngettext("%(n)s deelvraag", "%(n)s deelvragen", one.demands) % {"n": one.demands})
    if one.bare:
        told.append(
            ngettext(
                "bij %(n)s deelvraag geen zin in het antwoord met dezelfde woorden",
                "bij %(n)s deelvragen geen zin in het antwoord met dezelfde woorden",
                one.bare,
            )
            % {"n": one.bare}
        )
    return ", ".join(told)
