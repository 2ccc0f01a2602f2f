# SPDX-License-Identifier: EUPL-1.2
"""The report of a test of a process as a PDF that a screen reader can read (PDF/UA-1)."""

from datetime import date
from pathlib import Path

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gehoord.foundation.papers.pdf import compiled

from ..queries.process_report import Report

TEMPLATE = Path(__file__).with_name("process_report.typ")


def as_pdf(report: Report, *, today: date) -> bytes:
    """The document, from the plain values of the report. Raises CannotMake for a sign that no font here can show."""
    return compiled(TEMPLATE, as_paper(report, today=today))


def as_paper(report: Report, *, today: date) -> Report:
    """What the template lays out: every word in its place, days in words."""
    return {
        "title": _("Verslag van de procestoets: %(name)s") % {"name": report["name"]},
        "author": report["organisation"],
        "lines": [report["organisation"], _when(report, today=today)],
        "sections": [
            {"head": _("Waarom deze taak"), "text": report["why"], "points": report["reasons"]},
            {"head": _("Wat nog niemand weet"), "text": _known(report), "points": report["open"]},
            *_changed(report),
        ],
        "risk_head": _("Risico's en wat er gebeurt"),
        "risk_none": _("Er is geen risico gevonden."),
        "risk_heads": [_("Risico"), _("Waar"), _("Wat er gebeurt"), _("Wie"), _("Uiterlijk")],
        "risks": [_risk(one) for one in report["risks"]],
        "told_head": _("Wat mensen vertelden"),
        "told": [_told(one) for one in report["told"]],
        "parts_head": _("Onderdelen en antwoorden"),
        "parts": [_part(one) for one in report["parts"]],
        "sources_head": _("Bronnen"),
        "sources": report["sources"],
    }


def _day(given: str) -> str:
    return date_format(date.fromisoformat(given), "j F Y") if given else ""


def _when(report: Report, *, today: date) -> str:
    if not report["finished_on"]:
        return _("Nog niet afgerond. Stand van %(day)s.") % {"day": date_format(today, "j F Y")}
    said = _("Begonnen op %(begun)s, afgerond op %(finished)s.") % {
        "begun": _day(report["begun_on"]),
        "finished": _day(report["finished_on"]),
    }
    again = _("Opnieuw op %(day)s.") % {"day": _day(report["again_on"])} if report["again_on"] else ""
    return f"{said} {again}".strip()


def _known(report: Report) -> str:
    return "" if report["open"] else _("Op elke vraag is een antwoord gevonden.")


def _changed(report: Report) -> list[Report]:
    if not report["earlier"]:
        return []
    head = _("Anders dan bij de toets van %(day)s") % {"day": _day(report["earlier"])}
    text = "" if report["changes"] else _("Niets is anders.")
    return [{"head": head, "text": text, "points": report["changes"]}]


def _risk(one: Report) -> list[str]:
    not_done = _("Niets, want: %(why)s") % {"why": one["why_not"]} if one["why_not"] else ""
    what = one["task"] or not_done or _("Nog geen beslissing")
    return [one["words"], one["where"], what, one["owner"], _day(one["due_on"])]


def _told(one: Report) -> Report:
    pulse = _("Uit een peiling die sloot op %(day)s.") % {"day": _day(one["pulse_closed_on"])}
    said = [words for words in (one["words"], pulse if one["pulse"] else "", *one["lines"]) if words]
    return {"head": one["heading"], "lines": said or [_("Nog niet gevraagd.")]}


def _part(one: Report) -> Report:
    return {
        "head": f"{one['number']}. {one['kind']}",
        "text": one["text"],
        "source": _("Bron: %(source)s") % {"source": one["source"]} if one["source"] else "",
        "answers": [
            [answer["question"], ". ".join(filter(None, (answer["found_words"], answer["text"])))]
            for answer in one["answers"]
        ],
    }
