# SPDX-License-Identifier: EUPL-1.2
"""From a gap to a promise: what, who, by which day."""

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.task.make_task import make_task
from ...tables.pulse import instruments
from ...terms.pulse import PLANS
from ...terms.task import PLAN
from .asking import asking, day_of, the_pulse

DAYS = 60
LONGEST = 300


@needs(Permission.ORG_STEER)
def plan(request: HttpRequest, key: UUID, code: str) -> HttpResponse:
    """One promise about one instrument; a suggestion stands there to change."""
    row = the_pulse(request, key)
    if code not in instruments() or row.closed_on is None:
        raise Http404
    staff, today = asking(request), timezone.localdate()
    team = {str(one.id): one for one in colleagues(staff.counter, who_may=Permission.ORG)}
    given = {
        "what": _(PLANS[code]),
        "owner": str(staff.id),
        "owner_words": "",
        "due_on": (today + timedelta(days=DAYS)).isoformat(),
    }
    errors: list[tuple[str, str]] = []
    if request.method == "POST":
        given = {name: clean(request.POST.get(name, "")) for name in given}
        due_on = day_of(request, "due_on")
        errors = _errors(given, owners=team, is_later=due_on is not None and due_on > today)
        if not errors and due_on:
            owner = team.get(given["owner"])
            make_task(
                given["what"],
                counter=staff.counter,
                kind=PLAN,
                due_on=due_on,
                by=staff.by,
                now=timezone.localtime(),
                owner=owner.id if owner else None,
                owner_words="" if owner else given["owner_words"],
                source=row.pk,
                code=f"pulse-{code}",
            )
            return HttpResponseRedirect(f"{reverse('employer:pulse', args=[key])}?klaar=plan")
    return render(
        request,
        "organisations/pages/pulse/plan.html",
        {
            "row": row,
            "instrument": instruments()[code],
            "given": given,
            "owners": [
                Option("", _("Iemand die hier niet inlogt")),
                *(Option(one, person.name) for one, person in team.items()),
            ],
            "errors": errors,
            "wrong": {name: [said] for name, said in errors},
        },
        status=422 if errors else 200,
    )


def _errors(given: dict[str, str], *, owners: object, is_later: bool) -> list[tuple[str, str]]:
    found = []
    if not given["what"] or len(given["what"]) > LONGEST:
        found.append(("what", _("Schrijf in hooguit 300 tekens wat jullie gaan doen.")))
    if given["owner"] not in owners and not given["owner_words"]:  # type: ignore[operator]
        found.append(
            (
                "owner_words",
                _(
                    "Kies wie het doet, of schrijf de functie op. Een afspraak zonder eigenaar is van niemand."
                ),
            )
        )
    if not is_later:
        found.append(("due_on", _("Kies een dag na vandaag.")))
    return found
