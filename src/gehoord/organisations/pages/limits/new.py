# SPDX-License-Identifier: EUPL-1.2
"""A new file (/loket/organisatie/grenzen/nieuw/): what happened, how needed the care is, what the employee wants."""

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.limits.open_limit import NobodyReads, Told, open_limit
from ...queries.limits import may_decide
from ...rules.limits import Facts, protects
from ...terms.limits import BEHAVIOUR, CARE, CAUSE, PROTECTION, TOWARD, WANTS
from .words import options

LISTS: dict[str, Mapping[str, str]] = {
    "behaviour": BEHAVIOUR,
    "toward": TOWARD,
    "care": CARE,
    "cause": CAUSE,
    "wants": WANTS,
    "protection": PROTECTION,
}
MISSING = {
    "reference": gettext_lazy(
        "Schrijf hoe je de cliënt terugvindt, zoals een nummer uit jullie eigen systeem."
    ),
    "what": gettext_lazy("Schrijf kort wat er gebeurde en wanneer."),
    "behaviour": gettext_lazy("Kies wat er gebeurde."),
    "toward": gettext_lazy("Kies wie het deed."),
    "care": gettext_lazy("Kies hoe nodig de zorg is. Weet je het niet, kies dat dan."),
    "cause": gettext_lazy("Kies of het door ziekte komt. Weet je het niet, kies dat dan."),
    "wants": gettext_lazy("Kies wat de medewerker wil."),
    "protection": gettext_lazy("Zeg wat er voor de medewerker is gedaan."),
}


@needs(Permission.ORG_LIMITS)
def new(request: HttpRequest) -> HttpResponse:
    """One form; the file itself asks the rest."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    given = {name: clean(request.POST.get(name, ""))[:2000] for name in MISSING}
    errors: list[tuple[str, str]] = []
    if request.method == "POST":
        errors = _missing(given)
        if not errors:
            try:
                key = open_limit(
                    Told(**given), keep_out=_kept_out(request), staff=staff, now=timezone.localtime()
                )
                return HttpResponseRedirect(f"{reverse('employer:limit', args=[key])}?klaar=nieuw")
            except NobodyReads:
                errors = [("", _("Nog niemand hier heeft een eigen sleutel. Vraag het bestuur om hulp."))]
    return render(
        request,
        "organisations/pages/limits/new.html",
        {
            "given": given,
            "errors": errors,
            "wrong": {name: [said] for name, said in errors},
            "lists": {name: options(names) for name, names in LISTS.items()},
            "colleagues": [
                Option(str(one.id), one.name) for one in may_decide(staff.counter) if one.id != staff.id
            ],
            "kept_out": request.POST.getlist("keep_out"),
        },
        status=422 if errors else 200,
    )


def _missing(given: dict[str, str]) -> list[tuple[str, str]]:
    errors = [
        (name, str(said))
        for name, said in MISSING.items()
        if not given[name] or (name in LISTS and given[name] not in LISTS[name])
    ]
    if errors:
        return errors
    facts = Facts(care=given["care"], protection=given["protection"], employee_wants=given["wants"])
    return [("protection", _(said)) for said in protects(facts)]


def _kept_out(request: HttpRequest) -> list[UUID]:
    found = []
    for one in request.POST.getlist("keep_out"):
        try:
            found.append(UUID(one))
        except ValueError:
            continue
    return found
