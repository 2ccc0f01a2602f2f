# SPDX-License-Identifier: EUPL-1.2
"""The register finds an organisation however its name is spelled, among twenty thousand others."""

import pytest
from benchmarks.many_organisations import organisations
from tests.builders import NOW

from gehoord.organisations.actions.register.add_many import Listed, add_many
from gehoord.organisations.queries.register import find
from gehoord.organisations.rules.names import core_of, spelled_as_heard

OTHERS = 20_000
MEANT = (
    # how it is called, its sector, and how people spell it
    ("Huisartsenpraktijk De Wijde Blik", "general_practice", ("de weide blik", "wyde blik", "huisarts de wijdeblik", "wijde blick", "bij mijn dokter in de wijde blik")),
    ("Zorggroep Wijdezicht", "nursing_home", ("wijde zicht", "weide sigt", "wyde zigt")),
    ("Thuiszorg Rivierenland", "home_care", ("riverenland", "rivierenlant", "rievierenland", "thuiszorg rivirenland")),
    ("Stichting Philadelphia Zorg", "disability_care", ("filadelfia", "philadelfia", "filadelphia zorg")),
    ("Woonzorgcentrum Zonneweide", "nursing_home", ("sonneweide", "zonnewijde", "zonnenweide", "zonne weide", "zonnewei")),
    ("Fysiotherapie Bouwmeester", "paramedical_care", ("baumeester", "bouwmester", "fysio boumeester")),
    ("GGZ Noordhollandse Vecht", "mental_health", ("noord hollandse vegt", "noordhollandse vegt", "noordholandse vecht")),
    ("Apotheek Schuijt", "pharmacy", ("schuit", "schuyt", "apoteek schuijt", "schuyd")),
    ("Tandartsenpraktijk Cornelissen", "dental_care", ("kornelissen", "cornelisen", "tandarts kornelisen")),
    ("Stichting Zorggroep Oude en Nieuwe Land", "nursing_home", ("oude nieuwe lant", "zorggroep oude en niewe land", "oude en nieuweland")),
    ("Hospice Xenia", "hospice", ("ksenia", "zenia", "xennia")),
    ("Jeugdzorg Lindenhout", "youth_care", ("lindehout", "linden hout", "lindenhoud")),
    ("Verpleeghuis Vreugdehof", "nursing_home", ("vreuchdehof", "vreugde", "vreugdenhof", "freugdehof")),
    ("Kliniek Mauritsklooster", "hospital", ("mouritsklooster", "mauritsclooster", "maurits kloster")),
    ("Sportvereniging Sint Jozef", "sports_club", ("st jozef", "sint josef", "sint jozeph", "sportvereniging jozef")),
    ("Ziekenhuis Gelderse Vallei", "hospital", ("geldersevalei", "gelderse valei", "gelderse vallij", "chelderse vallei")),
    ("Verloskundigenpraktijk Ooievaar", "maternity_care", ("oievaar", "ooyevaar", "oojevaar")),
    ("Voetbalvereniging Excelsior '31", "sports_club", ("exelsior 31", "ekselsior 31", "excelsior31")),
    ("Zorgboerderij 't Geertje", "day_activities", ("geertje", "het geertjen", "t cheertje")),
    ("Gezondheidscentrum Eikenlaan", "general_practice", ("ijkenlaan", "eykenlaan", "eikelaan", "eiken laan")),
    ("Stichting Humanitas DMH", "disability_care", ("humanietas dmh", "umanitas dmh", "humanitasdmh")),
    ("Kraamzorg Zuid-Gelderland", "maternity_care", ("kraamzorg zuid gelderlant", "zuidgelderland", "suid gelderland")),
    ("Wijkteam Slotermeer-Geuzenveld", "neighbourhood_team", ("slotermeer geusenveld", "slootermeer geuzenvelt", "sloter meer geuzenveld")),
)  # fmt: skip


@pytest.mark.django_db
def test_what_is_misspelled_is_found_in_the_first_five_of_twenty_thousand() -> None:
    others = [*organisations(OTHERS)]
    list(
        add_many(
            [*others, *(Listed(name, sector, "GM0344") for name, sector, _spelled in MEANT)],
            by="test",
            now=NOW,
        )
    )
    asked = [(spelled, name) for name, _sector, several in MEANT for spelled in several]

    answers = [
        (spelled, name, [one.organisation.name for one in find(spelled, most=5)]) for spelled, name in asked
    ]
    missed = [answer for answer in answers if answer[1] not in answer[2]]

    assert len(asked) >= 60
    assert missed == []


@pytest.mark.django_db
def test_among_equals_the_kind_that_was_named_stands_first() -> None:
    names = ("Apotheek De Linde", "Huisartsenpraktijk De Linde", "Tandartspraktijk De Linde")
    list(add_many([Listed(name, "other_care", "GM0344") for name in names], by="test", now=NOW))

    assert [find(name)[0].organisation.name for name in names] == list(names)


@pytest.mark.django_db
def test_sector_and_municipality_narrow_the_search() -> None:
    listed = [
        Listed("Thuiszorg De Linde", "home_care", "GM0344"),
        Listed("Apotheek De Linde", "pharmacy", "GM0344"),
        Listed("Apotheek De Linde", "pharmacy", "GM0518", places=(("", "GM0599"),)),
    ]
    list(add_many(listed, by="test", now=NOW))

    found = [
        sorted((one.organisation.sector, one.organisation.municipality) for one in find("linde", **where))
        for where in (
            {"sector": "home_care"},
            {"municipality": "GM0599"},
            {"sector": "pharmacy", "municipality": "GM0344"},
        )
    ]

    assert found == [[("home_care", "GM0344")], [("pharmacy", "GM0518")], [("pharmacy", "GM0344")]]


@pytest.mark.parametrize("nothing", ["", " ", "a", "!?", "\x00", "%"])
@pytest.mark.django_db
def test_hardly_anything_finds_nothing(nothing: str) -> None:
    assert find(nothing) == []


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Stichting Zorggroep De Linde B.V.", "linde"),
        ("Huisartsenpraktijk St. Jozef's", "jozefs"),
        ("De Praktijk", "de praktijk"),
        ("Zorg voor Zorg", "zorg voor zorg"),
        ("Café Überal ĳsvogel", "cafe uberal ijsvogel"),
    ],
)
def test_words_that_every_name_has_fall_away_unless_nothing_is_left(name: str, core: str) -> None:
    assert core_of(name) == core


@pytest.mark.parametrize(
    ("one", "other"),
    [("wijde", "weide"), ("vegt", "vecht"), ("philips", "filips"), ("schuijt", "schuit"), ("bouw", "bau"), ("josef", "jozeph"),
     ("cornelis", "kornelis"), ("brandt", "brant"), ("xenia", "senia"), ("meesters", "mesters")],
)  # fmt: skip
def test_what_sounds_alike_is_spelled_alike(one: str, other: str) -> None:
    assert spelled_as_heard(one) == spelled_as_heard(other)
