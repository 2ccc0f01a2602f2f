# SPDX-License-Identifier: EUPL-1.2
"""Made-up names of organisations as they are in the Netherlands: short, alike, with the same words over and over."""

import random
from collections.abc import Iterator
from datetime import date

from gehoord.foundation.reference.municipalities import valid_on
from gehoord.organisations.actions.register.add_many import Listed

PARTS = [
    "ber",
    "lin",
    "den",
    "hof",
    "veld",
    "roos",
    "wei",
    "zon",
    "maas",
    "rijn",
    "dal",
    "kamp",
    "berg",
    "huis",
    "molen",
    "brug",
    "kerk",
    "eik",
    "beuk",
    "els",
    "ster",
    "duin",
    "heide",
    "bos",
    "water",
    "burg",
    "stein",
    "vaart",
    "plas",
    "hoek",
    "oord",
    "horst",
    "laar",
    "mon",
    "zee",
    "kruis",
    "vis",
    "bak",
    "schut",
    "kui",
    "jans",
    "pie",
    "wil",
    "hen",
    "dek",
    "boer",
    "smit",
    "mul",
    "vos",
]
KINDS = (
    ("Huisartsenpraktijk", "general_practice"),
    ("Stichting", "social_work"),
    ("Thuiszorg", "home_care"),
    ("Zorggroep", "nursing_home"),
    ("Tandartspraktijk", "dental_care"),
    ("Fysiotherapie", "paramedical_care"),
    ("Sportvereniging", "sports_club"),
    ("vv", "sports_club"),
    ("Woonzorgcentrum", "nursing_home"),
    ("Apotheek", "pharmacy"),
)
ENDINGS = ("", "", "en", "er", "a", "e", "s", "huis", "zorg")
WORDS = 40_000
COMMON = 1 / 6000
_TODAY = date(2026, 11, 1)


def organisations(count: int, *, seed: int = 4) -> Iterator[Listed]:
    """So many organisations, the same ones for the same seed; a few words are in hundreds of names, most in few."""
    chance = random.Random(seed)
    words = sorted(
        {
            ("".join(chance.choices(PARTS, k=chance.choice((2, 2, 3)))) + chance.choice(ENDINGS)).capitalize()
            for _number in range(WORDS)
        }
    )
    chance.shuffle(words)
    places = [(place.code, place.name) for place in valid_on(_TODAY)]
    for number in range(count):
        kind, sector = chance.choice(KINDS)
        code, place = chance.choice(places)
        word, form = _word(words, chance), chance.random()
        if form < 0.3:
            name = f"{kind} De {word}"
        elif form < 0.6:
            name = f"{kind} {word} {place}"
        elif form < 0.8:
            name = f"{kind} {word} en {_word(words, chance)} B.V."
        else:
            name = f"{kind} Van {word}"
        yield Listed(
            name,
            sector,
            code,
            formerly=(f"{kind} {_word(words, chance)}",) if number % 20 == 0 else (),
            places=((f"Locatie {_word(words, chance)}", code),) if number % 10 == 0 else (),
        )


def _word(words: list[str], chance: random.Random) -> str:
    return words[min(int(chance.expovariate(COMMON)), len(words) - 1)]
