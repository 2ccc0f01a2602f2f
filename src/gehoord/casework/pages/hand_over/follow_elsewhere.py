# SPDX-License-Identifier: EUPL-1.2
"""The reporter wants another counter; and reads on top which counter has the report, and since when."""

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.components.options import Option

from ...actions.hand_over.ask_elsewhere import ask_elsewhere, counters_to_ask
from ...models import HandOver
from ...queries.hand_overs import ACCEPTED, OFFERED, name_of
from ...rules import Reason
from ..ask import Ask
from ..follow_door import Followed, done, follows, only_language, open_followed, other_language
from ..labels import reason_words

NEWS_DAYS = 60
"""So long the page tells on top that another counter has it; below it always stands who has it."""


@follows
def elsewhere(request: HttpRequest, code: Code) -> HttpResponse:
    """Choose another counter; what that does differs before and after somebody took the report."""
    if other := other_language(request):
        return other
    chosen, moved = request.POST.get("loket", ""), False
    reasons: list[Reason] = []
    acts = request.method == "POST" and bool(chosen) and not only_language(request)
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        choices = counters_to_ask(here.report, dek=here.dek)
        if acts:
            reasons, moved = ask_elsewhere(here.report, dek=here.dek, to=chosen, now=timezone.localtime())
    if acts and not reasons:
        return done("verhuisd" if moved else "anderloket")
    words = reason_words(reasons)
    if request.method == "POST" and not chosen and not only_language(request):
        words = [_("Kies een loket.")]
    return render(
        request,
        "casework/pages/hand_over/follow_elsewhere.html",
        {
            "options": [Option(one.code, one.name) for one in choices],
            "chosen": chosen,
            "counter": counter_map().by_id.get(here.report.counter_id),
            "is_taken": here.case is not None,
            "errors": [("loket", said) for said in words],
            "said": words,
            "switch_form": "anders",
        },
        status=422 if words else 200,
    )


def tells_hand_over(here: Followed, today: date) -> Iterator[Ask]:
    """That another counter was asked, or has it since a day."""
    if here.case is None:
        return
    rows = list(
        HandOver.objects.filter(case=here.case.pk, state__in=(OFFERED, ACCEPTED)).order_by("-offered_on")
    )
    for row in rows:
        if row.state == OFFERED:
            yield Ask(
                _("We vroegen een ander loket"),
                _(
                    "Op %(day)s vroegen we %(name)s om je melding over te nemen. Uiterlijk %(due)s lees je hier het antwoord. Tot dan blijven wij je helpen."
                )
                % {"day": _day(row.offered_on), "name": name_of(row.to_counter_id), "due": _day(row.due_on)},
            )
        elif (
            row.ended_on
            and (today - row.ended_on).days <= NEWS_DAYS
            and row.to_counter_id == here.report.counter_id
        ):
            yield Ask(
                _("Een ander loket helpt je nu"),
                _(
                    "Sinds %(day)s heeft %(name)s je melding. Je code blijft hetzelfde. Wat we beloofden, blijft staan. Het vorige loket kan je melding niet meer openen."
                )
                % {"day": _day(row.ended_on), "name": name_of(row.to_counter_id)},
            )
            return


def _day(day: date) -> str:
    return date_format(day, "l j F")
