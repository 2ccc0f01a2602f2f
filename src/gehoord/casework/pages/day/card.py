# SPDX-License-Identifier: EUPL-1.2
"""A card without names to talk a case over with colleagues (intervisie): coded facts, own words, a check, paper."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms
from gehoord.reporting.queries import open_report

from ...actions.day.make_card import make_card
from ...handling import BY_CODE
from ...queries.day.recognisable import recognisable
from ...queries.opened import Held
from ...queries.respondents import respondents_of
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import name_in, names_in, step_name
from ..section_reading import read_section

LONGEST = 6000
KINDS = {
    "name": gettext_lazy("een naam uit deze zaak"),
    "organisation": gettext_lazy("de naam van de organisatie"),
    "contact": gettext_lazy("iets uit de contactgegevens, of een adres of nummer"),
    "day": gettext_lazy("een precieze dag; schrijf liever ‘in het voorjaar’"),
    "place": gettext_lazy("een gemeente; schrijf liever ‘een grote stad’"),
    "capital": gettext_lazy("misschien een naam"),
}
SEASONS = (
    gettext_lazy("winter"),
    gettext_lazy("voorjaar"),
    gettext_lazy("zomer"),
    gettext_lazy("najaar"),
)


@of_case(Permission.CASE_READ)
def card(request: HttpRequest, case: UUID) -> HttpResponse:
    """Write, look at the card with what the check found, print. Nothing is stored."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    given: dict[str, Any] = {
        name: request.POST.get(name, "").strip()[:LONGEST] for name in ("happened", "question")
    }
    told: dict[str, Any] = {}
    if request.method == "POST":
        found = recognisable("\n".join(given.values()), **_known(held, asking(request).counter))
        told = {"found": [(one.words, KINDS[one.kind]) for one in found], "is_card": True}
        make_card(case, warnings=len(found), by=asking(request), now=timezone.localtime())
    return render(
        request,
        "casework/pages/day/card.html",
        {**frame(request, held, here="card"), "facts": _facts(held), "given": given, **told},
    )


def _facts(held: Held) -> list[tuple[str, object]]:
    """The codes, coarse: no place, no day, no organisation."""
    facts, row = held.facts, held.row
    rows: list[tuple[str, object]] = [
        (_("Gronden"), names_in(terms.grounds, facts.grounds)),
        (_("Wat er gebeurde"), names_in(terms.natures, facts.natures)),
        (_("Waar"), name_in(terms.sectors, facts.sector) if facts.sector else ""),
        (_("Rol van de melder"), name_in(terms.capacities, facts.capacity) if facts.capacity else ""),
        (_("Hoe bekend"), name_in(terms.identities, held.report.identity)),
        (
            _("Wanneer"),
            _("%(season)s %(year)s")
            % {"season": SEASONS[row.received_on.month % 12 // 3], "year": row.received_on.year},
        ),
        (_("Stap"), step_name(row.step)),
        (_("Wat we doen of deden"), ", ".join(_(BY_CODE[way].says) for way in facts.ways if way in BY_CODE)),
    ]
    return [(label, said) for label, said in rows if said]


def _known(held: Held, counter: int) -> dict[str, list[str]]:
    """The words that must not be on a card; opened for the check only, and shown nowhere."""
    answers, contact = open_report(held.report, held.keys.dek).answers, held.facts.contact
    others = respondents_of(held)
    people = [str(answers.get("name") or ""), str(contact.get("name") or "")]
    people += [one.name for one in colleagues(counter, who_may=Permission.INTAKE)]
    people += [one.label.name for one in others]
    reach = [str(source.get(name) or "") for source in (answers, contact) for name in ("phone", "mail")]
    reach += [one.label.address for one in others]
    return {
        "people": people,
        "organisations": [str(answers.get("organisation") or "")],
        "contact": reach,
    }
