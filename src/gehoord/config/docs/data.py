# SPDX-License-Identifier: EUPL-1.2
"""Makes docs/reference/what-we-keep.md from the models: what each field is, and how long it is kept.

`python -m gehoord.config.docs.data` writes it; with `--check` it only says whether it is stale. Needs no database.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

WHERE = Path(__file__).resolve().parents[4] / "docs" / "reference" / "what-we-keep.md"
KINDS = {
    "sealed": "sealed: opened only with a key of the counter or with the reporter's code",
    "personal": "personal: about somebody who works here, readable for who may read the table",
    "countable": "countable: coarse facts for the figures, apart from the report",
    "plain": "plain: what the program needs to work, readable in the database",
}
PARTS = {
    "gehoord.reporting": "Reports (melden)",
    "gehoord.casework": "Cases (opvolgen)",
    "gehoord.organisations": "Organisations (werkgevers)",
    "gehoord.foundation.counting": "Countable facts (tellen)",
    "gehoord.figures": "Published figures (cijfers)",
    "gehoord.foundation.people": "Counters and members (loketten, leden)",
    "gehoord.foundation.vault": "Keys (sleutels)",
    "gehoord.foundation.audit": "The log (logboek)",
}
OTHERS = (
    (
        "django_session",
        "who is signed in, with opened keys sealed under a key that only a cookie holds",
        "at most 10 hours of use",
    ),
    (
        "procrastinate_jobs, procrastinate_events",
        "promised work: ids and codes, with exact times",
        "until done; what failed stays to be seen",
    ),
    ("django_migrations", "which changes of tables were made", "always"),
)
HEAD = """<!-- Made from the models by `python -m gehoord.config.docs.data`. Do not edit. -->
# What we keep, and how long

Every field of every table of ours, as its model classifies it. "How long" is what the model says in Dutch; what
already happens by itself and what not yet stands in the [DPIA](../policy/dpia.md).

"""

BY_HAND = """
These terms are design, not law: neither the Wga nor the Besluit sets them. `GEHOORD_RETENTION_YEARS` shortens them,
never lengthens them. When the day is past nothing happens by itself: each Monday the counter hears that there is a
list, one member puts it together, a colleague agrees, and then it is carried out. A hold (a court case, a question of
the person it is about) keeps a case off the list; after {months} months somebody looks whether it is still needed.
A report that its reporter withdraws with the code is destroyed at once, also under a hold; the {days} days are for
who withdrew by way of the counter. A complaint about a counter is destroyed {years} years after the decision, by itself.
"""


@dataclass(frozen=True)
class Kept:
    """One table: what it is, its fields by kind, how long."""

    name: str
    table: str
    says: str
    fields: dict[str, tuple[str, ...]]
    keep: str
    unclassified: tuple[str, ...]


def load_models() -> None:
    """The models alone, when no installation is loaded: a document needs no keys and no database."""
    import django
    from django.apps import apps

    if not settings.configured:
        settings.configure(INSTALLED_APPS=list(PARTS), USE_I18N=False)
    if not apps.ready:
        django.setup()


def kept(part: str) -> list[Kept]:
    """The tables of one part, in the order of its models."""
    from django.apps import apps

    found = []
    for model in apps.get_app_config(part.rpartition(".")[2]).get_models():
        privacy = model.__dict__.get("Privacy")
        fields = {kind: tuple(getattr(privacy, kind, ())) for kind in KINDS}
        known = {name for names in fields.values() for name in names}
        rest = tuple(one.name for one in model._meta.concrete_fields if one.name not in known)
        says = (model.__doc__ or "").strip().splitlines()[0]
        table = model._meta.db_table
        found.append(Kept(model.__name__, table, says, fields, getattr(privacy, "keep", ""), rest))
    return found


def _table(rows: Iterable[Kept]) -> Iterable[str]:
    for row in rows:
        yield f"### {row.name}\n\n{row.says}\n\n| | fields of `{row.table}` |\n|---|---|\n"
        for kind, names in row.fields.items():
            if names:
                yield f"| {kind} | {', '.join(f'`{name}`' for name in names)} |\n"
        if row.unclassified:
            yield f"| **not classified** | {', '.join(f'`{name}`' for name in row.unclassified)} |\n"
        yield f"| how long | {row.keep or '**not said**'} |\n\n"


def _by_outcome() -> Iterable[str]:
    """How long a closed case is kept, per outcome, from the table that the program itself asks."""
    from gehoord.casework.retention import COMPLAINT_YEARS, GRACE_DAYS, HOLD_MONTHS, KEEPS
    from gehoord.foundation.reference.terms import outcomes

    yield "\n## A closed case, by outcome\n\n| outcome | from closing | why |\n|---|---|---|\n"
    for keep in KEEPS:
        names = ", ".join(f"{outcomes[one].label} (`{one}`)" for one in keep.outcomes)
        long = f"{keep.days} days" if keep.days else f"{keep.years} year{'s' * (keep.years > 1)}"
        yield f"| {names} | {long} | {keep.says} |\n"
    yield BY_HAND.format(years=COMPLAINT_YEARS, days=GRACE_DAYS, months=HOLD_MONTHS)


def document() -> str:
    """docs/reference/what-we-keep.md."""
    load_models()
    pieces = [HEAD, "| kind | means |\n|---|---|\n"]
    pieces += [f"| {words.replace(': ', ' | ', 1)} |\n" for words in KINDS.values()]
    pieces += _by_outcome()
    for part, title in PARTS.items():
        pieces += [f"\n## {title}\n\n", *_table(kept(part))]
    pieces += ["\n## Tables of the libraries\n\n| table | holds | how long |\n|---|---|---|\n"]
    pieces += [f"| `{table}` | {holds} | {long} |\n" for table, holds, long in OTHERS]
    return "".join(pieces).rstrip() + "\n"


def main(arguments: list[str]) -> int:
    """Writes the document, or with `--check` says whether it is stale and ends with 1."""
    words = document()
    if "--check" in arguments:
        late = not WHERE.exists() or WHERE.read_text("utf-8") != words
        if late:
            print(f"stale: {WHERE.name}; run `python -m gehoord.config.docs.data`")
        return int(late)
    WHERE.write_text(words, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
