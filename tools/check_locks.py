# SPDX-License-Identifier: EUPL-1.2
"""Do the lock files hold what pyproject.toml asks for? Looks at the files only, needs no network."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)")


def pins(lines: list[str]) -> dict[str, set[str]]:
    """Name to versions; a lock may hold two versions of one package for different Pythons."""
    found: dict[str, set[str]] = {}
    for line in lines:
        if match := PIN.match(line):
            found.setdefault(re.sub(r"[-_.]+", "-", match.group(1)).lower(), set()).add(match.group(2))
    return found


def faults(asked: list[str], lock: str) -> list[str]:
    """What pyproject.toml asks and the lock does not have, and entries without a hash."""
    text = (ROOT / lock).read_text()
    locked = pins(text.splitlines())
    wanted = pins(asked)
    found = [f"{line}: pin it with ==" for line in asked if not PIN.match(line)]
    for name, versions in wanted.items():
        if locked.get(name) != versions:
            found.append(
                f"{lock} has {name} {locked.get(name)}, pyproject.toml asks {versions}: run `make lock`"
            )
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)
    found += [
        f"{lock}: no hash for {one.split()[0]}"
        for one in entries
        if PIN.match(one) and "--hash=sha256:" not in one
    ]
    if re.search(r"https?://|--index|--find-links", text):
        found.append(f"{lock} names where packages come from; each machine has its own place")
    return found


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run = faults(project["project"]["dependencies"], "requirements.lock")
    dev = faults(project["dependency-groups"]["dev"], "requirements-dev.lock")
    both = [
        pins((ROOT / lock).read_text().splitlines())
        for lock in ("requirements.lock", "requirements-dev.lock")
    ]
    apart = [
        f"{name} differs between the lock files"
        for name in both[0] & both[1].keys()
        if both[0][name] != both[1][name]
    ]
    for fault in [*run, *dev, *apart]:
        print(fault)
    return 1 if run or dev or apart else 0


if __name__ == "__main__":
    sys.exit(main())
