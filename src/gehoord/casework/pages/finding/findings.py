# SPDX-License-Identifier: EUPL-1.2
"""How sure we are (wat vaststaat): four separate facts, each stated by itself, and never added up."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import open_report

from ...actions.finding.state_finding import state_finding
from ...actions.finding.withdraw_finding import withdraw_finding
from ...findings import BY_CODE, LEVELS
from ...models import Finding
from ...queries.findings import findings_of
from ...queries.opened import Held, hold
from ...rules import Reason
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section

TYPED = ("words", "reasons", "who", "day", "ground")
_FIELD_OF = {
    Reason.NO_WORDS: "words",
    Reason.NO_REASONS: "reasons",
    Reason.NO_WHO: "who",
    Reason.NO_BODY: "who",
    Reason.NO_DAY: "day",
    Reason.NO_GROUND: "ground",
}


@of_case(Permission.CASE_WRITE)
def findings(request: HttpRequest, case: UUID) -> HttpResponse:
    """Show what stands, state one thing, or take one back."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    if request.method != "POST":
        return _show(request, held, [])
    staff, now = asking(request), timezone.localtime()
    if "finding" in request.POST:
        refused = _withdraw(request, case)
    else:
        level = request.POST.get("level", "")
        typed = {name: clean(request.POST.get(name, ""))[:20_000] for name in TYPED}
        if level not in BY_CODE:
            return _show(request, held, [("level", _("Kies eerst hoe zeker het is."))])
        refused = state_finding(case, level=level, by=staff, now=now, **typed)
    if not refused:
        return HttpResponseRedirect(reverse("casework:findings", args=[case]))
    told = zip(refused, reason_words(refused), strict=True)
    errors = [(_FIELD_OF.get(reason, ""), words) for reason, words in told]
    return _show(request, hold(case, keys=staff.keys), errors)


def _withdraw(request: HttpRequest, case: UUID) -> list[Reason]:
    try:
        finding = UUID(request.POST.get("finding", ""))
    except ValueError:
        raise Finding.DoesNotExist from None
    why = clean(request.POST.get("why", ""))[:5000]
    return withdraw_finding(case, finding=finding, why=why, by=asking(request), now=timezone.localtime())


def _show(request: HttpRequest, held: Held, errors: list[tuple[str, str]]) -> HttpResponse:
    answers = open_report(held.report, held.keys.dek).answers
    stated = findings_of(held)
    shown: dict[str, Any] = {
        **frame(request, held, here="findings"),
        "case": held.id,
        "story": str(answers.get("story") or answers.get("ground_words") or ""),
        "levels": [
            {
                "says": _(level.says),
                "means": _(level.means),
                "standing": [one for one in stated if one.level is level],
            }
            for level in LEVELS
        ],
        "options": [Option(level.code, _(level.says), _(level.means)) for level in LEVELS],
        "typed": request.POST if "finding" not in request.POST else {},
        "errors": errors,
    }
    return render(request, "casework/pages/finding/findings.html", shown, status=422 if errors else 200)
