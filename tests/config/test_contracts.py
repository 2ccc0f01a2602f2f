# SPDX-License-Identifier: EUPL-1.2
"""Each import contract catches what it is there for: broken on purpose, in a copy of the source."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# contract: (file, what is planted there, what the report must name)
PLANTED = {
    "chain": ("reporting/queries.py", "import gehoord.casework.terms", "gehoord.reporting.queries"),
    "foundation": ("foundation/audit/log.py", "import gehoord.foundation.people.roles", "gehoord.foundation.audit.log"),
    "rooms": ("casework/utils.py", "", "gehoord.casework.utils"),
    "tables-reporting": ("casework/planted.py", "import gehoord.reporting.models", "gehoord.casework.planted"),
    "tables-casework": ("config/planted_casework.py", "import gehoord.casework.models", "gehoord.config.planted_casework"),
    "tables-organisations": (
        "config/planted_organisations.py",
        "import gehoord.organisations.models",
        "gehoord.config.planted_organisations",
    ),
    "tables-figures": ("config/planted_figures.py", "import gehoord.figures.models", "gehoord.config.planted_figures"),
    "tables-accountability": (
        "config/planted_accountability.py",
        "import gehoord.accountability.models",
        "gehoord.config.planted_accountability",
    ),
    "tables-people": ("config/planted_people.py", "import gehoord.foundation.people.models", "gehoord.config.planted_people"),
    "tables-vault": ("config/planted_vault.py", "import gehoord.foundation.vault.models", "gehoord.config.planted_vault"),
    "tables-audit": ("config/planted_audit.py", "import gehoord.foundation.audit.models", "gehoord.config.planted_audit"),
    "tables-counting": ("config/planted_counting.py", "import gehoord.foundation.counting.models", "gehoord.config.planted_counting"),
    "counting-vault": ("figures/planted_vault.py", "import gehoord.foundation.vault.sealing", "gehoord.figures.planted_vault"),
    "one-door": ("figures/planted_door.py", "import gehoord.casework.queries", "gehoord.figures.planted_door"),
    "plain-rules": ("reporting/rules.py", "import gehoord.reporting.models", "gehoord.reporting.rules"),
    "plain-sealing": ("foundation/vault/sealing.py", "import gehoord.foundation.vault.models", "gehoord.foundation.vault.sealing"),
}  # fmt: skip


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the linter says of a tree with every fault in it at once: per contract the text of its report."""
    folder = tmp_path_factory.mktemp("tree")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for file, line, _ in PLANTED.values():
        path = folder / "src" / "gehoord" / file
        if not path.exists() and path.with_suffix("").is_dir():
            path = path.with_suffix("") / "__init__.py"
        path.write_text((path.read_text() if path.exists() else "") + f"\n{line}\n")
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "src"), "COLUMNS": "500"},
        capture_output=True,
        text=True,
        check=False,
    )
    broken = done.stdout.partition("Broken contracts")[2]
    names = {one["id"]: one["name"] for one in contracts()}
    starts = sorted(
        (broken.find(f"\n{name}\n"), key) for key, name in names.items() if f"\n{name}\n" in broken
    )
    ends = [start for start, _ in starts[1:]] + [len(broken)]
    return {key: broken[start:end] for (start, key), end in zip(starts, ends, strict=True)}


def contracts() -> list[dict[str, str]]:
    found: list[dict[str, str]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"][
        "importlinter"
    ]["contracts"]
    return found


def test_every_contract_has_a_fault_to_catch() -> None:
    assert sorted(PLANTED) == sorted(one["id"] for one in contracts())


@pytest.mark.parametrize("contract", sorted(PLANTED))
def test_a_contract_names_the_fault_it_is_there_for(reported: dict[str, str], contract: str) -> None:
    _, _, named = PLANTED[contract]

    assert named in reported.get(contract, "(kept)")
