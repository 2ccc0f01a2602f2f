# SPDX-License-Identifier: EUPL-1.2
"""The state of an entry on a page: three lines of different words, shapes and classes (stand op de bladzijde).

What was declared has the shape of a quotation and the colour of plain text; only what was seen has a shape of paper or a
tick, and the colour of what is well. So a declaration cannot be taken for proof, also in grey and when read aloud.
"""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gehoord.foundation.web.components.markup import esc
from gehoord.foundation.web.components.progress import status

from ...life import Declared, Proof, Term
from ...life.words import declared_words, due_words, house_words, postponed_words, proof_words, term_words
from ...queries.register.shown import Shown
from ...terms import EntryKind

TERM_SHAPES = {
    Term.NONE: "waiting",
    Term.OPEN: "on_time",
    Term.SOON: "nearly",
    Term.OVERDUE: "late",
    Term.STILL: "waiting",
}
SAID_SHAPES = {
    Declared.NOTHING: "…",
    Declared.PARTLY: "❝",
    Declared.DONE: "❝",
    Declared.HANDED_OVER: "→",
    Declared.STOPPED: "■",
}
SHOWN_SHAPES = {
    Proof.NONE: "□",
    Proof.SEEN: "▤",
    Proof.MET: "✓",
    Proof.PARTLY: "◐",
    Proof.NOT_MET: "✕",
    Proof.CANNOT_TELL: "?",
}
SEEN = frozenset({Proof.SEEN, Proof.MET, Proof.PARTLY})


def axes(shown: Shown) -> SafeString:
    """The lines about one entry. A refusal has no term and nothing to carry out: one line says so."""
    if shown.entry.kind == EntryKind.REFUSAL:
        return _list([(_("Soort"), "refused", "✕", _("dit is een nee: hier is iets geweigerd"))])
    lines = [_term(shown), _declared(shown), _proof(shown)]
    decided = house_words(shown.state)
    if decided:
        lines.insert(0, (_("De Kamer"), "house", "", decided))
    return _list(lines)


def _term(shown: Shown) -> tuple[str, str, str, object]:
    words = term_words(shown.state, shown.now)
    more = " · ".join(filter(None, (due_words(shown.state), postponed_words(shown.state))))
    said = status(TERM_SHAPES[shown.now.code], words)
    return _("Termijn"), "term", "", SafeString(f"{said}{f' <span>{esc(more)}</span>' if more else ''}")


def _declared(shown: Shown) -> tuple[str, str, str, object]:
    state = shown.state
    return _("Gezegd"), f"said {state.declared.value}", SAID_SHAPES[state.declared], declared_words(state)


def _proof(shown: Shown) -> tuple[str, str, str, object]:
    proof = shown.state.proof
    kind = "shown" if proof in SEEN else "unshown"
    return _("Gezien"), f"{kind} {proof.value}", SHOWN_SHAPES[proof], proof_words(shown.state)


def _list(lines: list[tuple[str, str, str, object]]) -> SafeString:
    rows = "".join(
        f'<div class="{kind}"><dt>{esc(name)}</dt><dd>'
        + (f'<span class="shape" aria-hidden="true">{shape}</span> ' if shape else "")
        + f"{esc(words)}</dd></div>"
        for name, kind, shape, words in lines
    )
    return SafeString(f'<dl class="axes">{rows}</dl>')
