# SPDX-License-Identifier: EUPL-1.2
"""For everybody (/wegen/): a few plain questions, and where you can go. Nothing is kept, and no answer is in the address."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gehoord.foundation.reference import terms
from gehoord.foundation.web.access import public
from gehoord.foundation.web.components.options import Option

from ...routes import Age, Field, Side, Situation
from ...terms import Identity
from ..follow_door import only_language, other_language
from .words import shown

ONLINE, AT_HOME = "online", "home"


@public
def routes(request: HttpRequest) -> HttpResponse:
    """Ask, and show what fits below. By post, so that the answers are in no address and no log."""
    if elsewhere := other_language(request):
        return elsewhere
    given = {name: request.POST.get(name, "") for name in ("side", "where", "age", "known")}
    grounds = [code for code in request.POST.getlist("grounds") if code in terms.grounds]
    child = bool(request.POST.get("child"))
    asked = request.method == "POST" and not only_language(request)
    return render(
        request,
        "casework/pages/routes/public.html",
        {
            "asked": asked,
            **(shown(_situation(given, grounds, child=child)) if asked else {}),
            **given,
            "grounds": grounds,
            "child": child,
            "sides": _sides(),
            "places": _places(),
            "all_grounds": [Option(term.code, _(term.plain)) for term in terms.grounds.values()],
            "ages": _ages(),
            "names": _names(),
            "switch_form": "routes",
        },
    )


def _situation(given: dict[str, str], grounds: list[str], *, child: bool) -> Situation:
    place = given["where"]
    return Situation(
        side=_one(Side, given["side"], Side.UNKNOWN),
        field=_one(Field, place, Field.ELSEWHERE if place == AT_HOME else Field.UNKNOWN),
        grounds=frozenset(grounds),
        online=place == ONLINE,
        private=place == AT_HOME,
        age=_one(Age, given["age"], Age.UNKNOWN),
        identity=_one(Identity, given["known"], None),
        child=child,
    )


def _one(kind: Any, value: str, otherwise: Any) -> Any:
    return kind(value) if value in {each.value for each in kind} else otherwise


def _sides() -> list[Option]:
    return [
        Option(Side.USING, _("Ik krijg daar zorg of hulp, of ik sport daar")),
        Option(Side.RELATIVE, _("Ik ben familie, een vriend of mantelzorger")),
        Option(Side.WORKING, _("Ik werk daar, of wil dat")),
        Option(Side.VOLUNTEERING, _("Ik ben daar vrijwilliger")),
        Option(Side.BESIDE, _("Ik zag of hoorde het gebeuren")),
        Option("", _("Dat zeg ik liever niet")),
    ]


def _places() -> list[Option]:
    return [
        Option(Field.CARE, _("In de zorg")),
        Option(Field.YOUTH, _("Bij jeugdzorg of jeugdhulp")),
        Option(Field.INSURER, _("Bij de zorgverzekeraar of het zorgkantoor")),
        Option(Field.MUNICIPAL, _("Bij hulp van de gemeente, zoals het wijkteam of hulp in huis")),
        Option(Field.WELFARE, _("Bij ander welzijnswerk, zoals het buurthuis of de opvang")),
        Option(Field.SPORT, _("In de sport")),
        Option(ONLINE, _("Op internet")),
        Option(AT_HOME, _("Thuis of in de familie")),
        Option(Field.ELSEWHERE, _("Ergens anders")),
        Option("", _("Weet ik niet")),
    ]


def _ages() -> list[Option]:
    return [
        Option(Age.YEAR, _("Korter dan een jaar geleden")),
        Option(Age.LONGER, _("Langer geleden")),
        Option(Age.FEARED, _("Het is nog niet gebeurd, maar ik ben er bang voor")),
        Option("", _("Weet ik niet")),
    ]


def _names() -> list[Option]:
    return [
        Option(Identity.KNOWN, _("Ja, als dat helpt")),
        Option(Identity.COUNTER_ONLY, _("Alleen aan wie mij helpt, niet aan de andere kant")),
        Option(Identity.ANONYMOUS, _("Nee, aan niemand")),
        Option("", _("Weet ik nog niet")),
    ]
