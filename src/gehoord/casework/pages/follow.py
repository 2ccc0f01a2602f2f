# SPDX-License-Identifier: EUPL-1.2
"""The reporter's page (/volgen/): where it stands, who has it, what comes next, and talking both ways."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.reference import terms
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.add_to_report import mark_read
from gehoord.reporting.pages.check import rows
from gehoord.reporting.queries import Words, files_of, open_report, words_of
from gehoord.reporting.rules import sounds_like_danger

from ..actions.answer_aftercare import BETWEEN
from ..terms import Step
from .ask import in_sight
from .follow_asks import asks_of
from .follow_door import DONE, Followed, follows, open_followed
from .follow_standing import stands

NEWEST = 4
"""Messages shown at once; older ones are folded."""
DONE_WORDS: dict[str, str | Promise] = {
    "bericht": _("Je bericht is verstuurd. Ons antwoord lees je hier."),
    "bestanden": _("Je bestanden zijn toegevoegd."),
    "minder": _("Dat is veranderd. Je bent nu minder bekend."),
    "meer": _("We hebben je vraag. Iemand van het loket praat eerst met je. Tot dan verandert er niets."),
    "inzage": _("We hebben je vraag. Je krijgt binnen een maand te lezen wat het loket schreef."),
    "klopt-niet": _("Dank je. We passen het aan of leggen uit waarom niet, binnen een maand."),
    "ja": _("Je zei ja. Er gebeurt alleen wat je net las. Zolang er niets weg is, mag je het terugnemen."),
    "nee": _("Je zei nee. Dan gebeurt het niet. Iemand van ons praat met je over wat je wel wilt."),
    "terugnemen": _("Dit mag niet meer. Er gaat niets nieuws weg. Iemand van ons neemt contact met je op."),
    "buiten": _("Dat is meteen ingegaan. Diegene ziet je melding niet meer."),
    "verhuisd": _("Je melding is nu bij het loket dat je koos. Je code blijft hetzelfde."),
    "anderloket": _("We hebben je vraag. Hier lees je of het andere loket je melding overneemt."),
    "contact": _("We hebben je vraag om contact."),
    "uitzoeken": _("Dank je. Wij zoeken uit waarom er nog geen contact was."),
    "omdat": _("Dank je dat je het ons vertelt. Iemand van het loket neemt snel contact met je op."),
    "dank": _("Dank je dat je het ons liet weten."),
    "terug": _(
        "Dank je dat je het ons liet weten. We nemen weer contact met je op. Hieronder staat wanneer."
    ),
}


@dataclass(frozen=True)
class Said:
    """One message as the page shows it; `is_new`: from the counter, and not seen here before."""

    text: str
    ours: bool
    on: date
    is_new: bool
    seen: bool


@follows
def report(request: HttpRequest, code: Code) -> HttpResponse:
    """Everything of this report on one page. Looking at it marks the counter's messages as read."""
    return show(request, code)


def show(
    request: HttpRequest, code: Code, *, text: str = "", errors: list[tuple[str, object]] | None = None
) -> HttpResponse:
    """The page, with what was typed and is not sent yet."""
    now = timezone.localtime()
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        words = words_of(here.report.pk, here.dek)
        shown = _shown(request, here, words, today=now.date())
        mark_read(here.report.pk, words, written_by_reporter=False, now=now)
    shown |= {"text": text, "errors": errors or [], "said": [error for _name, error in errors or []]}
    return render(request, "casework/pages/follow.html", shown, status=422 if errors else 200)


def _shown(request: HttpRequest, here: Followed, words: list[Words], *, today: date) -> dict[str, Any]:
    told = open_report(here.report, here.dek)
    on_top, also = in_sight(asks_of(here, today=today))
    said = [as_said(each) for each in words]
    mine = [each for each in words if each.from_reporter]
    return {
        "stands": stands(
            here.report.pk,
            here.case,
            received_on=here.report.received_on,
            kind=str(told.answers.get("kind", "")),
            today=today,
        ),
        "counter": counter_map().by_id.get(here.report.counter_id),
        "received_on": here.report.received_on,
        "closed": bool(here.case and here.case.step == Step.CLOSED),
        "told_on_top": on_top,
        "also_told": also,
        "older": said[:-NEWEST],
        "newest": said[-NEWEST:],
        "news": sum(each.is_new for each in said),
        "told": [row[:2] for row in rows(told.answers)],
        "files": files_of(here.dek, report=here.report.pk),
        "known": gettext(terms.identities[here.report.identity].plain),
        "danger": bool(mine) and sounds_like_danger({"story": mine[-1].text}),
        "done": DONE_WORDS.get(request.GET.get(DONE, ""), ""),
        "switch_form": "write",
    }


def as_said(words: Words) -> Said:
    """A message for the page. What our own forms wrote in Dutch is read back in the language of the page."""
    text = words.text
    if words.from_reporter and words.kind != "message":
        text = "\n".join(_translated(line) for line in text.split("\n"))
    return Said(
        text,
        not words.from_reporter,
        words.written_on,
        not words.from_reporter and words.read_on is None,
        words.from_reporter and words.read_on is not None,
    )


def _translated(line: str) -> str:
    return ": ".join(gettext(part) if part else "" for part in line.split(BETWEEN)).replace("?:", "?")
