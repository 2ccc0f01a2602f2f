# SPDX-License-Identifier: EUPL-1.2
"""Writes the lock files again after a change in pyproject.toml (needs uv).

One lock serves Python 3.11 and newer on every machine. Versions that need not change stay as they are.
`python tools/lock.py --upgrade` takes the newest of what pyproject.toml leaves open.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UNIVERSAL = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--quiet"]
NAMELESS = ["--no-emit-index-url", "--no-emit-find-links"]


def main() -> int:
    uv = os.environ.get("UV") or shutil.which("uv")
    if not uv:
        print(
            "Only `make lock` needs uv: python3 -m venv uv && uv/bin/pip install uv, then UV=uv/bin/uv make lock"
        )
        return 1
    extra = [word for word in sys.argv[1:] if word == "--upgrade"]
    compile_lock = [uv, "pip", "compile", *UNIVERSAL, *NAMELESS, *extra]
    subprocess.run([*compile_lock, "pyproject.toml", "-o", "requirements.lock"], cwd=ROOT, check=True)
    dev = ["--group", "pyproject.toml:dev", "-c", "requirements.lock", "-o", "requirements-dev.lock"]
    subprocess.run([*compile_lock, *dev], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
