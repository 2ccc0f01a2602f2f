# SPDX-License-Identifier: EUPL-1.2
"""The card for talking a case over: what the check finds, what stands on it, and that nothing is kept."""

import pytest
from tests.casework.builders import at, taken

from gehoord.casework.models import Note
from gehoord.casework.queries.day.recognisable import recognisable
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ik sprak Samira daarover.", [("Samira", "name")]),
        ("ik sprak samira el-amrani daarover", [("samira", "name"), ("el-amrani", "name")]),
        ("Het was bij de praktijk Linde.", [("Linde", "organisation")]),
        ("Bel 06-12345678 of mail a@b.nl.", [("a@b.nl.", "contact"), ("06-12345678", "contact")]),
        ("Dat was op 12 maart, en op 3-4-2026.", [("12 maart", "day"), ("3-4-2026", "day")]),
        ("Zij woont in Utrecht.", [("Utrecht", "place")]),
        ("Het gaat best goed zo.", []),
        ("Daar werkt Willemijn ook.", [("Willemijn", "capital")]),
        ("Iemand voelt zich niet gehoord door de zorg in Nederland.", []),
    ],
)
def test_the_check_names_what_could_tell_who_it_is(words, found):
    told = recognisable(words, people=["Samira el-Amrani"], organisations=["Huisartsenpraktijk De Linde"])

    assert [(one.words, one.kind) for one in told] == found


@pytest.mark.django_db(transaction=True)
@pytest.mark.filterwarnings("ignore:No directory at")
def test_a_card_warns_shows_codes_only_keeps_nothing_and_is_logged(counter, caseworker):
    sent = taken(caseworker, story="Een lang verhaal.", organisation="Praktijk Linde", name="Samira")
    client = caseworker.client()

    empty = client.get(at("card", sent.id)).content.decode()
    page = client.post(at("card", sent.id), {"happened": "Samira belde in Utrecht.", "question": "Wat nu?"})
    text = page.content.decode()

    assert ("Een lang verhaal." in empty + text, "Linde" in empty + text) == (False, False)
    assert "een naam uit deze zaak" in text
    assert "Ras" in text
    with fenced(counter=counter.pk):
        assert Note.objects.count() == 0
        body = Entry.objects.get(event="case.card", subject=str(sent.id)).body
    assert '"count":2' in body
