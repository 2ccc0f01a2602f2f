# SPDX-License-Identifier: EUPL-1.2
"""Writing down what somebody tells the desk by telephone or in a talk, with a code to read out.

What is typed is kept nowhere before it is stored. The code travels in the form, sealed to who asked for it, so that a
second press is the same report; it is shown on the page, and on the page after storing, and never again.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.intake_send import spoken
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.openers import Opener
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BoxKey
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.desk.receive_desk_report import NobodyReads
from ...actions.desk.take_down_report import take_down_report
from ...queries.desk import desk_readers, people_of, setting_of
from ...queries.teams import organisation_of
from ...rules.desk import first_named_in, named_in, why_not_take_down
from ...terms.desk import ANONYMOUS, CHANNELS, CLIENT, EMPLOYEE, KNOWN, OF_CLIENTS, PHONE, TELLERS, WISHES

LONGEST = {"story": 20_000, "name": 200, "reach": 500}
PAGE, DONE = "organisations/pages/desk/new.html", "organisations/pages/desk/new_done.html"
_KEY = BoxKey(settings.KEYS.web_key)
_PURPOSE = "taken down at a desk"


@dataclass(frozen=True)
class Readers:
    """Who reads this kind of story here; named: of these, who stands in it."""

    all: list[Opener]
    named: list[Opener]
    maybe: list[str]

    @property
    def mark(self) -> str:
        """What the page showed of them: another story or another kind is looked at once more."""
        return " ".join(sorted([*(str(one.id) for one in self.all), *(f"-{one.id}" for one in self.named)]))


@needs(Permission.ORG_DESK)
def new(request: HttpRequest) -> HttpResponse:
    """First everything is filled in, then it is said who will read it, and then it is stored."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    typed, code = _typed(request), _code(request, staff)
    if request.method != "POST" or code is None:
        # A form of yesterday's sign-in, or of a colleague at this computer: what was typed stays, with another code.
        return _show(request, staff, typed, code or Code.new())
    errors = [
        (name, _(said))
        for name, said in why_not_take_down(
            told_by=typed["told_by"],
            story=typed["story"],
            channel=typed["channel"],
            known=typed["known"],
            name=typed["name"],
            reach=typed["reach"],
        )
    ]
    if errors:
        return _show(request, staff, typed, code, errors=errors)
    readers = _readers(staff, typed)
    if request.POST.get("do") != "store" or request.POST.get("seen", "") != readers.mark:
        return _show(request, staff, typed, code, readers=readers)
    return _store(request, staff, typed, code, readers)


def _store(
    request: HttpRequest, staff: Staff, typed: dict[str, Any], code: Code, readers: Readers
) -> HttpResponse:
    told = {name: typed[name] for name in ("story", "wish", "name", "reach", "channel")}
    try:
        done = take_down_report(
            told,
            organisation=organisation_of(staff.counter),
            told_by=typed["told_by"],
            keep_out=_members(request, "keep_out", readers.all),
            let_in=_members(request, "let_in", readers.named),
            code=code,
            is_confirmed="confirmed" in request.POST,
            by=staff,
            now=timezone.localtime(),
        )
    except NobodyReads:
        return _show(request, staff, typed, code, readers=readers, errors=[("", _nobody(staff))])
    given = {
        "code": code.text,
        "spoken": spoken(code),
        "report": done.report,
        "is_new": done.is_new,
        "is_confirmed": done.report and "confirmed" in request.POST,
    }
    return render(request, DONE, given)


def _typed(request: HttpRequest) -> dict[str, Any]:
    typed: dict[str, Any] = {name: clean(request.POST.get(name, ""))[:most] for name, most in LONGEST.items()}
    for name in ("told_by", "channel", "known"):
        typed[name] = request.POST.get(name, "")
    typed["wish"] = [one for one in request.POST.getlist("wish") if one in WISHES]
    return typed


def _readers(staff: Staff, typed: dict[str, Any]) -> Readers:
    able, names = desk_readers(staff.counter, typed["told_by"]), people_of(staff.counter)
    named, perhaps = named_in([typed["story"]], names), first_named_in([typed["story"]], names)
    return Readers(
        able,
        [one for one in able if one.id in named],
        [one.name for one in able if one.id in perhaps - named],
    )


def _members(request: HttpRequest, name: str, able: list[Opener]) -> list[UUID]:
    given = set(request.POST.getlist(name))
    return [one.id for one in able if str(one.id) in given]


def _code(request: HttpRequest, staff: Staff) -> Code | None:
    try:
        sealed = urlsafe_b64decode(request.POST.get("sealed", ""))
        return Code(_KEY.unbox(sealed, purpose=_PURPOSE, bind=(staff.by,)))
    except (SealError, ValueError):
        return None


def _sealed(code: Code, staff: Staff) -> str:
    return urlsafe_b64encode(_KEY.box(code.secret, purpose=_PURPOSE, bind=(staff.by,))).decode()


def _nobody(staff: Staff) -> str:
    if not setting_of(staff.counter).is_open:
        return _("Er is niets bewaard: het meldpunt is dicht. Wijs naar het landelijke loket.")
    return _(
        "Er is niets bewaard: zo blijft er niemand over die het mag lezen. Wijs naar het landelijke loket, of naar"
        " iemand van buiten."
    )


def _show(
    request: HttpRequest,
    staff: Staff,
    typed: dict[str, Any],
    code: Code,
    *,
    readers: Readers | None = None,
    errors: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    wrong = errors or []
    named = {one.id for one in readers.named} if readers else set()
    given = {
        **typed,
        "channel": typed["channel"] or PHONE,
        "known": typed["known"] or ANONYMOUS,
        "channels": [Option(key, _(words)) for key, words in CHANNELS.items()],
        "tellers": [Option(key, _(words)) for key, words in TELLERS.items()],
        "wishes": [Option(key, _(words)) for key, words in WISHES.items()],
        "knowns": [Option(ANONYMOUS, _("Zonder naam")), Option(KNOWN, _("Met naam, of een nummer"))],
        "sealed": _sealed(code, staff),
        "code": code.text,
        "spoken": spoken(code),
        "of_workers": desk_readers(staff.counter, EMPLOYEE),
        "of_clients": desk_readers(staff.counter, CLIENT),
        "setting": setting_of(staff.counter),
        "seen": readers,
        "reads_it": readers is not None and staff.id in {one.id for one in readers.all} - named,
        "is_me_named": staff.id in named,
        "is_of_clients": typed["told_by"] in OF_CLIENTS,
        "named": [Option(str(one.id), one.name) for one in readers.named] if readers else [],
        "others": [Option(str(one.id), one.name) for one in readers.all if one.id not in named]
        if readers
        else [],
        "let_in": request.POST.getlist("let_in"),
        "keep_out": request.POST.getlist("keep_out"),
        "confirmed": "confirmed" in request.POST,
        "errors": wrong,
        "wrong": {name: [said] for name, said in wrong},
    }
    return render(request, PAGE, given, status=422 if wrong else 200)
