# SPDX-License-Identifier: EUPL-1.2
"""What a person reads on a page, and what of it is still Dutch."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from django.conf import settings
from tools import messages

from gehoord.foundation.reference import terms

SOURCE = Path(__file__).resolve().parents[2] / "src" / "gehoord"
# What stays as it is in each language: names of organisations, counters and places, and what a language calls itself.
NAMES = (
    {"Loket Utrecht", "Landelijk loket", "Utrecht", "Amersfoort", settings.SERVICE_NAME}
    | {str(term.extra["name"]) for term in terms.languages.values() if term.extra.get("name")}
    | {"College voor de Rechten van de Mens", "Centrum Veilige Sport Nederland", "Discriminatie.nl"}
    | {"Huis voor Klokkenluiders", "Tuchtcollege voor de gezondheidszorg"}
    | {"Meld.Online Discriminatie", "Centrum Seksueel Geweld"}
    | {"Autoriteit Persoonsgegevens", "Nationale ombudsman", "Wet bescherming klokkenluiders"}
)
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
DUTCH = re.compile(
    r"\b(het|een|niet|je|jij|jou|jouw|wij|hier|deze|voor|naar|bij|wat|kun|kunt|wordt|zijn)\b",
    re.IGNORECASE,
)


class Spoken(HTMLParser):
    """What a person sees or hears on a page, in pieces; what says its own language is left out."""

    VOID = frozenset({"meta", "link", "input", "img", "br", "hr", "path", "col"})

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.language = self.direction = ""
        self.said: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(markup)
        self.close()
        self.said = [" ".join(one.split()) for one in self.said if one.strip()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language, self.direction = given["lang"], given["dir"]
        apart = tag in ("script", "style", "datalist") or ("lang" in given and tag != "html")
        silent = apart or self._silent()
        if not silent:
            self.said += [
                given[name] for name in ("aria-label", "title", "alt", "placeholder") if name in given
            ]
        if tag not in self.VOID:
            self._open.append((tag, silent))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._silent():
            self.said.append(data)

    def _silent(self) -> bool:
        return bool(self._open) and self._open[-1][1]


@cache
def dutch_sentences(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The Dutch that must be gone: whole texts, and pieces of texts long enough to be known inside another.

    A word that is the same in both languages ("Internet") is in the catalogue as itself, and may stay.
    """
    whole, pieces = set(), set()
    for folder, template in messages.collect().items():
        catalog = messages.read(messages.po_path(folder, language), language)
        for message in template:
            translated = catalog.get(message.id, message.context)
            for text in set(listed(message.id)) - set(listed(translated.string if translated else "")) - {""}:
                whole.add(" ".join(text.split()))
                pieces |= {
                    one.strip() for one in PLACES.split(text) if len(one.strip()) > 14 and " " in one.strip()
                }
    return frozenset(whole - NAMES), tuple(pieces - NAMES)


def listed(texts: str | tuple[str, ...] | list[str]) -> list[str]:
    """One text, or those of a plural."""
    return [texts] if isinstance(texts, str) else list(texts)


def left_in_dutch(page: str, language: str) -> list[str]:
    """What is still Dutch on a page in another language: our own sentences, or words that are only Dutch."""
    whole, pieces = dutch_sentences(language)
    found = []
    for said in Spoken(page).said:
        bare = said
        for name in sorted(NAMES, key=len, reverse=True):
            bare = bare.replace(name, "")
        if said in whole or any(piece in bare for piece in pieces) or DUTCH.search(bare):
            found.append(said)
    return found
