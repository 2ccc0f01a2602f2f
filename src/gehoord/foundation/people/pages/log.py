# SPDX-License-Identifier: EUPL-1.2
"""Logboek: who did and read what at this counter, newest first; and whether the chain is whole."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoord.foundation.audit.log import NATIONAL, REPORTER, chain_of, record
from gehoord.foundation.audit.queries import Line, lines_of
from gehoord.foundation.audit.verify import Verdict, verify_chain

from ..fence import set_fence
from ..log_words import EVENTS, FACTS, PEOPLE, VALUES, fault_in_words, sentence
from ..models import Member
from ..needs import Staff, needs
from ..roles import ROLES, Permission
from .approvals import WHAT

ON_PAGE, ON_PAPER = 50, 500


@dataclass(frozen=True)
class Asked:
    """The filter as it stands in the address."""

    chain: str
    event: str
    by: str
    subject: str
    paper: bool

    def query(self, **more: Any) -> str:
        """The same filter with something more, as an address."""
        kept = {
            "keten": self.chain if self.chain == NATIONAL else "",
            "wat": self.event,
            "wie": self.by,
            "zaak": self.subject,
            "papier": "1" if self.paper else "",
        } | more
        return "?" + urlencode({name: value for name, value in kept.items() if value})


@needs(Permission.LOG_READ)
def log(request: HttpRequest) -> HttpResponse:
    """Codes and moments only: the log never holds what a person told."""
    return _page(request)


@require_POST
@needs(Permission.LOG_READ)
def check_chain(request: HttpRequest) -> HttpResponse:
    """Recompute the own chain from its first entry."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    # Behind the same fence without the mark: a line that this member is kept out of is there, and not missing.
    national = staff.may(Permission.COUNTERS)
    set_fence(counter=staff.counter, national=national)
    verdict = verify_chain(_asked(request).chain)
    set_fence(counter=staff.counter, national=national, member=staff.id)
    record(
        "log.verified",
        by=staff.by,
        counter=staff.counter,
        facts={"entries": verdict.entries, "faults": len(verdict.faults)},
        now=timezone.localtime(),
    )
    return _page(request, verdict=verdict)


def _asked(request: HttpRequest) -> Asked:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    wants_national = request.GET.get("keten") == NATIONAL and staff.may(Permission.COUNTERS)
    return Asked(
        NATIONAL if wants_national else chain_of(staff.counter),
        request.GET.get("wat", "")[:60],
        request.GET.get("wie", "")[:60],
        request.GET.get("zaak", "").strip()[:60],
        "papier" in request.GET,
    )


def _page(request: HttpRequest, *, verdict: Verdict | None = None) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    asked = _asked(request)
    found = lines_of(
        asked.chain,
        event=asked.event,
        by=asked.by,
        subject=asked.subject,
        before=_number(request, "voor"),
        after=_number(request, "na"),
        limit=ON_PAPER if asked.paper else ON_PAGE,
    )
    names = {
        str(key): name for key, name in Member.objects.filter(counter=staff.counter).values_list("pk", "name")
    }
    rows = [_row(line, names) for line in found.lines]
    return render(
        request,
        "foundation/people/pages/log.html",
        {
            "rows": rows,
            "asked": asked,
            "verdict": verdict,
            "faults": [fault_in_words(fault) for fault in verdict.faults] if verdict else [],
            "newer": asked.query(na=found.lines[0].number) if found.has_newer and found.lines else "",
            "older": asked.query(voor=found.lines[-1].number) if found.has_older and found.lines else "",
            "paper": asked.query(papier="1"),
            "national": staff.may(Permission.COUNTERS),
            "here": asked.query(),
            "chains": [("", staff.counter_name), (NATIONAL, _("Het hele stelsel"))],
            "chain": NATIONAL if asked.chain == NATIONAL else "",
            "events": [("", _("Alles")), *sorted(EVENTS.items(), key=lambda one: str(one[1]))],
            "people": [("", _("Iedereen")), *sorted(names.items(), key=lambda one: one[1]), *PEOPLE.items()],
        },
    )


def _number(request: HttpRequest, name: str) -> int | None:
    told = request.GET.get(name, "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 19 else None


def _row(line: Line, names: dict[str, str]) -> dict[str, Any]:
    facts = [f"{FACTS.get(name, name)}: {_plain(value)}" for name, value in sorted(line.facts.items())]
    why = str(WHAT.get(line.why, line.why))
    return {
        "line": line,
        "day_only": line.by == REPORTER,
        "who": names.get(line.by) or str(PEOPLE.get(line.by, line.by)),
        "words": sentence(line.event),
        "about": names.get(line.subject, ""),
        "case": "" if line.subject in names else line.subject,
        "facts": " · ".join([*([why] if why else []), *facts]),
    }


def _plain(value: object) -> str:
    several = value if isinstance(value, list) else [value]
    return ", ".join(
        str(ROLES[one].name) if one in ROLES else str(VALUES.get(str(one), one)) for one in several
    )
