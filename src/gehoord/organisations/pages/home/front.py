# SPDX-License-Identifier: EUPL-1.2
"""The open page of one organisation: where to tell something, its norms, and what else somebody can do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.web.access import public

from ...queries.desk import regime_of
from ...rules.desk import answer_kind
from ...terms.desk import DUE
from ..desk.open.at_desk import desk_at


@public
def front(request: HttpRequest, code: str) -> HttpResponse:
    """For everybody: no sign-in, no name. Who reads, who never does, and what happens by which day."""
    desk = desk_at(code)
    today = timezone.localdate()
    given = {
        "organisation": desk.organisation,
        "code": code,
        "desk": desk,
        "of_workers": desk.readers["employee"],
        "of_clients": desk.readers["client"],
        "worker_days": desk.days("employee", today=today),
        "client_days": desk.days("client", today=today),
        "client_gets": _(DUE[answer_kind(regime_of(desk.organisation, "client"))]),
        "why_worker": desk.why("employee"),
        "why_client": desk.why("client"),
    }
    return render(request, "organisations/pages/home/front.html", given)
