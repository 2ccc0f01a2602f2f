# SPDX-License-Identifier: EUPL-1.2
"""The inbox of a counter (postvak): who waits, who is late, what is mine."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.context import first_place
from gehoord.foundation.people.needs import for_members
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms
from gehoord.foundation.web.components.options import Option
from gehoord.reporting.terms import REPRISAL

from ..queries.inbox import DUE, PAGE, SHELVES, TEAM, Asked, Row, Shown, municipalities_in, shown
from ..queries.index import Index
from ..queries.kept_indexes import index_for
from ..terms import OPEN_STEPS
from .day.saved import saved_views
from .found import asking
from .labels import LISTS, name_in, names_in, place_name, standing_words, step_name

SHELF_NAMES = {
    "team": gettext_lazy("Alles"),
    "mine": gettext_lazy("Van mij"),
    "waiting": gettext_lazy("Wacht"),
    "late": gettext_lazy("Te laat"),
    "nearly": gettext_lazy("Bijna te laat"),
    "news": gettext_lazy("Nieuw bericht"),
    "flagged": gettext_lazy("Bedreiging of misbruik"),
}
ORDER_NAMES = {
    "due": gettext_lazy("Termijn"),
    "received": gettext_lazy("Binnengekomen"),
    "need": gettext_lazy("Wat iemand nodig heeft"),
}
FILTERS = (
    ("behoefte", "need", gettext_lazy("Nodig"), "needs"),
    ("soort", "kind", gettext_lazy("Soort"), "kinds"),
    ("grond", "ground", gettext_lazy("Grond"), "grounds"),
    ("sector", "sector", gettext_lazy("Sector"), "sectors"),
    ("kanaal", "channel", gettext_lazy("Kanaal"), "channels"),
    ("bekend", "identity", gettext_lazy("Hoe bekend"), "identities"),
    ("taal", "language", gettext_lazy("Taal"), "languages"),
)


@for_members
def inbox(request: HttpRequest) -> HttpResponse:
    """The list; who has no inbox begins at the first page that is theirs."""
    staff, today = asking(request), timezone.localdate()
    if not staff.may(Permission.INBOX):
        return HttpResponseRedirect(first_place(staff.permissions))
    index = index_for(staff, session=request.session.session_key or "", today=today)
    asked = asked_for(request.GET)
    page = shown(index, asked, member=staff.id, today=today)
    team = colleagues(staff.counter, who_may=Permission.INBOX)
    names = {one.id: one.name for one in team}
    may_choose = staff.may(Permission.CASE_WRITE)
    return render(
        request,
        "casework/pages/inbox.html",
        {
            "asked": asked,
            "page": page,
            "rows": [cells(row, names, may_choose=may_choose) for row in page.rows],
            "head": [
                _("Melding"),
                _("Termijn"),
                _("Stap"),
                _("Wie"),
                _("Gronden"),
                _("Sector"),
                _("Plaats"),
                _("Binnen"),
            ],
            "counted": counted(page, asked),
            "shelves": [
                (
                    _with(request.GET, bak=name, blad=""),
                    SHELF_NAMES[name],
                    page.counts[name],
                    name == asked.shelf,
                )
                for name in SHELVES
                if page.counts[name] or name in (TEAM, "mine", asked.shelf)
            ],
            "filters": filters(index, asked),
            "bundle_address": f"{reverse('casework:bundle_new')}?{request.GET.urlencode()}",
            "may_export": staff.may(Permission.EXPORT_MANY),
            "is_filtered": asked != Asked(shelf=asked.shelf, page=asked.page),
            "newer": _with(request.GET, blad=str(asked.page - 1)) if asked.page else "",
            "older": _with(request.GET, blad=str(asked.page + 1)) if page.has_more else "",
            "span": _span(page, asked),
            "offered": index.offered,
            "team": [Option("", _("Kies een collega"))] + [Option(str(one.id), one.name) for one in team]
            if may_choose and any(not row.is_waiting for row in page.rows)
            else [],
            "may_choose": may_choose,
            **saved_views(request, staff.id),
        },
    )


LONGEST_BEGIN = 110


def asked_for(query: QueryDict) -> Asked:
    """What the address asks for; what it does not know it leaves out."""
    given: dict[str, Any] = {field: query.get(name, "")[:40] for name, field, _words, _terms in FILTERS}
    shelf, order, number = query.get("bak", TEAM), query.get("volgorde", DUE), query.get("blad", "")
    return Asked(
        shelf=shelf if shelf in SHELVES else TEAM,
        order=order if order in ORDER_NAMES else DUE,
        page=int(number) if number.isdigit() and len(number) < 6 else 0,
        municipality=query.get("gemeente", "")[:12],
        step=query.get("stap", "")[:20],
        bundle=query.get("bundel", "")[:40],
        **given,
    )


def cells(row: Row, names: dict[UUID, str], *, may_choose: bool = False) -> list[object]:
    """One line of the table. may_choose: with a box before each case, for doing several at once."""
    one = row.about
    address = reverse("casework:take" if row.is_waiting else "casework:case", args=[one.id])
    news = _("nieuw bericht") if row.has_news else ""
    flag = _("bedreiging of misbruik") if one.flagged else ""
    reprisal = _("represaille") if one.kind == REPRISAL else ""
    bundled = _("massamelding") if one.bundle else ""
    marks = " · ".join(mark for mark in (news, flag, reprisal, bundled) if mark)
    begins = Truncator(one.begins).chars(LONGEST_BEGIN) or _("(zonder woorden)")
    return [
        format_html(
            '{}<a href="{}" dir="auto">{}</a>{}',
            _box(one.id, begins) if may_choose and not row.is_waiting else "",
            address,
            begins,
            format_html(" <strong>{}</strong>", marks) if marks else "",
        ),
        standing_words(row.standing),
        step_name(one.step),
        names.get(one.handler, "") if one.handler else "",
        names_in(terms.grounds, one.grounds),
        name_in(terms.sectors, one.sector) if one.sector else "",
        place_name(one.place or one.residence),
        date_format(one.received_on, "j b"),
    ]


def _box(case: UUID, begins: str) -> SafeString:
    """To choose a case; belongs to the form under the list."""
    return format_html(
        '<input type="checkbox" class="tick" form="samen" name="case" value="{}" aria-label="{}">',
        case,
        _("Kies: %(begins)s") % {"begins": Truncator(begins).chars(40)},
    )


def counted(page: Shown, asked: Asked) -> str:
    """How many, in words."""
    if asked.shelf == "waiting":
        words = ngettext("%(n)s melding wacht", "%(n)s meldingen wachten", page.found)
    else:
        words = ngettext("%(n)s melding of zaak", "%(n)s meldingen en zaken", page.found)
    return words % {"n": page.found}


def filters(index: Index, asked: Asked) -> list[tuple[str, object, list[Option], str]]:
    """(name, words, options, chosen) of each filter; of municipalities only those that occur."""
    today, every = timezone.localdate(), Option("", _("alle"))
    found: list[tuple[str, object, list[Option], str]] = []
    for name, field, words, source in FILTERS:
        options = [Option(term.code, _(term.label)) for term in LISTS[source].on(today)]
        found.append((name, words, [every, *options], getattr(asked, field)))
    places = municipalities_in([*index.cases.values(), *index.waiting.values()])
    named = sorted((Option(code, place_name(code)) for code in places), key=lambda option: str(option.label))
    found.append(("gemeente", _("Gemeente"), [every, *named], asked.municipality))
    steps = [Option(step.value, step_name(step.value)) for step in OPEN_STEPS]
    found.append(("stap", _("Stap"), [every, *steps], asked.step))
    orders = [Option(name, words) for name, words in ORDER_NAMES.items()]
    found.append(("volgorde", _("Volgorde"), orders, asked.order))
    return found


def _with(query: QueryDict, **changed: str) -> str:
    fresh = query.copy()
    for name, value in changed.items():
        fresh.pop(name, None)
        if value and value != "0":
            fresh[name] = value
    return f"{reverse('casework:inbox')}?{fresh.urlencode()}" if fresh else reverse("casework:inbox")


def _span(page: Shown, asked: Asked) -> str:
    if not page.rows:
        return ""
    first = asked.page * PAGE + 1
    return _("%(first)s tot en met %(last)s") % {"first": first, "last": first + len(page.rows) - 1}
