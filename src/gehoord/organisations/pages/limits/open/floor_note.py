# SPDX-License-Identifier: EUPL-1.2
"""A note of the work floor (/organisaties/<code>/vastleggen/): three taps, no words, no name, no sign-in.

Each tap is posted, so that neither the address nor the history of a shared computer says what was chosen.
"""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web.access import public
from gehoord.foundation.web.throttle import is_too_often

from ....actions.limits.note_floor import note_floor
from ....actions.limits.take_back_note import take_back_note
from ....queries.teams import organisation_at
from ....terms.floor import BY_WHOM, DID, WHAT
from .undo import mark_of, note_of

TAPS = (("what", WHAT), ("by_whom", BY_WHOM), ("did", DID))


@public
def floor_note(request: HttpRequest, code: str) -> HttpResponse:
    """The next question, or the note kept."""
    organisation = organisation_at(code)
    if organisation is None or organisation.team is None:
        raise Http404
    team, too_often = organisation.team.pk, False
    if request.method == "POST" and "undo" in request.POST:
        return _undone(request, team)
    given = {name: request.POST.get(name, "") for name, _known in TAPS}
    chosen = {name: given[name] for name, known in TAPS if given[name] in known}
    if len(chosen) == len(TAPS):
        too_often = is_too_often(request, "floor")
        if not too_often:
            with fenced(counter=team):
                note = note_floor(**chosen, team=team, now=timezone.localtime())
            return HttpResponseRedirect(f"{request.path}?{urlencode({'klaar': mark_of(note)})}")
    return render(
        request,
        "organisations/pages/limits/open/floor_note.html",
        {"organisation": organisation, "code": code, "too_often": too_often, "address": request.path}
        | _asked(chosen)
        | _after(request),
        status=429 if too_often else 200,
    )


def _asked(chosen: dict[str, str]) -> dict[str, object]:
    """The first tap that is still to come, with those before it."""
    for position, (name, known) in enumerate(TAPS):
        if name not in chosen or position == len(TAPS) - 1:
            before = [(each, chosen[each]) for each, _known in TAPS[:position]]
            return {
                "name": name,
                "answers": [(code, _(words)) for code, words in known.items()],
                "before": before,
                "said": [_(dict(TAPS)[each][value]) for each, value in before],
                "number": position + 1,
            }
    return {}


def _after(request: HttpRequest) -> dict[str, object]:
    mark = request.GET.get("klaar", "")
    return {
        "done": bool(mark) and mark != "terug",
        "mark": mark if note_of(mark) else "",
        "undone": mark == "terug",
    }


def _undone(request: HttpRequest, team: int) -> HttpResponse:
    note = note_of(request.POST.get("undo", ""))
    if note is not None:
        with fenced(counter=team):
            is_gone = take_back_note(note, team=team, today=timezone.localdate())
        if is_gone:
            return HttpResponseRedirect(f"{request.path}?klaar=terug")
    return HttpResponseRedirect(request.path)
