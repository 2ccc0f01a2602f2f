# SPDX-License-Identifier: EUPL-1.2
"""What can be done with a publication, by the name of its button: one action each, and what to say afterwards."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from ...actions.published.look_at import ask_again, look_at
from ...actions.published.publish import publish
from ...actions.published.remove_words import (
    Removed,
    keep_proposed,
    remove_everywhere,
    remove_proposed,
    take_back,
)
from ...actions.published.withdraw_publication import withdraw_publication
from ...grounds import AGREES, KEEPS
from ...queries.published.open_publication import Being
from ...rules.spelling import Place
from .asking import asking, number, numbers, typed

WHYS = ("why", "kept_why", "look_why", "again_why")
Told = tuple[list[str], str]
"""What stood in the way, and what was done, as a word for the address."""


def _remove(request: HttpRequest, there: Being) -> Told:
    done = remove_everywhere(
        there.publication,
        words=typed(request, "words"),
        ground=request.POST.get("ground", ""),
        why=typed(request, "why"),
        by=asking(request).by,
        now=timezone.localtime(),
    )
    return _said(done)


def _follow(request: HttpRequest, there: Being) -> Told:
    done = remove_proposed(
        there.publication,
        places=_places(request),
        ground=request.POST.get("ground", ""),
        by=asking(request).by,
        now=timezone.localtime(),
    )
    return _said(done)


def _said(done: Removed) -> Told:
    return list(done.reasons), f"weg-{done.count}-{done.stayed}"


def _keep(request: HttpRequest, there: Being) -> Told:
    why = typed(request, "kept_why")
    return keep_proposed(
        there.publication, places=_places(request), why=why, by=asking(request).by, now=timezone.localtime()
    ), "blijft"


def _back(request: HttpRequest, there: Being) -> Told:
    return take_back(
        there.publication,
        removals=numbers(request, "removal"),
        why=typed(request, "look_why"),
        by=asking(request).by,
        now=timezone.localtime(),
    ), "terug"


def _look(request: HttpRequest, there: Being) -> Told:
    return look_at(
        there.publication,
        removals=numbers(request, "removal"),
        agrees=request.POST.get("do") == AGREES,
        why=typed(request, "look_why"),
        by=asking(request).by,
        now=timezone.localtime(),
    ), "gelezen"


def _again(request: HttpRequest, there: Being) -> Told:
    return ask_again(
        there.publication,
        removal=number(request, "one"),
        why=typed(request, "again_why"),
        by=asking(request).by,
        now=timezone.localtime(),
    ), "gevraagd"


def _publish(request: HttpRequest, there: Being) -> Told:
    done = publish(
        there.publication,
        left=request.POST.getlist("left"),
        has_read_rest="read_rest" in request.POST,
        by=asking(request).by,
        now=timezone.localtime(),
    )
    where = [_("In %(file)s: %(piece)s") % {"file": one.file, "piece": one.piece} for one in done.leaks[:10]]
    return [*done.reasons, *where], "openbaar"


def _withdraw(request: HttpRequest, there: Being) -> Told:
    why = typed(request, "withdraw_why")
    return withdraw_publication(
        there.publication, why=why, by=asking(request).by, now=timezone.localtime()
    ), "ingetrokken"


def nothing(request: HttpRequest, there: Being) -> Told:
    return [_("Kies wat je wilt doen.")], ""


DO: dict[str, Callable[[HttpRequest, Being], Told]] = {
    "remove": _remove,
    "follow": _follow,
    "keep": _keep,
    "back": _back,
    AGREES: _look,
    KEEPS: _look,
    "again": _again,
    "publish": _publish,
    "withdraw": _withdraw,
}


def _places(request: HttpRequest) -> list[Place]:
    """Places as the page put them in the form: "12-20"."""
    told = []
    for one in request.POST.getlist("place"):
        start, _dash, end = one[:24].partition("-")
        if start.isdecimal() and end.isdecimal():
            told.append((int(start), int(end)))
    return told
