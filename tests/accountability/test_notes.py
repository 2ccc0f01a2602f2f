# SPDX-License-Identifier: EUPL-1.2
"""Decision notes: what they lack, who agreed to which words, signing, and telling the register what is declared done."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gehoord.accountability.actions.notes.ask_body import ask_body, write_answer
from gehoord.accountability.actions.notes.claim_closed import claim_closed, claim_no_more
from gehoord.accountability.actions.notes.declare_closed import declare_closed
from gehoord.accountability.actions.notes.save_part import save_part
from gehoord.accountability.actions.notes.sign_version import sign_version
from gehoord.accountability.actions.notes.withdraw_note import withdraw_note
from gehoord.accountability.models import Body, Closes, Event, Note, NoteVersion, Signature
from gehoord.accountability.note_parts import AGREED_WITH_CHANGE, NO_ANSWER, OBJECTS, PARTS
from gehoord.accountability.queries.notes.agreements import ANSWERED, LATE, WAITING, agreements
from gehoord.accountability.queries.notes.differences import GONE, NEW, SAME, pieces, sentences
from gehoord.accountability.queries.notes.note_text import note_text
from gehoord.accountability.queries.notes.open_note import opened
from gehoord.accountability.rules.notes import Asked, open_answers, why_not_complete
from gehoord.accountability.terms import EventKind
from gehoord.foundation.audit.models import Entry as LogEntry
from gehoord.foundation.people.fence import set_fence

from .builders_notes import DG, FULL, NOW, TODAY, A, B, agreed, asked, newest, note, signed
from .builders_register import document, entry

TABLE = list(PARTS.values())
DONE = "Met deze brief is de toezegging over het overzicht afgedaan."


def lacks(**changed: str) -> list[tuple[str, str]]:
    """What a complete note lacks after these parts were changed."""
    return [(one.part, one.says) for one in why_not_complete(FULL | changed, TABLE)]


# What a note lacks


def test_a_full_note_lacks_nothing() -> None:
    assert lacks() == []


@pytest.mark.parametrize("part", list(PARTS))
def test_each_part_is_required(part: str) -> None:
    assert lacks(**{part: " "}) == [(part, "Dit onderdeel is nog leeg.")]


@pytest.mark.parametrize(
    ("part", "text", "says"),
    [
        ("occasion", "N.v.t.", "“N.v.t.” kan hier niet: dit onderdeel hoort altijd ingevuld te zijn."),
        ("decision", "N.v.t., want er is niets", "“N.v.t.” kan hier niet: dit onderdeel hoort altijd ingevuld te zijn."),
        ("legal", "N.v.t.", "Zeg achter “N.v.t.” waarom het niet van toepassing is."),
        ("legal", "nvt", "Zeg achter “N.v.t.” waarom het niet van toepassing is."),
        ("legal", "Niet van toepassing.", "Zeg achter “N.v.t.” waarom het niet van toepassing is."),
        ("burden", "n.v.t. geen idee", "Zeg achter “N.v.t.” waarom het niet van toepassing is."),
        ("occasion", "Een motie.", "Hier staat te weinig: schrijf minstens 5 woorden."),
        ("decision", "Dit is een mooie brief.", "Zeg wat de lezer moet doen: akkoord gaan, kiezen, ondertekenen of bespreken."),
        ("finance", "Dat wordt later bekeken.", "Noem een bedrag, een budget of een aantal mensen, of schrijf dat er geen gevolgen zijn."),
    ],
)  # fmt: skip
def test_a_part_says_what_it_lacks(part: str, text: str, says: str) -> None:
    assert lacks(**{part: text}) == [(part, says)]


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("legal", "N.v.t. Er verandert geen regel."),
        ("not_public", "N.v.t."),
        ("finance", "Het kost € 2 miljoen per jaar."),
        ("finance", "Er zijn geen gevolgen voor geld of personeel."),
        ("decision", "Wij stellen voor de brief te versturen."),
    ],
)
def test_a_part_that_is_enough_says_nothing(part: str, text: str) -> None:
    assert lacks(**{part: text}) == []


def test_what_the_program_knows_itself_need_not_be_written() -> None:
    parts = FULL | {"coordination": "", "closes": ""}
    answered = Asked("BZK", "legal", "", "agreed", TODAY)

    assert why_not_complete(parts, TABLE, asked=[answered], closes=1) == []


def test_not_applicable_is_not_said_of_a_list_that_holds_something() -> None:
    told = why_not_complete(FULL, TABLE, closes=1)

    assert [(one.part, one.says) for one in told] == [
        ("closes", "Hier staat “N.v.t.”, maar er staat wel iets in de lijst.")
    ]


def test_who_waits_and_who_objects_stands_in_the_way_until_asked_again() -> None:
    waits = Asked("BZK", "legal", "", "", TODAY)
    objects = Asked("OCW", "legal", "", OBJECTS, TODAY)
    agrees = Asked("ocw", "legal", "", "agreed", TODAY)

    assert open_answers([waits, objects]) == [
        "BZK heeft nog niet geantwoord.",
        "OCW is niet akkoord. Pas de tekst aan en vraag het opnieuw.",
    ]
    assert open_answers([objects, agrees]) == []
    assert open_answers([Asked("BZK", "legal", "", NO_ANSWER, TODAY)]) == []


# Versions


@pytest.mark.django_db
def test_each_saving_is_a_version_and_the_same_text_is_none() -> None:
    made = note({})

    first = save_part(made, part="occasion", text="Eerst dit.", base=1, by=A, now=NOW)
    again = save_part(made, part="occasion", text="Eerst dit.", base=2, by=B, now=NOW)

    assert (first.version.number, again.version.number, made.versions.count()) == (2, 2, 2)


@pytest.mark.django_db
def test_two_people_at_once_overwrite_nothing_and_other_parts_go_through() -> None:
    made = note({"occasion": "Eerst dit.", "legal": "Een wet."})
    base = newest(made)

    first = save_part(made, part="occasion", text="Van Anna.", base=base, by=A, now=NOW)
    second = save_part(made, part="occasion", text="Van Bilal.", base=base, by=B, now=NOW)
    other = save_part(made, part="legal", text="Twee wetten.", base=base, by=B, now=NOW)

    assert (first.overtaken, second.overtaken, other.overtaken) == (False, True, False)
    assert second.version.parts["occasion"] == "Van Anna."
    assert other.version.parts == {"occasion": "Van Anna.", "legal": "Twee wetten."}


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"parts": {}}, {"why": "anders"}, {"number": 9}])
def test_a_version_never_changes_by_the_database(change: dict[str, Any]) -> None:
    made = note({"occasion": "Eerst dit."})

    with pytest.raises(IntegrityError), transaction.atomic():
        NoteVersion.objects.filter(note=made, number=1).update(**change)


def test_differences_are_by_sentence_and_lose_nothing() -> None:
    old, new = "Eén. Twee is lang.\nDrie?", "Eén. Twee is kort.\nDrie?\nVier!"

    told = pieces(old, new)

    assert [(one.kind, one.words) for one in told] == [
        (SAME, "Eén."),
        (GONE, " Twee is lang."),
        (NEW, " Twee is kort."),
        (SAME, "\nDrie?"),
        (NEW, "\nVier!"),
    ]
    assert "".join(one.words for one in told if one.kind != NEW) == old
    assert "".join(one.words for one in told if one.kind != GONE) == new
    assert "".join(sentences(old)) == old


# Who agreed to which words


@pytest.mark.django_db
def test_late_answers_stand_first_then_what_waits_then_the_answers() -> None:
    made = note()
    agreed(made, "CZ", part="legal")
    asked(made, "LZ", answer_by=TODAY + timedelta(days=3))
    asked(made, "NCDR", answer_by=TODAY - timedelta(days=2))

    rows = agreements(opened(made.code), today=TODAY)

    assert [(row.body.body, row.state, row.days) for row in rows] == [
        ("NCDR", LATE, -2),
        ("LZ", WAITING, 3),
        ("CZ", ANSWERED, None),
    ]


@pytest.mark.django_db
def test_agreement_counts_for_the_words_that_were_agreed_to() -> None:
    made = note()
    passage = "Drie maatregelen zijn klaar, twee lopen door in 2027."
    agreed(made, "BZK", passage=passage)
    agreed(made, "OCW")
    save_part(
        made, part="key_points", text=f"Een nieuwe eerste zin. {passage}", base=newest(made), by=A, now=NOW
    )
    beside = {row.body.body: row.is_older for row in agreements(opened(made.code), today=TODAY)}
    save_part(made, part="key_points", text="Vier maatregelen zijn klaar.", base=newest(made), by=A, now=NOW)

    after = {row.body.body: row.is_older for row in agreements(opened(made.code), today=TODAY)}

    assert beside == {"BZK": False, "OCW": True}
    assert after == {"BZK": True, "OCW": True}


@pytest.mark.django_db
def test_asking_again_keeps_the_earlier_answer_as_history() -> None:
    made = note()
    asked(made, "BZK", answer=OBJECTS, change="Noem de wet.")
    agreed(made, "BZK")

    rows = agreements(opened(made.code), today=TODAY)

    assert [(row.body.answer, row.is_history) for row in rows] == [(OBJECTS, True), ("agreed", False)]
    assert opened(made.code).missing == []


@pytest.mark.django_db
def test_a_passage_must_stand_in_the_part() -> None:
    made = note()

    told = ask_body(made, body="BZK", part="legal", passage="iets anders", by=A, now=NOW)

    assert told == ["Deze woorden staan niet zo in het onderdeel. Neem ze letterlijk over."]
    assert not Body.objects.exists()


@pytest.mark.django_db
def test_an_answer_has_a_day_a_change_and_comes_once() -> None:
    made = note()
    row = asked(made)

    without = write_answer(row, answer=AGREED_WITH_CHANGE, on=TODAY, by=A, now=NOW)
    before = write_answer(row, answer="agreed", on=TODAY - timedelta(days=1), by=A, now=NOW)
    tomorrow = write_answer(row, answer="agreed", on=TODAY + timedelta(days=1), by=A, now=NOW)
    done = write_answer(row, answer="agreed", on=TODAY, by=A, now=NOW)
    again = write_answer(row, answer=OBJECTS, on=TODAY, change="toch niet", by=A, now=NOW)

    assert without == ["Schrijf op welke wijziging of welk bezwaar het is."]
    assert before == ["Het antwoord kan niet van voor de vraag zijn."]
    assert tomorrow == ["Schrijf op welke dag het antwoord kwam. Die dag is geweest."]
    assert (done, again) == (
        [],
        ["Dit antwoord staat er al. Is er een nieuw antwoord, vraag het dan opnieuw."],
    )


@pytest.mark.django_db
def test_an_answer_without_a_day_is_refused_by_the_database() -> None:
    row = asked(note())

    with pytest.raises(IntegrityError), transaction.atomic():
        Body.objects.filter(pk=row.pk).update(answer="agreed")


# Signing


@pytest.mark.django_db
def test_nobody_agrees_while_somebody_objects_but_everybody_may_refuse() -> None:
    made = note()
    asked(made, answer=OBJECTS, change="Noem de wet.")
    number = newest(made)

    agrees = sign_version(made, number=number, office=DG, agrees=True, by=B, now=NOW)
    refuses = sign_version(made, number=number, office=DG, agrees=False, why="Nog niet af.", by=B, now=NOW)

    assert agrees == ["De nota is nog niet compleet: er mist nog iets, of er staat bezwaar open."]
    assert (refuses, Signature.objects.get().agrees) == ([], False)


@pytest.mark.django_db
def test_a_refusal_has_a_reason_and_an_office_that_was_asked() -> None:
    made = note()

    told = sign_version(made, number=newest(made), office="de buurman", agrees=False, by=B, now=NOW)

    assert told == ["Kies namens wie dit is.", "Schrijf op waarom het geen akkoord is."]


@pytest.mark.django_db
def test_signing_is_about_one_version_and_a_change_asks_it_anew() -> None:
    made = signed(note())
    before = opened(made.code).is_signed_off
    save_part(made, part="legal", text="Twee wetten staan dit toe.", base=newest(made), by=A, now=NOW)

    after = opened(made.code)
    old = sign_version(made, number=after.newest.number - 1, office=DG, agrees=True, by=B, now=NOW)

    assert (before, after.is_signed_off) == (True, False)
    assert old == ["Er is een nieuwere versie. Akkoord gaat over de nieuwste."]


@pytest.mark.django_db
def test_signing_twice_is_once_and_a_signature_never_changes() -> None:
    signed(signed(note()))

    assert Signature.objects.count() == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Signature.objects.update(agrees=False, why="toch niet")


@pytest.mark.django_db
def test_a_withdrawn_note_is_signed_by_nobody() -> None:
    made = note()
    withdraw_note(made, by=A, now=NOW)
    made.refresh_from_db()

    assert sign_version(made, number=newest(made), office=DG, agrees=True, by=B, now=NOW) == [
        "De nota is ingetrokken."
    ]


@pytest.mark.django_db
def test_a_note_without_offices_is_never_signed_off() -> None:
    assert opened(note(offices=[]).code).is_signed_off is False


# What the letter declares done


def closing(*, shown_by: str = "Bijlage 3", sign: bool = True) -> tuple[Note, Closes]:
    """A note with a letter that declares one commitment done."""
    letter = document(f"Geachte Voorzitter,\n\n{DONE}\n", sender="de minister van Proefzaken")
    made = note(FULL | {"closes": "Zie de lijst."}, letter=letter)
    assert claim_closed(made, entry=entry(), words=DONE, shown_by=shown_by, by=A, now=NOW) == []
    return (signed(made) if sign else made), Closes.objects.get()


@pytest.mark.django_db
def test_after_everybody_agreed_the_register_hears_declared_done_once() -> None:
    made, row = closing()

    first = declare_closed(made, by=A, now=NOW)
    again = declare_closed(made, by=A, now=NOW)

    told = Event.objects.filter(entry=row.entry, kind=EventKind.DECLARED_DONE)
    event = told.get()
    assert (first, again) == ([], ["Er staat niets op de lijst dat nog verklaard moet worden."])
    assert (event.words, event.document, event.who) == (DONE, made.letter, "de minister van Proefzaken")
    assert event.note == "Volgens de nota laat dit het zien: Bijlage 3"
    assert not Event.objects.filter(entry=row.entry, kind=EventKind.EVIDENCE_SEEN).exists()


@pytest.mark.django_db
def test_what_shows_nothing_is_declared_with_those_words() -> None:
    made, _row = closing(shown_by="")

    declare_closed(made, by=A, now=NOW)

    event = Event.objects.get(kind=EventKind.DECLARED_DONE)
    assert event.note == "De nota noemt geen stuk, cijfer of bijlage die het laat zien."


@pytest.mark.django_db
def test_the_register_hears_nothing_before_everybody_agreed() -> None:
    made, row = closing(sign=False)

    told = declare_closed(made, by=A, now=NOW)

    assert told == ["Nog niet iedereen die moet tekenen, is akkoord met de nieuwste versie."]
    assert not Event.objects.filter(entry=row.entry, kind=EventKind.DECLARED_DONE).exists()


@pytest.mark.django_db
def test_words_that_do_not_stand_in_the_letter_are_refused() -> None:
    made = note(letter=document("Geachte Voorzitter,\n"))

    told = claim_closed(made, entry=entry(), words=DONE, by=A, now=NOW)

    assert told == ["Deze woorden staan niet zo in de brief. Neem ze letterlijk over."]


@pytest.mark.django_db
def test_what_the_register_heard_stays_on_the_list() -> None:
    made, row = closing()
    declare_closed(made, by=A, now=NOW)

    told = claim_no_more(row, by=A, now=NOW)

    assert told == ["Dit staat al als afgedaan verklaard in het register. Verander het daar."]


# The text and the log


@pytest.mark.django_db
def test_the_text_of_a_note_says_who_agreed_and_what_is_declared_done() -> None:
    made, _row = closing(shown_by="")
    agreed(made, "BZK", part="legal", passage="Er verandert geen regel.")
    there = opened(made.code)

    text = note_text(there, there.newest)

    lines = text.split("\n")
    assert [line for line in lines if line[:2].strip(".").isdigit()][:2] == [
        "1. Aanleiding",
        "2. Gevraagd besluit",
    ]
    assert (
        "- BZK over Juridische aspecten en haalbaarheid (“Er verandert geen regel.”): akkoord, 23 november 2026."
        in lines
    )
    assert any(line.endswith("Niet genoemd wat het laat zien.") for line in lines)


@pytest.mark.django_db
def test_the_log_holds_codes_and_numbers_and_no_words_of_the_note() -> None:
    made, _row = closing()
    agreed(made, "BZK")

    set_fence(counter=None, national=True)
    bodies = list(LogEntry.objects.filter(event__startswith="note.").values_list("event", "body"))

    assert {event for event, _body in bodies} == {
        "note.begun",
        "note.written",
        "note.closes",
        "note.signed",
        "note.asked",
        "note.answered",
    }
    assert [
        body for _event, body in bodies if "rapportage" in body or "BZK" in body or "Proefzaken" in body
    ] == []
