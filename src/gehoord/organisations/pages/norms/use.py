# SPDX-License-Identifier: EUPL-1.2
"""Logging that a norm was used: three taps, no names; and how often that happened."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.norms.log_use import log_use
from ...actions.norms.take_back_use import take_back_use
from ...papers.norms import chapters
from ...queries.norms import published, uses
from ...rules.small_numbers import whole_months
from ...terms.norms import FOLLOWED, THEMES, TOWARD
from .asking import asking

LAST = "norm_use"
"""In the session: what was logged last, so that it can be taken back. Gone at the next one and at signing out."""


@needs(Permission.ORG)
def use(request: HttpRequest) -> HttpResponse:
    """Tap the norm, towards whom, what followed; the last tap sends."""
    who, wrong = asking(request), dict[str, str]()
    current = published(who.staff.counter)
    if current is None:
        return HttpResponseRedirect(reverse("employer:norms"))
    norm, toward = request.POST.get("norm", ""), request.POST.get("toward", "")
    if request.method == "POST":
        key = log_use(who.staff.counter, norm, toward, request.POST.get("followed", ""), today=who.today)
        if key:
            request.session[LAST] = str(key)
            return HttpResponseRedirect(f"{reverse('employer:norm-use')}?klaar")
        wrong = _missing(norm, toward, {one.code for one in current.norms})
    return render(
        request,
        "organisations/pages/norms/use.html",
        {
            "chapters": [
                {
                    "heading": _(THEMES[theme]),
                    "norms": norms,
                    "opened": position == 0 or any(one.code == norm for one in norms),
                }
                for position, (theme, norms) in enumerate(chapters(current).items())
            ],
            "toward": [Option(code, _(words)) for code, words in TOWARD.items()],
            "followed": [(code, _(words)) for code, words in FOLLOWED.items()],
            "norm": norm,
            "to": toward,
            "errors": list(wrong.items()),
            "wrong": wrong,
            "done": "klaar" in request.GET and LAST in request.session,
            "taken_back": "terug" in request.GET,
        },
        status=422 if request.method == "POST" else 200,
    )


def _missing(norm: str, toward: str, known: set[str]) -> dict[str, str]:
    """What is still to be tapped, by the name of the question. The last tap sends, so it is there."""
    wrong = {}
    if norm not in known:
        wrong["norm"] = _("Tik aan welke regel het was.")
    if toward not in TOWARD:
        wrong["toward"] = _("Tik aan wie de grens overging.")
    return wrong or {"followed": _("Tik aan wat er volgde.")}


@needs(Permission.ORG)
def take_back(request: HttpRequest) -> HttpResponse:
    """Undo what this person logged last."""
    who, key = asking(request), request.session.pop(LAST, "")
    if request.method == "POST" and key and take_back_use(who.staff.counter, UUID(key), today=who.today):
        return HttpResponseRedirect(f"{reverse('employer:norm-use')}?terug")
    return HttpResponseRedirect(reverse("employer:norm-use"))


@needs(Permission.ORG)
def counted(request: HttpRequest) -> HttpResponse:
    """Per norm and per what followed, over a year of whole months; numbers below five are not told apart."""
    who = asking(request)
    current = published(who.staff.counter)
    since, before = whole_months(who.today, months=12)
    texts = {one.code: one.text for one in current.norms} if current else {}
    by_norm, by_result = uses(who.staff.counter, codes=texts, since=since, before=before)
    return render(
        request,
        "organisations/pages/norms/counted.html",
        {
            "by_norm": [(texts[one.code], one.words) for one in by_norm],
            "by_result": [(_(FOLLOWED[one.code]), one.words) for one in by_result],
            "before": before,
        },
    )
