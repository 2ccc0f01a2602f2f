# SPDX-License-Identifier: EUPL-1.2
"""Makes docs/reference/roles.md from people/roles.py and from what each page of the counter asks for.

`python -m gehoord.config.docs.roles` writes it; with `--check` it only says whether it is stale.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

SOURCE = Path(__file__).resolve().parents[2]
WHERE = SOURCE.parents[1] / "docs" / "reference" / "roles.md"
ASKS = re.compile(r"(?:^@\w+\(|\.may\()Permission\.([A-Z_]+)\)", re.MULTILINE)
SAYS = {
    "INBOX": "see the lists of the counter",
    "CASE_READ": "open a case (each opening is logged)",
    "CASE_WRITE": "handle a case: moves, notes, messages",
    "CASE_STEER": "steer: give a case to somebody else, act as coordinator",
    "INTAKE": "take in a report by telephone or at the desk; call-backs",
    "EVIDENCE_READ": "see and download files (each is logged)",
    "EXPORT_MANY": "take much out at once (four eyes)",
    "FIGURES_EXACT": "see the exact yearly form of the own counter",
    "TEAM_MANAGE": "add and remove members, roles, lost devices",
    "LOG_READ": "read the log",
    "JOBS": "see stuck work and try it again",
    "COUNTERS": "open and change counters",
    "COMPLAINTS": "read and judge complaints about counters (only for a complaints committee)",
    "COMPARE": "see what every counter offers, and how it keeps the terms (rounded)",
    "REGISTER": "load documents, say what is right in them, keep the register of what was promised, check a draft",
    "ORGANISATIONS": "say yes or no to organisations that want to join; merge and split the register",
    "ORG": "see the common pages of the own organisation",
    "ORG_DESK": "see the own desk of the organisation (which reports: the two below)",
    "ORG_DESK_WORKERS": "read and answer reports of employees, volunteers and bystanders",
    "ORG_DESK_CLIENTS": "read and answer complaints of clients and relatives (Wkkgz)",
    "ORG_ANSWER": "answer a counter for the organisation",
    "ORG_EDIT": "write norms and house rules",
    "ORG_LIMITS": "decide step by step about a client who discriminates, and about wishes for a carer",
    "ORG_RESULTS": "see the pulse, the plan, the board's page and the yearly report",
    "ORG_STEER": "adopt norms, start a pulse, own the plan, test processes, sign the yearly report",
    "NOTES": "write decision notes, coordinate and sign them, take out names and publish, answer corrections",
}
HEAD = """<!-- Made from foundation/people/roles.py by `python -m gehoord.config.docs.roles`. Do not edit. -->
# Roles

Who may do what. Nothing listed is nothing allowed. A member can have several roles; the fence in the database
keeps all of them to their own counter. A role with the team's key can technically open every report of its
counter; what it may not see is then kept back by the program (see the
[threat model](../explanation/threat-model.md)).

"""


def pages_by_permission() -> dict[str, list[str]]:
    """Permission → the files in which a page asks for it."""
    found: dict[str, list[str]] = {}
    for path in sorted(SOURCE.glob("**/pages/**/*.py")):
        for name in dict.fromkeys(ASKS.findall(path.read_text("utf-8"))):
            found.setdefault(name, []).append(path.relative_to(SOURCE).as_posix())
    return found


def _table(heads: list[str], rows: Iterable[list[str]]) -> str:
    return "".join("| " + " | ".join(row) + " |\n" for row in [heads, ["---"] * len(heads), *rows])


def document() -> str:
    """docs/reference/roles.md."""
    if not settings.configured:
        settings.configure(USE_I18N=False)
    from gehoord.foundation.people.roles import ROLES, Permission, holds_key

    roles = list(ROLES.values())
    pages = pages_by_permission()
    who = (
        [
            f"`{role.code}`",
            str(role.name),
            str(role.means),
            "yes" if holds_key([role.code]) else "no",
        ]
        for role in roles
    )
    may = (
        [f"`{one.value}`", SAYS[one.name], *("●" if one in role.permissions else "" for role in roles)]
        for one in Permission
    )
    asked = (
        [
            f"`{one.value}`",
            ", ".join(f"`{page}`" for page in pages.get(one.name, ())) or "no page asks for it yet",
        ]
        for one in Permission
    )
    return (
        HEAD
        + _table(["role", "name", "what it means", "holds the team's key"], who)
        + "\n## What each may do\n\n"
        + _table(["permission", "means", *(f"`{role.code}`" for role in roles)], may)
        + "\n## Which pages ask for it\n\n"
        + _table(["permission", "pages"], asked)
    )


def main(arguments: list[str]) -> int:
    """Writes the document, or with `--check` says whether it is stale and ends with 1."""
    words = document()
    if "--check" in arguments:
        late = not WHERE.exists() or WHERE.read_text("utf-8") != words
        if late:
            print(f"stale: {WHERE.name}; run `python -m gehoord.config.docs.roles`")
        return int(late)
    WHERE.write_text(words, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
