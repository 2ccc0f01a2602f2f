# SPDX-License-Identifier: EUPL-1.2
"""Deciding one step (/loket/organisatie/grenzen/<id>/stap/<code>/): why, both sides, the employee, the letter as it goes out."""

import hashlib
import json
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.limits.decide_step import Decision, decide_step, letter_for, reasons_against
from ...papers.limit_letter import LANGUAGES, Letter
from ...queries.limits import OpenLimit
from ...rules.limits import Facts, never_now
from ...tables.ladder import INSTEAD, RUNGS, Rung
from ...terms.limits import CARE, CAUSE, OFFERS, PROTECTION, SIDE, SKIPS
from .words import file_at, options, step_name

WORDS = (
    "reason",
    "side_words",
    "skip_words",
    "takeover",
    "takeover_on",
    "happened",
    "asked",
    "told_back",
    "to",
    "signed",
)


@needs(Permission.ORG_LIMITS)
def step(request: HttpRequest, key: UUID, code: str) -> HttpResponse:
    """The form, the letter to look at, and then the decision: the letter that was looked at and no other."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    now, rung = timezone.localtime(), RUNGS.get(code)
    if rung is None:
        raise Http404
    one = file_at(key, staff=staff, now=now)
    decision, reasons, letter = _known(request, one), list[str](), None
    if request.method == "POST":
        decision = _typed(request, rung)
        if rung.letter and not (reasons := reasons_against(one, rung, decision, staff=staff)):
            letter = letter_for(one, rung, decision, on=now.date())
        was_seen = letter is None or request.POST.get("seen") == _mark(letter)
        if request.POST.get("do") == "decide" and was_seen:
            reasons = decide_step(key, code, decision, staff=staff, now=now)
            if not reasons:
                done = "voorstel" if rung.agrees else "stap"
                return HttpResponseRedirect(f"{reverse('employer:limit', args=[key])}?klaar={done}")
    return render(
        request,
        "organisations/pages/limits/step.html",
        _shown(one, rung, decision)
        | {
            "errors": [("", _(said)) for said in reasons],
            "code": staff.counter_code,
            "letter": letter,
            "seen": _mark(letter) if letter else "",
        },
        status=422 if reasons else 200,
    )


def _mark(letter: Letter) -> str:
    return hashlib.sha256(json.dumps(letter.kept(), sort_keys=True).encode()).hexdigest()


def _known(request: HttpRequest, one: OpenLimit) -> Decision:
    """What the file knows already, so that nothing is asked twice. ?zorg= and ?ziekte= say what changed."""
    known, care, cause = one.last, request.GET.get("zorg", ""), request.GET.get("ziekte", "")
    words: dict[str, Any] = {}
    for each in one.steps:
        words |= {"side": each.row.facts.get("side", ""), "side_words": each.words.get("side", "")}
        words |= {
            name: each.words.get("letter_input", {}).get(name, words.get(name, ""))
            for name in ("language", "to", "signed")
        }
    return Decision(
        care=care if care in CARE else known["care"],
        cause=cause if cause in CAUSE else known["cause"],
        protection=known["protection"],
        side=words.get("side", ""),
        side_words=words.get("side_words", ""),
        happened=str(one.told.get("what", "")),
        language=words.get("language") or "nl",
        to=words.get("to", ""),
        signed=words.get("signed", ""),
    )


def _typed(request: HttpRequest, rung: Rung) -> Decision:
    given = request.POST
    words = {name: clean(given.get(name, ""))[:4000] for name in WORDS}
    codes = {
        name: given.get(name, "") if given.get(name) in known else ""
        for name, known in (("care", CARE), ("cause", CAUSE), ("protection", PROTECTION), ("side", SIDE))
    }
    return Decision(
        **words,
        **codes,
        ticked=frozenset(given.getlist("ticked")) & {one.code for one in rung.conditions},
        offers=frozenset(given.getlist("offers")) & rung.offers,
        skipped={
            each.step: given.get(f"skip_{each.step}", "")
            for each in rung.before
            if given.get(f"skip_{each.step}") in each.skips
        },
        language=given["language"] if given.get("language") in LANGUAGES else "nl",
    )


def _shown(one: OpenLimit, rung: Rung, decision: Decision) -> dict[str, Any]:
    facts = Facts(care=decision.care, cause=decision.cause, toward=one.told["toward"])
    return {
        "one": one,
        "row": one.row,
        "rung": rung,
        "name": _(rung.name),
        "means": _(rung.means),
        "source": _(rung.source),
        "given": decision,
        "refused": [_(said) for said in never_now(rung, facts)],
        "instead": [(code, step_name(code), _(said)) for code, said in INSTEAD.items() if code != rung.code],
        "cares": options(CARE),
        "causes": options(CAUSE),
        "sides": options(SIDE),
        "protections": options(PROTECTION),
        "conditions": [Option(each.code, _(each.asks), _(each.source)) for each in rung.conditions],
        "offers": [Option(code, _(OFFERS[code])) for code in OFFERS if code in rung.offers],
        "skips": [
            {
                "name": f"skip_{each.step}",
                "label": step_name(each.step),
                "value": decision.skipped.get(each.step, ""),
                "options": [
                    Option("", _("Niet overgeslagen")),
                    *(Option(code, _(SKIPS[code])) for code in SKIPS if code in each.skips),
                ],
            }
            for each in rung.before
            if each.step not in one.taken
        ],
        "languages": [Option(code, words) for code, words in LANGUAGES.items()],
    }
