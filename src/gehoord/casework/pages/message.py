# SPDX-License-Identifier: EUPL-1.2
"""Writing to the reporter from the page of a case."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ..actions.open_case import open_case
from ..actions.write_to_reporter import write_to_reporter
from .case import show_case
from .case_reading import case_address
from .found import asking, of_case
from .reading_reason import given_reason

LONGEST = 20_000


@of_case(Permission.CASE_WRITE)
def message(request: HttpRequest, case: UUID) -> HttpResponse:
    """Send one message; words that are too long come back with the page."""
    text = clean(request.POST.get("text", ""))
    staff, now = asking(request), timezone.localtime()
    if request.method == "POST" and 0 < len(text) <= LONGEST:
        write_to_reporter(case, text=text, by=staff, now=now)
        return HttpResponseRedirect(f"{case_address(case)}#berichten")
    opened = open_case(case, by=staff, now=now, why=given_reason(request, case))
    if opened is None or request.method != "POST":
        return HttpResponseRedirect(case_address(case))
    wrong = (
        _("Schrijf eerst wat je wilt zeggen.") if not text else _("Je tekst is te lang. Hij staat er nog.")
    )
    return show_case(request, opened, status=422, errors=[("text", wrong)], unsent=text)
