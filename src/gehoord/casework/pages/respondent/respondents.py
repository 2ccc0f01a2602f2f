# SPDX-License-Identifier: EUPL-1.2
"""The other side of a case (andere kant): who they are, where we stand with each, and adding one."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.respondent.add_respondent import add_respondent
from ...models import Respondent
from ...queries.opened import Held
from ...queries.respondents import ORGANISATION, PERSON, Label, OpenRespondent, respondents_of
from ...terms import OTHER_SIDE_NAMES
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section

TYPED = ("name", "address", "contact", "check")


@of_case(Permission.CASE_WRITE)
def respondents(request: HttpRequest, case: UUID) -> HttpResponse:
    """Show them, or add one."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    typed = {name: clean(request.POST.get(name, ""))[:2000] for name in TYPED}
    errors: list[tuple[str, str]] = []
    if request.method == "POST":
        kind = PERSON if request.POST.get("kind") == PERSON else ORGANISATION
        added = add_respondent(
            case, kind=kind, label=Label(**typed), by=asking(request), now=timezone.localtime()
        )
        if added.id:
            return HttpResponseRedirect(reverse("casework:respondent", args=[case, added.id]))
        errors = [("name", words) for words in reason_words(added.reasons)]
    shown = {
        **frame(request, held, here="respondents"),
        "case": case,
        "rows": [_row(one) for one in respondents_of(held)],
        "kinds": [Option(ORGANISATION, _("Een organisatie")), Option(PERSON, _("Een persoon"))],
        "kind": request.POST.get("kind", ORGANISATION),
        "typed": typed,
        "errors": errors,
    }
    return render(request, "casework/pages/respondent/respondents.html", shown, status=422 if errors else 200)


def _row(one: OpenRespondent) -> dict[str, Any]:
    row: Respondent = one.row
    return {
        "name": one.label.name,
        "address": reverse("casework:respondent", args=[row.case_id, one.id]),
        "state": _(OTHER_SIDE_NAMES[one.state]),
        "due_on": row.answer_due_on if row.answered_on is None else None,
        "withheld_until": row.withheld_until,
        "destroy_on": row.destroy_on,
    }
