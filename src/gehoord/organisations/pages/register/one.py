# SPDX-License-Identifier: EUPL-1.2
"""One organisation of the register: its names with their days, places, whether it joined, and what happened to its row."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.change_place import change_place
from ...models import Organisation, Place
from ...queries.register import Card, card, is_joined, municipality_name
from ...rules.register import MUNICIPALITY_UNKNOWN
from ...terms.organisation import SIZES
from ...terms.register import EVENTS
from .fields import given_municipality, municipality_names, sector_name

DONE = {
    "erbij": gettext_lazy("De organisatie staat nu in het register."),
    "naam": gettext_lazy("De nieuwe naam staat erin. De oude blijft staan en blijft vindbaar."),
    "verbeterd": gettext_lazy("Verbeterd."),
    "locatie": gettext_lazy("De locatie is bijgewerkt."),
    "samen": gettext_lazy("Samengevoegd. Je kunt het hieronder ongedaan maken."),
    "apart": gettext_lazy("Zij staat weer op zichzelf."),
    "gestopt": gettext_lazy("De organisatie doet niet meer mee."),
}


@needs(Permission.CASE_READ, Permission.ORGANISATIONS)
def organisation(request: HttpRequest, key: UUID) -> HttpResponse:
    """Everything the register knows. The form on it adds or closes a place."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    wrong = ""
    if request.method == "POST":
        wrong = _place(request, key, by=staff.by)
        if not wrong:
            return HttpResponseRedirect(f"{reverse('employer:organisation', args=[key])}?klaar=locatie")
    return show_card(request, the_card(key), wrong=wrong)


def the_card(key: UUID) -> Card:
    """The organisation of this address, or no such page."""
    try:
        return card(key)
    except Organisation.DoesNotExist:
        raise Http404 from None


def show_card(request: HttpRequest, told: Card, *, wrong: str = "") -> HttpResponse:
    """The page of one organisation."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    row = told.organisation
    return render(
        request,
        "organisations/pages/register/one.html",
        {
            "row": row,
            "facts": [
                (_("Sector"), sector_name(row.sector)),
                (_("Hoe groot"), _(SIZES[row.size]) if row.size in SIZES else ""),
                (_("Gemeente"), municipality_name(row.municipality)),
                (_("KvK-nummer"), row.trade_number),
                (_("Postadres"), row.post_address),
            ],
            "names": told.names,
            "former": [one.name for one in told.names if one.until],
            "locations": [(place, municipality_name(place.municipality)) for place in told.places],
            "events": [
                (event, _(EVENTS.get(event.kind, event.kind)), _changed(event.detail))
                for event in told.events
            ],
            "merged": told.merged,
            "joined": is_joined(row),
            "known": municipality_names(),
            "wrong": wrong,
            "summary": [("municipality", wrong)] if wrong else [],
            "typed": {name: request.POST.get(name, "") for name in ("name", "municipality")},
            "may_decide": staff.may(Permission.ORGANISATIONS),
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
        status=422 if wrong else 200,
    )


def _place(request: HttpRequest, key: UUID, *, by: str) -> str:
    closed, now = request.POST.get("close", ""), timezone.localtime()
    code = given_municipality(request.POST.get("municipality", ""))
    if not closed and not code:
        return _(MUNICIPALITY_UNKNOWN)
    try:
        if closed.isdecimal() and len(closed) < 19:
            change_place(key, closed=int(closed), by=by, now=now)
        elif not closed:
            change_place(key, name=request.POST.get("name", ""), municipality=code or "", by=by, now=now)
    except (Organisation.DoesNotExist, Place.DoesNotExist):
        raise Http404 from None
    return ""


def _changed(detail: dict[str, str]) -> str:
    if "from" in detail:
        return _("van %(old)s naar %(new)s") % {"old": detail["from"], "new": detail["to"]}
    return ", ".join(
        part for part in (detail.get("name", ""), municipality_name(detail.get("municipality", ""))) if part
    )
