# SPDX-License-Identifier: EUPL-1.2
"""How a report counts (coderen): the caseworker looks over the codes and sets them right."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import municipalities, terms
from gehoord.foundation.web.components.options import Option

from ..actions.code_facts import ONE, SEVERAL, code_facts
from ..queries.opened import hold
from .case_reading import case_address
from .found import asking, of_case
from .labels import place_name

PLACES = ("residence", "place")
SEVERAL_WORDS = {
    "grounds": gettext_lazy("Gronden"),
    "subgrounds": gettext_lazy("Subcategorieën"),
    "natures": gettext_lazy("Aard"),
    "directions": gettext_lazy("Richting"),
}
ONE_WORDS = {
    "kind": gettext_lazy("Soort melding"),
    "domain": gettext_lazy("Terrein"),
    "sector": gettext_lazy("Sector"),
    "capacity": gettext_lazy("Hoedanigheid van de melder"),
}


@of_case(Permission.CASE_WRITE)
def code(request: HttpRequest, case: UUID) -> HttpResponse:
    """Show the codes, or keep others. A municipality is typed by name."""
    staff, errors = asking(request), []
    if request.method == "POST":
        coded: dict[str, str | list[str]] = {name: request.POST.getlist(name) for name in SEVERAL}
        coded |= {name: request.POST.get(name, "") for name in ONE}
        for name in PLACES:
            found = place_code(request.POST.get(name, ""), kinds=name == "place")
            if found is None:
                errors.append((name, _("Deze gemeente vinden we niet. Kijk of de naam klopt.")))
            else:
                coded[name] = found
        if not errors:
            code_facts(case, coded=coded, by=staff, now=timezone.localtime())
            return HttpResponseRedirect(case_address(case))
    facts, today = hold(case, keys=staff.keys).facts, timezone.localdate()
    places = [Option(place.name, place.name) for place in municipalities.valid_on(today)]
    return render(
        request,
        "casework/pages/code.html",
        {
            "case": case,
            "errors": errors,
            "several": [
                (name, SEVERAL_WORDS[name], _options(source), getattr(facts, name))
                for name, source in SEVERAL.items()
            ],
            "one": [
                (name, ONE_WORDS[name], _options(source), getattr(facts, name))
                for name, source in ONE.items()
            ],
            "residence": request.POST.get("residence", place_name(facts.residence)),
            "place": request.POST.get("place", place_name(facts.place)),
            "municipalities": places,
            "elsewhere": [
                *places,
                *(Option(_(term.label), _(term.label)) for term in terms.places.on(today)),
            ],
        },
        status=422 if errors else 200,
    )


def place_code(typed: str, *, kinds: bool) -> str | None:
    """The code of a place as typed; "" for nothing, None when nobody knows it."""
    typed = typed.strip()
    if not typed:
        return ""
    if kinds:
        other = [term.code for term in terms.places.values() if _(term.label).lower() == typed.lower()]
        if other:
            return other[0]
    found = municipalities.named(typed)
    return found.code if found else None


def _options(source: terms.Terms) -> list[Option]:
    return [Option(term.code, _(term.label)) for term in source.on(timezone.localdate())]
