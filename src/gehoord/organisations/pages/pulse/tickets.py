# SPDX-License-Identifier: EUPL-1.2
"""The tickets of a pulse: made per unit, shown once to print or to keep as PDF, never again."""

from contextlib import suppress
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import key_typed

from ...actions.pulse.make_tickets import make_tickets
from ...papers.tickets import tickets_pdf
from ...queries.pulse import chosen_units, tickets_by_unit
from .asking import asking, the_pulse


@needs(Permission.ORG_STEER)
def tickets(request: HttpRequest, key: UUID) -> HttpResponse:
    """Per unit: make them. The answer to making is the tickets themselves; there is no second look."""
    pulse, errors = the_pulse(request, key), list[str]()
    if pulse.closed_on:
        raise Http404
    if request.method == "POST":
        response, errors = _made(request, key)
        if response:
            return response
    made = tickets_by_unit(pulse)
    rows = [{"unit": one.unit, "made": one.unit.pk in made} for one in chosen_units(pulse) if one.unit.people]
    return render(
        request,
        "organisations/pages/pulse/tickets.html",
        {
            "pulse": pulse,
            "rows": rows,
            "is_open": pulse.opens_on <= timezone.localdate(),
            "all_made": all(row["made"] for row in rows),
            "errors": [("", said) for said in errors],
        },
        status=422 if errors else 200,
    )


def _made(request: HttpRequest, key: UUID) -> tuple[HttpResponse | None, list[str]]:
    staff, unit = asking(request), key_typed(request.POST.get("unit", ""))
    if unit is None:
        return None, [_("Kies een onderdeel.")]
    codes, reasons = make_tickets(
        key, unit=unit, counter=staff.counter, by=staff.by, now=timezone.localtime()
    )
    if reasons:
        return None, reasons
    name = next(one.unit.name for one in chosen_units(the_pulse(request, key)) if one.unit.pk == unit)
    address = settings.SERVICE_URL.rstrip("/") + reverse("organisations:pulse_answer")
    if request.POST.get("do") == "pdf":
        # A name in a script without a font here makes no PDF; the codes may not be lost by it: then as a page.
        with suppress(CannotMake):
            told = tickets_pdf(codes, address=address, organisation=staff.counter_name, unit=name)
            headers = {
                "Content-Disposition": 'attachment; filename="kaartjes.pdf"',
                "Cache-Control": "no-store",
            }
            return HttpResponse(told, content_type="application/pdf", headers=headers), []
    shown = {"codes": codes, "address": address, "unit": name, "key": key}
    return render(request, "organisations/pages/pulse/tickets_once.html", shown), []
