# SPDX-License-Identifier: EUPL-1.2
"""Nothing in the tree that belongs to one machine, and no promises to ourselves.

Refused: paths of somebody's own machine, addresses of package registries, marks for later work, conflict
marks, private keys, and a Python file without its licence line.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON_REGISTRY = "py" + "pi"
REFUSED = {
    "a path of one machine": re.compile(r"(?<![\w.])/(?:home|Users|work|root|farm)/[\w.]"),
    "the address of a package registry": re.compile(
        rf"{PYTHON_REGISTRY}\.org|python" + r"hosted|registry\.npm" + "js", re.IGNORECASE
    ),
    "a mark for later work": re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b"),
    "a conflict mark": re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
}
LICENCE = "# SPDX-License-Identifier: EUPL-1.2"
BINARY = {".png", ".mo", ".ico", ".woff2", ".pdf", ".jpg", ".gz", ".bin"}


def files() -> list[Path]:
    """What git keeps, and what is new and not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout  # fmt: skip
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return sorted(path for path in paths if path.is_file() and path.suffix not in BINARY)


def main() -> int:
    faults = []
    for path in files():
        name = path.relative_to(ROOT)
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            faults.append(f"{name}: is not UTF-8 text and has no known kind")
            continue
        for what, pattern in REFUSED.items():
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                faults.append(f"{name}:{line}: {what} ({match.group(0)})")
        if (
            path.suffix == ".py"
            and "migrations" not in path.parts
            and text.strip()
            and not text.startswith((LICENCE, "#!"))
        ):
            faults.append(f"{name}: starts without '{LICENCE}'")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
