# SPDX-License-Identifier: EUPL-1.2
"""Making a bundle of what the inbox shows, or of chosen cases: first a look at how many and which."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean, key_typed

from ...actions.bundle.add_to_bundle import add_to_bundle
from ...actions.bundle.open_bundle import open_bundle
from ...queries.bundles import bundles_of
from ...queries.inbox import Asked, matching
from ...queries.index import Index, Summary
from ...queries.kept_indexes import index_for
from ..found import asking
from ..inbox import asked_for
from ..labels import step_name
from .bundle import FURTHER

SHOWN = 50
CASES = "zaak"


@needs(Permission.CASE_WRITE)
def bundle_new(request: HttpRequest) -> HttpResponse:
    """Show which and how many, or make it. Another number than was shown is said first."""
    staff, now = asking(request), timezone.localtime()
    index = index_for(staff, session=request.session.session_key or "", today=now.date())
    chosen = chosen_from(request, index, staff)
    name, what = (
        clean(request.POST.get(field, ""))[:most] for field, most in (("name", 80), ("what", 5_000))
    )
    known = bundles_of(staff.counter, keys=staff.keys)
    into = next((one for one in known if str(one.id) == request.POST.get("into", "")), None)
    errors: list[tuple[str, str]] = []
    if request.method == "POST" and chosen:
        if request.POST.get("count") != str(len(chosen)):
            errors.append(
                ("", _("Er kwamen er bij of er vielen af. Kijk eerst opnieuw hoeveel het er zijn."))
            )
        if not name and into is None:
            errors.append(("name", _("Geef het voorval een korte naam, of kies er een die er al is.")))
        if not errors:
            cases = [one.id for one in chosen]
            if into is None:
                key = open_bundle(name, what=what, cases=cases, by=staff, now=now)
                add_to_bundle(key, by=staff, now=now)
            else:
                key = into.id
                add_to_bundle(key, by=staff, now=now, more=cases)
            return HttpResponseRedirect(f"{reverse('casework:bundle', args=[key])}?{FURTHER}=1")
    waiting = sum(not one.step for one in chosen)
    return render(
        request,
        "casework/pages/bundle/new.html",
        {
            "count": len(chosen),
            "counted": ngettext("%(n)s melding of zaak", "%(n)s meldingen en zaken", len(chosen))
            % {"n": len(chosen)},
            "waiting": waiting,
            "rows": [[one.begins or _("(zonder woorden)"), step_name(one.step)] for one in chosen[:SHOWN]],
            "head": [_("Melding"), _("Stap")],
            "more": max(len(chosen) - SHOWN, 0),
            "known": [Option("", _("Een nieuwe")), *(Option(str(one.id), one.body.name) for one in known)],
            "has_known": bool(known),
            "name": name,
            "what": what,
            "errors": errors,
        },
        status=422 if errors else 200,
    )


def chosen_from(request: HttpRequest, index: Index, staff: Staff) -> list[Summary]:
    """The cases that the address names, else what its filter finds; nothing where it asks for nothing."""
    named = {key_typed(text) for text in request.GET.getlist(CASES)}
    if named:
        return [one for one in (*index.waiting.values(), *index.cases.values()) if one.id in named]
    asked = asked_for(request.GET)
    if asked == Asked(order=asked.order, page=asked.page):
        return []
    return matching(index, asked, member=staff.id, today=timezone.localdate())
