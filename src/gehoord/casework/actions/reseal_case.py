# SPDX-License-Identifier: EUPL-1.2
"""New keys for a whole case (opnieuw verzegelen): for another counter, or for a circle without somebody.

Each table that hangs on a case has its place in RESEALED; a test finds one that was forgotten. What the old keys
opened, they open no longer. The pages of respondents stay under a key of their own: it is theirs too.
"""

from collections.abc import Callable
from os import urandom
from typing import Any

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.sealing import BoxKey, derive
from gehoord.foundation.vault.team_keys import SealTo
from gehoord.reporting.actions.reseal_report import reseal_report

from ..models import (
    Appointment,
    Case,
    Consent,
    Draft,
    Finding,
    Happening,
    Letter,
    Note,
    Piece,
    Respondent,
    Term,
)
from ..queries.appointments import sealed_anew
from ..queries.consents import open_consent, seal_consent
from ..queries.letters import reseal_letter
from ..queries.opened import Held
from ..queries.sealed import (
    Keys,
    open_note,
    open_words,
    seal_facts,
    seal_keys,
    seal_note,
    seal_words,
)
from .respondent.reseal import reseal_respondents


def reseal_case(held: Held, *, to: SealTo, box: BoxKey, counter: int, **columns: Any) -> Held:
    """Seal everything in a case under new keys, within the caller's transaction and fence; the case is locked.

    to, box: where the report is sealed to, and the key under which the same team keeps its cases. counter: where
    all of it is from now on. columns: what else changes on the row. Returns the case under its new keys.
    Raises SealError when anything does not open: then nothing is changed; and NoMailbox (see reseal_report).
    """
    fresh = Keys(urandom(32), urandom(32))
    report = reseal_report(held.report, old=held.keys.dek, new=fresh.dek, to=to, counter=counter)
    # First whose they are: another counter may write no row that is not its own.
    for model in RESEALED:
        model._default_manager.filter(case=held.id).update(counter_id=counter)
    for reseal in filter(None, RESEALED.values()):
        reseal(held, fresh)
    columns |= {
        "counter_id": counter,
        "team_id": to.team,
        "key": seal_keys(fresh, box=box, case=held.id),
        "facts": seal_facts(held.facts, keys=fresh, case=held.id),
    }
    Case.objects.filter(pk=held.id).update(**columns)
    for name, value in columns.items():
        setattr(held.row, name, value)
    held.row.report = report
    return Held(held.row, fresh, held.facts)


def _happenings(held: Held, fresh: Keys) -> None:
    rows = [row for row in Happening.objects.filter(case=held.id) if bytes(row.words)]
    for row in rows:
        told = open_words(row.words, keys=held.keys, case=held.id, line=row.pk)
        row.words = seal_words(told, keys=fresh, case=held.id, line=row.pk)
    Happening.objects.bulk_update(rows, ["words"])


def _notes(held: Held, fresh: Keys) -> None:
    rows = list(Note.objects.filter(case=held.id))
    for row in rows:
        told = open_note(row.body, keys=held.keys, case=held.id, note=row.pk)
        row.body = seal_note(told["text"], at=told["at"], keys=fresh, case=held.id, note=row.pk)
    Note.objects.bulk_update(rows, ["body"])


def _consents(held: Held, fresh: Keys) -> None:
    rows = list(Consent.objects.filter(case=held.id))
    for row in rows:
        told = open_consent(row.body, dek=held.keys.dek, case=held.id, consent=row.pk)
        row.body = seal_consent(told, dek=fresh.dek, case=held.id, consent=row.pk)
    Consent.objects.bulk_update(rows, ["body"])


def _respondents(held: Held, fresh: Keys) -> None:
    reseal_respondents(held, fresh=fresh)


def _appointments(held: Held, fresh: Keys) -> None:
    rows = sealed_anew(
        Appointment.objects.filter(case=held.id).select_related("by"), old=held.keys, new=fresh
    )
    Appointment.objects.bulk_update(rows, ["body", "told"])


def _letters(held: Held, fresh: Keys) -> None:
    new = Held(held.row, fresh, held.facts)
    rows = [reseal_letter(row, old=held, new=new) for row in Letter.objects.filter(case=held.id)]
    Letter.objects.bulk_update(rows, ["body"])


def _bodies(label: str, model: Any, *, by_case: bool) -> Callable[[Held, Keys], None]:
    """A table whose `body` lies under derive(key, label, id), bound to the case. by_case: the key of the case, and
    not the one of the report."""

    def reseal(held: Held, fresh: Keys) -> None:
        old, new = (held.keys.case, fresh.case) if by_case else (held.keys.dek, fresh.dek)
        rows = list(model.objects.filter(case=held.id))
        for row in rows:
            at = (label, str(row.pk))
            told = open_body(derive(old, *at), row.body, bind=(str(held.id),))
            row.body = seal_body(derive(new, *at), told, bind=(str(held.id),))
        model.objects.bulk_update(rows, ["body"])

    return reseal


RESEALED: dict[Any, Callable[[Held, Keys], None] | None] = {
    Happening: _happenings,
    Note: _notes,
    Consent: _consents,
    Respondent: _respondents,
    Piece: None,
    Draft: _bodies("draft", Draft, by_case=False),
    Term: None,
    Finding: _bodies("finding", Finding, by_case=True),
    Letter: _letters,
    Appointment: _appointments,
}
"""Everything that hangs on a case, and how it is sealed anew; None where nothing lies under the keys of the case
(what is shared of a piece goes with its respondent)."""
