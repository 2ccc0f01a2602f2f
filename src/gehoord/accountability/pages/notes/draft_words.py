# SPDX-License-Identifier: EUPL-1.2
"""What was found in a draft, as the page shows it and as plain words to copy."""

from collections import Counter
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ...queries.notes.draft import Claim, Report
from ...reading.shapes import Check, Commitment, Pair
from ..documents.shown import certainty
from .check_words import CHECKS, OTHER

AROUND, LONGEST = 60, 300


def shown_report(report: Report) -> dict[str, Any]:
    """Everything for the template; the words to copy say the same."""
    groups = _groups(report)
    told = {
        "on": report.on,
        "count": sum(len(group["rows"]) for group in groups),
        "groups": groups,
        "claims": [_claim(report, one) for one in report.claims],
        "pairs": [shown for one in report.reading.qa if (shown := _pair(report, one))],
        "promises": [_promise(report, one) for one in report.reading.commitments if _is_open(one)],
        "references": _references(report),
    }
    return told | {"copy": _copy(told)}


def quote(report: Report, start: int, end: int) -> dict[str, Any]:
    """Words with what stands around them, and the number of their line."""
    text = report.text
    words = " ".join(text[start:end].split())
    before, after = (
        text[max(0, start - AROUND) : start].split("\n")[-1],
        text[end : end + AROUND].split("\n")[0],
    )
    return {
        "line": report.line(start),
        "before": f"… {before.partition(' ')[2]}" if len(before) == AROUND else before,
        "words": words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …",
        "after": f"{after.rpartition(' ')[0]} …" if len(after) == AROUND else after,
    }


def _groups(report: Report) -> list[dict[str, Any]]:
    by_kind: dict[str, list[Check]] = {}
    for one in report.checks:
        by_kind.setdefault(one.kind, []).append(one)
    order = list(CHECKS)
    kinds = sorted(by_kind, key=lambda kind: order.index(kind) if kind in CHECKS else len(order))
    return [
        {
            "kind": CHECKS.get(kind, OTHER),
            "rows": [
                quote(report, one.start, one.end)
                | {
                    "says": one.says,
                    "sure": certainty(one.confidence),
                    "also": [quote(report, a, b) for a, b in one.also],
                }
                for one in by_kind[kind]
            ],
        }
        for kind in kinds
    ]


def _claim(report: Report, one: Claim) -> dict[str, Any]:
    return {
        "at": quote(report, *one.place),
        "words": one.words[:600],
        "sure": certainty(one.confidence),
        "shown_by": list(one.shown_by)[:6],
        "matches": [
            {"entry": match.entry, "sure": _("veel dezelfde woorden") if match.share >= 0.7 else _("een deel van de woorden is hetzelfde")}
            for match in one.matches
        ],
    }  # fmt: skip


def _pair(report: Report, one: Pair) -> dict[str, Any] | None:
    if not one.demands:
        return None
    numbers = ", ".join(str(number) for number in one.nrs)
    return {
        "title": _("Vraag %(numbers)s") % {"numbers": numbers} if numbers else _("Een vraag zonder nummer"),
        "party": one.party,
        "has_answer": one.answer is not None,
        "see": one.see_answer,
        "demands": [
            {
                "text": " ".join(demand.text.split()),
                "line": report.line(demand.start),
                "matches": [quote(report, start, end) for start, end, _share in demand.matches],
            }
            for demand in one.demands
        ],
    }


def _is_open(one: Commitment) -> bool:
    return one.kind in ("toezegging", "maatregel", "voornemen") and not one.self_declared and one.status not in ("afgedaan", "uitgevoerd", "afgewezen")  # fmt: skip


def _promise(report: Report, one: Commitment) -> dict[str, Any]:
    return {
        "at": quote(report, one.start, one.end),
        "sure": certainty(one.confidence),
        "due": one.due.raw if one.due else "",
        "until": one.due.last if one.due else None,
    }


def _references(report: Report) -> list[dict[str, Any]]:
    counts = Counter(one.canonical for one in report.reading.references)
    told: dict[str, dict[str, Any]] = {}
    for one in report.reading.references:
        told.setdefault(
            one.canonical,
            {
                "canonical": one.canonical,
                "raw": " ".join(one.raw.split()),
                "count": counts[one.canonical],
                "line": report.line(one.start),
                "repaired": one.repaired,
                "alternatives": one.alternatives,
                "sure": certainty(one.confidence),
                "reason": one.reason,
            },
        )
    return list(told.values())


def _copy(told: dict[str, Any]) -> str:
    lines = [_("Bevindingen in het concept")]
    if told["on"]:
        lines[0] += f" ({date_format(told['on'], 'j F Y')})"
    for group in told["groups"]:
        lines += ["", str(group["kind"].title)]
        for row in group["rows"]:
            lines.append(_("- regel %(line)s: “%(words)s”. %(says)s (%(sure)s)") % row)
    if not told["groups"]:
        lines += ["", _("Geen bevindingen. Dat betekent niet dat de brief klopt.")]
    if told["claims"]:
        lines += ["", _("Dit noemt de brief afgedaan")]
    for one in told["claims"]:
        shows = ", ".join(one["shown_by"]) or _("noemt geen document, cijfer of bijlage dat het laat zien")
        lines.append(f"- {_('regel')} {one['at']['line']}: “{one['at']['words']}”: {shows}")
    return "\n".join(lines) + "\n"
