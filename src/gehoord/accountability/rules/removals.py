# SPDX-License-Identifier: EUPL-1.2
"""What is proposed to be taken out before publication, and what names stay (weglakken). A person decides each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..reading.shapes import Person
from .spelling import NO_NAME, places_of

PRIVATE, NUMBER, CHECK = "5.1.2e", "5.1.1e", "nagaan"
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w+])(?:\+31|0031|0)[\s().-]{0,3}[1-9](?:[\s().-]{0,2}\d){7,9}(?!\w)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b")
_NINE = re.compile(r"(?<![\d.-])\d{9}(?![\d-])")
_LABEL = re.compile(
    r"^[ \t>*-]{0,6}(?:opgesteld door|opsteller|steller|contactpersoon|behandeld door|behandelaar|auteurs?|"
    r"inlichtingen bij|parafen?|van|cc)\b[ \t]*(?P<colon>:)?[ \t]*(?P<rest>[^\n]*)(?:\n(?P<next>[^\n]*))?",
    re.IGNORECASE | re.MULTILINE,
)
_NEEDS_COLON = ("van", "cc", "auteur", "paraaf")
_REFERENCE = re.compile(
    r"^[ \t]{0,6}(?:ons |uw )?kenmerk\b[ \t]*:?[ \t]*\n?[ \t]*(?P<value>\S[^\n]{2,60})",
    re.IGNORECASE | re.MULTILINE,
)
_CAPITAL = r"[^\W\d_a-zà-ÿ][^\W\d_]*(?:[-'’][^\W\d_]+)*"
_PREFIX = r"(?:van|de|den|der|ter|ten|te|el|al|'t|von|du|la|le|in|op)"
_INITIALS = r"(?:[A-Z]\.[ ]?){1,5}"
_NAME = re.compile(
    rf"(?:{_INITIALS}(?:{_PREFIX}[ ]){{0,3}}{_CAPITAL}|{_CAPITAL})(?:[ ](?:{_PREFIX}[ ]){{0,3}}(?:{_INITIALS})?{_CAPITAL}){{0,5}}"
)


_NO_NAMES = (
    "geachte voorzitter minister ministers staatssecretaris ministerie ministeries directie kabinet kamer kamers tweede "
    "eerste staten generaal raad state kamerstuk kamerstukken vraag vragen antwoord antwoorden artikel bijlage bijlagen "
    "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag nederland nederlandse europese unie hoogachtend inleiding toelichting aanleiding "
    "wet besluit regeling lid leden de het een den haag"
)
NO_NAMES = frozenset(_NO_NAMES.split())
"""Words with a capital that name nobody: alone they are not shown among the names that stay."""


@dataclass(frozen=True, order=True)
class Proposal:
    """Words that may have to go: where, on what ground, and why the program thinks so."""

    start: int
    end: int
    ground: str
    why: str


def propose(text: str, persons: Sequence[Person]) -> list[Proposal]:
    """What a person should look at, in the order of the text, never two about the same words."""
    found = [*_persons(text, persons), *_labelled(text, persons), *_signs(text)]
    told: list[Proposal] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not told or one.start >= told[-1].end:
            told.append(one)
    return told


def _persons(text: str, persons: Sequence[Person]) -> Iterable[Proposal]:
    office = [(one.start, one.end) for one in persons if one.is_office_holder]
    why = _("Een persoon die geen bewindspersoon of Kamerlid is.")
    again = _("Deze naam staat elders als die van een persoon.")
    officials = [one for one in persons if not one.is_office_holder and not one.unnamed]
    yield from (Proposal(one.start, one.end, PRIVATE, why) for one in officials)
    # Each name is looked for once, however often it is there.
    for last in sorted({_own_name(one.name or one.raw) for one in officials} - {""}):
        for place in places_of(text, last):
            if not _within(place, office):
                yield Proposal(*place, PRIVATE, again)


def _labelled(text: str, persons: Sequence[Person]) -> Iterable[Proposal]:
    office = [(one.start, one.end) for one in persons if one.is_office_holder]
    for match in _LABEL.finditer(text):
        label = match.group(0).strip(" \t>*-").casefold()
        if not match["colon"] and label.startswith(_NEEDS_COLON):
            continue
        part = "rest" if match["rest"].strip() else "next"
        for name in _NAME.finditer(match[part] or ""):
            place = (match.start(part) + name.start(), match.start(part) + name.end())
            if not _within(place, office) and not _is_heading(name.group()):
                yield Proposal(*place, PRIVATE, _("Staat waar een steller of contactpersoon staat."))


def _signs(text: str) -> Iterable[Proposal]:
    for match in _MAIL.finditer(text):
        yield Proposal(*match.span(), PRIVATE, _("Een e-mailadres. Een algemeen adres mag blijven staan."))
    for match in _PHONE.finditer(text):
        yield Proposal(
            *match.span(), PRIVATE, _("Een telefoonnummer. Een algemeen nummer mag blijven staan.")
        )
    for match in _IBAN.finditer(text):
        yield Proposal(*match.span(), PRIVATE, _("Een rekeningnummer."))
    for match in _NINE.finditer(text):
        if is_citizen_number(match.group()):
            yield Proposal(
                *match.span(), NUMBER, _("Voldoet aan de elfproef: misschien een burgerservicenummer.")
            )
    for match in _REFERENCE.finditer(text):
        yield Proposal(*match.span("value"), CHECK, _("Een kenmerk. Soms staan er initialen of een naam in."))


def is_citizen_number(nine: str) -> bool:
    """Whether nine figures pass the test of a burgerservicenummer (elfproef)."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return nine != "000000000" and sum(int(one) * by for one, by in zip(nine, weights, strict=True)) % 11 == 0


def names_left(
    text: str, gone: Sequence[tuple[int, int]], persons: Sequence[Person]
) -> dict[str, tuple[int, str]]:
    """Names, and what looks like one, that stay: how often, and the role of who is known by it ("" is unknown).

    A help for the eye and no more: it looks at capitals, so it also shows organisations, and misses names without one.
    A word that the text also writes small is a word and no name. What is known by no role stands first.
    """
    office = [one for one in persons if one.is_office_holder]
    small = {word for word in re.findall(r"[^\W\d_]+", text) if word.islower()}
    found: dict[str, tuple[int, str]] = {}
    for match in _NAME.finditer(text):
        words = _without_ordinary(match.group(), small)
        if words and not _touches(match.span(), gone) and _looks_like_a_name(text, match, words):
            count, known = found.get(words, (0, ""))
            found[words] = (count + 1, known or _role(match, office))
    return dict(sorted(found.items(), key=lambda one: (one[1][1] != "", one[0].casefold())))


def _without_ordinary(words: str, small: set[str]) -> str:
    """The words from the first that is not an ordinary one: "Binnen de Raad Verzonnen" is "Verzonnen"."""
    told = words.split()
    while told and (told[0].casefold() in NO_NAMES | NO_NAME | small or told[0].endswith("fractie")):
        told = told[1:]
    return " ".join(told)


def _role(match: re.Match[str], office: Sequence[Person]) -> str:
    """The role of the office holder who is named here, or who has the same last name; "" when there is none."""
    here, last = match.span(), _own_name(match.group())
    for one in office:
        if _touches(here, [(one.start, one.end)]):
            return one.role or _("ambtsdrager")
    same = next((one for one in office if last and last == _own_name(one.name or one.raw)), None)
    return _("zelfde achternaam: %(role)s") % {"role": same.role or _("ambtsdrager")} if same else ""


def _looks_like_a_name(text: str, match: re.Match[str], words: str) -> bool:
    if " " in words:
        return True
    if len(words) < 3 or words.isupper():
        return False
    # The first word of a sentence has a capital anyway, and then says nothing by itself.
    before = text[: match.start()].rstrip(" \t")[-1:]
    return words != match.group() or before not in ("", "\n", ".", "?", "!", ":", "•", "-", "“", '"', "(")


def _own_name(name: str) -> str:
    words = [word for word in re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", name) if len(word) > 2]
    own = [word for word in words if word[0].isupper() and word.casefold() not in NO_NAME]
    return own[-1] if own else ""


def _is_heading(words: str) -> bool:
    return words.isupper() and len(words) > 4


def _within(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in others)


def _touches(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)
