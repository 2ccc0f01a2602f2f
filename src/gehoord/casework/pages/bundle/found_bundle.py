# SPDX-License-Identifier: EUPL-1.2
"""The guard of pages about one bundle: of another counter is the same as not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.errors import error_page

Page = Callable[..., HttpResponse]


def of_bundle(page: Page) -> Page:
    """@needs for who writes in cases, and the page of an unknown address where the bundle is not this counter's."""

    @wraps(page)
    def within(request: HttpRequest, bundle: UUID, **more: Any) -> HttpResponse:
        try:
            return page(request, bundle, **more)
        except (ObjectDoesNotExist, KeyError):
            return error_page(request, 404)

    return needs(Permission.CASE_WRITE)(within)
