# SPDX-License-Identifier: EUPL-1.2
"""How known the reporter is: less takes effect at once, for more the counter talks first (Besluit ADV art. 5)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.reference import terms
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.components.options import Option

from ..actions.change_known import change_known
from .follow_door import done, follows, only_language, open_followed, other_language


@follows
def known(request: HttpRequest, code: Code) -> HttpResponse:
    """Choose again."""
    if elsewhere := other_language(request):
        return elsewhere
    chosen = request.POST.get("identity", "")
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        before = here.report.identity
        if request.method == "POST" and chosen in terms.identities and not only_language(request):
            less = change_known(here.report, dek=here.dek, identity=chosen, now=timezone.localtime())
            return done("" if chosen == before else "minder" if less else "meer")
    said = ((term.code, term.plain, term.extra["says"]) for term in terms.identities.values())
    options = [Option(value, _(plain), _(says)) for value, plain, says in said]
    return render(
        request,
        "casework/pages/follow_known.html",
        {
            "options": options,
            "chosen": chosen or before,
            "is_anonymous": before == "anonymous",
            "switch_form": "known",
        },
    )
