# SPDX-License-Identifier: EUPL-1.2
"""Where the embedded server keeps its data, socket and programs, and as whom it runs.

Normally that is the home of the installation and ourselves. As root it is `nobody`: then the home lets others
pass through (0711) but not look, and the data folder belongs to `nobody`. Where the home itself lies under a
folder that `nobody` cannot enter (root's own, for example) no parent folder is opened up: the data go to
`/var/lib/gehoord/<home>` and the home holds a link to them.
"""

import hashlib
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gehoord.config.home import StartRefused

ELSEWHERE = Path("/var/lib/gehoord")
UNPRIVILEGED = "nobody"


@dataclass(frozen=True)
class Place:
    """The folders of one embedded server; `user` is None when it runs as ourselves."""

    root: Path
    data: Path
    socket_folder: Path
    user: pwd.struct_passwd | None

    def run(self, command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Run one of PostgreSQL's programs as the user of the server; output and errors together."""
        return _run_as(self.user, command, cwd=self.root)

    def give(self, path: Path) -> None:
        """Hand a file or folder to the user of the server."""
        if self.user is not None:
            os.chown(path, self.user.pw_uid, self.user.pw_gid)

    def empty_folder(self, name: str) -> Path:
        """A new folder (0700) of the user of the server; what a cut-off start left there is removed."""
        folder = self.root / name
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
        self.give(folder)
        return folder

    def make_socket_folder(self) -> None:
        self.socket_folder.mkdir(mode=0o700, exist_ok=True)
        self.give(self.socket_folder)

    def reachable_binaries(self, folder: Path) -> Path:
        """The programs themselves, or a copy where the user of the server cannot run them."""
        if self.run([folder / "postgres", "--version"]).returncode == 0:
            return folder
        package = folder.parents[1]
        version = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, check=True
        )
        copies = self.root / "binaries" / hashlib.sha256(version.stdout.encode()).hexdigest()[:12]
        copy = copies / package.name / folder.parent.name / folder.name
        if not copy.is_dir():
            _copy_package(package, copies)
        if self.run([copy / "postgres", "--version"]).returncode:
            raise StartRefused(
                f"{UNPRIVILEGED} kan PostgreSQL niet uitvoeren, ook niet vanuit {copies}. Start Gehoord als gewone gebruiker.",
                f"{UNPRIVILEGED} cannot run PostgreSQL, not from {copies} either. Start Gehoord as an ordinary user.",
            )
        return copy


def find_place(home: Path) -> Place:
    """Find (and where needed open just enough of) the folders for the server of this home."""
    home = home.resolve()
    user = pwd.getpwnam(UNPRIVILEGED) if os.geteuid() == 0 else None
    root = home
    link = home / "database"
    if user is not None:
        home.chmod(home.stat().st_mode & 0o777 | 0o011)
        if link.is_symlink():
            root = link.resolve().parent
        elif not _can_enter(user, home):
            root = _elsewhere(home)
    data = root / "database"
    if root != home:
        root.mkdir(mode=0o711, parents=True, exist_ok=True)
        root.chmod(0o711)
        if not link.is_symlink():
            link.symlink_to(data)
    return Place(root, data, _socket_folder(home, user), user)


def _elsewhere(home: Path) -> Path:
    return ELSEWHERE / _short_name(home)


def _short_name(home: Path) -> str:
    return hashlib.sha256(str(home).encode()).hexdigest()[:10]


def _can_enter(user: pwd.struct_passwd, folder: Path) -> bool:
    try:
        return _run_as(user, ["/bin/sh", "-c", 'cd "$0"', folder], cwd=Path("/")).returncode == 0
    except OSError:
        return False


def _socket_folder(home: Path, user: pwd.struct_passwd | None) -> Path:
    """Short (a socket's path has at most 100 bytes) and outside the data, which a base backup copies.

    Others may write in /tmp: a folder there that is not ours is passed over, never used.
    """
    owner = os.geteuid() if user is None else user.pw_uid
    base = Path("/tmp")  # noqa: S108  (TMPDIR may be too long for a socket)
    for attempt in range(20):
        folder = base / f"gehoord-{_short_name(home)}{f'-{attempt}' if attempt else ''}"
        try:
            found = folder.lstat()
        except FileNotFoundError:
            return folder
        if stat.S_ISDIR(found.st_mode) and found.st_uid == owner and not found.st_mode & 0o077:
            return folder
    raise StartRefused(
        f"In {base} is geen plek voor de verbinding met de database: ruim {base}/gehoord-* op.",
        f"There is no room in {base} for the connection to the database: clear {base}/gehoord-*.",
    )


def _copy_package(package: Path, copies: Path) -> None:
    """The package with the libraries beside it, which its programs find by their relative place."""
    copies.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
    copies.parent.chmod(0o711)
    making = Path(tempfile.mkdtemp(prefix="making-", dir=copies.parent))
    making.chmod(0o755)
    for folder in (package, package.with_name(f"{package.name}.libs")):
        if folder.is_dir():
            shutil.copytree(folder, making / folder.name, symlinks=True)
    for folder_name, _, _ in os.walk(making):
        os.chmod(folder_name, 0o755)  # noqa: S103  (programs, which the server's user must reach)
    if copies.exists():
        shutil.rmtree(copies)
    making.rename(copies)


def _run_as(
    user: pwd.struct_passwd | None, command: Sequence[str | Path], *, cwd: Path
) -> subprocess.CompletedProcess[str]:
    """With a bare environment: PG* variables of the caller must not steer this server.

    The output goes through a file: pg_ctl leaves the server behind, which would hold a pipe open for ever.
    """
    environment = {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C", "TZ": "UTC", "HOME": "/"}
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        try:
            code = subprocess.call(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd=cwd,
                env=environment,
                start_new_session=True,
                user=None if user is None else user.pw_uid,
                group=None if user is None else user.pw_gid,
                extra_groups=None if user is None else [],
            )
        except PermissionError as error:
            return subprocess.CompletedProcess(list(command), 126, stdout=str(error))
        said.seek(0)
        return subprocess.CompletedProcess(list(command), code, stdout=said.read())
