# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the register ask of an organisation: lists to choose from, and what was typed."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.reference import terms
from gehoord.foundation.reference.municipalities import named, valid_on
from gehoord.foundation.web.components.options import Option

from ...actions.register.correct_organisation import Details
from ...queries.register import municipality_name
from ...rules.register import why_not_details
from ...terms.organisation import SIZES

GROUPS = ("care", "welfare", "sport")
FIELDS = ("sector", "size", "municipality", "trade_number")


def sector_options(*, any_words: str) -> list[Option]:
    """The sectors of care, welfare and sport; the first answer is none."""
    rows = [
        Option(term.code, _(term.label))
        for term in terms.sectors.values()
        if term.extra.get("group") in GROUPS
    ]
    return [Option("", any_words), *rows]


def size_options() -> list[Option]:
    """How large it may be."""
    return [Option("", _("Weet ik niet")), *(Option(code, _(words)) for code, words in SIZES.items())]


def municipality_names() -> list[str]:
    """All municipalities of today, to choose from."""
    return [place.name for place in valid_on(timezone.localdate())]


def given_municipality(typed: str) -> str | None:
    """The code of what was typed: "" for nothing, None when we do not know it."""
    if not typed.strip():
        return ""
    place = named(typed, day=timezone.localdate())
    return place.code if place else None


def given_details(request: HttpRequest) -> tuple[Details, dict[str, str]]:
    """What was filled in, and what is wrong with it by field."""
    given = {name: request.POST.get(name, "").strip() for name in FIELDS}
    code = given_municipality(given["municipality"])
    given["trade_number"] = given["trade_number"].replace(" ", "")
    details = Details(
        sector=given["sector"],
        size=given["size"] if given["size"] in SIZES else "",
        municipality=code or "",
        trade_number=given["trade_number"],
    )
    known = {term.code for term in terms.sectors.values() if term.extra.get("group") in GROUPS}
    wrong = why_not_details(
        sector=details.sector,
        municipality="?" if code is None else code,
        trade_number=details.trade_number,
        sectors=known,
        municipalities={place.code for place in valid_on(timezone.localdate())},
    )
    return details, {name: _(words) for name, words in wrong.items()}


def shown(details: Details) -> dict[str, Any]:
    """The same as it stands in the fields."""
    return {
        "sector": details.sector,
        "size": details.size,
        "municipality": municipality_name(details.municipality),
        "trade_number": details.trade_number,
    }


def sector_name(code: str) -> str:
    """A sector in words."""
    return _(terms.sectors[code].label) if code in terms.sectors else code
