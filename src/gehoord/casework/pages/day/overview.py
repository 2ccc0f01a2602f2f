# SPDX-License-Identifier: EUPL-1.2
"""Overzicht, for the coordinator: what is stuck, the load per person, the last weeks. Each number is a link."""

from datetime import date, timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.absences import Away, away, stand_in_of
from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.trainings import trainings_ending
from gehoord.foundation.web.typed_text import key_typed

from ...deadlines import due_on, standing
from ...queries.day.behind import PAGE, cases_behind
from ...queries.day.overview import BESIDE, STUCK, Load, Overview, overview
from ...queries.index import summaries_of
from ...queries.rule_facts import levels
from ...terms import OPEN_STEPS, Step
from ..found import asking
from ..labels import standing_words, step_name
from .today import link_to
from .weeks import picture

NAMES = {
    "open": gettext_lazy("Zaken in de lijst"),
    "late": gettext_lazy("Te laat"),
    "coordinator": gettext_lazy("Te laat en aan jou gemeld"),
    "central": gettext_lazy("Te laat en aan het landelijk loket gemeld"),
    "nobody": gettext_lazy("Zonder behandelaar"),
    "alone": gettext_lazy("Behandelaar weg, niemand neemt waar"),
    "paused": gettext_lazy("Wacht op de melder"),
    "paused_long": gettext_lazy("Wacht langer op de melder dan afgesproken"),
    "week": gettext_lazy("Moet deze week"),
    "terms_late": gettext_lazy("Andere termijn voorbij"),
    "consents": gettext_lazy("Vraag om toestemming zonder antwoord, langer dan twee weken"),
    "hand_overs": gettext_lazy("Onderweg naar een ander loket"),
}
TROUBLE = (
    "late",
    "coordinator",
    "central",
    "nobody",
    "alone",
    "paused_long",
    "terms_late",
    "consents",
    "hand_overs",
)


@needs(Permission.CASE_STEER)
def overview_page(request: HttpRequest) -> HttpResponse:
    """The numbers. Opens nothing."""
    staff, today = asking(request), timezone.localdate()
    absent = away(staff.counter, on=today)
    found = overview(staff.counter, alone=_alone(absent), promised=_promised(today), today=today)
    team = {one.id: one.name for one in colleagues(staff.counter, who_may=Permission.CASE_WRITE)}
    return render(
        request,
        "casework/pages/day/overview.html",
        {
            "today": today,
            "stuck": _stuck(found),
            "load_head": [
                _("Wie"),
                (_("Open"), "number"),
                (_("Deze week"), "number"),
                (_("Te laat"), "number"),
                (_("Wacht op de melder"), "number"),
                _("Afwezig"),
            ],
            "loads": _loads(found, team, absent),
            "step_head": [
                _("Stap"),
                (_("Zaken"), "number"),
                (_("Dagen sinds binnenkomst (middelste zaak)"), "number"),
            ],
            "steps": [
                [
                    step_name(step.value),
                    _number(found.steps[step.value][0], "open", stap=step.value),
                    found.steps[step.value][1],
                ]
                for step in (*OPEN_STEPS, Step.CLOSED)
                if step.value in found.steps
            ],
            "weeks": found.weeks,
            "picture": picture(found.weeks),
            "trainings": trainings_ending(staff.counter, today=today),
        },
    )


@needs(Permission.CASE_STEER)
def behind(request: HttpRequest, name: str) -> HttpResponse:
    """The cases behind one number; only these are opened, a page at a time."""
    if name not in STUCK and name not in BESIDE:
        raise Http404
    staff, today = asking(request), timezone.localdate()
    step, page = request.GET.get("stap", "")[:20], request.GET.get("blad", "")
    number = int(page) if page.isdigit() and len(page) < 6 else 0
    handler = key_typed(request.GET.get("wie", ""))
    ids = cases_behind(
        name,
        counter=staff.counter,
        alone=_alone(away(staff.counter, on=today)),
        today=today,
        page=number,
        step=step,
        handler=handler,
    )
    team = {one.id: one.name for one in colleagues(staff.counter, who_may=Permission.INBOX)}
    rows = [
        [
            link_to(one),
            standing_words(standing(one.due_on, today=today, paused=one.paused)),
            step_name(one.step),
            (team.get(one.handler) or _("werkt hier niet meer")) if one.handler else _("nog niemand"),
            date_format(one.received_on, "j b"),
        ]
        for one in summaries_of(ids[:PAGE], counter=staff.counter, keys=staff.keys)
    ]
    heading = str(NAMES[name])
    if handler or step:
        heading += f": {team.get(handler, '') if handler else step_name(step) if step in set(Step) else ''}"
    return render(
        request,
        "casework/pages/day/behind.html",
        {
            "heading": heading,
            "head": [_("Zaak"), _("Termijn"), _("Stap"), _("Wie"), _("Binnen")],
            "rows": rows,
            "newer": _address(
                name, stap=step, wie=str(handler or ""), blad=str(number - 1) if number > 1 else ""
            )
            if number
            else "",
            "older": _address(name, stap=step, wie=str(handler or ""), blad=str(number + 1))
            if len(ids) > PAGE
            else "",
        },
    )


def _alone(absent: dict[UUID, Away]) -> list[UUID]:
    return [member for member in absent if stand_in_of(absent, member) is None]


def _promised(today: date) -> date:
    """The first day of receipt whose first answer is not late yet: found backwards, some days at most."""
    level, day = levels()["first_contact"], today
    while due_on(level, since=day - timedelta(days=1)) >= today:
        day -= timedelta(days=1)
    return day


def _stuck(found: Overview) -> list[tuple[str, SafeString]]:
    rows = [(str(NAMES[name]), _number(found.counts[name], name)) for name in TROUBLE if found.counts[name]]
    if found.waiting:
        address = f"{reverse('casework:inbox')}?bak=waiting"
        late = _("%(n)s daarvan langer dan beloofd") % {"n": found.waiting_late} if found.waiting_late else ""
        rows.insert(
            0,
            (
                _("Meldingen die wachten"),
                format_html('<a href="{}">{}</a> {}', address, found.waiting, f"({late})" if late else ""),
            ),
        )
    if found.offered_here:
        link = format_html('<a href="{}">{}</a>', reverse("casework:offers"), found.offered_here)
        rows.append((_("Aangeboden door een ander loket"), link))
    return rows


def _loads(found: Overview, team: dict[UUID, str], absent: dict[UUID, Away]) -> list[list[object]]:
    by_member = {load.member: load for load in found.loads}
    rows = [
        _load(name, by_member.get(member, Load(member, 0, 0, 0, 0)), absent.get(member))
        for member, name in team.items()
    ]
    for load in found.loads:
        if load.member is None:
            rows.append(_load(_("Nog niemand"), load, None))
        elif load.member not in team:
            rows.append(_load(_("Wie hier niet meer werkt"), load, None))
    return rows


def _load(name: str, load: Load, absent: Away | None) -> list[object]:
    who = str(load.member) if load.member else ""
    listed = "open" if load.member else "nobody"
    return [
        name,
        _number(load.open, listed, wie=who),
        _number(load.week, "week", wie=who) if who else load.week,
        _number(load.late, "late", wie=who) if who else load.late,
        _number(load.paused, "paused", wie=who) if who else load.paused,
        _absent_words(absent),
    ]


def _absent_words(absent: Away | None) -> str:
    if absent is None:
        return ""
    until = (
        _("tot %(day)s") % {"day": date_format(absent.until, "j F")} if absent.until else _("einde onbekend")
    )
    who = absent.stand_in_name or _("niemand neemt waar")
    return f"{until}: {who}"


def _number(number: int, name: str, **more: str) -> SafeString:
    if not number:
        return format_html("{}", 0)
    return format_html(
        '<a href="{}" aria-label="{}: {}">{}</a>', _address(name, **more), NAMES[name], number, number
    )


def _address(name: str, **more: str) -> str:
    query = "&".join(f"{key}={value}" for key, value in more.items() if value)
    address = reverse("casework:behind", args=[name])
    return f"{address}?{query}" if query else address
