# SPDX-License-Identifier: EUPL-1.2
"""The last look: all answers, who will read them, the code, and then the button."""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from gehoord.foundation.people.routing import Where, route
from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import LANGUAGES

from ..actions.receive_report import NoCounter, Received, receive_report
from ..questions import QUESTIONS, that_apply
from ..rules import may_be_recognised, municipality, one, what_is_missing
from ..terms import Answers, Identity, Page
from .asking import told
from .carried import Carried, load, store
from .tell import BACK, FILES, LANGUAGE, SAVE, address, missing_words, pages_for


@public
def check(request: HttpRequest) -> HttpResponse:
    """Look over and send."""
    carried = load(request)
    if carried is None:
        return expired(request)
    if carried.sent:
        return HttpResponseRedirect(reverse("reporting:sent"))
    if request.method != "POST":
        return _show(request, carried)
    elsewhere = _elsewhere(request, carried)
    carried.keep_out = request.POST.get("keep_out", "")[:50]
    if elsewhere:
        response = HttpResponseRedirect(elsewhere)
        store(response, carried, today=timezone.localdate())
        return response
    return _send(request, carried)


def _elsewhere(request: HttpRequest, carried: Carried) -> str:
    language, does = request.POST.get(LANGUAGE, ""), request.POST.get("do", "")
    if language in LANGUAGES:
        with override(language):
            return reverse("reporting:check")
    if does == BACK:
        return address(pages_for(carried.answers)[-1])
    return {SAVE: reverse("reporting:save"), FILES: reverse("reporting:files")}.get(does, "")


def _send(request: HttpRequest, carried: Carried) -> HttpResponse:
    if what_is_missing(that_apply(carried.answers)):
        return _show(request, carried, tried=True)
    try:
        received = receive_report(
            carried.answers,
            code=carried.code,
            dek=carried.dek,
            language=get_language() or "nl",
            now=timezone.localtime(),
            keep_out=carried.keep_out,
            after=carried.after,
            has_files=carried.files > 0,
            was_saved=carried.in_draft or bool(carried.saved_until),
        )
    except NoCounter:
        return render(request, "reporting/pages/no_counter.html", status=503)
    except DatabaseError:
        return not_sent(request)
    response = HttpResponseRedirect(reverse("reporting:sent"))
    carried.sent = told_after(received, carried)
    store(response, carried, today=timezone.localdate())
    return response


def told_after(received: Received, carried: Carried) -> dict[str, str]:
    """What the confirmation page needs; small, and no answers any more."""
    return {
        "counter": received.counter.name,
        "phone": received.counter.phone,
        "hours": received.counter.hours,
        "by": received.answer_by.isoformat(),
        "need": one(carried.answers, "need"),
        "identity": one(carried.answers, "identity", Identity.ANONYMOUS),
    }


def not_sent(request: HttpRequest) -> HttpResponse:
    """The database is away: nothing was sent, nothing is lost; the browser still carries the answers."""
    return render(request, "reporting/pages/not_sent.html", {"switch_form": ""}, status=503)


def _show(request: HttpRequest, carried: Carried, *, tried: bool = False) -> HttpResponse:
    answers = that_apply(carried.answers)
    missing = what_is_missing(answers)
    anonymous = one(answers, "identity", Identity.ANONYMOUS) == Identity.ANONYMOUS
    return render(
        request,
        "reporting/pages/check.html",
        {
            "rows": rows(answers),
            "errors": missing_words(missing) if tried else [],
            "missing": missing_words(missing),
            "code": carried.code.text,
            "files": carried.files,
            "recognised": may_be_recognised(answers) if anonymous else [],
            "anonymous": anonymous,
            "danger": carried.danger,
            "where": _nearest(answers),
            "keep_out": carried.keep_out,
            "need": one(answers, "need"),
            "number": len(pages_for(answers)) + 1,
            "switch_form": "check",
        },
        status=422 if tried else 200,
    )


def _nearest(answers: Answers) -> Where | None:
    try:
        return route(residence=municipality(answers, "residence"), incident=municipality(answers, "place"))
    except DatabaseError:
        # The page stays readable; sending will say what is the matter.
        return None


def rows(answers: Answers) -> list[tuple[str, str, str]]:
    """(question, answer in words, where to change it) for every answer given."""
    found = []
    for question in QUESTIONS:
        said = told(question, answers)
        if said:
            found.append((str(question.asks), said, f"{address(question.page)}?terug=1"))
    if not answers.get("identity"):
        found.append(
            (_("Hoe bekend wil je zijn?"), _("Niemand weet wie ik ben"), f"{address(Page.KNOWN)}?terug=1")
        )
    return found


def expired(request: HttpRequest) -> HttpResponse:
    """Nothing is carried (any more): say so, and how to go on."""
    return render(request, "reporting/pages/expired.html", status=410 if request.method == "POST" else 200)
