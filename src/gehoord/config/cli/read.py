# SPDX-License-Identifier: EUPL-1.2
"""`gehoord read`: what is found in parliamentary documents (lezen). Needs no database, no keys and no network."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from gehoord.accountability.reading.opening import Opened
    from gehoord.accountability.reading.shapes import Reading

STANDARD_INPUT = "-"
# Signs that steer a terminal or turn the order of letters around: in JSON they stand as their number.
STEERING = {
    code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
}


@dataclass(frozen=True)
class Wanted:
    """What was asked on the command line."""

    as_json: bool
    text: bool
    only_checks: bool
    out: Path | None
    text_dir: Path | None


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("--format", "form", type=click.Choice(["table", "json"]), help="A table for people (on a terminal), or one JSON object a line (otherwise).")  # fmt: skip
@click.option(
    "--text", is_flag=True, help="Only write the extracted text of one FILE, in which all offsets count."
)
@click.option(
    "--text-dir", type=click.Path(path_type=Path), help="Also write each extracted text to DIR/FILE.txt."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Write one JSON file for each FILE to DIR/FILE.json."
)
@click.option(
    "--check", "only_checks", is_flag=True, help="Only what a writer will want to look at before sending."
)
def read(files: tuple[str, ...], form: str | None, text: bool, text_dir: Path | None, out: Path | None, only_checks: bool) -> None:  # fmt: skip
    """Read parliamentary documents: references, questions and answers, promises, motions, persons, terms.

    FILE is plain text, .docx, .pdf with text in it, or a saved web page; "-" is the standard input. Code 1 when a
    file could not be read; the others are read all the same.
    """
    if text and len(files) > 1:
        raise click.UsageError("--text takes one FILE; for more there is --text-dir DIR")
    _refuse_doubles(files, out, text_dir)
    as_json = form == "json" or (form is None and not sys.stdout.isatty())
    wanted = Wanted(as_json, text, only_checks, out, text_dir)
    failed = 0
    for number, file in enumerate(files, 1):
        if len(files) > 1:
            click.echo(f"{number} van {len(files)}: {shown(file)}", err=True)
        for fault in _read_one(file, wanted):
            failed += 1
            click.echo(f"{shown(file)}: {fault}", err=True)
    if failed:
        sys.exit(1)


def _read_one(file: str, wanted: Wanted) -> Iterator[str]:
    """Open, read and tell one file; yields one sentence when that did not work."""
    from gehoord.accountability.reading import read as read_text
    from gehoord.accountability.reading.opening import CannotOpen, open_file
    from gehoord.accountability.reading.opening.limits import COMMAND

    try:
        given = sys.stdin.buffer.read(COMMAND.largest + 1) if file == STANDARD_INPUT else file
        opened = open_file(given, "" if file == STANDARD_INPUT else file)
        tell(file, opened, read_text(opened.text, name=Path(file).name), wanted)
    except CannotOpen as refused:
        yield refused.says
    except BrokenPipeError:
        raise
    except OSError as wrong:
        yield f"De uitkomst is niet weggeschreven: {wrong.strerror}."
    except Exception as wrong:  # one file that our reader trips over must not lose the others
        yield f"Hier ging het lezen zelf mis ({type(wrong).__name__}). Wil je dat melden?"


def tell(file: str, opened: "Opened", reading: "Reading", wanted: Wanted) -> None:
    """Write what was found to where it was asked."""
    if wanted.text_dir:
        write(wanted.text_dir / f"{Path(file).name}.txt", opened.text)
    if wanted.out:
        write(wanted.out / f"{Path(file).name}.json", told(file, opened, reading, wanted) + "\n")
    if wanted.text:
        sys.stdout.buffer.write(opened.text.encode())
        sys.stdout.buffer.flush()
    elif wanted.as_json and not wanted.out:
        click.echo(told(file, opened, reading, wanted))
    elif not wanted.out:
        from gehoord.config.cli.read_table import table

        click.echo(table(shown(file), opened, reading, only_checks=wanted.only_checks))


def told(file: str, opened: "Opened", reading: "Reading", wanted: Wanted) -> str:
    """One JSON object on one line."""
    from gehoord.accountability.reading.shapes import as_data

    found: dict[str, Any] = as_data(reading)
    if wanted.only_checks:
        found = {"checks": found["checks"], "version": found["version"]}
    about = {"kind": opened.kind, "encoding": opened.encoding, "sha256": opened.sha256, "pages": opened.pages}
    whole = {"file": shown(file), **found, "warnings": opened.warnings, **about}
    return json.dumps(whole, ensure_ascii=False).translate(STEERING)


def shown(file: str) -> str:
    """A file name as it can be printed: names need not be text, and may hold signs that steer a terminal."""
    name = os.fsencode(file).decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name)


def write(path: Path, text: str) -> None:
    """A whole file or none: never half of one, also when the disk is full or somebody stops us."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".gehoord-", delete=False) as file:
        try:
            file.write(text.encode())
            file.close()
            os.chmod(file.name, 0o666 & ~_umask())
            os.replace(file.name, path)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(file.name)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refuse_doubles(files: tuple[str, ...], *folders: Path | None) -> None:
    """Two files of one name would write over each other, and a text must not be written over a file that we read."""
    names = [Path(file).name for file in files]
    for folder, ending in zip(folders, (".json", ".txt"), strict=True):
        if folder is None:
            continue
        double = next((name for name in names if names.count(name) > 1), None)
        if double:
            raise click.UsageError(f"two files are called {shown(double)}: read them one by one")
        read_from = {os.path.realpath(file) for file in files}
        if any(os.path.realpath(folder / f"{name}{ending}") in read_from for name in names):
            raise click.UsageError(f"{folder} would write over a file that is read: name another folder")
