# SPDX-License-Identifier: EUPL-1.2
"""How the desk works: open or closed, its days, a sentence, and somebody from outside. Whether something is late."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ...actions.desk.change_desk_setting import change_desk_setting
from ...queries.desk import desk_readers, is_desk_late, managers, setting_of, unread_by_all

TYPED = ("confirm_days", "feedback_days", "words", "outside")


@needs(Permission.ORG)
def setting(request: HttpRequest) -> HttpResponse:
    """For who steers and for who reads at the desk; others see how it works and change nothing."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    may, errors = staff.may(Permission.ORG_STEER) or staff.may(Permission.ORG_DESK), []
    row = setting_of(staff.counter)
    typed = {name: str(getattr(row, name)) for name in TYPED} | {"is_open": row.is_open}
    if request.method == "POST" and may:
        typed = {name: clean(request.POST.get(name, "")) for name in TYPED}
        typed["is_open"] = "is_open" in request.POST
        errors = [("confirm_days", _(said)) for said in _change(typed, staff)]
        if not errors:
            return HttpResponseRedirect(f"{reverse('employer:desk_setting')}?klaar")
    of_workers, of_clients = desk_readers(staff.counter, "employee"), desk_readers(staff.counter, "client")
    given = {
        **typed,
        "may": may,
        "of_workers": of_workers,
        "of_clients": of_clients,
        "is_alone": row.is_open and (len(of_workers) == 1 or len(of_clients) == 1),
        "leads": sorted(
            {one.name for one in of_workers + of_clients} & {one.name for one in managers(staff.counter)}
        ),
        "is_late": staff.may(Permission.ORG_STEER)
        and is_desk_late(staff.counter, today=timezone.localdate()),
        "lies_unread": may and unread_by_all(staff.counter),
        "code": staff.counter_code,
        "errors": errors,
        "done": "klaar" in request.GET,
    }
    return render(request, "organisations/pages/desk/setting.html", given, status=422 if errors else 200)


def _change(typed: dict[str, str | bool], staff: Staff) -> list[str]:
    days = {name: int(value) if (value := str(typed[name])).isdecimal() else 0 for name in TYPED[:2]}
    return change_desk_setting(
        is_open=bool(typed["is_open"]),
        confirm_days=days["confirm_days"],
        feedback_days=days["feedback_days"],
        words=str(typed["words"]),
        outside=str(typed["outside"]),
        by=staff,
        now=timezone.localtime(),
    )
