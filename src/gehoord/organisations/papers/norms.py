# SPDX-License-Identifier: EUPL-1.2
"""What a paper about norms says (huisregels, gedragsregels, beleid op één bladzijde), in one language.

The page that prints, the PDF and the Word file are made of the same sheet, so they cannot say different things.
"""

from dataclasses import asdict, dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import override

from gehoord.foundation.papers.pdf import CannotMake, compiled, has_font

from ..models import DeskSetting, Norm, Organisation
from ..queries.norms import Version, said_in
from ..tables.norm_blocks import blocks, group_of
from ..tables.norm_papers import paper_words, phrase
from ..terms.norms import ENDED, PUBLISHED, THEMES

TEMPLATE = Path(__file__).with_name("norms.typ")
HOUSE, CODE, POLICY = "huisregels", "gedragsregels", "beleid"
KINDS = (HOUSE, CODE, POLICY)
PAPERS = {HOUSE: ("a4", "a5"), CODE: ("a4",), POLICY: ("a4",)}
"""A5 of what is short; a whole policy would be too small to read there."""
SIZES = {HOUSE: (20, 18, 16.5, 15, 13.5, 12), CODE: (11,), POLICY: (11, 10.25, 9.5, 8.75, 8)}
"""Of letters, in points on A4, the largest first; A5 is 0.7 of it, as a copier makes it."""
LATIN = ("Noto Sans", "DejaVu Sans", "Libertinus Serif")
LETTERS = {"ar": ("Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans")}
"""Fonts that have the letters of a language, as norms.typ asks for them; one of them is enough."""
LONGEST_POLICY = 10
"""Norms on the one-page policy; the rest is a line with an address."""
USUAL_DAYS = {"confirm": 7, "feedback": 90}
"""Until the organisation chose: the longest terms of the Wet bescherming klokkenluiders (art. 2)."""


@dataclass(frozen=True)
class Line:
    """One norm or sentence. language: of its words, Dutch where nobody translated it. notes: small lines below."""

    text: str
    language: str
    code: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A heading with lines, a numbered list, or a table."""

    heading: str
    lines: tuple[Line, ...] = ()
    is_numbered: bool = False
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A whole paper."""

    kind: str
    language: str
    title: str
    organisation: str
    lead: str
    parts: tuple[Part, ...]
    foot: tuple[str, ...]
    standing: str
    is_draft: bool


def sheet(
    kind: str, language: str, *, organisation: Organisation, version: Version, desk: DeskSetting | None
) -> Sheet:
    """The paper of this kind ("huisregels", "gedragsregels", "beleid") in a language (nl, en, ar)."""
    parts, lead = {
        HOUSE: (_house, "house_lead"),
        CODE: (_code, "code_lead"),
        POLICY: (_policy, ""),
    }[kind]
    title = {HOUSE: "house_title", CODE: "code_title", POLICY: "policy_title"}[kind]
    return Sheet(
        kind,
        language,
        phrase(title, language),
        organisation.name,
        phrase(lead, language) if lead else "",
        tuple(parts(language, organisation, version, desk)),
        _foot(language, organisation, desk) if kind != POLICY else (),
        standing(version, language),
        version.row.state not in (PUBLISHED, ENDED),
    )


def standing(version: Version, language: str) -> str:
    """Which version, and since or until when it counts."""
    row = version.row
    if row.state == ENDED:
        return phrase("ended", language, number=row.version, day=_day(row.ended_on, language))
    if row.state == PUBLISHED:
        return phrase("version", language, number=row.version, day=_day(row.published_on, language))
    return phrase("draft", language, number=row.version)


def visitors_norms(version: Version) -> list[Norm]:
    """What stands in the house rules."""
    return [one for one in version.norms if one.for_visitors]


def chapters(version: Version) -> dict[str, list[Norm]]:
    """The norms by theme, in the order of the themes; what an organisation wrote itself stands last."""
    found: dict[str, list[Norm]] = {theme: [] for theme in THEMES}
    for norm in version.norms:
        block = blocks().get(norm.block)
        found[block.theme if block else "own"].append(norm)
    return {theme: norms for theme, norms in found.items() if norms}


def _line(norm: Norm, language: str, part: str = "text") -> Line:
    words, really = said_in(norm, part, language)
    if not words:
        words, really = said_in(norm, "text", language)
    return Line(words, really, norm.code)


def _house(
    language: str, organisation: Organisation, version: Version, desk: DeskSetting | None
) -> list[Part]:
    return [Part("", tuple(_line(one, language, "easy") for one in visitors_norms(version)))]


def _code(
    language: str, organisation: Organisation, version: Version, desk: DeskSetting | None
) -> list[Part]:
    words = paper_words()
    return [
        Part(words["themes"][theme][language], tuple(_explained(one, language) for one in norms))
        for theme, norms in chapters(version).items()
    ] + [_ladder(language, organisation)]


def _explained(norm: Norm, language: str) -> Line:
    """A norm with what follows when it goes otherwise, and where it comes from."""
    line = _line(norm, language)
    follows, really = said_in(norm, "follows", language)
    where = said_in(norm, "source", language)[0] or norm.source
    kind = paper_words()["source_kinds"][norm.source_kind][language]
    notes = [f"{phrase('follows', language)} {follows}"] if follows and really == language else []
    notes += [f"{phrase('source', language)}: {kind}{f' ({where})' if where else ''}"]
    return Line(line.text, line.language, norm.code, tuple(notes))


def _policy(
    language: str, organisation: Organisation, version: Version, desk: DeskSetting | None
) -> list[Part]:
    words = paper_words()
    first = tuple(_line(one, language) for one in version.norms[:LONGEST_POLICY])
    if len(version.norms) > LONGEST_POLICY:
        first += (
            Line(phrase("policy_more", language, address=_apart(_address(organisation, "norms"))), language),
        )
    given = {
        "confirm": desk.confirm_days if desk else USUAL_DAYS["confirm"],
        "feedback": desk.feedback_days if desk else USUAL_DAYS["feedback"],
        "review": _day(version.row.review_on, language) or phrase("review_unset", language),
    }
    group = group_of(organisation.sector)
    rows = tuple(
        tuple(str(duty[cell][language]).format(**given) for cell in ("who", "does", "when"))
        for duty in words["duties"]
        if duty.get("only", group) == group
    )
    return [
        Part(phrase("policy_norms", language), first),
        Part(
            phrase("policy_who", language),
            heads=tuple(head[language] for head in words["policy_heads"]),
            rows=rows,
        ),
        Part(
            phrase("desk_head", language),
            tuple(Line(one, language) for one in _telling(language, organisation, desk)),
        ),
        _ladder(language, organisation),
        Part(
            phrase("call_head", language),
            tuple(Line(one, language) for one in _calling(language, organisation)),
        ),
    ]


def _ladder(language: str, organisation: Organisation) -> Part:
    steps = tuple(Line(step[language], language) for step in paper_words()["ladder"])
    if group_of(organisation.sector) != "care":
        return Part(phrase("ladder_head", language), steps, True)
    last = Line(f"{steps[-1].text} {phrase('care_goes_on', language)}", language)
    return Part(phrase("ladder_head", language), (*steps[:-1], last), True)


def _telling(language: str, organisation: Organisation, desk: DeskSetting | None) -> list[str]:
    if desk is None or not desk.is_open:
        told = [phrase("desk_closed", language)]
    else:
        told = [phrase("desk", language, address=_apart(_address(organisation, "front")))]
    if desk and desk.outside:
        told.append(phrase("outside", language, who=_apart(desk.outside)))
    return told


def _calling(language: str, organisation: Organisation) -> list[str]:
    team = organisation.team
    told = [phrase("call_us", language, phone=_apart(team.phone))] if team and team.phone else []
    if settings.SERVICE_PHONE:
        told.append(
            phrase(
                "call_service",
                language,
                service=_apart(settings.SERVICE_NAME),
                phone=_apart(settings.SERVICE_PHONE),
            )
        )
    return [*told, phrase("call_danger", language)]


def _foot(language: str, organisation: Organisation, desk: DeskSetting | None) -> tuple[str, ...]:
    return (*_telling(language, organisation, desk), *_calling(language, organisation))


def _address(organisation: Organisation, name: str) -> str:
    assert organisation.team is not None
    with override("nl"):
        path = reverse(f"organisations:{name}", args=[organisation.team.code])
    return f"{settings.SERVICE_URL.rstrip('/')}{path}"


def _apart(words: str) -> str:
    """A number, an address or a name that keeps its own direction in a sentence from right to left."""
    return f"\u2068{words}\u2069"


def _day(day: Any, language: str) -> str:
    if day is None:
        return ""
    with override(language):
        return date_format(day, "j F Y")


def as_pdf(one: Sheet, *, paper: str = "a4") -> bytes:
    """A tagged PDF (PDF/UA-1). Raises CannotMake when no font of this machine has the letters of the language.

    A poster and a policy are one page: the letters shrink until it fits, but never below what can be read on a wall
    or on a desk. What is too long even then takes two pages.
    """
    if not has_font(*LETTERS.get(one.language, LATIN)):
        raise CannotMake(f"No font with letters for {one.language}: install fonts-noto-core.")
    return _made(one, paper)


@lru_cache(maxsize=64)
def _made(one: Sheet, paper: str) -> bytes:
    # A sheet is frozen and says all there is to it, so the same sheet is the same file.
    made = b""
    for size in SIZES[one.kind]:
        made = compiled(TEMPLATE, asdict(one) | {"paper": paper, "size": size})
        if len(SIZES[one.kind]) == 1 or _pages(made) == 1:
            break
    return made


def _pages(made: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(made)).pages)
