# SPDX-License-Identifier: EUPL-1.2
"""Asking the reporter for one consent: the standard sentences, what this case adds, and the exact words."""

from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.consent.ask import Asked, ask_consent
from ...actions.consent.note_yes import note_yes
from ...actions.move_case import last_line
from ...queries.opened import PLAN, Held, hold, time_line
from ...rules import Reason
from ...uses import BY_USE, HEARD_BY, PAGE
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..overtaken import meanwhile
from ..section_reading import read_section

LONGEST = 20_000
TYPED = ("will_see", "risk", "words")
ELSEWHERE = {"letter": "letters", "substance": "respondents", "agreement": "mediation"}
"""Asked from another page, where their words are."""
_FIELD_OF = {Reason.NO_CONSENT_WORDS: "words"}


@of_case(Permission.CASE_WRITE)
def consent_ask(request: HttpRequest, case: UUID, use: str) -> HttpResponse:
    """Fill in and ask; what has its words on another page is asked for there."""
    row = BY_USE.get(use)
    if row is None:
        raise Http404
    if use in ELSEWHERE:
        return HttpResponseRedirect(reverse(f"casework:{ELSEWHERE[use]}", args=[case]))
    if use == "hand_over":
        # It is a yes to one counter; which one is chosen there.
        return HttpResponseRedirect(reverse("casework:hand_over", args=[case]))
    if request.method == "POST":
        return _ask(request, case, use)
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    typed = {"words": _plan(held)} if use == "plan" else {}
    return _show(request, held, use, typed=typed)


def _ask(request: HttpRequest, case: UUID, use: str) -> HttpResponse:
    staff, now = asking(request), timezone.localtime()
    held = hold(case, keys=staff.keys, lock=True)
    typed = {name: clean(request.POST.get(name, ""))[:LONGEST] for name in TYPED}
    how = request.POST.get("how", PAGE)
    if told := meanwhile(held, request.POST.get("seen", "")):
        return _show(request, held, use, typed=typed, how=how, errors=[("", told)], status=409)
    done = _note(held, use, typed, heard=how, by=staff, now=now)
    if not done.reasons:
        return HttpResponseRedirect(f"{reverse('casework:consents', args=[case])}#t-{done.id}")
    errors = [
        (_FIELD_OF.get(reason, ""), words)
        for reason, words in zip(done.reasons, reason_words(done.reasons), strict=True)
    ]
    return _show(request, held, use, typed=typed, how=how, errors=errors, status=422)


def _note(held: Held, use: str, told: dict[str, str], *, heard: str, by: Staff, now: datetime) -> Asked:
    will_see, risk, words = (told[name] for name in TYPED)
    if heard in HEARD_BY:
        return note_yes(held, use=use, heard=heard, will_see=will_see, risk=risk, words=words, by=by, now=now)
    return ask_consent(held, use=use, will_see=will_see, risk=risk, words=words, by=by, now=now)


def _show(
    request: HttpRequest,
    held: Held,
    use: str,
    *,
    typed: dict[str, str],
    how: str = PAGE,
    errors: list[tuple[str, str]] | None = None,
    status: int = 200,
) -> HttpResponse:
    row = BY_USE[use]
    asked = [Option(PAGE, _("Ik vraag het op de eigen pagina van de melder"))]
    asked += [
        Option(code, _("De melder zei al ja, %(how)s") % {"how": _(said)}) for code, said in HEARD_BY.items()
    ]
    return render(
        request,
        "casework/pages/consent/ask.html",
        {
            **frame(request, held, here="consents"),
            "case": held.id,
            "use": row,
            "title": _("Vragen: %(what)s") % {"what": _(row.says)},
            "asks": _(row.asks),
            "will_see": _(row.will_see),
            "risk": _(row.risk),
            "typed": typed,
            "hows": asked,
            "how": how,
            "seen": last_line(held.id),
            "errors": errors or [],
        },
        status=status,
    )


def _plan(held: Held) -> str:
    plans = (line.words.get("text", "") for line in reversed(time_line(held)) if line.name == PLAN)
    return next(plans, "")
