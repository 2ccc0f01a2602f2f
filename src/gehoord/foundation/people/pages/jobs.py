# SPDX-License-Identifier: EUPL-1.2
"""Taken: what the machine could not do, and trying it again."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.stuck import retry_job, stuck_jobs

from ..needs import Staff, needs
from ..roles import Permission

STATES = {"failed": _("mislukt"), "todo": _("wacht te lang"), "doing": _("blijft hangen")}


@needs(Permission.JOBS)
def jobs(request: HttpRequest) -> HttpResponse:
    """Names and numbers only: a job holds nothing that a person told."""
    return _page(request)


@require_POST
@needs(Permission.JOBS)
def retry(request: HttpRequest, key: int) -> HttpResponse:
    """Again, at once."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    if not retry_job(key, now=timezone.localtime()):
        return _page(request, gone=True)
    record("job.retried", by=staff.by, counter=staff.counter, facts={"job": key}, now=timezone.localtime())
    return HttpResponseRedirect(f"{reverse('people:jobs')}?gedaan")


def _page(request: HttpRequest, *, gone: bool = False) -> HttpResponse:
    rows = [(job, STATES.get(job.state, job.state)) for job in stuck_jobs(now=timezone.localtime())]
    return render(
        request,
        "foundation/people/pages/jobs.html",
        {"rows": rows, "done": "gedaan" in request.GET, "gone": gone},
        status=409 if gone else 200,
    )
