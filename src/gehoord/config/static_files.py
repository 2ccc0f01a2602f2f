# SPDX-License-Identifier: EUPL-1.2
"""Styles and scripts as they are served: compressed, and named after their content."""

from hashlib import sha256
from pathlib import Path

from gehoord.config.private_file import locked


def collect_static_files() -> bool:
    """Put the files in place when they changed; True when there was something to do.

    Each machine does this for itself, before its first page. Old names stay: a page that is open still finds them.
    """
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    root = Path(settings.STATIC_ROOT)
    digest = sha256()
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            path = Path(storage.path(name))
            digest.update(f"{name} {path.stat().st_mtime_ns} {path.stat().st_size}\n".encode())
    mark, state = root / ".state", digest.hexdigest()
    with locked(root.parent / "static.lock"):
        if mark.exists() and mark.read_text() == state:
            return False
        root.mkdir(mode=0o755, exist_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        mark.write_text(state)
    return True
