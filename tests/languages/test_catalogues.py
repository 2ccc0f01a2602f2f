# SPDX-License-Identifier: EUPL-1.2
"""The catalogues: they take no side, and what they leave out is for counters only."""

import re

import pytest
from babel.messages.pofile import read_po
from django.utils.translation import gettext, override
from tests.languages.addresses import public_views
from tests.languages.reading import SOURCE
from tools import messages

VICTIM_SUPPORT = "Victim Support Netherlands (Slachtofferhulp)"
# Words that take a side. The names of organisations that help stay as they call themselves.
SIDES = {
    "en": r"\b(?:victims?|perpetrators?|offenders?|complainants?|accused|culprits?)\b",
    "ar": r"ضحي[ةه]|ضحايا|الجاني|الجناة|المشتكي|الشاكي|المتهم|المعتدي",
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_translation_takes_a_side(language: str) -> None:
    taking = []
    for path in SOURCE.rglob(f"locale/{language}/LC_MESSAGES/django.po"):
        with path.open("rb") as stream:
            for message in read_po(stream, locale=language):
                said = " ".join(message.string) if isinstance(message.string, tuple) else message.string
                if said != VICTIM_SUPPORT and message.id and re.search(SIDES[language], said, re.IGNORECASE):
                    taking.append(said)

    assert taking == []


def test_a_page_that_only_a_counter_reads_is_no_page_for_everybody() -> None:
    """What `locale/dutch-only.txt` keeps Dutch is shown at no public address."""
    public = {
        view.__module__.removeprefix("gehoord.").replace(".", "/") + ".py"
        for view in public_views()
        if view.__module__.startswith("gehoord.")
    }
    dutch = [
        path.relative_to(SOURCE).as_posix()
        for listed in SOURCE.rglob("locale/dutch-only.txt")
        for path in listed.parents[1].rglob("*.py")
        if messages.stays_dutch(path, listed.parent)
    ]

    assert sorted(public & set(dutch)) == []
    assert dutch != []


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_a_page_gets_the_words_of_our_catalogues_and_not_those_of_another_package(language: str) -> None:
    """Django joins the catalogues of all packages; an English word of theirs may be a Dutch one of ours."""
    others = {}
    for folder, template in messages.collect().items():
        catalog = messages.read(messages.po_path(folder, language), language)
        for message in template:
            if isinstance(message.id, str) and message.id:
                ours = catalog[message.id].string if language != "nl" else message.id
                with override(language):
                    if gettext(message.id) != ours:
                        others[message.id] = gettext(message.id)

    assert others == {}
