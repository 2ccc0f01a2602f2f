# SPDX-License-Identifier: EUPL-1.2
"""Makes docs/reference/ladder.md from the ladder and the table of wishes of organisations.

`python -m gehoord.config.docs.limits` writes it; with `--check` it only says whether it is stale.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from gehoord.organisations.tables.carer_wish import Row, rows
from gehoord.organisations.tables.ladder import DESIGNED, LADDER, RUNGS, Rung
from gehoord.organisations.terms.limits import OFFERS, PROTECTION, SKIPS
from gehoord.organisations.terms.wish import MOMENTS, NEVER, OUTCOMES, WISHES

WHERE = Path(__file__).resolve().parents[4] / "docs" / "reference" / "ladder.md"
HEAD = """<!-- Made from organisations/tables by `python -m gehoord.config.docs.limits`. Do not edit. -->
# The ladder toward a client or relative who discriminates

Care need first. The order of the steps, that necessary care always goes on (zorgplicht) and that each situation is
looked at by itself come from the minister of VWS to the Tweede Kamer, 28 May 2026. Terms, who agrees and what is
offered are our proposal and not law, unless a source says otherwise. No step follows by itself from the one before;
a step that was left out needs one of the reasons below and words beside it.
"""
SOURCES = """
Where the lines of a step come from that name no source of their own:

"""
PROTECTS = """
## The employee

Asked at every step, and kept in the record, so that protecting and obeying a prejudice can be told apart. The last
one is always refused; nobody has to stay who does not want to.

"""
WISHES_SAID = """
## A wish for a certain carer

The first row that fits counts. Only a wish for a woman or a man can count, and only in time (KNMG 2008, for curative
care). A medical reason is something else. Nothing but the week and three codes is kept.

"""


def _table(heads: list[str], lines: Iterable[list[str]]) -> str:
    return "".join("| " + " | ".join(row) + " |\n" for row in [heads, ["---"] * len(heads), *lines])


def rung_row(rung: Rung) -> list[str]:
    """One step, as its row in the document."""
    before = (
        f"{RUNGS[each.step].name}, or: {'; '.join(SKIPS[code] for code in SKIPS if code in each.skips)}"
        for each in rung.before
    )
    return [
        f"`{rung.code}`",
        rung.name,
        rung.means,
        "<br>".join(before) or "–",
        "<br>".join(f"{one.asks} ({one.source})" for one in rung.conditions) or "–",
        ", ".join(f"`{rule.__name__}`" for rule in rung.only_if),
        "; ".join(OFFERS[code] for code in OFFERS if code in rung.offers) or "–",
        f"`{rung.decides}`",
        f"`{rung.agrees}`, a second person" if rung.agrees else "–",
        f"{rung.objection_days} days to object" if rung.letter else "–",
        f"{rung.look_again_days} days",
        rung.source,
    ]


def wish_row(row: Row) -> list[str]:
    """One situation of a wish, as its row."""
    wish = (
        "; ".join(WISHES[code] for code in WISHES if code in NEVER)
        if row.wish == "never"
        else WISHES[row.wish]
    )
    return [
        MOMENTS.get(row.moment, "–"),
        wish,
        {"yes": "ja", "no": "nee"}.get(row.can, "–"),
        OUTCOMES[row.outcome],
        row.rule["nl"],
        row.say["nl"],
        row.source["nl"],
    ]


def document() -> str:
    """docs/reference/ladder.md."""
    heads = ["code", "step", "what it is", "comes after", "what must hold", "rules", "offer, at least one"]
    heads += ["decides", "agrees", "letter", "look again after", "source"]
    wishes = ["moment", "wish", "possible?", "outcome", "rule", "what to say", "source"]
    return "".join(
        (
            HEAD,
            "\n",
            _table(heads, map(rung_row, LADDER)),
            SOURCES,
            _table(["line", "source"], ([f"`{name}`", said] for name, said in DESIGNED.items())),
            PROTECTS,
            _table(["code", "words"], ([f"`{code}`", words] for code, words in PROTECTION.items())),
            WISHES_SAID,
            _table(wishes, map(wish_row, rows())),
        )
    )


def main(arguments: list[str]) -> int:
    """Writes the document, or with `--check` says whether it is stale and ends with 1."""
    if "--check" in arguments:
        if WHERE.exists() and WHERE.read_text("utf-8") == document():
            return 0
        print(f"stale: {WHERE.name}; run `python -m gehoord.config.docs.limits`")
        return 1
    WHERE.write_text(document(), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
