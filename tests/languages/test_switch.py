# SPDX-License-Identifier: EUPL-1.2
"""Changing language half-way: no answer is lost, also not one that is not right yet."""

from typing import Any

import pytest
from django.test import Client
from tests.builders import TryCounter
from tests.reporting.walk import code_on, fill

from gehoord.foundation.web.addresses import in_language

pytestmark = pytest.mark.django_db(transaction=True)
TYPED: dict[str, dict[str, Any]] = {
    "": {"need": "advice"},
    "verhaal": {"story": "Half a sent", "effect": "I sleep badly", "earlier": "In May"},
    "waar-en-wanneer": {"happened": "week", "often": "more", "place": "Utrecht", "spot": "At the desk"},
    "wie": {"who": ["professional", "organisation"], "organisation": "Practice X", "others": "A nurse"},
    "waarom": {"grounds": ["race", "age"], "ground_words": "my accent"},
    "over-jou": {"capacity": "client", "residence": "Amersfoort"},
    "hoe-bekend": {"identity": "counter_only"},
    "contact": {"name": "Noor", "phone": "06-00000000", "safe": "Not at night", "access": ["interpreter"]},
}


@pytest.mark.parametrize(("old", "new"), [("nl", "en"), ("en", "ar"), ("ar", "nl")])
def test_changing_language_half_way_keeps_every_answer(counter: TryCounter, old: str, new: str) -> None:
    client = Client()
    for page, given in TYPED.items():
        path = f"/melden/{page}/" if page else "/melden/"
        changed = client.post(in_language(path, old), {**given, "_language": new})
        assert (changed.status_code, changed.headers["Location"]) == (302, in_language(path, new))
        shown = client.get(changed.headers["Location"]).content.decode()
        values = [one for each in given.values() for one in (each if isinstance(each, list) else [each])]
        assert [value for value in values if value not in shown] == []
        assert shown.count(" checked") == len(
            [v for k, v in given.items() if k in CHOSEN for _ in as_list(v)]
        )

    kept = client.post(in_language("/melden/controle/", old), {"keep_out": "utrecht", "_language": new})
    check = client.get(kept.headers["Location"]).content.decode()
    assert kept.headers["Location"] == in_language("/melden/controle/", new)
    assert [
        given[key] for given in TYPED.values() for key in given if key in WORDS and given[key] not in check
    ] == []
    assert ' value="utrecht" checked' in check


CHOSEN = {"need", "happened", "often", "who", "grounds", "capacity", "identity", "access"}
WORDS = {
    "story",
    "effect",
    "earlier",
    "spot",
    "organisation",
    "others",
    "ground_words",
    "name",
    "phone",
    "safe",
}


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_a_language_button_also_keeps_what_is_not_right_yet(counter: TryCounter) -> None:
    client = Client()
    typed = {"place": "Utrechd", "on": "2999-01-01", "_language": "ar"}

    changed = client.post("/melden/waar-en-wanneer/", typed)
    shown = client.get(changed.headers["Location"]).content.decode()

    assert 'value="Utrechd"' in shown
    assert 'value="2999-01-01"' in shown


def test_a_code_is_the_same_in_every_language(counter: TryCounter) -> None:
    client = Client()
    fill(client)
    codes = {
        code_on(client.get(in_language("/melden/controle/", each)).content.decode())
        for each in ("nl", "en", "ar")
    }

    assert len(codes) == 1
