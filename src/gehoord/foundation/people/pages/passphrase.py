# SPDX-License-Identifier: EUPL-1.2
"""Je wachtzin veranderen."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from gehoord.foundation.web.throttle import is_too_often

from ..actions.change_passphrase import change_passphrase
from ..needs import Staff, for_members
from ..passphrase_rules import MIN_LENGTH
from ..unlock import keep_session


@sensitive_post_parameters("old", "new", "again")
@for_members
def passphrase(request: HttpRequest) -> HttpResponse:
    """The old one first; afterwards every other sign-in of this person is over."""
    wrong: dict[str, str] = {}
    if request.method == "POST":
        wrong = _change(request)
        if not wrong:
            return HttpResponseRedirect(f"{reverse('people:passphrase')}?klaar")
    return render(
        request,
        "foundation/people/pages/passphrase.html",
        {
            "wrong": wrong,
            "summary": list(wrong.items()),
            "done": "klaar" in request.GET,
            "length": MIN_LENGTH,
        },
        status=422 if wrong else 200,
    )


def _change(request: HttpRequest) -> dict[str, str]:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    new = request.POST.get("new", "")[:1000]
    if is_too_often(request, "sign-in"):
        return {"old": _("Er is te vaak geprobeerd. Wacht tien minuten.")}
    if new != request.POST.get("again", ""):
        return {"again": _("De twee wachtzinnen zijn niet gelijk. Typ ze nog eens.")}
    wrong = change_passphrase(
        staff.keys,
        login=staff.login,
        counter=staff.counter,
        old=request.POST.get("old", "")[:1000],
        new=new,
        now=timezone.localtime(),
    )
    if not wrong:
        keep_session(request.session, staff.keys)
    return wrong
