# SPDX-License-Identifier: EUPL-1.2
"""Filling in a letter: what the caseworker writes, and to which address. The next page shows it word for word."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ...actions.letters.draft import Drafted, draft_letter
from ...letters.table import BY_LETTER, REPORTER, Kind
from ...queries.letters import letter_of
from ...queries.opened import Held, hold
from ...rules import Reason
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section

LONGEST = 20_000


@of_case(Permission.CASE_WRITE)
def letter_write(request: HttpRequest, case: UUID, name: str) -> HttpResponse:
    """Fill in, or make the draft. With ?brief= a draft is changed."""
    kind = BY_LETTER.get(name)
    if kind is None or not kind.by_hand:
        raise Http404
    staff, now = asking(request), timezone.localtime()
    try:
        letter = UUID(request.GET["brief"]) if "brief" in request.GET else None
    except ValueError:
        raise Http404 from None
    if request.method != "POST":
        held = read_section(request, case)
        if not isinstance(held, Held):
            return held
        typed, seal = dict[str, str](), ""
        if letter:
            one = letter_of(held, letter)
            typed, seal = {**one.own, "address": "\n".join(one.lines)}, one.seal
        return _show(request, held, kind, typed=typed, seal=seal)
    held = hold(case, keys=staff.keys, lock=True)
    typed = {field: clean(request.POST.get(field, ""))[:LONGEST] for field in _fields(kind)}
    lines = tuple(line.strip() for line in typed.get("address", "").splitlines() if line.strip())
    own = {one.name: typed[one.name] for one in kind.own}
    seal = request.POST.get("seal", "")
    made = draft_letter(held, name=name, own=own, lines=lines, by=staff, now=now, letter=letter, seal=seal)
    if made.reasons or made.id is None:
        return _refused(request, held, kind, made, typed=typed, seal=seal)
    return HttpResponseRedirect(reverse("casework:letter", args=[case, made.id]))


def _fields(kind: Kind) -> list[str]:
    return [*(one.name for one in kind.own), "address"]


def _refused(
    request: HttpRequest, held: Held, kind: Kind, made: Drafted, *, typed: dict[str, str], seal: str
) -> HttpResponse:
    """Back with what was typed. A colleague's words stand beside it; saving again then goes over theirs."""
    errors = []
    for reason in made.reasons:
        if reason is Reason.NO_LETTER_WORDS:
            errors += [
                (one.name, _("Vul nog in: %(what)s.") % {"what": _(one.says)})
                for one in kind.own
                if one.needed and not typed[one.name]
            ]
        elif made.theirs:
            errors.append(
                (
                    "",
                    _(
                        "Een collega veranderde deze brief net. Wat jij typte staat er nog; wat er nu staat, lees je onderaan."
                    ),
                )
            )
        else:
            field = "address" if reason is Reason.NO_ADDRESSEE else ""
            errors.append((field, reason_words([reason])[0]))
    if made.theirs and made.id:
        seal = letter_of(held, made.id).seal
    return _show(request, held, kind, typed=typed, seal=seal, errors=errors, theirs=made.theirs)


def _show(
    request: HttpRequest,
    held: Held,
    kind: Kind,
    *,
    typed: dict[str, str],
    seal: str,
    errors: list[tuple[str, str]] | None = None,
    theirs: str = "",
) -> HttpResponse:
    wrong = dict(errors or [])
    return render(
        request,
        "casework/pages/letters/write.html",
        {
            **frame(request, held, here="letters"),
            "case": held.id,
            "title": _(kind.says),
            "own": [
                {
                    "name": one.name,
                    "says": _(one.says),
                    "hint": _(one.hint) if one.hint else "",
                    "rows": one.rows,
                    "value": typed.get(one.name, ""),
                    "errors": [wrong[one.name]] if one.name in wrong else [],
                }
                for one in kind.own
            ],
            "asks_address": True,
            "to_reporter": kind.to == REPORTER,
            "address": typed.get("address", ""),
            "address_errors": [wrong["address"]] if "address" in wrong else [],
            "seal": seal,
            "theirs": theirs,
            "errors": errors or [],
        },
        status=(409 if theirs else 422) if errors else 200,
    )
