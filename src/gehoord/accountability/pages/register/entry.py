# SPDX-License-Identifier: EUPL-1.2
"""One entry (/verantwoording/post/…/): what was promised, how it stands, what happened, and where to read it."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.web.access import public

from ...life.words import day
from ...models import Entry
from ...queries.addresses import entry_address, whole_address
from ...queries.register.entry import Whole, by_code, whole
from ...terms import ENTRY_KINDS
from .axes import axes
from .history import history, mentions


@public
def entry(request: HttpRequest, code: str) -> HttpResponse:
    """The page that people cite. A duplicate leads to the entry it was merged into; one that was undone says so."""
    found = by_code(code)
    if found is None or not found.is_public:
        raise Http404
    if not found.stands:
        return render(request, "accountability/pages/register/entry_gone.html", {"code": code}, status=410)
    if found.merged_into is not None:
        if not found.merged_into.is_public:
            raise Http404
        return render(
            request,
            "accountability/pages/register/entry_merged.html",
            {"entry": found, "into": found.merged_into, "address": entry_address(found.merged_into.code)},
        )
    everything = whole(found, today=timezone.localdate(), public=True)
    return render(request, "accountability/pages/register/entry.html", _shown(everything))


def _shown(everything: Whole) -> dict[str, Any]:
    entry = everything.shown.entry
    return {
        "entry": entry,
        "kind": ENTRY_KINDS[entry.kind],
        "facts": facts(entry),
        "axes": axes(everything.shown),
        "history": history(everything.shown, public=True),
        "mentions": mentions(everything.shown, everything.mentions),
        "duplicates": everything.duplicates,
        "advice": everything.advice,
        "cite": _cite(entry),
        "correction": f"{reverse('accountability:correction')}?{urlencode({'over': entry_address(entry.code)})}",
    }


def facts(entry: Entry) -> list[tuple[str, object]]:
    """Who, to whom, where and when, as far as it is known."""
    movers = ", ".join(f"{name} ({party})" if party else str(name) for name, party in entry.movers)
    told = [
        (_("Wie moet het doen"), entry.owner),
        (_("Aan wie"), entry.to_whom),
        (_("Indieners"), movers),
        (_("Partij"), entry.party),
        (_("Wanneer"), day(entry.made_on) if entry.made_on else _("niet bekend")),
        (_("Waar"), entry.made_where),
        (_("Onderwerp"), entry.subject),
    ]
    return [(name, value) for name, value in told if value]


def _cite(entry: Entry) -> str:
    address = whole_address(entry_address(entry.code))
    return _("Register van toezeggingen, post %(code)s: %(what)s. %(address)s, bekeken op %(day)s.") % {
        "code": entry.code,
        "what": entry.what.rstrip("."),
        "address": address,
        "day": day(timezone.localdate()),
    }
