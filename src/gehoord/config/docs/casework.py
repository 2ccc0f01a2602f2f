# SPDX-License-Identifier: EUPL-1.2
"""Makes docs/reference/procedure.md, handling.md, letters.md and routes.md from the tables of casework.

`python -m gehoord.config.docs.casework` writes them; with `--check` it only says which are stale.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from gehoord.casework.deadlines import CENTRAL, ESCALATE, LEVELS, NEARLY, Level
from gehoord.casework.handling import WAYS, Way
from gehoord.casework.letters.table import LETTERS, Kind
from gehoord.casework.letters.writing import head_of
from gehoord.casework.procedure import MOVES, Move
from gehoord.casework.routes import ROUTES, Route
from gehoord.casework.routes.reasons import Mind, Why
from gehoord.casework.rules import Reason, Rule
from gehoord.casework.terms import PUBLIC_STEP_NAMES, ROLE_NAMES, STEP_NAMES, Step
from gehoord.casework.uses import USES, Use

REFERENCE = Path(__file__).resolve().parents[4] / "docs" / "reference"
MADE = "<!-- Made from src/gehoord/casework by `python -m gehoord.config.docs.casework`. Do not edit. -->\n"


def table(heads: list[str], rows: Iterable[list[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def diagram() -> str:
    """The moves between steps as a Mermaid state diagram; moves that stay in a step are in the table."""
    lines = ["stateDiagram-v2", *(f"    {step} : {STEP_NAMES[step]}" for step in Step)]
    lines += [
        f"    {step or '[*]'} --> {move.to} : {move.name}"
        for move in MOVES
        for step in move.from_steps
        if move.to and move.to is not step
    ]
    lines.append(f"    {Step.CLOSED} --> [*]")
    return "```mermaid\n" + "\n".join(lines) + "\n```\n"


def length(level: Level) -> str:
    """`2 working days`, for people."""
    words = level.unit.value.replace("_", " ")
    return f"{level.count} {words.removesuffix('s') if level.count == 1 else words}"


def asks(rules: Iterable[Rule]) -> str:
    """The rules by name."""
    return ", ".join(f"`{rule.__name__}`" for rule in rules) or "–"


def move_row(move: Move) -> list[str]:
    """One move, as its row in the document."""
    writes = ["own words"] * move.needs_message + ["outcome"] * move.needs_outcome
    return [
        f"`{move.name}`",
        move.says,
        ", ".join(STEP_NAMES[step] for step in move.from_steps),
        STEP_NAMES[move.to] if move.to else "(stays)",
        f"`{move.level}`, {length(LEVELS[move.level])}" if move.level else "–",
        ", ".join(sorted(ROLE_NAMES[role] for role in move.roles)),
        asks(move.only_if),
        ", ".join(writes) or "–",
        f"`{move.outcome}`" if move.outcome else "–",
        f"`{move.name}.txt`" if move.letter else f"none: {move.no_letter}",
    ]


PROCEDURE = """# How a case goes

One procedure for all counters. Its order and its terms are design, not law: neither the Wga nor the
Besluit sets a term for a counter. Where a rule does come from the law, its docstring in
`casework/rules/` names the article. A report without a case is waiting; that is not a step.
"""
TERMS = f"""## Terms

Design, not law; an installation can set other lengths, for all its counters. A term that would end on
a day off runs on to the next working day. The handler is warned {NEARLY} working days before, the
coordinator is told {ESCALATE} working day after, the central organisation {CENTRAL} working days after. While we wait for the
reporter, the due day moves along; by `wait_until` we ask again.
"""
REASONS = "## Reasons\n\nWhat stands in the way is said in words, all of it at once.\n"
HANDLING = """# Ways of handling

A case may have several, and each is counted in a row of the yearly form (Besluit art. 13(e)). The law
does not say in which row a letter or a talk belongs: `counts as` is our reading, and so is `rests on`.
Anonymity of either kind rules out investigation and mediation (Besluit art. 5(4)).
"""
MOVE_HEADS = [
    "move",
    "button",
    "from",
    "to",
    "term that starts",
    "who",
    "only if",
    "asks for",
    "outcome",
    "letter",
]
WAY_HEADS = [
    "code",
    "for the counter",
    "for the reporter",
    "counts as",
    "before it starts",
    "before it is done",
    "keep in mind",
    "what goes out",
    "rests on",
    "needs a yes to",
    "letters",
    "steps inside",
    "nothing leaves meanwhile",
]
USE_HEADS = [
    "name",
    "what",
    "the question",
    "who will see what",
    "what can go wrong",
    "used up",
    "exact words",
]
LETTER_HEADS = [
    "name",
    "for the counter",
    "to",
    "reviewed in",
    "only translated into",
    "last read",
    "by",
    "needs a yes to",
    "made by",
    "may use",
]
USES_SAID = """## What a reporter can allow

Nothing leaves without a yes to one of these. The reporter reads who will see what and what can go wrong, on
their own page; a yes can be taken back until it is used. A use that is not used up holds until it is taken back.
"""
LETTERS_SAID = """# Letters

One table, one text file each, the same at every counter: all that leaves for the reporter, the other side, a partner
or the College. The head of a file names the languages in which it was read through, the day and the role: `maker`
means that no counter and no editor of plain Dutch has read it yet. A letter in a language into which it was only
translated says so below its words. Each letter that left is kept word for word with its proof; where it held a code,
a line between brackets stands in its place, so the code is kept nowhere. A letter with an unknown or a missing variable is not written at all; the web process does
not start with a file that asks for one.
"""


def procedure() -> str:
    """docs/reference/procedure.md."""
    steps = ([f"`{step or 'waiting'}`", STEP_NAMES[step], PUBLIC_STEP_NAMES[step]] for step in STEP_NAMES)
    levels = ([f"`{level.name}`", length(level), level.since.value, level.says] for level in LEVELS.values())
    parts = [
        MADE,
        PROCEDURE,
        diagram(),
        "## Steps\n",
        table(["step", "for the counter", "for the reporter"], steps),
        "## Moves\n",
        table(MOVE_HEADS, map(move_row, MOVES)),
        TERMS,
        table(["name", "length", "counts from", "what comes next"], levels),
        REASONS,
        table(["code", "words"], ([f"`{reason.name}`", reason.value] for reason in Reason)),
    ]
    return "\n".join(parts)


def way_row(way: Way) -> list[str]:
    """One way of handling, as its row in the document."""
    return [
        f"`{way.code}`",
        way.says,
        way.public,
        f"`{way.counted_as}`",
        asks(way.needs),
        asks(way.done_needs),
        way.mind or "–",
        way.sends or "–",
        way.law or "–",
        f"`{way.use}`" if way.use else "–",
        ", ".join(f"`{name}`" for name in way.letters) or "–",
        " ".join(f"{number}. {step}" for number, step in enumerate(way.steps, 1)) or "–",
        "yes" if way.keeps_inside else "–",
    ]


def use_row(use: Use) -> list[str]:
    """One use of a consent, as its row in the document."""
    return [
        f"`{use.name}`",
        use.says,
        use.asks,
        use.will_see,
        use.risk,
        "yes" if use.once else "–",
        "yes" if use.exact else "–",
    ]


def letter_row(kind: Kind) -> list[str]:
    """One letter, as its row in the document."""
    head = head_of(kind)
    return [
        f"`{kind.name}`",
        kind.says,
        kind.to,
        ", ".join(head.reviewed),
        ", ".join(head.translated) or "–",
        head.reviewed_on.isoformat(),
        head.reviewed_by,
        f"`{kind.use}`" if kind.use else "–",
        "a caseworker" if kind.by_hand else "the move or action",
        ", ".join(f"`{name}`" for name in sorted(kind.variables)),
    ]


def letters() -> str:
    """docs/reference/letters.md."""
    return "\n".join((MADE, LETTERS_SAID, table(LETTER_HEADS, map(letter_row, LETTERS))))


def handling() -> str:
    """docs/reference/handling.md."""
    ways = table(WAY_HEADS, map(way_row, WAYS))
    return "\n".join([MADE, HANDLING, ways, USES_SAID, table(USE_HEADS, map(use_row, USES))])


ROUTE_NOTES = """# Ways outside the counter

Shown on the page of a case, to a reporter with their own facts, and to everybody on /wegen/. Only what was
read in a source stands here as a fact; `not read` says what was not, and then the words say "ga na". A route
is left out only for a fact that is known.
"""
ROUTE_HEADS = [
    "code",
    "what it is called",
    "for whom",
    "can",
    "cannot",
    "term",
    "cost",
    "rests on",
    "not when",
    "say beforehand",
    "not read",
]


def route_row(route: Route) -> list[str]:
    """One route, as its row in the document."""
    law = f"[{route.law or 'source'}]({route.source})" if route.source else route.law or "–"
    return [
        f"`{route.code}`",
        route.says,
        route.for_whom,
        route.can,
        route.cannot,
        route.term,
        route.cost,
        law,
        _names(route.unless),
        _names(route.mind),
        route.unchecked or "–",
    ]


def _names(rules: Iterable[Callable[..., object]]) -> str:
    return ", ".join(f"`{rule.__name__}`" for rule in rules) or "–"


def routes() -> str:
    """docs/reference/routes.md."""
    words = ([f"`{each.name}`", each.value] for each in (*Why, *Mind))
    return "\n".join(
        [
            MADE,
            ROUTE_NOTES,
            table(ROUTE_HEADS, map(route_row, ROUTES)),
            "## What is said\n",
            table(["code", "words"], words),
        ]
    )


def stale(folder: Path = REFERENCE) -> list[Path]:
    """The documents that differ from the tables."""
    return [
        path for path, words in documents(folder) if not path.exists() or path.read_text("utf-8") != words
    ]


def documents(folder: Path) -> list[tuple[Path, str]]:
    """Each document with the words it should have."""
    return [
        (folder / "procedure.md", procedure()),
        (folder / "handling.md", handling()),
        (folder / "letters.md", letters()),
        (folder / "routes.md", routes()),
    ]


def main(arguments: list[str]) -> int:
    """Writes the documents, or with `--check` says which are stale and ends with 1."""
    if "--check" in arguments:
        late = stale()
        for path in late:
            print(f"stale: {path.name}; run `python -m gehoord.config.docs.casework`")
        return int(bool(late))
    for path, words in documents(REFERENCE):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
