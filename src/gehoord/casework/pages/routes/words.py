# SPDX-License-Identifier: EUPL-1.2
"""A judged route as a page shows it."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from ...routes import Judged, Situation, fitting


def shown(one: Situation) -> dict[str, Any]:
    """Values for `list.html`: the routes that fit and those that do not, in the language of the page."""
    fits, fits_not = fitting(one)
    return {"fits": [_full(judged) for judged in fits], "fits_not": [_short(judged) for judged in fits_not]}


def _full(judged: Judged) -> dict[str, Any]:
    route = judged.route
    rows = [
        (_("Voor wie"), _(route.for_whom)),
        (_("Wat het niet kan"), _(route.cannot)),
        (_("Hoe lang"), _(route.term)),
        (_("Wat het kost"), _(route.cost)),
    ]
    if route.law:
        rows.append((_("Waar het staat"), _(route.law)))
    return _short(judged) | {"rows": rows, "can": _(route.can), "source": route.source, "site": route.site}


def _short(judged: Judged) -> dict[str, Any]:
    return {"code": judged.route.code, "name": _(judged.route.says), "said": _sentences(judged.said)}


def _sentences(said: Iterable[str]) -> list[str]:
    return [_(str(words)) for words in said]
