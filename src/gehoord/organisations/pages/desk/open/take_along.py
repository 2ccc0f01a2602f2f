# SPDX-License-Identifier: EUPL-1.2
"""Taking a story to the national counter: the words are filled in there, and nothing is sent without a yes."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from gehoord.reporting.pages.carried import Carried, load, store

LONGEST = 20_000


def take_along(request: HttpRequest, story: str, *, organisation: str) -> HttpResponse:
    """To the first page of the national form, with this story in it; a story that stood there already stays."""
    carried = load(request)
    if carried is None or carried.sent:
        carried = Carried.new()
    before = str(carried.answers.get("story", ""))
    if story and story not in before:
        carried.answers["story"] = f"{before}\n\n{story}".strip()[:LONGEST]
    carried.answers.setdefault("organisation", organisation)
    response = HttpResponseRedirect(reverse("reporting:begin"))
    store(response, carried, today=timezone.localdate())
    return response
