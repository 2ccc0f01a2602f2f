# SPDX-License-Identifier: EUPL-1.2
"""The building blocks: every row says behaviour, in three languages, and where it comes from."""

import pytest

from gehoord.organisations.rules.norms import FEWEST, MOST, TOO_MUCH, hints
from gehoord.organisations.tables import norm_blocks
from gehoord.organisations.tables.norm_blocks import LANGUAGES, blocks, blocks_for, group_of, proposal
from gehoord.organisations.terms.norms import SOURCE_KINDS

LAWS_READ = ("Awgb", "Wgbh/cz", "Wkkgz", "Arbowet", "Wet bescherming klokkenluiders")


def test_there_are_enough_to_choose_from_in_every_sector() -> None:
    assert len(blocks()) >= 24
    assert all(len(blocks_for(sector)) >= 12 for sector in ("general_practice", "social_work", "sports_club"))


@pytest.mark.parametrize("code", list(blocks()))
def test_a_block_speaks_of_behaviour_in_few_words(code: str) -> None:
    block = blocks()[code]

    assert hints(block.text["nl"]) == []
    assert all(len(words.split()) <= TOO_MUCH for words in block.text.values())
    assert set(block.text) == set(LANGUAGES)


@pytest.mark.parametrize("code", list(blocks()))
def test_a_block_for_visitors_has_easy_words_of_at_most_twenty(code: str) -> None:
    block = blocks()[code]
    of_visitors = {"visitors", "players", "public"} & set(block.sides)

    assert bool(block.easy) is bool(of_visitors)
    assert all(len(words.split()) <= 20 for words in block.easy.values())


def test_nothing_is_called_law_that_nobody_read() -> None:
    laws = [one.source["nl"] for one in blocks().values() if one.source_kind == "law"]

    assert laws != []
    assert all(source.startswith(LAWS_READ) for source in laws)


def test_every_kind_of_source_occurs() -> None:
    assert {one.source_kind for one in blocks().values()} == set(SOURCE_KINDS)


@pytest.mark.parametrize("sector", ["general_practice", "hospital", "social_work", "sports_club"])
def test_a_proposal_can_be_adopted_as_it_is_and_is_shorter_for_few(sector: str) -> None:
    few, many = proposal(sector, "up_to_9"), proposal(sector, "250_up")

    assert FEWEST <= len(few) < len(many) <= MOST


def test_a_club_gets_no_norms_about_care_and_a_practice_none_about_matches() -> None:
    club = {one.theme for one in blocks_for("sports_club")}
    practice = {one.code for one in blocks_for("general_practice")}

    assert "stop-the-chant" not in practice
    assert "sport" in club
    assert "carer-as-planned" not in {one.code for one in blocks_for("sports_club")}


def test_what_is_agreed_for_one_sector_is_shown_to_that_sector_only() -> None:
    assert "safe-work-cao" in {one.code for one in blocks_for("general_practice")}
    assert "safe-work-cao" not in {one.code for one in blocks_for("hospital")}


def test_a_sector_from_elsewhere_gets_the_norms_of_welfare() -> None:
    assert group_of("school") == "welfare"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"source": {"kind": "law"}}, "without saying where"),
        ({"source": {"kind": "feeling"}}, "unknown"),
        ({"colour": "red"}, "colour"),
        ({"text": {"nl": "Alleen Nederlands."}}, "unknown"),
    ],
)
def test_a_wrong_row_is_refused_by_name(change: dict[str, object], said: str) -> None:
    row = {
        "code": "try",
        "theme": "meeting",
        "for": ["staff"],
        "fits": ["care"],
        "text": dict.fromkeys(LANGUAGES, "We groeten elkaar."),
        "source": {"kind": "house"},
        "follows": "talk",
    } | change

    with pytest.raises(ValueError, match=said):
        norm_blocks._block(row, {"talk": dict.fromkeys(LANGUAGES, "We praten.")})
