# SPDX-License-Identifier: EUPL-1.2
"""Goedkeuren: what colleagues asked that needs a second pair of eyes."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ..actions.ask_approval import agree, open_requests
from ..models import Approval
from ..needs import Staff, needs
from ..roles import Permission

WHAT = {
    "export.cases": _("De codes van alle zaken van dit loket meenemen, zonder verhalen"),
    "destroy.cases": _("Zaken vernietigen waarvan de bewaartijd voorbij is. Kijk eerst de lijst na"),
}
LOOK = {"destroy.cases": "casework:destruction"}
"""Where to look first, by the name of a page further on."""
HIDDEN = frozenset({"cases"})
"""Parts of a request that say nothing to people."""
DETAIL = {"count": _("aantal"), "from": _("van"), "until": _("tot"), "step": _("stap"), "why": _("reden")}


@needs(Permission.CASE_READ)
def approvals(request: HttpRequest) -> HttpResponse:
    """Open requests of this counter; one's own are shown, and wait for another."""
    return _page(request)


@require_POST
@needs(Permission.CASE_READ)
def agree_to(request: HttpRequest, key: UUID) -> HttpResponse:
    """Agree, or read why not."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    approval = Approval.objects.filter(pk=key, counter=staff.counter).first()
    if approval is None:
        raise Http404
    reasons = agree(approval, by=staff.by, now=timezone.localtime())
    if reasons:
        return _page(request, wrong=reasons)
    return HttpResponseRedirect(f"{reverse('people:approvals')}?gedaan")


def _page(request: HttpRequest, *, wrong: list[str] | None = None) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    asked = [
        {
            "row": row,
            "what": WHAT.get(row.what, row.what),
            "detail": [
                (DETAIL.get(name, name), value)
                for name, value in sorted(row.detail.items())
                if name not in HIDDEN
            ],
            "look": reverse(LOOK[row.what]) if row.what in LOOK else "",
            "own": row.asked_by_id == staff.id,
        }
        for row in open_requests(staff.counter, now=timezone.localtime())
    ]
    return render(
        request,
        "foundation/people/pages/approvals.html",
        {
            "asked": asked,
            "summary": [("", reason) for reason in wrong or []],
            "done": "gedaan" in request.GET,
        },
        status=422 if wrong else 200,
    )
