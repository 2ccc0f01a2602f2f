# SPDX-License-Identifier: EUPL-1.2
"""One letter to everybody in a bundle: written, shown as each will read it, counted, then sent."""

from collections import Counter
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.reference import terms
from gehoord.foundation.reference.terms import languages_of_the_site
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import open_report

from ...actions.bundle.write_to_all import go_on_with_letter, letter_to_one, start_letter
from ...actions.write_letter import language_for
from ...letters.writing import FALLBACK
from ...models import Case
from ...queries.bundles import cases_in, hold_bundle
from ...queries.index import Index
from ...queries.kept_indexes import index_for
from ...queries.opened import hold
from ..found import asking
from ..labels import reason_words
from .bundle import FURTHER
from .found_bundle import of_bundle

LONGEST, LONGEST_LINE, MOST_LINES = 20_000, 500, 50
LOOK, SEND = "look", "send"


@of_bundle
def bundle_letter(request: HttpRequest, bundle: UUID) -> HttpResponse:
    """Write, look, send. Another number than was shown is said first."""
    staff, now = asking(request), timezone.localtime()
    there = hold_bundle(bundle, keys=staff.keys)
    index = index_for(staff, session=request.session.session_key or "", today=now.date())
    rows, does = cases_in(bundle), request.POST.get("do", "")
    spoken = _languages(rows, index)
    words = {code: clean(request.POST.get(f"words_{code}", ""))[:LONGEST] for code in spoken}
    lines = {
        str(row.pk): clean(request.POST.get(f"line_{row.pk}", ""))[:LONGEST_LINE] for row in rows[:MOST_LINES]
    }
    errors: list[tuple[str, str]] = []
    if does and not words[FALLBACK]:
        errors = [(f"words_{FALLBACK}", _("Schrijf eerst de brief in het Nederlands."))]
    elif does == SEND and request.POST.get("count") != str(len(rows)):
        errors = [("", _("Er kwamen er bij of er vielen af. Kijk eerst opnieuw hoeveel het er zijn."))]
    elif does == SEND:
        reasons = start_letter(
            bundle, words={code: text for code, text in words.items() if text}, lines=lines, by=staff, now=now
        )
        if not reasons:
            go_on_with_letter(bundle, by=staff, now=now)
            return HttpResponseRedirect(f"{reverse('casework:bundle', args=[bundle])}?{FURTHER}=1")
        errors = [("", reason) for reason in reason_words(reasons)]
    shows = does == LOOK and not errors
    return render(
        request,
        "casework/pages/bundle/letter.html",
        {
            "bundle": there,
            "fields": [
                (f"words_{code}", _(terms.languages[code].label), words[code], number)
                for code, number in spoken.items()
            ],
            "lines": _lines(rows, index, lines),
            "count": len(rows),
            "counted": ngettext("%(n)s brief", "%(n)s brieven", len(rows)) % {"n": len(rows)},
            "previews": _previews(rows, staff.keys, words, lines) if shows else [],
            "errors": errors,
        },
        status=422 if errors else 200,
    )


def _languages(rows: list[Case], index: Index) -> dict[str, int]:
    """Language → how many reporters asked for it; Dutch always, others as far as our letters speak them."""
    ours = {term.code for term in languages_of_the_site()}
    found = Counter(index.cases[row.pk].language for row in rows if row.pk in index.cases)
    others = {code: number for code, number in found.items() if code in ours and code != FALLBACK}
    return {FALLBACK: len(rows) - sum(others.values()), **others}


def _lines(rows: list[Case], index: Index, lines: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {
            "name": f"line_{row.pk}",
            "begins": index.cases[row.pk].begins[:80] if row.pk in index.cases else str(row.received_on),
            "value": lines[str(row.pk)],
        }
        for row in rows[:MOST_LINES]
    ]


def _previews(
    rows: list[Case], keys: Any, words: dict[str, str], lines: dict[str, str]
) -> list[tuple[str, str]]:
    """One letter per language, exactly as it will be read; the first with a personal line where there is one."""
    found: dict[str, str] = {}
    for row in sorted(rows[:MOST_LINES], key=lambda row: not lines[str(row.pk)]):
        held = hold(row.pk, keys=keys)
        report = open_report(held.report, held.keys.dek)
        language = language_for(report)
        if language not in found:
            text = letter_to_one(report, words=words, line=lines[str(row.pk)])
            found[language] = text.words
    return [(_(terms.languages[code].label), text) for code, text in found.items()]
