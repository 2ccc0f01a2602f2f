# SPDX-License-Identifier: EUPL-1.2
"""Runs every check, two at a time, and then reports all that failed together."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "gehoord"
STRICT = ("rules", "procedure", "handling", "deadlines", "terms", "questions")
# Roles with an address of their own: the settings load without a database, which these checks do not need.
NO_DATABASE = {
    f"DATABASE_{role}_URL": f"postgresql://{role.lower()}@127.0.0.1:1/none"
    for role in ("OWNER", "APP", "FIGURES")
}


@dataclass(frozen=True)
class Check:
    name: str
    command: list[str]
    fix: str


@dataclass(frozen=True)
class Result:
    check: Check
    code: int
    said: str
    seconds: float


def strict_files() -> list[str]:
    """What must be typed strictly: rules, procedure, actions and the vault."""
    found = [path for stem in STRICT for path in SOURCE.rglob(f"{stem}.py")]
    found += [*SOURCE.rglob("rules/*.py"), *SOURCE.rglob("actions/**/*.py")]
    found += (SOURCE / "foundation" / "vault").glob("*.py")
    return sorted(str(path.relative_to(ROOT)) for path in set(found))


def checks() -> list[Check]:
    python, here = sys.executable, str(Path(sys.executable).parent)
    return [
        Check("types (mypy strict)", [f"{here}/mypy", *strict_files()], "add the types"),
        Check(
            "format (ruff)", [f"{here}/ruff", "format", "--check", "--output-format=concise", "."], "make fix"
        ),
        Check(
            "lint (ruff)", [f"{here}/ruff", "check", "--output-format=concise", "."], "make fix, then by hand"
        ),
        Check(
            "import contracts",
            [f"{here}/lint-imports"],
            "downstream pulls, upstream never pushes: see pyproject.toml",
        ),
        Check(
            "missing migrations",
            [
                python,
                "-W",
                "ignore::RuntimeWarning",
                "-m",
                "django",
                "makemigrations",
                "--check",
                "--dry-run",
            ],
            ".venv/bin/python -m django makemigrations",
        ),
        Check("generated documents", [python, "tools/docs.py", "--check"], "make docs"),
        Check("messages", [python, "tools/messages.py", "--check"], "make messages, then translate"),
        Check("lock files", [python, "tools/check_locks.py"], "make lock"),
        Check("nothing of one machine", [python, "tools/check_tree.py"], "see the lines"),
    ]


def run(check: Check) -> Result:
    started = time.monotonic()
    done = subprocess.run(
        check.command, cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
    )  # fmt: skip
    result = Result(check, done.returncode, done.stdout, time.monotonic() - started)
    print(f"{'ok  ' if not result.code else 'FAIL'} {check.name} ({result.seconds:.1f} s)", flush=True)
    return result


def environment() -> dict[str, str]:
    """Made-up keys and no database: a check never touches an installation."""
    home = ROOT / ".gehoord-test"
    unwanted = {"DATABASE_URL", "GEHOORD_KEYS"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    settings = {
        "DJANGO_SETTINGS_MODULE": "gehoord.config.settings",
        "GEHOORD_MODE": "test",
        "GEHOORD_HOME": str(home),
    }
    return kept | NO_DATABASE | settings


def make_keys() -> None:
    """The settings want keys; those of the tests will do."""
    code = "from gehoord.config.keys import *; keys_path().exists() or create_keys(demo=True)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment(), check=True)


def main() -> int:
    make_keys()
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(run, checks()))
    failed = [result for result in results if result.code]
    for result in failed:
        print(f"\n── {result.check.name} ──\n{result.said.rstrip()}\nTo mend: {result.check.fix}")
    print(f"\n{len(results) - len(failed)} of {len(results)} checks passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
