# SPDX-License-Identifier: EUPL-1.2
"""One file (/loket/organisatie/grenzen/<id>/): what was done, what can be done now, support, objections, closing."""

from datetime import date, timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.limits.agree_step import why_not_agree
from ...queries.limits import OpenLimit, Taken, is_late, may_decide, others_for, seconds_for, support_of
from ...rules.limits import never_now
from ...tables.ladder import LADDER, RUNGS
from ...terms.limits import (
    ANSWERS,
    BEHAVIOUR,
    CARE,
    CAUSE,
    ENDED_WELL,
    OFFERS,
    PROTECTION,
    SIDE,
    SKIPS,
    STATES,
    SUPPORT,
    TOWARD,
    WANTS,
)
from .asked import DOES
from .words import file_at, options, step_name

DONE = {
    "nieuw": gettext_lazy("Het dossier is begonnen. Kies hieronder wat past."),
    "stap": gettext_lazy("De stap staat in het dossier."),
    "voorstel": gettext_lazy("Het voorstel staat klaar. Een tweede bestuurder geeft akkoord, of niet."),
    "agree": gettext_lazy("Je antwoord staat in het dossier."),
    "support": gettext_lazy("De steun staat bij de afspraken, zonder naam."),
    "object": gettext_lazy("Het bezwaar staat in het dossier. Binnen twee weken komt er een antwoord."),
    "answer": gettext_lazy("Het antwoord staat in het dossier. Geef het ook aan de cliënt of naaste."),
    "out": gettext_lazy("Voor die collega bestaat dit dossier niet meer."),
    "close": gettext_lazy("Het dossier is gesloten. Over twee jaar wordt het vernietigd."),
}


@needs(Permission.ORG_LIMITS)
def limit(request: HttpRequest, key: UUID) -> HttpResponse:
    """The file for a member of its circle."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    now, reasons, asked = timezone.localtime(), [], request.POST.get("do", "")
    one = file_at(key, staff=staff, now=now)
    if request.method == "POST":
        if asked not in DOES:
            raise Http404
        reasons = DOES[asked](request, key, staff, now)
        if not reasons:
            if asked == "out" and request.POST.get("who") == str(staff.id):
                return HttpResponseRedirect(f"{reverse('employer:limits')}?klaar=buiten")
            return HttpResponseRedirect(f"{reverse('employer:limit', args=[key])}?klaar={asked}")
    return render(
        request,
        "organisations/pages/limits/limit.html",
        _shown(one, staff=staff, today=now.date())
        | {
            "errors": [("", _(said)) for said in reasons],
            "done": DONE.get(request.GET.get("klaar", "")),
            "typed": request.POST,
            "asked": asked,
            "chosen_support": request.POST.getlist("support"),
        },
        status=422 if reasons else 200,
    )


def _shown(one: OpenLimit, *, staff: Staff, today: date) -> dict[str, object]:
    told, waits = one.told, one.waits
    facts = one.facts(seconds=seconds_for(one.row, by=staff.id))
    return {
        "one": one,
        "row": one.row,
        "late": is_late(one.row, today=today),
        "now_at": step_name(one.row.step),
        "summary": [
            (_("Wat er gebeurde"), [_(BEHAVIOUR[told["behaviour"]]), told["what"]]),
            (_("Wie het deed"), _(TOWARD[told["toward"]])),
            (_("Zorg of hulp"), _(CARE[one.last["care"]])),
            (_("Komt het door ziekte?"), _(CAUSE[one.last["cause"]])),
            (_("Wat de medewerker wil"), _(WANTS[told["wants"]])),
            (_("Wat er is gedaan"), _(PROTECTION[one.last["protection"]])),
        ],
        "steps": [_step(each) for each in one.steps],
        "ladder": [
            {
                "rung": rung,
                "name": _(rung.name),
                "means": _(rung.means),
                "refused": [_(said) for said in never_now(rung, facts)],
                "taken": rung.code in one.taken,
            }
            for rung in LADDER
        ],
        "waits": waits,
        "waits_name": step_name(waits.row.kind) if waits else "",
        "may_answer": waits is not None
        and not why_not_agree(waits, care="none", agrees=False, why="x", staff=staff),
        "readers": [
            Option(str(each.id), _("Ik ben er zelf bij betrokken") if each.id == staff.id else each.name)
            for each in may_decide(staff.counter)
            if entry_for(each.id, UUID(str(one.row.pk))) not in one.row.kept_out
        ],
        "alone": others_for(one.row, but=frozenset({staff.id})) == 0,
        "support": support_of(UUID(str(one.row.pk))),
        "support_list": options(SUPPORT),
        "support_day": today + timedelta(days=1),
        "cares": options(CARE),
        "answers": options(ANSWERS),
        "endings": options(ENDED_WELL),
    }


def _step(each: Taken) -> dict[str, object]:
    row, words = each.row, each.words
    facts = row.facts
    conditions = {one.code: one.asks for one in RUNGS[row.kind].conditions}
    rows = [
        (_("Waarom"), words.get("reason", "")),
        (_("Kant van de cliënt of naaste"), [_(SIDE.get(facts.get("side", ""), "")), words.get("side", "")]),
        (_("De medewerker"), _(PROTECTION.get(facts.get("protection", ""), ""))),
        (_("Wat klopte"), [_(conditions[code]) for code in facts.get("ticked", ()) if code in conditions]),
    ]
    if facts.get("offers"):
        rows.append((_("Aangeboden"), [_(OFFERS[code]) for code in facts["offers"]]))
    if facts.get("skipped"):
        left = [f"{step_name(step)}: {_(SKIPS[why])}" for step, why in facts["skipped"].items()]
        rows.append((_("Overgeslagen"), [*left, words.get("skip", "")]))
    if words.get("takeover"):
        rows.append((_("Wie de zorg overneemt"), [words["takeover"], words.get("takeover_on", "")]))
    if words.get("second"):
        rows.append((_("De tweede bestuurder"), words["second"]))
    return {
        "row": row,
        "name": step_name(row.kind),
        "state": _(STATES[row.state]),
        "rows": rows,
        "has_letter": "letter" in words,
        "objection": words.get("objection", ""),
        "answer": words.get("answer", ""),
        "outsider": words.get("outsider", ""),
        "answer_outcome": _(ANSWERS[words["answer_outcome"]]) if "answer_outcome" in words else "",
    }
