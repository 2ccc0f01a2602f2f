# SPDX-License-Identifier: EUPL-1.2
"""What stands sealed in the rows of a case, to see that old keys open none of it after it was sealed anew."""

from functools import partial
from typing import Any

from django.apps import apps

from gehoord.casework.queries.appointments import appointments_of
from gehoord.casework.queries.consents import open_consent
from gehoord.casework.queries.letters import letters_of
from gehoord.casework.queries.opened import Held, notes_of, time_line
from gehoord.casework.queries.sealed import Keys, read_facts
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import BOX_HEADER, BoxKey, derive
from gehoord.reporting.queries import files_of, open_report, open_summary, words_of

OWN_KEY = {
    ("casework.respondent", "page"),
    ("casework.respondent", "notice"),
    ("casework.respondent", "mailbox_wrap"),
    ("casework.respondent", "adviser_wrap"),
    ("casework.piece", "body"),
    ("reporting.report", "notice"),
}
"""Sealed to somebody else than the counter: a respondent's own page, and the mailer."""


def of_case() -> list[Any]:
    """Every table whose rows hang on a case, by its model."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("gehoord.casework.")]
    return [model for model in ours if any(field.name == "case" for field in model._meta.local_fields)]


def sealed_in(case: Any) -> dict[tuple[str, str, str], bytes]:
    """(table, id, column) → what is sealed there, of everything about this case that the fence shows."""
    asked: list[tuple[Any, dict[str, Any]]] = [(model, {"case": case}) for model in of_case()]
    asked += [
        (apps.get_model("casework.Case"), {"pk": case}),
        (apps.get_model("reporting.Report"), {"pk": case}),
    ]
    asked += [(apps.get_model(f"reporting.{name}"), {"report": case}) for name in ("Message", "Evidence")]
    found = {}
    for model, filters in asked:
        label = model._meta.label_lower
        for row in model.objects.filter(**filters):
            for name in getattr(model.Privacy, "sealed", ()):
                if value := bytes(getattr(row, name)):
                    found[label, str(row.pk), name] = value
    return found


def bound_to_case(found: dict[tuple[str, str, str], bytes]) -> set[bytes]:
    """Those that lie under the keys of the case or of the report."""
    own = OWN_KEY | {("casework.letter", "proof")}  # a hash; its key goes along inside the seal
    return {value for (table, _pk, name), value in found.items() if (table, name) not in own}


def _consent(row: Any, case: Any, dek: bytes) -> Any:
    return open_consent(row.body, dek=dek, case=case, consent=row.pk)


def opens_nothing(held: Held, old: Keys) -> None:
    """Try the keys of before at everything that reads with keys; and as the plain key of every box there is."""
    row, report = held.row, held.report
    past = Held(row, old, held.facts)
    tries = [
        lambda: open_report(report, old.dek),
        lambda: open_summary(report, old.dek),
        lambda: words_of(held.id, old.dek),
        *[lambda: files_of(old.dek, report=held.id) for _row in report.evidence.all()[:1]],
        lambda: read_facts(row.facts, keys=old, case=held.id),
        *[lambda: time_line(past) for _row in row.happenings.exclude(words=b"")[:1]],
        *[lambda: notes_of(past) for _row in row.notes.all()[:1]],
        *[lambda: letters_of(past) for _row in row.letters.all()[:1]],
        *[lambda: appointments_of(held.id, dek=old.dek) for _row in row.appointments.all()[:1]],
        *[partial(_consent, one, held.id, old.dek) for one in row.consents.all()],
    ]
    for attempt in tries:
        try:
            attempt()
        except SealError:
            continue
        raise AssertionError("The key of before opened something.")
    marks = {
        BOX_HEADER + BoxKey(key).commitment
        for key in (old.case, old.dek, derive(old.dek, "summary"), derive(old.dek, "origin"))
    }
    for at, value in sealed_in(held.id).items():
        assert not any(value.startswith(mark) for mark in marks), at
