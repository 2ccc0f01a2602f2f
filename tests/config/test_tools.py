# SPDX-License-Identifier: EUPL-1.2
"""The checks of `make check` see what they must see."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = '[project]\ndependencies = ["django==5.2.19"]\n[dependency-groups]\ndev = []\n'
GOOD = "django==5.2.19 \\\n    --hash=sha256:aa\n"


def check(tool: str, root: Path) -> list[str]:
    """Run one check on another tree; the lines it says."""
    (root / "tools").mkdir(exist_ok=True)
    (root / "tools" / tool).write_text((ROOT / "tools" / tool).read_text())
    done = subprocess.run(
        [sys.executable, f"tools/{tool}"], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1 if done.stdout else 0, "")
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("lock", "says"),
    [
        (GOOD, []),
        (
            GOOD.replace("5.2.19", "5.2.18"),
            ["requirements.lock has django {'5.2.18'}, pyproject.toml asks {'5.2.19'}: run `make lock`"],
        ),
        ("", ["requirements.lock has django None, pyproject.toml asks {'5.2.19'}: run `make lock`"]),
        ("django==5.2.19\n", ["requirements.lock: no hash for django==5.2.19"]),
        (
            f"--index-url https://example.org/simple\n{GOOD}",
            ["requirements.lock names where packages come from; each machine has its own place"],
        ),
    ],
)
def test_a_lock_that_does_not_fit_is_named(tmp_path: Path, lock: str, says: list[str]) -> None:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "requirements.lock").write_text(lock)
    (tmp_path / "requirements-dev.lock").write_text("")

    assert check("check_locks.py", tmp_path) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Open /melden/ and see.", None),
        ("Look in /ho" + "me/anna/x", "a path of one machine (/ho" + "me/a)"),
        ("TO" + "DO later", "a mark for later work (TO" + "DO)"),
        ("files.python" + "hosted.org", "the address of a package registry (python" + "hosted)"),
    ],
)
def test_what_belongs_to_one_machine_is_named(tmp_path: Path, text: str, says: str | None) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "README.md").write_text(f"# Title\n{text}\n")

    assert check("check_tree.py", tmp_path) == ([f"README.md:2: {says}"] if says else [])
