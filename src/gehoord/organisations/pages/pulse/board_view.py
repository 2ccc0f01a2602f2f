# SPDX-License-Identifier: EUPL-1.2
"""What the board itself says of one instrument: on paper or not, and how far it is practice."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.pulse.say_board_view import say_board_view
from ...queries.pulse import board_views
from ...tables.pulse import ASPECTS, instruments
from ...terms.pulse import ASKED_OF_BOARD, MARKS
from .asking import asking


@needs(Permission.ORG_STEER)
def board_view(request: HttpRequest, code: str) -> HttpResponse:
    """Six inputs. Each time it is said it is kept beside what was said before."""
    if code not in instruments():
        raise Http404
    staff = asking(request)
    errors = []
    if request.method == "POST":
        if request.POST.get("exists") in ("yes", "no"):
            _say(request, code)
            return HttpResponseRedirect(f"{reverse('employer:board_view', args=[code])}?klaar")
        errors = [("exists", _("Kies of het op papier staat."))]
    said = board_views(staff.counter).get(code)
    kept = (
        {name: getattr(said, name) for name in (*ASPECTS, "words")}
        | {"exists": "yes" if said.exists else "no"}
        if said
        else {}
    )
    given = request.POST.dict() if request.method == "POST" else kept
    marks = [Option("", _("Weet ik niet")), *(Option(str(mark), _(words)) for mark, words in MARKS.items())]
    return render(
        request,
        "organisations/pages/pulse/board_view.html",
        {
            "instrument": instruments()[code],
            "exists": [Option("yes", _("Ja, het staat op papier")), Option("no", _("Nee"))],
            "given": given,
            "aspects": [(name, _(ASKED_OF_BOARD[name]), marks, given.get(name)) for name in ASPECTS],
            "errors": errors,
            "wrong": [said_ for _name, said_ in errors],
            "others": [one for one in instruments().values() if one.code != code],
            "done": "klaar" in request.GET,
        },
        status=422 if errors else 200,
    )


def _say(request: HttpRequest, code: str) -> None:
    staff = asking(request)
    told = {name: request.POST.get(name, "") for name in ASPECTS}
    say_board_view(
        code,
        counter=staff.counter,
        exists=request.POST["exists"] == "yes",
        marks={name: int(mark) if mark in map(str, MARKS) else None for name, mark in told.items()},
        words=clean(request.POST.get("words", "")),
        by=staff.by,
        now=timezone.localtime(),
    )
