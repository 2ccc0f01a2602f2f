# SPDX-License-Identifier: EUPL-1.2
"""Inloggen: name, passphrase and one-time code on one page."""

import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from gehoord.foundation.web.throttle import is_too_often

from ..actions.sign_in import LOCKED_MINUTES, MAX_FAILURES, SignedIn, sign_in
from ..context import first_place
from ..demo_people import demo_people, demo_person
from ..needs import public
from ..roles import permissions_of
from ..unlock import FOREIGN_KEY, give_cookie, start_session

ON_TOP = 11


@sensitive_post_parameters("passphrase", "code")
@public
def sign_in_page(request: HttpRequest) -> HttpResponse:
    """One answer for every mistake: nobody learns whether a name exists."""
    if request.method != "POST":
        return _page(request)
    if settings.IS_DEMO and "als" in request.POST:
        return _as_somebody(request, request.POST["als"])
    if is_too_often(request, "sign-in"):
        words = _("Er is te vaak geprobeerd in te loggen vanaf deze plek. Wacht tien minuten.")
        return _page(request, wrong=words, status=429)
    done = sign_in(
        request.POST.get("login", "")[:200],
        passphrase=request.POST.get("passphrase", "")[:1000],
        one_time_code=request.POST.get("code", "")[:20],
        now=timezone.localtime(),
    )
    if done is None:
        words = _(
            "Dit klopt niet. Kijk je inlognaam, je wachtzin en de code na. Na %(times)s keer mis rust een "
            "inlognaam %(minutes)s minuten. Een code werkt één keer: wacht anders op de volgende."
        ) % {"times": MAX_FAILURES, "minutes": LOCKED_MINUTES}
        return _page(request, wrong=words, status=403)
    return _let_in(request, done)


def _as_somebody(request: HttpRequest, login: str) -> HttpResponse:
    """In the demo one press is enough: what would be typed is filled in here, and then it is the real sign-in."""
    now = timezone.now()
    person = demo_person(login, now=now)
    done = (
        sign_in(login, passphrase=person.passphrase, one_time_code=person.code, now=now) if person else None
    )
    if done is None:
        return _page(request, wrong=_("Zo kan niemand inloggen. Kies iemand uit de lijst."), status=403)
    return _let_in(request, done)


def _let_in(request: HttpRequest, done: SignedIn) -> HttpResponse:
    cookie = start_session(request.session, done.keys, now=time.time())
    if done.foreign_key:
        request.session[FOREIGN_KEY] = True
    rotate_token(request)
    begin = first_place(permissions_of(done.member.roles))
    wanted = safe_place(request.POST.get("naar", ""))
    answer = HttpResponseRedirect(reverse("people:device") if done.needs_device else wanted or begin)
    give_cookie(answer, cookie)
    return answer


def safe_place(naar: str) -> str:
    """Where somebody wanted to go, when that is a page of the counter; else empty."""
    ours = naar.startswith("/loket/") and url_has_allowed_host_and_scheme(naar, allowed_hosts=None)
    if not ours or ".." in naar or "\\" in naar or len(naar) > 500 or any(ord(sign) < 33 for sign in naar):
        return ""
    if naar == "/loket/":
        return ""  # asked for nothing in particular: the first page is a better begin than the whole list
    return "" if naar.startswith((reverse("people:sign_in"), reverse("people:sign_out"))) else naar


def _page(request: HttpRequest, *, wrong: str = "", status: int = 200) -> HttpResponse:
    now = timezone.now()
    chosen = demo_person(request.GET.get("als", ""), now=now) if settings.IS_DEMO else None
    everybody = demo_people(now=now)
    people = [one for one in everybody if not one.is_organisation]
    given = request.POST if request.method == "POST" else request.GET
    return render(
        request,
        "foundation/people/pages/sign_in.html",
        {
            "wrong": [("", wrong)] if wrong else [],
            "chosen": chosen,
            "login": chosen.login if chosen else request.POST.get("login", ""),
            "naar": safe_place(given.get("naar", "")),
            "welcome": "welkom" in request.GET,
            "signed_out": "uit" in request.GET,
            "people": people[:ON_TOP],
            "more_people": people[ON_TOP:],
            "employers": [one for one in everybody if one.is_organisation],
        },
        status=status,
    )
