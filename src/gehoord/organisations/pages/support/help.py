# SPDX-License-Identifier: EUPL-1.2
"""Help for who works in care, welfare or sport: what you can do, who stands beside you, what your employer must do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from gehoord.foundation.web.access import public

from ...tables.support import for_managers, support


@public
@require_safe
def help_at_work(request: HttpRequest) -> HttpResponse:
    """For everybody, of any organisation or of none that takes part."""
    given = {"sections": support(get_language() or "nl")}
    return render(request, "organisations/pages/support/help.html", given)


@public
@require_safe
def manager(request: HttpRequest) -> HttpResponse:
    """For who leads: what do I do now, in a minute."""
    steps = for_managers(get_language() or "nl")
    given = {"title": steps.title, "steps": steps.lines}
    return render(request, "organisations/pages/support/manager.html", given)
