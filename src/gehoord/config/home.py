# SPDX-License-Identifier: EUPL-1.2
"""Where one installation lives (its database, keys and files) and in which mode it runs."""

import os
from pathlib import Path
from typing import Literal, cast

Mode = Literal["demo", "production", "test"]
MODES = ("demo", "production", "test")


class StartRefused(Exception):
    """Why Gehoord does not start: one plain sentence in Dutch and the same in English.

    The console command prints the message without a traceback and ends with code 2.
    """

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(f"{dutch}\n{english}")
        self.dutch = dutch
        self.english = english


def repository() -> Path | None:
    """The folder of the source tree, or None when Gehoord was installed as a package."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "pyproject.toml").is_file() else None


def mode() -> Mode:
    """`GEHOORD_MODE`: production unless somebody says otherwise."""
    chosen = os.environ.get("GEHOORD_MODE") or "production"
    if chosen not in MODES:
        raise StartRefused(
            f"GEHOORD_MODE is '{chosen}'. Kies demo, production of test.",
            f"GEHOORD_MODE is '{chosen}'. Choose demo, production or test.",
        )
    return cast(Mode, chosen)


def home() -> Path:
    """The folder of this installation, made (0700) when it is not there yet.

    `GEHOORD_HOME`, else `.gehoord` beside the source. Tests have a folder of their own, so that they
    never meet the keys or the reports of somebody who tries the program in the same tree.
    """
    chosen = os.environ.get("GEHOORD_HOME")
    if chosen:
        folder = Path(chosen).expanduser().absolute()
    else:
        root = repository()
        if root is None:
            raise StartRefused(
                "GEHOORD_HOME ontbreekt. Noem daarin de map waar database, sleutels en bestanden mogen staan.",
                "GEHOORD_HOME is missing. Let it name the folder for the database, keys and files.",
            )
        folder = root / (".gehoord-test" if mode() == "test" else ".gehoord")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StartRefused(
            f"De map {folder} kan niet worden gemaakt ({error.strerror}). Kies een andere met GEHOORD_HOME.",
            f"The folder {folder} cannot be made ({error.strerror}). Choose another one with GEHOORD_HOME.",
        ) from None
    if folder.resolve() in {Path("/"), Path.home().resolve()} or folder.stat().st_mode & 0o002:
        raise StartRefused(
            f"{folder} is geen map voor Gehoord alleen. Kies met GEHOORD_HOME een eigen map, zoals {folder}/gehoord.",
            f"{folder} is not a folder for Gehoord alone. Choose one with GEHOORD_HOME, like {folder}/gehoord.",
        )
    return folder
