# SPDX-License-Identifier: EUPL-1.2
"""Every open page of organisations in every language: right and wrong, filled in and empty, and no Dutch stays behind.

The addresses are found by themselves; what a page needs to be shown stands in open_walks.py. A walk whose addresses
are not there is left out, so English and Arabic say something only where the pages and their translations are.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import cache

import pytest
from django.urls import URLPattern
from tests.languages.addresses import public_addresses
from tests.languages.reading import NAMES, Spoken, left_in_dutch, listed
from tests.languages.test_pages import LANGUAGES, Visitor
from tests.organisations.open_walks import HERE, NO_PAGE, WALKS, World
from tools import messages

from gehoord.foundation.web.addresses import direction
from gehoord.organisations import urls

SPACE = "organisations:"
SIMPLE = {"code"}
"""What an address may ask for and still be opened by itself."""


def names() -> set[str]:
    """The open addresses of organisations, without their space."""
    return {one.removeprefix(SPACE) for one in public_addresses() if one.startswith(SPACE)}


def by_themselves() -> Iterator[str]:
    """The addresses that need nothing but the short name of an organisation, as paths with {code} in them."""
    walked = {name for walk in WALKS for name in walk.shows}
    for pattern in _patterns(urls.urlpatterns):
        if pattern.name not in walked | NO_PAGE and _asks(pattern) <= SIMPLE:
            yield HERE + str(pattern.pattern).replace("<slug:code>", "{code}")


def _asks(pattern: URLPattern) -> set[str]:
    return set(pattern.pattern.converters)


def _patterns(found: list[object]) -> Iterator[URLPattern]:
    for one in found:
        if isinstance(one, URLPattern):
            yield one
        else:
            yield from _patterns(one.url_patterns)  # type: ignore[attr-defined]


@cache
def english() -> frozenset[str]:
    """Our English sentences, without those that say the same in Arabic: an Arabic page shows none of them."""
    told = set()
    for folder in messages.collect():
        ours, theirs = (messages.read(messages.po_path(folder, code), code) for code in ("en", "ar"))
        for one in ours:
            said = set(listed(one.string)) - set(listed(getattr(theirs.get(one.id), "string", "")))
            told |= {text for text in said if " " in text}
    return frozenset(told - NAMES)


def sees_everything(language: str, now: datetime) -> Visitor:
    """Every open page, by itself or by a walk."""
    world, there = World(now), names()
    everything = Visitor(language)
    for path in by_themselves():
        for team in (world.hospital, world.practice):
            everything.get(path.format(code=team.code))
    for number, walk in enumerate(WALKS):
        if not there.issuperset(walk.shows):
            continue
        visitor = Visitor(language)
        walk.walk(visitor, world)
        everything.pages |= {f"{number}.{name}": page for name, page in visitor.pages.items()}
        everything.names |= visitor.names
    return everything


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("central", "counter")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_open_page_says_its_language_and_direction_and_keeps_no_dutch(
    language: str, now: datetime
) -> None:
    seen = sees_everything(language, now)

    shown = {name: page for name, page in seen.pages.items() if page}
    heads = {name: (Spoken(page).language, Spoken(page).direction) for name, page in shown.items()}
    assert heads == dict.fromkeys(shown, (language, direction(language)))
    if language != "nl":
        left = {name: left_in_dutch(page, language) for name, page in shown.items()}
        assert {name: said for name, said in left.items() if said} == {}
    if language == "ar":
        said = {name: english().intersection(Spoken(page).said) for name, page in shown.items()}
        assert {name: words for name, words in said.items() if words} == {}
    assert {f"{SPACE}{name}" for name in names()} <= seen.names | {f"{SPACE}{name}" for name in NO_PAGE}


def test_a_walk_is_left_out_whole_or_walked_whole() -> None:
    halves = [
        walk.shows for walk in WALKS if names() & set(walk.shows) and not names().issuperset(walk.shows)
    ]

    assert halves == []


def test_every_address_is_opened_by_itself_or_by_a_walk() -> None:
    walked = {name for walk in WALKS for name in walk.shows}
    itself = {pattern.name for pattern in _patterns(urls.urlpatterns) if _asks(pattern) <= SIMPLE}

    assert names() - itself - walked - NO_PAGE == set(), "add a walk to open_walks.py"
