# SPDX-License-Identifier: EUPL-1.2
"""Styles and scripts as they are served: compressed, and named after their content."""

from hashlib import sha256
from pathlib import Path

from gehoord import __version__
from gehoord.config.home import home
from gehoord.config.private_file import locked

SOURCE = Path(__file__).resolve().parents[1]


def in_place() -> bool:
    """Whether what is served is what the sources say; quick, and without Django."""
    mark = _mark()
    return mark.exists() and mark.read_text() == _state()


def collect_static_files() -> bool:
    """Put the files in place when they changed; True when there was something to do.

    Each machine does this for itself, before its first page. Old names stay: a page that is open still finds them.
    """
    from django.core.management import call_command

    with locked(home() / "static.lock"):
        if in_place():
            return False
        _mark().parent.mkdir(mode=0o755, exist_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        _mark().write_text(_state())
    return True


def _mark() -> Path:
    return home() / "static" / ".state"


def _state() -> str:
    digest = sha256(__version__.encode())
    for path in sorted(SOURCE.glob("**/static/**/*")):
        if path.is_file():
            told = path.stat()
            digest.update(f"{path.relative_to(SOURCE)} {told.st_mtime_ns} {told.st_size}\n".encode())
    return digest.hexdigest()
