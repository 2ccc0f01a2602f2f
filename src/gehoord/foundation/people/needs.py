# SPDX-License-Identifier: EUPL-1.2
"""Who may see a page: @needs(Permission.…) for the counter's pages, @public for all others."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from gehoord.foundation.audit.log import record
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.web.access import public

from .fence import set_fence
from .models import Member
from .roles import Permission, permissions_of
from .unlock import opened, too_long_idle

__all__ = ["Staff", "needs", "public"]
_SEEN_EVERY = 60


@dataclass(frozen=True)
class Staff:
    """Who is asking: a member, their counter, what they may do, and their opened keys."""

    id: UUID
    name: str
    login: str
    counter: int
    counter_code: str
    counter_name: str
    is_central: bool
    permissions: frozenset[Permission]
    keys: Unlocked

    @property
    def by(self) -> str:
        """The member as the log names them."""
        return str(self.id)

    def may(self, permission: str) -> bool:
        """Whether this member may do that."""
        return permission in self.permissions


Page = Callable[..., HttpResponse]


def needs(permission: Permission) -> Callable[[Page], Page]:
    """Only members with this permission see the page; it runs in one transaction behind their fence."""

    def decorate(page: Page) -> Page:
        @wraps(page)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            with transaction.atomic():
                staff = who_is_asking(request)
                if staff is None:
                    return _to_sign_in(request)
                if permission not in staff.permissions:
                    return _refuse(request, staff, permission)
                set_fence(counter=staff.counter, national=staff.may(Permission.COUNTERS))
                request.staff = staff  # type: ignore[attr-defined]
                response = page(request, *args, **kwargs)
                if response.status_code >= 500:
                    transaction.set_rollback(True)
                return response

        guarded.visible_to = permission  # type: ignore[attr-defined]
        return guarded

    return decorate


def who_is_asking(request: HttpRequest) -> Staff | None:
    """The member behind this request, or None. Ends a sign-in that was idle too long."""
    if "member" not in request.session:
        return None
    now = time.time()
    keys = opened(request)
    if keys is None or too_long_idle(request.session, now=now):
        request.session.flush()
        return None
    member = Member.objects.select_related("counter").filter(pk=keys.member, left_on=None).first()
    if member is None:
        request.session.flush()
        return None
    if now - request.session["seen"] > _SEEN_EVERY:
        request.session["seen"] = int(now)
    return Staff(
        member.pk,
        member.name,
        member.login,
        member.counter_id,
        member.counter.code,
        member.counter.name,
        member.counter.is_central,
        permissions_of(member.roles),
        keys,
    )


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request"):
        answer = HttpResponse(status=204)
        answer.headers["HX-Redirect"] = "/loket/inloggen/"
        return answer
    if request.method == "POST":
        # What was typed is not thrown away: the page gives it back to copy (see signed_out.html).
        return render(
            request,
            "foundation/people/pages/signed_out.html",
            {"typed": [(k, v) for k, v in request.POST.items() if len(v) > 20 and "csrf" not in k]},
            status=403,
        )
    return redirect(f"/loket/inloggen/?naar={request.path}")


def _refuse(request: HttpRequest, staff: Staff, permission: Permission) -> HttpResponse:
    record(
        "page.refused",
        by=staff.by,
        counter=staff.counter,
        facts={"needs": permission.value, "page": request.resolver_match.view_name or ""},
        now=timezone.now(),
    )
    return render(request, "foundation/people/pages/refused.html", {"staff": staff}, status=403)


def demo_only() -> bool:
    """Whether made-up people and their codes may be shown."""
    return bool(settings.IS_DEMO)
