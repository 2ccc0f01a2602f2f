# SPDX-License-Identifier: EUPL-1.2
"""Je telefoon koppelen: the first thing after the passphrase, when there are no one-time codes yet."""

from base64 import b32encode, b64decode, b64encode

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .. import one_time
from ..actions.set_device import set_device
from ..context import first_place
from ..models import Member
from ..needs import Staff, for_half_signed_in

KEPT = "device"


@for_half_signed_in
def device(request: HttpRequest) -> HttpResponse:
    """Shows one secret until its first code is right; a reload shows the same one."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    secret, boxed = _secret(request, staff)
    wrong = ""
    if request.method == "POST":
        member = Member.objects.get(pk=staff.id)
        code = request.POST.get("code", "")[:20]
        if set_device(member, secret=secret, boxed=boxed, code=code, now=timezone.localtime()):
            del request.session[KEPT]
            request.session.cycle_key()
            return HttpResponseRedirect(first_place(staff.permissions))
        wrong = _("Deze code klopt niet. Wacht tot de app een nieuwe toont en typ die over.")
    return render(
        request,
        "foundation/people/pages/device.html",
        {
            "wrong": wrong,
            "summary": [("code", wrong)] if wrong else [],
            "picture": _picture(secret, staff),
            "letters": _letters(secret),
        },
        status=422 if wrong else 200,
    )


def _secret(request: HttpRequest, staff: Staff) -> tuple[bytes, bytes]:
    kept = request.session.get(KEPT)
    if kept:
        boxed = b64decode(kept)
        return one_time.open_secret(boxed, staff.by), boxed
    secret, boxed = one_time.new_secret(staff.by)
    request.session[KEPT] = b64encode(boxed).decode()
    return secret, boxed


def _picture(secret: bytes, staff: Staff) -> SafeString:
    code = segno.make(one_time.uri(secret, login=staff.login, service=settings.SERVICE_NAME), error="m")
    return SafeString(
        code.svg_inline(
            scale=5,
            light="#ffffff",
            title=_("Vierkante code voor je app"),
            desc=_("Richt de app op je telefoon hierop. Lukt dat niet, typ dan de letters hieronder."),
        )
    )


def _letters(secret: bytes) -> str:
    letters = b32encode(secret).decode()
    return " ".join(letters[start : start + 4] for start in range(0, len(letters), 4))
