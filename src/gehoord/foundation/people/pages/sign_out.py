# SPDX-License-Identifier: EUPL-1.2
"""Uitloggen: both halves of the sign-in are gone, here and in the browser."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from gehoord.foundation.audit.log import record

from ..needs import public, who_is_asking
from ..unlock import take_cookies


@require_POST
@public
def sign_out(request: HttpRequest) -> HttpResponse:
    """Works for everybody, also when the sign-in was over already or only half there."""
    staff = who_is_asking(request)
    if staff is not None:
        record("sign-out", by=staff.by, counter=staff.counter, now=timezone.localtime())
    request.session.flush()
    answer = HttpResponseRedirect(f"{reverse('people:sign_in')}?uit")
    take_cookies(answer)
    return answer
