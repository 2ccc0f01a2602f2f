# SPDX-License-Identifier: EUPL-1.2
"""Answering a pulse (/organisaties/peiling/): the code of the ticket, one page of questions, done. No cookie, no name."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import current_language
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often

from ....actions.pulse.answer_pulse import EARLY, READY, UNKNOWN, USED, Door, answer_pulse, look_behind
from ....tables.pulse import LANGUAGES, QuestionList, in_language

LONGEST = 60


@public
def answer(request: HttpRequest) -> HttpResponse:
    """First the code, then the questions; the code travels along unseen and never in an address."""
    if elsewhere := _other_language(request):
        return elsewhere
    code = request.POST.get("code", "")[:LONGEST]
    if request.method != "POST":
        return _ask(request)
    today = timezone.localdate()
    if request.POST.get("do") == "send" and "_language" not in request.POST:
        state, lacking = answer_pulse(code, _given(request), today=today)
        if state == READY and not lacking:
            return HttpResponseRedirect(reverse("organisations:pulse_thanks"))
        return _questions(request, code, look_behind(code, today=today), lacking=lacking)
    return _questions(request, code, look_behind(code, today=today), lacking=[])


@public
def thanks(request: HttpRequest) -> HttpResponse:
    """It is in, and what happens with it."""
    return render(request, "organisations/pages/pulse/open/thanks.html")


def _given(request: HttpRequest) -> dict[str, int]:
    return {
        name.removeprefix("q-"): int(str(value))
        for name, value in request.POST.items()
        if name.startswith("q-") and str(value).isdecimal() and len(str(value)) < 3
    }


def _questions(request: HttpRequest, code: str, door: Door, *, lacking: list[str]) -> HttpResponse:
    if door.state == UNKNOWN:
        # Only a wrong code counts as a try: a whole hospital may answer from one address.
        if is_too_often(request, "code"):
            return error_page(request, 429)
        said = _(
            "We kennen deze code niet. Kijk of elk teken klopt. Is de peiling voorbij? Dan werkt de code niet meer."
        )
        return _ask(request, typed=code, errors=[("code", said)])
    if door.state == EARLY or door.state == USED or door.questions is None:
        return _ask(request, door=door)
    errors = [
        (f"q-{each.code}", in_language(each.words, current_language()))
        for each in door.questions.questions
        if each.code in lacking
    ]
    return render(
        request,
        "organisations/pages/pulse/open/questions.html",
        {
            "organisation": door.organisation,
            "code": code,
            "name": in_language(door.questions.name, current_language()),
            "lead": in_language(door.questions.lead, current_language()),
            "questions": _shown(door.questions, request, dict(errors)),
            "errors": errors,
            "switch_form": "pulse",
        },
        status=422 if errors else 200,
    )


def _shown(asked: QuestionList, request: HttpRequest, wrong: dict[str, str]) -> list[dict[str, Any]]:
    language, lacks = current_language(), _("Kies één antwoord.")
    return [
        {
            "name": f"q-{each.code}",
            "words": in_language(each.words, language),
            "options": [
                Option(str(one.value), in_language(one.words, language)) for one in each.scale.answers
            ],
            "value": request.POST.get(f"q-{each.code}", ""),
            "errors": [lacks] if f"q-{each.code}" in wrong else [],
        }
        for each in asked.questions
    ]


def _ask(
    request: HttpRequest,
    *,
    typed: str = "",
    errors: list[tuple[str, str]] | None = None,
    door: Door | None = None,
) -> HttpResponse:
    context = {
        "typed": typed,
        "errors": errors or [],
        "wrong": [said for _name, said in errors or []],
        "is_used": door is not None and door.state == USED,
        "opens_on": door.opens_on if door else None,
    }
    status = 422 if errors else 200
    return render(request, "organisations/pages/pulse/open/code.html", context, status=status)


def _other_language(request: HttpRequest) -> HttpResponse | None:
    """The same post at the page in the language that was asked for, so that no answer is lost; None when there."""
    language = request.POST.get("_language", "")
    if language not in LANGUAGES or language == current_language():
        return None
    with override(language):
        return HttpResponse(status=307, headers={"Location": reverse("organisations:pulse_answer")})
