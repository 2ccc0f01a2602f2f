# SPDX-License-Identifier: EUPL-1.2
"""The demo's register: invented documents read and taken in, a note with its coordination, and a publication."""

from datetime import datetime
from pathlib import Path

from gehoord.accountability.actions.documents.load_document import load_document
from gehoord.accountability.actions.documents.say_of_items import say_of_items
from gehoord.accountability.actions.notes.ask_body import ask_body, write_answer
from gehoord.accountability.actions.notes.begin_note import begin_note
from gehoord.accountability.actions.notes.claim_closed import claim_closed
from gehoord.accountability.actions.notes.save_part import save_part
from gehoord.accountability.actions.notes.sign_version import sign_version
from gehoord.accountability.actions.published.begin_publication import begin_publication
from gehoord.accountability.actions.published.look_at import look_at
from gehoord.accountability.actions.published.publish import publish
from gehoord.accountability.actions.published.remove_words import remove_everywhere
from gehoord.accountability.actions.register.keep_advice import Advice, keep_advice
from gehoord.accountability.actions.register.note_event import note_event
from gehoord.accountability.actions.register.take_into_register import Choice, take_into_register
from gehoord.accountability.queries.demo import (
    closable,
    documents_by_name,
    motion,
    removals_of,
    to_take,
    with_term,
)
from gehoord.accountability.rules.happening import Given
from gehoord.accountability.terms import Adopted, EventKind, Word
from gehoord.foundation.people.needs import Staff

DOCUMENTS = Path(__file__).parent / "documents"
PUBLIC = ("kamervragen", "rapport-tussen-bed-en-balie", "schriftelijk-overleg", "bijlage-maatregelen")
NORM = "binnen twee weken"
OFFICIAL = "Willemijn Koolhaas"
PARTS = {
    "occasion": "De Kamer vroeg op 7 mei 2026 naar de opvolging van meldingen in de zorg. Dit is een verzonnen nota.",
    "decision": "Akkoord gaan met het verzenden van de antwoorden op de vragen van de fracties.",
    "key_points": (
        "Een melder hoort binnen twee weken wat er gebeurt. Vier van de zes aanbevelingen worden overgenomen. "
        "Er komt geen register per instelling.\n\nOpgesteld door: Willemijn Koolhaas, w.koolhaas@voorbeeld.invalid"
    ),
    "political": "In het commissiedebat van 12 februari 2026 is toegezegd op de meldpunten terug te komen.",
    "public": "De brancheorganisaties steunen een vaste termijn. De boodschap is: een melding krijgt antwoord.",
    "finance": "Geen extra kosten: de tolken worden betaald uit het budget van de loketten.",
    "legal": "De Arbowet verplicht werkgevers al om te beschermen tegen discriminatie op het werk.",
    "coordination": "De passage over de meldpunten is voorgelegd aan Binnenlandse Zaken.",
    "burden": "Instellingen besteden naar schatting een uur per melding aan het antwoord.",
    "closes": "De toezegging om terug te komen op de meldpunten.",
    "fraud": "N.v.t. Er wordt geen geld verdeeld.",
    "not_public": "De naam van de opsteller.",
}
PASSAGE = "Een melder hoort binnen twee weken wat er gebeurt."
ADVICE = (
    ("1", "Spreek een vaste termijn af waarin een melder hoort wat er gebeurt.", Adopted.FULLY),
    ("2", "Laat iemand van buiten meekijken als een melding over een leidinggevende gaat.", Adopted.PARTLY),
    ("3", "Geef tolken een vaste plaats in meldgesprekken.", Adopted.FULLY),
    ("4", "Maak huisregels die over gedrag gaan, en hang ze op waar iedereen ze ziet.", Adopted.FULLY),
    ("5", "Houd per instelling bij hoeveel meldingen er zijn en wat ermee gebeurde.", Adopted.NOT),
    ("6", "Vraag melders na drie maanden hoe het is afgelopen.", Adopted.UNANSWERED),
)
ANSWERED = {
    Adopted.FULLY: "Het kabinet neemt vier van de zes aanbevelingen over.",
    Adopted.PARTLY: "Het kabinet neemt vier van de zes aanbevelingen over.",
    Adopted.NOT: "Het kabinet kiest niet voor het volgen van afzonderlijke instellingen.",
}


def keep_register(staff: dict[str, Staff], *, now: datetime) -> None:
    """Fill the register as its people would, through the same doors."""
    keeper, writer, reader = staff["roos"].by, staff["thijs"].by, staff["mirjam"].by
    _documents(by=keeper, now=now)
    _evidence(by=keeper, now=now)
    _advice(by=keeper, now=now)
    _note(by=writer, reader=reader, now=now)


def _documents(*, by: str, now: datetime) -> None:
    for name in PUBLIC:
        path = DOCUMENTS / f"{name}.txt"
        document = load_document(
            path.read_bytes(), name=path.name, by=by, now=now, is_demo=True, is_public=True
        ).document
        if (norm := with_term(document, NORM)) is not None:
            # How soon a reporter hears something is what was agreed, not a day by which it is done.
            say_of_items([norm], word=Word.CORRECTED, corrected={"due": None}, by=by, now=now)
        choices = [Choice(item) for item in to_take(document)]
        if choices:
            take_into_register(document, choices, by=by, now=now)


def _evidence(*, by: str, now: datetime) -> None:
    """Somebody looked, and saw what shows that the motion is being carried out."""
    if (entry := motion()) is None:
        return
    there = documents_by_name()["bijlage-maatregelen.txt"]
    given = Given(on=there.dated_on, words="Twaalf verpleeghuizen hebben een spreekuur geopend.")
    _no_reasons(note_event(entry, kind=EventKind.EVIDENCE_SEEN, given=given, document=there, by=by, now=now))


def _advice(*, by: str, now: datetime) -> None:
    there = documents_by_name()
    for number, text, adopted in ADVICE:
        words = ANSWERED.get(adopted, "")
        _no_reasons(
            keep_advice(
                Advice(
                    report_title="Tussen bed en balie (verzonnen)",
                    text=text,
                    number=number,
                    adopted=adopted,
                    words=words,
                    report=there["rapport-tussen-bed-en-balie.txt"],
                    answer=there["schriftelijk-overleg.txt"] if words else None,
                    is_demo=True,
                ),
                by=by,
                now=now,
            )
        )


def _note(*, by: str, reader: str, now: datetime) -> None:
    today = now.date()
    letter = documents_by_name()["schriftelijk-overleg.txt"]
    offices = ("Directeur Welzijn", "Minister van Welzijn en Zorg")
    note = begin_note(
        "Antwoorden schriftelijk overleg veilig werken (verzonnen)", to_whom="de minister van Welzijn en Zorg",
        letter=letter, reference="0000001-demo", offices=offices, is_demo=True, by=by, now=now,
    )  # fmt: skip
    number = 1
    for part, text in PARTS.items():
        number = save_part(note, part=part, text=text, base=number, by=by, now=now).version.number
    _no_reasons(
        ask_body(
            note, body="Ministerie van Binnenlandse Zaken", part="key_points", passage=PASSAGE, by=by, now=now
        )
    )
    asked = note.bodies.latest("id")
    _no_reasons(write_answer(asked, answer="agreed", on=today, by=by, now=now))
    if (entry := closable()) is not None:
        _no_reasons(claim_closed(note, entry=entry, words=entry.what[:160], by=by, now=now))
    for office in offices:
        _no_reasons(sign_version(note, number=number, office=office, agrees=True, by=by, now=now))
    _publish(note.versions.get(number=number), by=by, reader=reader, now=now)


def _publish(version: object, *, by: str, reader: str, now: datetime) -> None:
    publication, reasons = begin_publication(
        "Nota bij de antwoorden over veilig werken (verzonnen)",
        version=version,
        by=by,
        now=now,  # type: ignore[arg-type]
    )
    _no_reasons(reasons)
    assert publication is not None
    for words in (OFFICIAL, "w.koolhaas@voorbeeld.invalid"):
        remove_everywhere(publication, words=words, ground="5.1.2e", by=by, now=now)
    _no_reasons(look_at(publication, removals=removals_of(publication), agrees=True, by=reader, now=now))
    _no_reasons(list(publish(publication, has_read_rest=True, by=reader, now=now).reasons))


def _no_reasons(reasons: list[str]) -> None:
    """The demo does only what may be done; anything else is a mistake of ours."""
    if reasons:
        raise RuntimeError("; ".join(map(str, reasons)))
