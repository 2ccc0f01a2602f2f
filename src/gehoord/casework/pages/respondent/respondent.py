# SPDX-License-Identifier: EUPL-1.2
"""One respondent: what they will read, the invitation, what was said, time, sharing, waiting and closing."""

from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms
from gehoord.foundation.web.components.options import Option

from ...actions.respondent.answer_time import is_asked
from ...actions.respondent.close_respondent import OUTCOMES
from ...actions.respondent.invite import WAYS, invite, mark_of_invitation, why_not_invite
from ...actions.respondent.withhold import GROUNDS
from ...letters.table import CODE_LINE, PHONE
from ...queries.consents import live
from ...queries.letters import letter_of
from ...queries.opened import Held, hold
from ...queries.respondents import ANSWER, OpenRespondent, pieces_of, respondent_of
from ...queries.rule_facts import rule_facts
from ...rules import Reason
from ...terms import OTHER_SIDE_NAMES, OVER, Identity, OtherSide
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..other_side.reading import as_said
from ..section_reading import read_section
from .respondent_doing import DOES

DONE = "klaar"


@of_case(Permission.CASE_WRITE)
def respondent(request: HttpRequest, case: UUID, respondent: UUID) -> HttpResponse:
    """Show it, or do one thing. Which things there are: respondent_doing.py."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    does = DOES.get(request.POST.get("do", ""))
    if request.method == "POST" and does:
        refused = does(request, case, respondent, asking(request), timezone.localtime())
        if not refused:
            here = reverse("casework:respondent", args=[case, respondent])
            return HttpResponseRedirect(f"{here}?{DONE}=ja")
        return _show(request, hold(case, keys=asking(request).keys), respondent, refused)
    return _show(request, held, respondent, [])


@of_case(Permission.CASE_WRITE)
def respondent_invite(request: HttpRequest, case: UUID, respondent: UUID) -> HttpResponse:
    """Make the invitation and show its letter, this once: the code is nowhere stored."""
    here = reverse("casework:respondent", args=[case, respondent])
    if request.method != "POST":
        return HttpResponseRedirect(here)
    staff, channel = asking(request), request.POST.get("channel", "")
    made = invite(
        case,
        respondent=respondent,
        channel=channel if channel in WAYS else WAYS[0],
        seen=request.POST.get("seen", ""),
        by=staff,
        now=timezone.localtime(),
        site=f"{settings.SERVICE_URL}{reverse('respondent:code')}",
    )
    held = hold(case, keys=staff.keys)
    if made.code is None:
        return _show(request, held, respondent, made.reasons)
    assert made.letter is not None
    one = letter_of(held, made.letter)
    before, _line, after = one.words.partition(CODE_LINE)
    shown = {
        "case": case,
        "one": one,
        "day": one.sent_on,
        "back": here,
        "code": made.code.text,
        "spoken": made.code.spoken(),
        "before": before,
        "after": after,
        "by_phone": one.channel == PHONE,
    }
    return render(request, "casework/pages/letters/print.html", shown)


def _show(request: HttpRequest, held: Held, respondent: UUID, refused: list[Reason]) -> HttpResponse:
    one, today = respondent_of(held, respondent), timezone.localdate()
    shown = {
        **frame(request, held, here="respondents"),
        **_facts(one, held, today=today, member=asking(request).by),
        "case": held.id,
        "one": one,
        "errors": [("", words) for words in reason_words(refused)],
        "typed": request.POST,
        "done": _("Dat is vastgelegd.") if request.GET.get(DONE) else "",
    }
    return render(request, "casework/pages/respondent/respondent.html", shown, status=422 if refused else 200)


def _facts(one: OpenRespondent, held: Held, *, today: date, member: str) -> dict[str, Any]:
    row, pieces = one.row, pieces_of(one.id, one.key)
    again = row.invited_on is not None
    facts = rule_facts(held, member=member, today=today, way="letter")
    return {
        "state": _(OTHER_SIDE_NAMES[one.state]),
        "is_over": one.state in OVER,
        "is_in": row.lookup is not None,
        "is_invited": one.state is OtherSide.INVITED,
        "again": again,
        "seen": mark_of_invitation(row),
        "not_invite": reason_words(why_not_invite(held, one, facts, again=again)),
        "agreed": live(held, "substance", one.id) is not None,
        "is_known": held.report.identity == Identity.KNOWN,
        "languages": [Option(each.code, each.label) for each in terms.languages.values()],
        "spoken": str(terms.languages[row.language].label) if row.language in terms.languages else "",
        "said": [
            {
                "said": as_said(piece, to_counter=True),
                "piece": piece,
                "is_new": piece.from_respondent and piece.read_on is None,
                "may_share": piece.kind == ANSWER and piece.told.get("may_share"),
            }
            for piece in pieces
        ],
        "news": any(piece.from_respondent and piece.read_on is None for piece in pieces),
        "time_asked": is_asked(pieces),
        "grounds": [Option(code, _(words)) for code, words in GROUNDS.items()],
        "ground_words": _(GROUNDS[row.withheld]) if row.withheld in GROUNDS else "",
        "outcomes": [Option(code, _(words)) for code, words in OUTCOMES.items()],
        "heards": [
            Option("phone", _("Aan de telefoon")),
            Option("talk", _("In een gesprek")),
            Option("paper", _("Op papier")),
        ],
        "channels": [
            Option("print", _("Op papier: ik print de brief")),
            Option("phone", _("Aan de telefoon: ik lees de code voor")),
        ],
    }
