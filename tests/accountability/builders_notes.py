# SPDX-License-Identifier: EUPL-1.2
"""Made-up decision notes and publications, through the real actions."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from gehoord.accountability.actions.notes.ask_body import ask_body, write_answer
from gehoord.accountability.actions.notes.begin_note import begin_note
from gehoord.accountability.actions.notes.save_part import save_part
from gehoord.accountability.actions.notes.sign_version import sign_version
from gehoord.accountability.actions.published.begin_publication import begin_publication
from gehoord.accountability.actions.published.look_at import look_at
from gehoord.accountability.actions.published.remove_words import remove_everywhere
from gehoord.accountability.grounds import AGREES
from gehoord.accountability.models import Body, Document, Note, Publication
from gehoord.accountability.note_parts import AGREED, PARTS

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
A, B, C = (f"00000000-0000-4000-8000-00000000000{one}" for one in "abc")
"""Three people, as actions keep them in `by`."""
DG, MINISTER = "directeur-generaal", "minister van Proefzaken"
FULL = {
    "occasion": "In oktober 2025 is de Kamer een tweede voortgangsrapportage toegezegd.",
    "decision": "Akkoord gaan met de rapportage en de brief ondertekenen.",
    "key_points": "De rapportage blikt terug op twee jaar. Drie maatregelen zijn klaar, twee lopen door in 2027.",
    "political": "De Kamer vroeg hier op 3 maart 2026 om, in een aangenomen motie.",
    "public": "Organisaties in de zorg steunen dit. We zeggen allemaal hetzelfde.",
    "finance": "Er zijn geen financiële gevolgen. De capaciteit is er tot eind 2027.",
    "legal": "N.v.t. Er verandert geen regel.",
    "coordination": "De opzet is in de werkgroep besproken.",
    "burden": "N.v.t. Niemand hoeft iets te doen.",
    "closes": "N.v.t. De brief doet niets af.",
    "fraud": "N.v.t. Er gaat geen geld om.",
    "not_public": "Persoonsgegevens worden weggelakt.",
}
"""Every part as it may be: complete for the rules."""


def note(parts: dict[str, str] | None = None, *, by: str = A, now: datetime = NOW, **given: Any) -> Note:
    """A note with these parts written one by one; FULL when none are given."""
    told: dict[str, Any] = {"to_whom": MINISTER, "offices": [DG, MINISTER]} | given
    title = told.pop("title", "Nota bij de tweede voortgangsrapportage")
    made = begin_note(title, by=by, now=now, **told)
    for base, (part, text) in enumerate((FULL if parts is None else parts).items(), start=1):
        save_part(made, part=part, text=text, base=base, by=by, now=now)
    return made


def asked(
    of: Note,
    body: str = "ministerie van BZK",
    *,
    part: str = "key_points",
    passage: str = "",
    answer: str = "",
    change: str = "",
    answer_by: date | None = TODAY + timedelta(days=7),
    level: str = "",
    now: datetime = NOW,
) -> Body:
    """A body that was asked, and answered when there is an answer."""
    reasons = ask_body(
        of, body=body, part=part, passage=passage, level=level, answer_by=answer_by, by=A, now=now
    )
    row = Body.objects.filter(note=of).latest("id")
    if answer:
        reasons += write_answer(row, answer=answer, on=now.date(), change=change, by=A, now=now)
    assert reasons == []
    return row


def signed(of: Note, *, by: str = B, now: datetime = NOW) -> Note:
    """The note with the sign-off of each office on its newest version."""
    for office in of.offices:
        assert sign_version(of, number=newest(of), office=office, agrees=True, by=by, now=now) == []
    return of


def agreed(of: Note, body: str = "ministerie van BZK", **given: Any) -> Body:
    """A body that agreed."""
    return asked(of, body, answer=AGREED, **given)


def newest(of: Note) -> int:
    """The number of the newest version."""
    return of.versions.latest("number").number


def publication(
    of: Note | Document,
    *,
    title: str = "Nota bij de voortgang",
    by: str = A,
    now: datetime = NOW,
    **given: Any,
) -> Publication:
    """A publication that was begun, of the newest version of a note or of a document."""
    source = {"document": of} if isinstance(of, Document) else {"version": of.versions.latest("number")}
    made, reasons = begin_publication(title, by=by, now=now, **source, **given)
    assert made is not None, reasons
    return made


def removed(
    of: Publication, words: str, *, ground: str = "5.1.2e", by: str = A, now: datetime = NOW
) -> Publication:
    """The publication with these words taken out everywhere."""
    done = remove_everywhere(of, words=words, ground=ground, by=by, now=now)
    assert done.count > 0, done.reasons
    return of


def looked_at(of: Publication, *, by: str = B, now: datetime = NOW) -> Publication:
    """The publication with each removal agreed to by a second reader."""
    keys = list(of.removals.exclude(second=AGREES).values_list("pk", flat=True))
    if keys:
        assert look_at(of, removals=keys, agrees=True, by=by, now=now) == []
    return of


def parts() -> list[str]:
    """The codes of all parts."""
    return list(PARTS)
