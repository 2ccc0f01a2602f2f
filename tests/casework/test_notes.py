# SPDX-License-Identifier: EUPL-1.2
"""Notes: saved once, sealed to the counter, and when two write at once nothing is lost."""

import threading
import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from tests.builders import NOW
from tests.casework.builders import at, taken
from tests.conftest import close_connections

from gehoord.casework.actions.write_note import write_note
from gehoord.casework.models import Note
from gehoord.casework.queries.opened import hold, notes_of
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced, set_fence


def test_the_same_first_save_twice_is_one_note(counter, caseworker):
    sent, key = taken(caseworker), uuid.uuid4()
    given = {"note": key, "text": "Gebeld.", "version": 0, "by": caseworker.staff(), "now": NOW}
    set_fence(counter=counter.pk)

    first, second = write_note(sent.id, **given), write_note(sent.id, **given)

    assert (first.note.version, second.note.version, second.overtaken) == (1, 1, False)
    assert Note.objects.count() == 1


def test_the_second_of_two_writers_gets_the_others_text_and_saves_nothing(counter, caseworker):
    sent, key, colleague = taken(caseworker), uuid.uuid4(), counter.member("caseworker", name="Bo")
    set_fence(counter=counter.pk)
    write_note(sent.id, note=key, text="Begin.", version=0, by=caseworker.staff(), now=NOW)
    write_note(sent.id, note=key, text="Begin. Bo.", version=1, by=colleague.staff(), now=NOW)

    late = write_note(sent.id, note=key, text="Begin. Ik.", version=1, by=caseworker.staff(), now=NOW)

    assert (late.overtaken, late.note.text, late.note.edited_by, late.note.version) == (
        True,
        "Begin. Bo.",
        "Bo",
        2,
    )
    assert [note.text for note in notes_of(hold(sent.id, keys=caseworker.keys))] == ["Begin. Bo."]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_the_same_moment_exactly_one_is_overtaken(counter, caseworker):
    sent, key = taken(caseworker), uuid.uuid4()
    with fenced(counter=counter.pk):
        write_note(sent.id, note=key, text="Begin.", version=0, by=caseworker.staff(), now=NOW)
    people = [counter.member("caseworker") for _two in range(2)]
    start, told = threading.Barrier(2), []

    def save(person):
        start.wait()
        with fenced(counter=counter.pk):
            told.append(
                write_note(sent.id, note=key, text=person.login, version=1, by=person.staff(), now=NOW)
            )
        close_connections()

    threads = [threading.Thread(target=save, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(one.overtaken for one in told) == [False, True]
    assert {one.note.text for one in told} == {next(one for one in told if not one.overtaken).note.text}


def test_notes_stand_in_the_order_they_were_begun(counter, caseworker):
    sent = taken(caseworker)
    set_fence(counter=counter.pk)
    for minutes, text in ((3, "derde"), (1, "eerste"), (2, "tweede")):
        moment = NOW + timedelta(minutes=minutes)
        write_note(sent.id, note=uuid.uuid4(), text=text, version=0, by=caseworker.staff(), now=moment)

    notes = notes_of(hold(sent.id, keys=caseworker.keys))

    assert [note.text for note in notes] == ["eerste", "tweede", "derde"]


def test_saving_while_typing_fills_the_log_once(counter, caseworker):
    sent, key = taken(caseworker), uuid.uuid4()
    set_fence(counter=counter.pk)
    for version, text in enumerate(("G", "Ge", "Geb")):
        write_note(sent.id, note=key, text=text, version=version, by=caseworker.staff(), now=NOW, quiet=True)

    events = Entry.objects.filter(subject=str(sent.id), event__startswith="note.")
    assert [entry.event for entry in events] == ["note.written"]


def test_a_note_of_another_case_cannot_be_changed_through_this_one(counter, caseworker):
    one, other, key = taken(caseworker), taken(caseworker), uuid.uuid4()
    set_fence(counter=counter.pk)
    write_note(one.id, note=key, text="Van de een.", version=0, by=caseworker.staff(), now=NOW)

    with pytest.raises(ObjectDoesNotExist):
        write_note(other.id, note=key, text="Van de ander.", version=0, by=caseworker.staff(), now=NOW)

    assert [note.text for note in notes_of(hold(one.id, keys=caseworker.keys))] == ["Van de een."]


@pytest.mark.django_db(transaction=True)
def test_the_page_shows_both_texts_and_the_next_save_keeps_what_is_chosen(counter, caseworker):
    sent, key, colleague = taken(caseworker), uuid.uuid4(), counter.member("caseworker", name="Bo")
    with fenced(counter=counter.pk):
        write_note(sent.id, note=key, text="Begin.", version=0, by=caseworker.staff(), now=NOW)
        write_note(sent.id, note=key, text="Woorden van Bo", version=1, by=colleague.staff(), now=NOW)
    client, given = caseworker.client(), {"note": key, "text": "Woorden van mij", "version": 1}

    by_script = client.post(at("note", sent.id), given, headers={"X-Note": "typing"})
    by_button = client.post(at("note", sent.id), given)
    chosen = client.post(at("note", sent.id), given | {"version": 2})

    assert (by_script.status_code, by_script.json()["version"]) == (409, None)
    assert (by_button.status_code, chosen.status_code) == (409, 302)
    page = by_button.content.decode()
    assert ("Woorden van Bo" in page, "Woorden van mij" in page) == (True, True)
    with fenced(counter=counter.pk):
        assert [note.text for note in notes_of(hold(sent.id, keys=caseworker.keys))] == ["Woorden van mij"]
