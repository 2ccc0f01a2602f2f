# SPDX-License-Identifier: EUPL-1.2
"""Making a move: own words, the letter exactly as the reporter will read it, and only then the button that sends."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms
from gehoord.foundation.web.components.options import Option

from ..actions.move_case import Moved, last_line, move_case
from ..procedure import BY_NAME
from ..rules import Reason
from ..terms import NEVER_CHOSEN, Step
from .case_reading import case_address
from .found import asking, of_case
from .labels import reason_words

SEND = "send"
_FIELD_OF = {Reason.NO_MESSAGE: "words", Reason.NO_OUTCOME: "outcome"}


@of_case(Permission.CASE_WRITE)
def move(request: HttpRequest, case: UUID, move: str) -> HttpResponse:
    """Show the letter with the words so far, or make the move."""
    staff, now, sends = asking(request), timezone.localtime(), request.POST.get("do") == SEND
    row = BY_NAME.get(move)
    if row is None or row.from_steps == (None,):
        raise Http404
    given: dict[str, Any] = {
        name: request.POST.get(name, "").strip() for name in ("words", "outcome", "not_done")
    }
    seen = request.POST.get("seen", "")
    if sends:
        made = move_case(
            case, move=move, by=staff, now=now, seen=int(seen) if seen.isdigit() else None, **given
        )
        if not (made.reasons or made.overtaken):
            return HttpResponseRedirect(case_address(case))
    shown = move_case(case, move=move, by=staff, now=now, preview=True, **given)
    return render(
        request,
        "casework/pages/move.html",
        {
            "case": case,
            "move": row,
            "title": _(row.says),
            "no_letter": _(row.no_letter) if row.no_letter else "",
            "letter": shown.letter,
            "due_on": shown.due_on,
            "reasons": reason_words(shown.reasons),
            "errors": errors_of(made) if sends else [],
            "outcomes": [Option("", _("Kies hoe het afliep")), *outcomes()] if row.needs_outcome else [],
            "closes": row.to is Step.CLOSED and row.name not in ("withdraw", "stop_abuse"),
            "seen": last_line(case),
            "given": given,
        },
        status=409 if shown.reasons else 422 if sends else 200,
    )


def errors_of(made: Moved) -> list[tuple[str, str]]:
    """What stands in the way, each with the field that solves it."""
    if made.overtaken:
        return [
            ("", _("Er gebeurde net iets met deze zaak. Lees eerst de tijdlijn, en doe het dan opnieuw."))
        ]
    return [(_FIELD_OF.get(reason, ""), _(str(reason))) for reason in made.reasons]


def outcomes() -> list[Option]:
    """The outcomes that somebody can choose."""
    today = timezone.localdate()
    return [
        Option(term.code, _(term.label)) for term in terms.outcomes.on(today) if term.code not in NEVER_CHOSEN
    ]
