# SPDX-License-Identifier: EUPL-1.2
"""Who may see a page: @needs(Permission.…) for the counter's pages, @public for all others.

@for_members is for pages about oneself; @for_half_signed_in for who still has to set up the one-time codes.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.audit.log import record
from gehoord.foundation.vault.holders import still_opens
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.web.access import public

from .fence import set_fence
from .models import Member
from .roles import Permission, Role, permissions_of, roles_to_give
from .unlock import opened, too_long_idle

__all__ = ["Staff", "for_half_signed_in", "for_members", "needs", "public", "who_is_asking"]
SIGN_IN, DEVICE = "/loket/inloggen/", "/loket/toestel/"
SECRET_FIELDS = frozenset(
    {"csrfmiddlewaretoken", "passphrase", "again", "old", "new", "code", "share_1", "share_2"}
)
_SEEN_EVERY = 60
_WORTH_KEEPING = 20


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
    has_device: bool = True
    is_organisation: bool = False
    """Of the team of an organisation: `counter` is that team."""

    @property
    def may_agree(self) -> bool:
        """Whether colleagues' requests for a second pair of eyes are this member's to answer."""
        return self.may(Permission.CASE_READ)

    @property
    def may_give(self) -> list[Role]:
        """The roles there are at this member's counter, committee or organisation."""
        return roles_to_give(
            central=self.is_central,
            committee=self.may(Permission.COMPLAINTS),
            organisation=self.is_organisation,
        )

    @property
    def by(self) -> str:
        """The member as the log names them."""
        return str(self.id)

    def may(self, permission: str) -> bool:
        """Whether this member may do that."""
        return permission in self.permissions


Page = Callable[..., HttpResponse]


def needs(permission: Permission, *others: Permission) -> Callable[[Page], Page]:
    """Only members with this permission see the page; it runs in one transaction behind their fence.

    others: who has one of these instead sees it too.
    """

    def decorate(page: Page) -> Page:
        return _guard(page, permission, others=others)

    return decorate


def for_members(page: Page) -> Page:
    """Every member who is signed in sees the page, whatever their roles."""
    return _guard(page, None)


def for_half_signed_in(page: Page) -> Page:
    """Only for who gave the passphrase and has no one-time codes yet; all other pages refuse them."""
    return _guard(page, None, with_device=False)


def _guard(
    page: Page,
    permission: Permission | None,
    *,
    others: tuple[Permission, ...] = (),
    with_device: bool = True,
) -> Page:
    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            staff = who_is_asking(request)
            if staff is None:
                return _to_sign_in(request)
            if staff.has_device is not with_device:
                return HttpResponseRedirect(DEVICE if with_device else "/loket/")
            request.staff = staff  # type: ignore[attr-defined]
            set_fence(counter=staff.counter, national=staff.may(Permission.COUNTERS), member=staff.id)
            if permission is not None and staff.permissions.isdisjoint((permission, *others)):
                return _refuse(request, staff, permission)
            response = page(request, *args, **kwargs)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response

    guarded.visible_to = permission or "member"  # type: ignore[attr-defined]
    guarded.needs = () if permission is None else (permission, *others)  # type: ignore[attr-defined]
    return guarded


def who_is_asking(request: HttpRequest) -> Staff | None:
    """The member behind this request, or None. Ends a sign-in that is over.

    Over: idle too long, the member left, was invited anew, or took another passphrase elsewhere.
    """
    if "member" not in request.session:
        return None
    now = time.time()
    keys = opened(request)
    if keys is None or too_long_idle(request.session, now=now):
        request.session.flush()
        return None
    member = (
        Member.objects.select_related("counter")
        .filter(still_opens(request.session.get("wrap", 0), keys.user_key))
        .filter(pk=keys.member, left_on=None)
        .first()
    )
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
        bool(member.one_time_secret),
        member.counter.is_organisation,
    )


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _signed_out(request)
    return HttpResponseRedirect(f"{SIGN_IN}?{urlencode({'naar': request.get_full_path()})}")


def _signed_out(request: HttpRequest) -> HttpResponse:
    """What was typed is not thrown away: the page gives it back to copy. Secrets are not repeated."""
    typed = [
        words
        for name, several in request.POST.lists()
        for words in several
        if len(words) > _WORTH_KEEPING and name not in SECRET_FIELDS
    ]
    return render(
        request,
        "foundation/people/pages/signed_out.html",
        {
            "typed": typed,
            "read_only": {"readonly": True},
            "new_tab": {"target": "_blank", "rel": "noopener"} if typed else None,
        },
        status=403,
    )


def _refuse(request: HttpRequest, staff: Staff, permission: Permission) -> HttpResponse:
    match = request.resolver_match
    record(
        "page.refused",
        by=staff.by,
        counter=staff.counter,
        facts={"needs": permission.value, "page": match.view_name if match else ""},
        now=timezone.now(),
    )
    return render(request, "foundation/people/pages/refused.html", status=403)
