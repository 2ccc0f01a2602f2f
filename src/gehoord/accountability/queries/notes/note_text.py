# SPDX-License-Identifier: EUPL-1.2
"""A version of a note as one plain text, as it is printed and published (nota als tekst)."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...models import NoteVersion
from ...note_parts import ANSWERS, LETTER, PARTS, numbered
from .open_note import Opened

EMPTY = gettext_lazy("(nog leeg)")


def headings() -> list[str]:
    """The lines of the text that are headings."""
    return [f"{number}. {part.title}" for number, part in numbered()]


def note_text(there: Opened, version: NoteVersion) -> str:
    """The parts in their order under numbered headings, with what the program knows of who agreed and what is closed."""
    blocks = []
    for number, part in numbered():
        text = version.parts.get(part.code, "").strip()
        drawn = {"coordination": agreed_lines, "closes": closes_lines}.get(part.code)
        lines = "\n".join(drawn(there)) if drawn else ""
        body = "\n\n".join(filter(None, (text, lines))) or str(EMPTY)
        blocks.append(f"{number}. {part.title}\n\n{body}")
    return "\n\n".join(blocks) + "\n"


def agreed_lines(there: Opened) -> list[str]:
    """Who was asked about what and what they answered, a line each."""
    return [
        _("- %(body)s over %(what)s: %(answer)s.")
        % {"body": one.body, "what": _what(one.part, one.passage), "answer": _answer(one.answer, one.answered_on)}
        for one in there.bodies
    ]  # fmt: skip


def _what(part: str, passage: str) -> str:
    title = _("de brief") if part == LETTER else str(PARTS[part].title) if part in PARTS else part
    return f"{title} (“{passage}”)" if passage else title


def _answer(answer: str, on: object) -> str:
    if not answer:
        return _("nog geen antwoord")
    return f"{ANSWERS[answer]}, {date_format(on, 'j F Y')}"  # type: ignore[arg-type]


def closes_lines(there: Opened) -> list[str]:
    """What the letter declares done, in the words of the register, and what shows it."""
    return [
        _("- %(what)s. Afgedaan verklaard met: “%(words)s”. %(shown)s")
        % {
            "what": one.entry.what.rstrip("."),
            "words": one.words.rstrip("."),
            "shown": _("Wat het laat zien: %(shown)s.") % {"shown": one.shown_by.rstrip(".")}
            if one.shown_by
            else _("Niet genoemd wat het laat zien."),
        }
        for one in there.closes
    ]
