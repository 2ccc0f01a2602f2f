# SPDX-License-Identifier: EUPL-1.2
"""Working on one publication: what goes, what stays, the second reader, publishing and withdrawing."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.published.publish import standing
from ...grounds import AGREES, GROUNDS, KEEPS, SECOND
from ...papers.published import left_words, paper_of
from ...queries.published.open_publication import Being, Group
from ...rules.publishing import why_not_publish
from .asking import (
    LONGEST_QUOTE,
    LONGEST_WHY,
    asking,
    being_or_404,
    name_for,
    names_of,
    too_long,
)
from .publication_doing import DO, WHYS, nothing


@needs(Permission.NOTES)
def publication_work(request: HttpRequest, code: str) -> HttpResponse:
    """Everything about one publication on one page, in the order in which it is done."""
    there = being_or_404(code)
    if request.method != "POST":
        return _page(request, there)
    if long := too_long(request, words=LONGEST_QUOTE, withdraw_why=400, **dict.fromkeys(WHYS, LONGEST_WHY)):
        return _page(request, there, errors=long)
    reasons, done = DO.get(request.POST.get("do", ""), nothing)(request, there)
    if reasons:
        return _page(request, being_or_404(code), errors=[("", said) for said in reasons])
    address = reverse("register:publication_work", args=[code])
    return HttpResponseRedirect(f"{address}?klaar={done}" if done else address)


def _page(request: HttpRequest, there: Being, *, errors: list[tuple[str, str]] | None = None) -> HttpResponse:
    row, staff = there.publication, asking(request)
    is_open = row.published_at is None and row.withdrawn_at is None
    left = _left(there) if is_open else []
    names = names_of(
        {row.begun_by, row.second_reader}
        | {by for one in there.removals for by in (one.by, one.second_by)}
        | {one["by"] for one in row.kept}
    )
    reasons = (
        why_not_publish(standing(there, reader=staff.by, left=[], has_read_rest=True)) if is_open else []
    )
    return render(
        request,
        "accountability/pages/notes/publication_work.html",
        {
            "row": row,
            "is_open": is_open,
            "undecided": [{"one": one, "shown": there.shown(one.start, one.end)} for one in there.undecided]
            if is_open
            else [],
            "groups": [_group(one, names) for one in there.groups],
            "kept": [
                {
                    "shown": there.shown(one["start"], one["end"]),
                    "why": one["why"],
                    "name": name_for(names, one["by"]),
                }
                for one in row.kept
            ],
            "names_left": [(words, *said) for words, said in there.names.items()] if is_open else [],
            "left": left,
            "left_chosen": request.POST.getlist("left"),
            "reasons": reasons,
            "began": name_for(names, row.begun_by),
            "reader": name_for(names, row.second_reader),
            "is_beginner": staff.by == row.begun_by,
            "grounds": [Option("", _("Kies een grond")), *(Option(code, f"{code} · {one.means}") for code, one in GROUNDS.items())],
            "minds": [one for one in GROUNDS.values() if one.mind],
            "public_text": there.public_text if is_open else row.public_text,
            "typed": {name: request.POST.get(name, "") for name in ("words", "ground", "why")} if errors else {},
            "done": _done_words(request.GET.get("klaar", "")),
            "errors": errors or [],
        },
        status=422 if errors else 200,
    )  # fmt: skip


def _left(there: Being) -> list[str]:
    """Asked only when every proposal is answered: before that it mostly names what still waits."""
    return [] if there.undecided else left_words(paper_of(there, on=timezone.localdate()), there.forms)


def _group(one: Group, names: dict[str, str]) -> dict[str, Any]:
    seconds = {row.second for row in one.removals}
    second = KEEPS if KEEPS in seconds else "" if "" in seconds else AGREES
    return {
        "group": one,
        "first": one.removals[0],
        "keys": ",".join(str(row.pk) for row in one.removals),
        "more": len(one.removals) > 1,
        "apart": list(zip((row.pk for row in one.removals), one.places, strict=True)),
        "name": name_for(names, one.removals[0].by),
        "second": SECOND[second],
        "second_code": second,
        "second_name": name_for(names, one.removals[0].second_by),
        "keeps": [row for row in one.removals if row.second == KEEPS],
        "ground": GROUNDS.get(one.ground),
    }


def _done_words(done: str) -> str:
    if done.startswith("weg-"):
        count, _dash, stayed = done.removeprefix("weg-").partition("-")
        if not (count.isdecimal() and stayed.isdecimal()) or len(done) > 20:
            return ""
        said = ngettext("%(n)s plek weggelakt.", "%(n)s plekken weggelakt.", int(count)) % {"n": count}
        more = ngettext(
            "%(n)s plek blijft staan: daar is het de naam van een ambtsdrager.",
            "%(n)s plekken blijven staan: daar is het de naam van een ambtsdrager.",
            int(stayed),
        ) % {"n": stayed}
        return f"{said} {more}" if int(stayed) else said
    return {
        "blijft": _("Dit blijft staan."),
        "terug": _("Teruggezet."),
        "gelezen": _("Opgeschreven dat je dit hebt bekeken."),
        "gevraagd": _("De tweede lezer kijkt opnieuw."),
        "openbaar": _("Dit is nu openbaar."),
        "ingetrokken": _("Dit is ingetrokken. Het adres blijft bestaan en zegt dat."),
    }.get(done, "")
