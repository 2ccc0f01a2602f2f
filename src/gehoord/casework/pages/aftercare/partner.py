# SPDX-License-Identifier: EUPL-1.2
"""The reporter is asked whether the other organisation took contact."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code

from ...actions.aftercare.hand_warm import tell_of_partner
from ...actions.aftercare.handed import CONTACT
from ...models import Term
from ..ask import Ask
from ..follow_door import Followed, done, follows, only_language, open_followed, other_language


def asks_about_partner(here: Followed, today: date) -> Iterator[Ask]:
    """One note per hand-over of which nobody said yet whether there was contact."""
    if here.case is None:
        return
    for about in Term.objects.filter(case=here.case.pk, kind=CONTACT, done_on=None).values_list(
        "about", flat=True
    ):
        yield Ask(
            _("Had de andere organisatie al contact met je?"),
            _("We gaven door wat jij goed vond. Duurt het te lang, dan zoeken wij het uit."),
            reverse("follow:partner", args=[about]),
            _("Geef antwoord"),
        )


@follows
def partner(request: HttpRequest, code: Code, about: UUID) -> HttpResponse:
    """Yes or not yet; the page of a question that was answered leads back."""
    if elsewhere := other_language(request):
        return elsewhere
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        waits = (
            here.case
            and Term.objects.filter(case=here.case.pk, kind=CONTACT, about=about, done_on=None).exists()
        )
        if not waits:
            return done("")
        does = request.POST.get("do", "")
        if does in ("yes", "no") and not only_language(request):
            tell_of_partner(
                here.report, dek=here.dek, about=about, came=does == "yes", now=timezone.localtime()
            )
            return done("dank" if does == "yes" else "uitzoeken")
    return render(request, "casework/pages/aftercare/partner.html", {"switch_form": "partner"})
