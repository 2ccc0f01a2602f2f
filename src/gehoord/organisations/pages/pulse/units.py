# SPDX-License-Identifier: EUPL-1.2
"""Keeping the units and how many people work in each (onderdelen)."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean, key_typed

from ...actions.pulse.keep_unit import end_unit, keep_unit
from ...queries.pulse import placed, units_of
from .asking import asking, number_of


@needs(Permission.ORG_STEER)
def units(request: HttpRequest, key: UUID | None = None) -> HttpResponse:
    """The tree, and a form to add a unit or (with key) to change one."""
    staff, errors = asking(request), []
    if request.method == "POST":
        errors = _does(request, key)
        if not errors:
            return HttpResponseRedirect(f"{reverse('employer:pulse_units')}?klaar")
    rows = placed(units_of(staff.counter))
    one = next((row.unit for row in rows if row.unit.pk == key), None)
    if key and one is None:
        raise Http404
    kept = (
        {"name": one.name, "people": one.people, "moved": one.moved, "parent": one.parent_id} if one else {}
    )
    given = request.POST if request.method == "POST" else kept
    return render(
        request,
        "organisations/pages/pulse/units.html",
        {
            "rows": [{"unit": row.unit, "lead": "— " * row.depth} for row in rows],
            "people": sum(row.unit.people for row in rows),
            "one": one,
            "given": given,
            "parents": [
                Option("", _("De hele organisatie")),
                *(Option(str(row.unit.pk), row.unit.name) for row in rows if row.unit.pk != key),
            ],
            "errors": [("", said) for said in errors],
            "done": "klaar" in request.GET,
        },
        status=422 if errors else 200,
    )


def _does(request: HttpRequest, key: UUID | None) -> list[str]:
    staff, now = asking(request), timezone.localtime()
    if key and request.POST.get("do") == "end":
        return end_unit(key, counter=staff.counter, by=staff.by, now=now)
    return keep_unit(
        key,
        counter=staff.counter,
        name=clean(request.POST.get("name", "")),
        people=number_of(request, "people"),
        moved=number_of(request, "moved"),
        parent=key_typed(request.POST.get("parent", "")),
        by=staff.by,
        now=now,
    )
