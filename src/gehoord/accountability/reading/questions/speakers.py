# SPDX-License-Identifier: EUPL-1.2
"""Who speaks in a written consultation: a party that asks or remarks, or the government that answers (sprekers)."""

import re

from ..parties import is_party

_PARTY = re.compile(
    r"\b(?:leden|lid|inbreng|fractie)\s+(?:van|vanuit)\s+(?:de|het)\s+(?:leden\s+van\s+de\s+)?(?:fractie(?:s)?\s+van\s+(?:de\s+)?)?"
    r"(?P<party>Groep\s[A-ZÀ-Þ][\w’'-]+|lid\s[A-ZÀ-Þ][\w’'-]+|[A-Z0-9À-Þ][\w’'+&/.-]*(?:\s(?:Unie|Groep))?)",
)
_FRACTIE = re.compile(r"\b(?P<party>[A-ZÀ-Þ0-9][\w’'+&/.]*(?:-[A-ZÀ-Þ][\w’'+&/.]*)*)-?\s?fractie\b")
_FRACTIE_OF = re.compile(
    r"\b(?:leden|lid|inbreng)\s+van\s+de\s+(?P<party>[A-ZÀ-Þ0-9][\w’'+&/.]*(?:[ -][A-ZÀ-Þ][\w’'+&/.]*){0,3})-?\s?fractie\b"
)
_MEMBER = re.compile(
    r"\b(?:leden|lid)\s+(?P<name>(?:[A-ZÀ-Þ][\w’'-]+|[a-z]{2,3}\s)[^()\n]{0,40}?)\s*\((?P<party>[^()\n]{2,24})\)"
)
# A heading is short, has no full stop, and speaks of questions, an input or a party.
_HEADING = re.compile(
    r"(?:[IVX]+\.?\s+|\d{1,2}\.?\s+|[A-Z]\.\s+)?(?:overige |algemene |nadere |aanvullende |specifieke )?(?:vra(?:ag|gen)|inbreng|reactie|antwoord(?:en)?|bijdrage|opmerkingen|beantwoording|fracties? van|brief van de)\b|"
    r"(?:(?:de\s)?(?:leden|het lid|lid) van de )?(?:fractie van )?[A-Z0-9][\w’'+&/.-]*-?fractie\s*$|(?:(?:het\s)?lid|mevrouw|de heer)\s[A-Z][\w’' -]{1,60}\s*(?:\([^)]*\))?\s*$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:[IVX]+\.?\s+|\d{1,2}\.?\s+|[A-Z]\.\s+)?(?:antwoord(?:en)?(?:\s*/\s*reactie)?|reactie|beantwoording|brief van de (?:minister|staatssecretaris))\b(?!.{0,40}\bvragen en opmerkingen vanuit)",
    re.IGNORECASE,
)
_BOTH = re.compile(r"vragen.{0,80}\b(?:en|met)\b.{0,20}\b(?:reactie|antwoord)", re.IGNORECASE)
_SHORT = 60
_NAMES = re.compile(r"[\w’'+&/.-]+")
_CONTENTS = re.compile(r"(?:\t|\.{3,}|\s{3,})\d{1,3}\s*$")
_ASKING = (
    r"vragen|vraagt|verzoeken|verzoekt|willen (?:\w+ ){0,2}weten|wil (?:\w+ ){0,2}weten|vernemen(?: graag| gaarne)|verneemt(?: graag)?|"
    r"horen graag|hoort graag|ontvangen graag|ontvangt graag|zouden (?:tevens )?(?:graag|gaarne)|zou graag|zien graag|"
    r"roepen .{0,40} op|informeren|willen vragen|stellen de vraag|zijn benieuwd|is benieuwd|zijn nieuwsgierig|krijgen graag|"
    r"krijgt graag|verlangen|leggen .{0,30} voor|doen het verzoek|willen vernemen|wil vernemen|zien gaarne|vragen zich af|"
    r"(?<!danken )(?<!maken )graag(?! gebruik)|gaarne"
)
_SUBJECT = (
    r"(?:de(?:ze)? leden|bovengenoemde leden|voornoemde leden|dezelfde leden|genoemde leden|het lid|dit lid|zij|de fractie|deze fractie|genoemd lid|leden van de|aan het woord zijnde leden|"
    r"de aan het woord zijnde leden|de leden)"
)
# "vragen" is a noun behind one of these, and before "van" or "en opmerkingen"; a motion asks, but is no question.
_NOUN = (
    r"(?<!enkele )(?<!aantal )(?<!nog )(?<!volgende )(?<!\bde )(?<!deze )(?<!nadere )(?<!verdere )(?<!aanvullende )(?<!hun )"
    r"(?<!geen )(?<!meer )(?<!paar )(?<!\bop )(?<!enige )(?<!diverse )(?<!openstaande )(?<!schriftelijke )(?<!mijn )(?<!over )"
)
_VERB = rf"{_NOUN}\b(?:{_ASKING})\b(?! en opmerkingen| van (?:het lid|de leden)| over\.|\.)"
_ASKS_AFTER = re.compile(rf"\b{_SUBJECT}\b(?:(?!\bmotie\b)[^.?!]){{0,140}}?{_VERB}", re.IGNORECASE)
_ASKS_BEFORE = re.compile(rf"{_VERB}[^.?!]{{0,40}}?\b{_SUBJECT}\b", re.IGNORECASE)
_MOTION_ASKS = re.compile(
    r"\b(?:motie|moties|amendement|toezegging)\b[^.?!]{0,160}\b(?:verzoekt|vraagt|verzoeken|vragen|oproept)\b",
    re.IGNORECASE,
)
_BY_PARTY = re.compile(
    rf"(?:tot slot|voorts|daarnaast|ook|tevens|verder|ten slotte|tenslotte|in dat kader|daarbij|allereerst|hierbij)?,?\s*"
    rf"(?:\w+\s){{0,2}}{_SUBJECT}\b",
    re.IGNORECASE,
)
_ANSWERING = re.compile(
    r"(?:in antwoord op|op de vra(?:ag|gen)|naar aanleiding van de vraag|de leden [^.?!]{0,80}\b(?:vroegen|wezen|merkten|verzochten|"
    r"stelden|informeerden|constateerden|gaven)\b|het lid [^.?!]{0,80}\b(?:vroeg|wees|merkte|verzocht|stelde)\b|"
    r"(?:deze|genoemde|de) leden [^.?!]{0,60}\bterecht\b|zoals (?:de|genoemde) leden|met de leden|ik|mijn|het kabinet|de regering|wij|het ministerie|in reactie op)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:geen|niet)\b[^.?!]{0,40}\b(?:nadere |verdere |aanvullende )?(?:vragen|opmerkingen)\b",
    re.IGNORECASE,
)


def party_of(heading: str) -> str:
    """The party that a heading or a sentence names: "GroenLinks-PvdA", "Groep Markuszower"; "" for none."""
    if match := _FRACTIE_OF.search(heading) or _FRACTIE.search(heading):
        return match["party"].rstrip("-")
    if match := _MEMBER.search(heading):
        return match["party"]
    if is_party(heading.strip().rstrip(":")):
        return heading.strip().rstrip(":")
    if len(heading) < _SHORT:
        for word in _NAMES.finditer(heading):
            if is_party(word[0]):
                return word[0]
    if match := _PARTY.search(heading):
        return " ".join(match["party"].split())
    return ""


def asker_of(words: str) -> tuple[str, str]:
    """Name and party of the first member that a title or a heading names."""
    if match := _MEMBER.search(words):
        return " ".join(match["name"].split()), match["party"]
    return "", ""


def _are_parties(bare: str) -> bool:
    """ "GroenLinks en PvdA": nothing but names of parties."""
    if len(bare) > _SHORT:
        return False
    words = [word.strip(",:") for word in bare.split()]
    names = [word for word in words if is_party(word)]
    return 0 < len(names) < 8 and all(
        is_party(word) or word in ("en", "/", "de", "van", "fracties") for word in words
    )


def is_heading(said: str) -> bool:
    """Whether a paragraph is a heading of a section."""
    bare = said.strip()
    if (
        is_party(bare.rstrip(":"))
        or _are_parties(bare)
        or (bare.startswith(("Lid ", "Groep ", "Fractie ")) and len(bare) < 40)
    ):
        return True
    return (
        len(bare) < 150 and not bare.endswith((".", "?", ":", ";", ",")) and _HEADING.match(bare) is not None
    )


def is_title(said: str) -> bool:
    """Whether a paragraph looks like the title of a part: short, no sign at its end, no list and no row of a table."""
    bare = said.strip()
    return (
        3 < len(bare) < 80
        and (bare[0].isupper() or bare[0].isdigit())
        and bare[-1].isalnum()
        and "\t" not in bare
        and "   " not in bare
        and len(bare.split()) < 10
        and not bare.isdigit()
    )


def begins_answers(heading: str) -> bool:
    """Whether from this heading on only the government speaks."""
    return _ANSWERS.match(heading) is not None and not _BOTH.search(heading)


def is_contents(said: str) -> bool:
    """A line of a table of contents."""
    match = _CONTENTS.search(said) if len(said) < 160 else None
    return match is not None and _HEADING.match(said[: match.start()].strip()) is not None


_PAST = re.compile(
    rf"\b(?:{_SUBJECT}|(?:de )?[A-Z][\w’'+&/-]*-?fractie)\b[^.?!]{{0,160}}?\b(?:vroeg(?:en)?|stelden?|informeerden?|verzocht(?:en)?|wilden?|"
    r"hield(?:en)? de vraag|vernam(?:en)?|wenst(?:en)?)\b|\b(?:vroeg(?:en)?|informeerden?|verzocht(?:en)?)\b[^.?!]{0,40}\b(?:fractie|leden|zij)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\b(?:ik|mijn|wij|ons|onze|het kabinet|de regering)\b", re.IGNORECASE)


def asked_before(said: str) -> bool:
    """Whether a memorandum of the government repeats what a party asked, in the past tense and without answering it."""
    return _PAST.search(said) is not None and _SPEAKS.search(said) is None


def asks(said: str) -> bool:
    """Whether a paragraph puts a question: by its sign, or in words with the party as subject."""
    if _NONE.search(said) and "?" not in said:
        return False
    if _has_question(said):
        return True
    if answers(said) or _MOTION_ASKS.match(said[:220]):
        return False
    return bool(_ASKS_AFTER.search(said) or _ASKS_BEFORE.search(said))


# A question mark right before a closing quote belongs to the name of a report or a message.
_SIGN = re.compile(r"\?(?![^«»]*»)(?=[\s\d)\[]|$)")


def _has_question(said: str) -> bool:
    return _SIGN.search(said) is not None


def by_party(said: str) -> bool:
    """Whether a party is the subject of the paragraph: then it is a remark when it does not ask."""
    return _BY_PARTY.match(said) is not None and not answers(said)


def answers(said: str) -> bool:
    """Whether a paragraph speaks for the government."""
    return _ANSWERING.match(said) is not None
