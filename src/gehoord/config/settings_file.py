# SPDX-License-Identifier: EUPL-1.2
"""`settings.env` in the home: the settings of a real installation, as lines NAME=value.

The environment goes first, so that a container or a service file can overrule any of them.
"""

import os
import re
from pathlib import Path

from gehoord.config.home import StartRefused, home

LINE = re.compile(r"([A-Z][A-Z0-9_]*)=(.*)")
HEAD = "# Settings of this installation. The environment goes first. Read when Gehoord starts.\n"


def settings_path() -> Path:
    return home() / "settings.env"


def load_settings() -> None:
    """Put the lines of the file into the environment where it does not have them yet."""
    for name, value in _read(settings_path()).items():
        os.environ.setdefault(name, value)


def keep_settings(values: dict[str, str]) -> None:
    """Add or change lines; the file is for its owner only (it may hold a password of the mail server)."""
    path = settings_path()
    kept = _read(path) | {name: value for name, value in values.items() if value}
    text = HEAD + "".join(f"{name}={value}\n" for name, value in kept.items())
    half = path.with_suffix(".new")
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
    os.replace(half, path)
    os.environ.update(kept)


def _read(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    found = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = LINE.fullmatch(line.strip())
        if match is None:
            raise StartRefused(
                f"{path}, regel {number}: schrijf NAAM=waarde.", f"{path}, line {number}: write NAME=value."
            )
        value = match.group(2).strip()
        quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
        found[match.group(1)] = value[1:-1] if quoted else value
    return found
