# SPDX-License-Identifier: EUPL-1.2
"""The reporter sees by first name who can read the report, and keeps one of them out at once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.codes import Code

from ...actions.keep_out.by_reporter import keep_reader_out
from ...queries.readers import first_names, left_without, readers_of
from ...rules import Reason
from ..follow_door import done, follows, only_language, open_followed, other_language


@follows
def who_reads(request: HttpRequest, code: Code) -> HttpResponse:
    """First the list, then once more whether it is sure, then it is done."""
    if elsewhere := other_language(request):
        return elsewhere
    entry, reasons = request.POST.get("who", ""), []
    acts = request.method == "POST" and request.POST.get("do") == "sure" and not only_language(request)
    with fenced(lookup=code.lookup_hash):
        report = open_followed(code).report
        if acts:
            reasons = keep_reader_out(report, entry=entry, now=timezone.localtime())
        readers = readers_of(report)
        names = first_names(readers)
        alone = not left_without(report, entry=entry) if entry else False
    if acts and not reasons:
        return done("buiten")
    chosen = next((one for one in readers if one.entry == entry and not one.kept_out), None)
    return render(
        request,
        "casework/pages/keep_out/follow_who_reads.html",
        {
            "reads": [(names[one.entry], one.entry) for one in readers if not one.kept_out],
            "out": [names[one.entry] for one in readers if one.kept_out],
            "counter": counter_map().by_id.get(report.counter_id),
            "chosen": (names[entry], entry) if chosen else None,
            "alone": alone or Reason.NOBODY_LEFT in reasons,
            "switch_form": "wie",
        },
        status=409 if reasons else 200,
    )
