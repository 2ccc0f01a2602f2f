# SPDX-License-Identifier: EUPL-1.2
"""Pages of one case: within the fence only. What is not there and what is not ours look the same, and are logged."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.errors import error_page

Page = Callable[..., HttpResponse]


def of_case(permission: Permission) -> Callable[[Page], Page]:
    """@needs, and the same page as for an unknown address when the case is not this counter's."""

    def decorate(page: Page) -> Page:
        @wraps(page)
        def within(request: HttpRequest, case: UUID, **more: Any) -> HttpResponse:
            try:
                return page(request, case, **more)
            except ObjectDoesNotExist:
                staff = asking(request)
                record(
                    "case.refused", by=staff.by, counter=staff.counter, subject=str(case), now=timezone.now()
                )
                # Answered and not raised: raising would take the log entry back.
                return error_page(request, 404)

        return needs(permission)(within)

    return decorate


def asking(request: HttpRequest) -> Staff:
    """Who asks for a counter's page."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return staff
