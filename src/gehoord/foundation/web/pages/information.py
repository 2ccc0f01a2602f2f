# SPDX-License-Identifier: EUPL-1.2
"""How an information page is answered: the same for everybody, and kept by the browser for one minute only."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

SHORTLY = "private, max-age=60"


def information(request: HttpRequest, template: str, context: dict[str, Any] | None = None) -> HttpResponse:
    """A page without anything of a person in it. "private": a shared cache in between learns nothing."""
    response = render(request, f"foundation/web/pages/{template}", context)
    response.headers["Cache-Control"] = SHORTLY
    return response
