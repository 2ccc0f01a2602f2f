# SPDX-License-Identifier: EUPL-1.2
"""How long a case is kept, whether destroying waits, and giving the person a copy (bewaren en inzage)."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms
from gehoord.foundation.web.typed_text import clean

from ...actions.retention.answer_correction import answer_correction
from ...actions.retention.give_access import ACCESS, CORRECTION, access_text, give_access
from ...actions.retention.hold_back import HELD, end_hold, hold_back
from ...queries.opened import hold, notes_of, time_line
from ...queries.retention import open_terms
from ...retention import keep_for
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import name_in, reason_words

HOLD, RELEASE, LOOK, GIVE, ANSWER = "hold", "release", "look", "give", "answer"
LONGEST = 20_000
DONE = {
    HOLD: gettext_lazy("Vernietigen wacht nu."),
    RELEASE: gettext_lazy("Vernietigen wacht niet meer."),
    ANSWER: gettext_lazy("Verstuurd. De melder leest je antwoord met de code."),
    GIVE: gettext_lazy("Verstuurd. De melder leest het met de code."),
}


@of_case(Permission.CASE_WRITE)
def keeping(request: HttpRequest, case: UUID) -> HttpResponse:
    """See how long it is kept; hold back, end a hold, or send the reporter what the counter wrote."""
    staff, now = asking(request), timezone.localtime()
    does, why = request.POST.get("do", ""), clean(request.POST.get("why", ""))[:LONGEST]
    words = clean(request.POST.get("words", ""))[:LONGEST]
    answer = clean(request.POST.get("answer", ""))[:LONGEST]
    held = hold(case, keys=staff.keys)
    notes = notes_of(held)
    chosen = {note.id for note in notes if str(note.id) in request.POST.getlist("notes")}
    errors: list[tuple[str, str]] = []
    if does in (HOLD, RELEASE):
        act = hold_back if does == HOLD else end_hold
        errors = [("why", reason) for reason in reason_words(act(case, why=why, by=staff, now=now))]
    elif does == ANSWER:
        found = answer_correction(case, words=answer, by=staff, now=now)
        errors = [("answer", reason) for reason in reason_words(found)]
    elif does in (LOOK, GIVE) and not (chosen or words):
        errors = [("words", _("Kies een notitie of schrijf een bericht."))]
    elif does == GIVE:
        give_access(case, notes=chosen, words=words, by=staff, now=now)
    if does in (HOLD, RELEASE, GIVE, ANSWER) and not errors:
        return HttpResponseRedirect(f"{reverse('casework:keeping', args=[case])}?klaar={does}")
    holds = [line for line in time_line(held) if line.name == HELD]
    return render(
        request,
        "casework/pages/retention/keeping.html",
        {
            **frame(request, held, here="keeping"),
            "row": held.row,
            "why_kept": _(keep_for(held.facts.outcome).says) if held.row.destroy_on else "",
            "outcome": name_in(terms.outcomes, held.facts.outcome) if held.facts.outcome else "",
            "held_because": holds[-1].words.get("text", "") if holds and held.row.held_on else "",
            "most_years": settings.RETENTION_YEARS,
            "asked": {term.kind: term.due_on for term in open_terms(case, kinds=(ACCESS, CORRECTION))},
            "leads": staff.may(Permission.CASE_STEER),
            "notes": [{"note": note, "is_chosen": note.id in chosen} for note in notes],
            "words": words,
            "answer": answer,
            "why": why,
            "preview": access_text(held, notes=chosen, words=words) if does == LOOK and not errors else "",
            "errors": errors,
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
        status=422 if errors else 200,
    )
