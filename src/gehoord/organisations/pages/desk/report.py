# SPDX-License-Identifier: EUPL-1.2
"""One report at the own desk: reading it, and doing the next thing. Each opening stands in the log."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.casework.deadlines import standing
from gehoord.casework.pages.labels import standing_words
from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.desk.add_desk_piece import mark_desk_read
from ...actions.desk.answer_desk_report import answer_desk_report
from ...actions.desk.ask_to_act import ask_to_act
from ...actions.desk.close_desk_report import close_desk_report
from ...actions.desk.confirm_desk_report import confirm_desk_report
from ...actions.desk.make_desk_longer import make_desk_longer
from ...actions.desk.open_for_readers import open_for_readers
from ...actions.desk.write_at_desk import write_at_desk
from ...models import DeskReport
from ...queries.desk import (
    OpenDeskReport,
    desk_by_member,
    is_kept_out,
    managers,
    may_read_now,
    who_opens,
)
from ...tables.duties import BY_DESK, asked_by
from ...terms.desk import (
    BY_THE_DESK,
    CHANNELS,
    DECIDED,
    DECISION,
    DUE_FOR_STAFF,
    MESSAGE,
    NEW,
    NOTE,
    OUTCOMES,
    PIECES,
    REGIMES,
    STEPS,
    TELLERS,
    WISHES,
    WKKGZ,
)

LONGEST = 20_000
DONE = {
    "confirm": gettext_lazy("Verstuurd. Wie het vertelde leest nu dat je het las."),
    "write": gettext_lazy("Bewaard."),
    "answer": gettext_lazy("Verstuurd."),
    "longer": gettext_lazy("Verstuurd. De dag is vier weken later."),
    "act": gettext_lazy("Gevraagd. Bij ‘Afspraken’ staat wat er moet gebeuren, niet waarom."),
    "close": gettext_lazy("Gesloten."),
}


@needs(Permission.ORG_DESK)
def report(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read it, or do something. What is not there and what is not for this member look the same."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    now = timezone.localtime()
    try:
        opened = desk_by_member(key, staff=staff)
    except DeskReport.DoesNotExist:
        raise Http404 from None
    except (SealError, KeyError):
        return _not_yet(request, key)
    does, errors = request.POST.get("do", ""), []
    if does in DOES:
        words = clean(request.POST.get("words", ""))[:LONGEST]
        errors = [(does, _(said)) for said in DOES[does](request, key, words)]
        if not errors:
            return HttpResponseRedirect(f"{reverse('employer:desk_report', args=[key])}?klaar={does}")
    else:
        open_for_readers(opened, by=staff, now=now)
        record("desk.opened", by=staff.by, counter=staff.counter, subject=str(key), now=now)
        mark_desk_read(opened, from_reporter=True, now=now)
    return _show(request, opened, errors=errors, does=does)


def _not_yet(request: HttpRequest, key: UUID) -> HttpResponse:
    """It lay there before this member got the role: a colleague who opens it once lets them in."""
    given = {"colleagues": who_opens(key)}
    return render(request, "organisations/pages/desk/not_yet.html", given, status=403)


Does = Callable[[HttpRequest, UUID, str], list[str]]


def _who(request: HttpRequest) -> Staff:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return staff


def _confirm(request: HttpRequest, key: UUID, words: str) -> list[str]:
    return confirm_desk_report(key, words=words, by=_who(request), now=timezone.localtime())


def _write(request: HttpRequest, key: UUID, words: str) -> list[str]:
    kind = request.POST.get("kind", NOTE)
    return write_at_desk(key, kind=kind, words=words, by=_who(request), now=timezone.localtime())


def _answer(request: HttpRequest, key: UUID, words: str) -> list[str]:
    return answer_desk_report(key, words=words, by=_who(request), now=timezone.localtime())


def _longer(request: HttpRequest, key: UUID, words: str) -> list[str]:
    return make_desk_longer(key, words=words, by=_who(request), now=timezone.localtime())


def _act(request: HttpRequest, key: UUID, words: str) -> list[str]:
    staff, chosen = _who(request), request.POST.get("manager", "")
    manager = next((one.id for one in managers(staff.counter) if str(one.id) == chosen), None)
    duty = request.POST.get("duty", "")
    return ask_to_act(key, duty=duty, manager=manager, by=staff, now=timezone.localtime())


def _close(request: HttpRequest, key: UUID, words: str) -> list[str]:
    outcome = request.POST.get("outcome", "")
    return close_desk_report(key, outcome=outcome, words=words, by=_who(request), now=timezone.localtime())


DOES: dict[str, Does] = {
    "confirm": _confirm,
    "write": _write,
    "answer": _answer,
    "longer": _longer,
    "act": _act,
    "close": _close,
}


def _show(
    request: HttpRequest, opened: OpenDeskReport, *, errors: list[tuple[str, str]], does: str
) -> HttpResponse:
    row, today = opened.row, timezone.localdate()
    wished = opened.told.get("wish", [])
    outcomes = [one for one in BY_THE_DESK if one != DECIDED or row.regime == WKKGZ]
    given = {
        "one": opened,
        "row": row,
        "pieces": [(piece, _(PIECES[piece.kind])) for piece in opened.pieces],
        "teller": _(TELLERS[row.told_by]),
        "channel": _(CHANNELS.get(str(opened.told.get("channel", "")), ""))
        if "channel" in opened.told
        else "",
        "wished": [_(WISHES[one]) for one in wished if one in WISHES] if isinstance(wished, list) else [],
        "step": _(OUTCOMES[row.outcome]) if row.outcome else _(STEPS[row.step]),
        "comes": _(DUE_FOR_STAFF[row.due_for]) if row.due_for else "",
        "stands": standing_words(standing(row.due_on, today=today)) if row.due_on else "",
        "regime": _(REGIMES[row.regime]),
        "is_new": row.step == NEW,
        "is_decision": row.regime == WKKGZ,
        "may_be_longer": row.due_for == DECISION and not row.longer_on,
        "readers": may_read_now(row),
        "somebody_out": bool(row.kept_out),
        "kinds": [Option(MESSAGE, _("Bericht aan wie het vertelde")), Option(NOTE, _(PIECES[NOTE]))],
        "kind": request.POST.get("kind", MESSAGE),
        "duties": [
            Option("", _("Kies")),
            *(Option(one.code, one.what) for one in asked_by(BY_DESK).values()),
        ],
        "duty": request.POST.get("duty", ""),
        "managers": [
            Option("", _("Kies")),
            *(
                Option(str(one.id), one.name)
                for one in managers(row.counter_id)
                if not is_kept_out(row, one.id)
            ),
        ],
        "manager": request.POST.get("manager", ""),
        "outcomes": [Option("", _("Kies")), *(Option(code, _(OUTCOMES[code])) for code in outcomes)],
        "outcome_chosen": request.POST.get("outcome", ""),
        "words": request.POST.get("words", ""),
        "does": does,
        "errors": errors,
        "done": DONE.get(request.GET.get("klaar", ""), ""),
    }
    return render(request, "organisations/pages/desk/report.html", given, status=422 if errors else 200)
