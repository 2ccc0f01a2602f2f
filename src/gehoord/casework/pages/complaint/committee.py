# SPDX-License-Identifier: EUPL-1.2
"""The committee's own pages (/loket/klachten/): what came in, and handling one complaint."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.committees import members_of
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.complaint.add_piece import mark_pieces_read
from ...actions.complaint.handle_complaint import (
    HEARD,
    MESSAGE,
    NOTE,
    confirm_complaint,
    decide_complaint,
    keep_off,
    why_not_decide,
    write_in_complaint,
)
from ...deadlines import standing
from ...models import Complaint
from ...queries.complaints import (
    INTEREST,
    OpenComplaint,
    by_committee,
    listed,
    unread,
    who_has_an_interest,
)
from ...rules import Reason
from ...terms import (
    COMPLAINT_OUTCOME_NAMES,
    COMPLAINT_STEP_NAMES,
    SIDES,
    ComplaintOutcome,
    ComplaintStep,
)
from ..desk_words import desk_words
from ..found import asking
from ..labels import reason_words, standing_words

LONGEST = 20_000
PIECES = {
    "message": gettext_lazy("Bericht"),
    "letter": gettext_lazy("Brief"),
    "note": gettext_lazy("Notitie van de commissie"),
    "heard_complainant": gettext_lazy("Gehoord: wie klaagt"),
    "heard_counter": gettext_lazy("Gehoord: het loket"),
    "decision": gettext_lazy("De beslissing"),
    INTEREST: gettext_lazy("Houdt zich hierbuiten"),
}
WRITES = {MESSAGE: MESSAGE, NOTE: NOTE, "complainant": HEARD["complainant"], "counter": HEARD["counter"]}
DONE = {
    "confirm": gettext_lazy("Verstuurd. Wie klaagt leest nu dat de klacht binnen is."),
    "write": gettext_lazy("Bewaard."),
    "decide": gettext_lazy("De beslissing is verstuurd."),
}


@needs(Permission.COMPLAINTS)
def complaints(request: HttpRequest) -> HttpResponse:
    """Open complaints by due day, then what is decided. The list opens none."""
    staff, today = asking(request), timezone.localdate()
    fresh = unread(staff.counter)
    rows = [
        {
            "row": row,
            "step": _(COMPLAINT_STEP_NAMES[ComplaintStep(row.step)]),
            "stands": standing_words(standing(row.due_on, today=today)) if row.due_on else "",
            "outcome": _(COMPLAINT_OUTCOME_NAMES[ComplaintOutcome(row.outcome)]) if row.outcome else "",
            "is_new": row.pk in fresh,
        }
        for row in listed(staff.counter)
    ]
    has_outsider = any(is_outside for _key, _name, is_outside in members_of(staff.counter))
    return render(
        request,
        "casework/pages/complaint/complaints.html",
        {"rows": rows, "has_outsider": has_outsider, "kept_off": "buiten" in request.GET},
    )


@needs(Permission.COMPLAINTS)
def complaint(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read it, and do the next step. Each opening stands in the log of the committee."""
    staff, now = asking(request), timezone.localtime()
    if staff.id in who_has_an_interest(key):
        return render(request, "casework/pages/complaint/kept_off.html", status=403)
    try:
        opened = by_committee(key, keys=staff.keys)
    except (Complaint.DoesNotExist, SealError, KeyError):
        raise Http404 from None
    does, words = request.POST.get("do", ""), clean(request.POST.get("words", ""))[:LONGEST]
    errors: list[tuple[str, str]] = []
    if does == "off":
        keep_off(key, by=staff, now=now)
        return HttpResponseRedirect(f"{reverse('casework:complaints')}?buiten")
    if does:
        errors = [("words", said) for said in reason_words(_do(request, key, does=does, words=words))]
        if not errors:
            return HttpResponseRedirect(f"{reverse('casework:complaint', args=[key])}?klaar={does}")
    else:
        record("complaint.opened", by=staff.by, counter=staff.counter, subject=str(key), now=now)
        mark_pieces_read(opened.row, from_complainant=True, now=now)
    return _show(request, opened, errors=errors, words=words)


def _do(request: HttpRequest, key: UUID, *, does: str, words: str) -> list[Reason]:
    staff, now = asking(request), timezone.localtime()
    if does == "confirm":
        return confirm_complaint(key, words=words, by=staff, now=now)
    if does == "decide":
        members = {str(member): member for member, _name, _out in members_of(staff.counter)}
        chosen = [members[one] for one in request.POST.getlist("members") if one in members]
        outcome = request.POST.get("outcome", "")
        return decide_complaint(key, outcome=outcome, words=words, with_members=chosen, by=staff, now=now)
    kind = WRITES.get(request.POST.get("kind", ""), NOTE)
    return write_in_complaint(key, kind=kind, words=words, by=staff, now=now)


def _show(
    request: HttpRequest, opened: OpenComplaint, *, errors: list[tuple[str, str]], words: str
) -> HttpResponse:
    staff, today = asking(request), timezone.localdate()
    row = opened.row
    return render(
        request,
        "casework/pages/complaint/complaint.html",
        {
            "one": opened,
            "row": row,
            "side": _(SIDES.get(row.from_side, "")),
            "step": _(COMPLAINT_STEP_NAMES[ComplaintStep(row.step)]),
            "comes": desk_words(row.due_for),
            "stands": standing_words(standing(row.due_on, today=today)) if row.due_on else "",
            "outcome": _(COMPLAINT_OUTCOME_NAMES[ComplaintOutcome(row.outcome)]) if row.outcome else "",
            "pieces": [
                {"piece": piece, "name": PIECES.get(piece.kind, piece.kind)} for piece in opened.pieces
            ],
            "is_new": row.step == ComplaintStep.NEW,
            "is_decided": row.step == ComplaintStep.DECIDED,
            "before": reason_words(why_not_decide(opened)),
            "outcomes": [
                Option("", _("Kies")),
                *(Option(code.value, _(said)) for code, said in COMPLAINT_OUTCOME_NAMES.items()),
            ],
            "outcome_chosen": request.POST.get("outcome", ""),
            "members": [
                Option(str(member), f"{name} ({_('van buiten')})" if is_outside else name)
                for member, name, is_outside in members_of(staff.counter)
            ],
            "members_chosen": request.POST.getlist("members"),
            "kinds": [
                Option(MESSAGE, _("Bericht aan wie klaagt")),
                Option("complainant", _("Wat wie klaagt vertelde")),
                Option("counter", _("Wat het loket vertelde")),
                Option(NOTE, _("Notitie, alleen voor de commissie")),
            ],
            "kind": request.POST.get("kind", MESSAGE),
            "does": request.POST.get("do", ""),
            "words": words,
            "errors": errors,
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
        status=422 if errors else 200,
    )
