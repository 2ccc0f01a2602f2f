# SPDX-License-Identifier: EUPL-1.2
"""Makes all generated files again; with `--check` only says which are stale.

A maker is a module named `make_*.py`, or one in `config/docs/`. Each has a `main` that knows `--check`.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"


def makers() -> list[str]:
    found = [*SOURCE.glob("gehoord/**/make_*.py"), *SOURCE.glob("gehoord/config/docs/*.py")]
    found = [path for path in found if path.name != "__init__.py" and "__main__" in path.read_text()]
    return sorted(".".join(path.relative_to(SOURCE).with_suffix("").parts) for path in found)


def main() -> int:
    arguments = [word for word in sys.argv[1:] if word == "--check"]
    codes = []
    for maker in makers():
        print(maker, flush=True)
        codes.append(
            subprocess.run([sys.executable, "-m", maker, *arguments], cwd=ROOT, check=False).returncode
        )
    return max(codes, default=0)


if __name__ == "__main__":
    sys.exit(main())
