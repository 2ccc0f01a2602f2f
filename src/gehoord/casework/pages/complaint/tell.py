# SPDX-License-Identifier: EUPL-1.2
"""Complaining about a counter (klacht over het loket): one page, no name needed, never read by the counter itself."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.committees import committee, counters_to_complain_about
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.access import public
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.foundation.web.typed_text import clean

from ...actions.complaint.receive_complaint import NoCommittee, receive_complaint
from ...queries.complaints import by_code, is_received
from ...terms import SIDES
from ..follow_door import only_language, other_language
from .door import COOKIE

LONGEST = {"story": 20_000, "wish": 5_000, "name": 200, "reach": 500}


@public
def tell(request: HttpRequest) -> HttpResponse:
    """The form. The code is made when the page opens, so that sending twice is one complaint."""
    if elsewhere := other_language(request):
        return elsewhere
    code = COOKIE.load(request)
    if code is None or (request.method != "POST" and is_received(code)):
        code = Code.new()
    given = {name: clean(request.POST.get(name, ""))[:most] for name, most in LONGEST.items()}
    about, side = request.POST.get("about", request.GET.get("loket", "")), request.POST.get("side", "")
    errors: list[tuple[str, str]] = []
    if request.method == "POST" and not only_language(request):
        errors = _errors(given, about=about, side=side)
        if not errors and is_too_often(request, "code"):
            return error_page(request, 429)
        if not errors:
            try:
                _receive(given, about=int(about), side=side, code=code)
            except NoCommittee:
                errors = [
                    (
                        "",
                        _(
                            "De klachtencommissie is nu niet bereikbaar. Probeer het later, of schrijf of bel."
                        ),
                    )
                ]
        if not errors:
            response: HttpResponse = HttpResponseRedirect(reverse("complaint:sent"))
            COOKIE.store(response, code)
            return response
    counters = [Option(str(key), name) for key, name in counters_to_complain_about()]
    response = render(
        request,
        "casework/pages/complaint/tell.html",
        {
            **given,
            "about": about,
            "side": side,
            "counters": [Option("", _("Kies een loket")), *counters],
            "sides": [Option(code_, _(words)) for code_, words in SIDES.items()],
            "judges": committee(),
            "errors": errors,
            "wrong": {name: [words] for name, words in errors},
            "switch_form": "complaint",
        },
        status=422 if errors else 200,
    )
    COOKIE.store(response, code)
    return response


@public
def sent(request: HttpRequest) -> HttpResponse:
    """It came in: the code, who has it, and what comes next by which day."""
    code = COOKIE.load(request)
    if code is None:
        return HttpResponseRedirect(reverse("complaint:tell"))
    with fenced(lookup=code.lookup_hash):
        opened = by_code(code)
    if opened is None:
        return HttpResponseRedirect(reverse("complaint:tell"))
    return render(
        request,
        "casework/pages/complaint/sent.html",
        {"code": code.text, "spoken": code.spoken(), "row": opened.row, "judges": committee()},
    )


def _receive(given: dict[str, str], *, about: int, side: str, code: Code) -> None:
    if is_received(code):
        return
    receive_complaint(given, about=about, from_side=side, code=code, now=timezone.localtime())


def _errors(given: dict[str, str], *, about: str, side: str) -> list[tuple[str, str]]:
    found = []
    if about not in {str(key) for key, _name in counters_to_complain_about()}:
        found.append(("about", _("Kies het loket waarover je klacht gaat.")))
    if side not in SIDES:
        found.append(("side", _("Kies wat bij jou past.")))
    if not given["story"]:
        found.append(("story", _("Schrijf wat er mis ging.")))
    return found
