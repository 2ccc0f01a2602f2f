# SPDX-License-Identifier: EUPL-1.2
"""Collects the Dutch sentences for the translators and compiles what they wrote; needs no gettext tools.

A sentence belongs to the catalogue of the nearest folder with a `locale/`, else to `locale/` beside `src/`.
With `--check` nothing is written: each catalogue must have every sentence, translated, none doubtful, and be
compiled; a name in braces or after a percent sign must come back in the translation.
"""

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "gehoord"
LANGUAGE_SETTINGS = SOURCE / "config" / "settings" / "language.py"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "mark": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")


def languages() -> list[str]:
    """All languages of the settings but Dutch, which is the source."""
    known = re.findall(r'\("([a-z-]+)",', LANGUAGE_SETTINGS.read_text())
    return [language for language in known if language != "nl"]


def collect() -> dict[Path, Catalog]:
    """Per locale folder the sentences of the source."""
    found: dict[Path, Catalog] = {}
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix not in {".py", ".html", ".txt"} or "migrations" in path.parts:
            continue
        catalog = found.setdefault(locale_folder(path), Catalog(charset="utf-8"))
        for line, ids, comments, context in sentences(path):
            where = str(path.relative_to(ROOT))
            catalog.add(ids, None, [(where, line)], auto_comments=comments, context=context)
    return {folder: catalog for folder, catalog in found.items() if len(catalog)}


def locale_folder(path: Path) -> Path:
    for folder in path.parents:
        if folder == SOURCE.parent:
            break
        if (folder / "locale").is_dir():
            return folder / "locale"
    return ROOT / "locale"


def sentences(path: Path) -> list[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Django turns the template into calls amid blanked-out words; their indentation means nothing.
        text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
    stream = io.BytesIO(text.encode())
    return list(extract("python", stream, keywords=KEYWORDS, comment_tags=("Translators:",)))


def po_path(folder: Path, language: str) -> Path:
    return folder / language.replace("-", "_") / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", fuzzy=False)
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def compiled(catalog: Catalog) -> bytes:
    stream = io.BytesIO()
    write_mo(stream, catalog)
    return stream.getvalue()


def faults(path: Path, catalog: Catalog, template: Catalog) -> list[str]:
    """What is wrong with one catalogue, in words."""
    name = str(path.relative_to(ROOT))
    found = [f"{name}: missing: {short(m)}" for m in template if m.id and not catalog.get(m.id, m.context)]
    for message in catalog:
        if not message.id:
            continue
        strings = message.string if isinstance(message.string, tuple | list) else [message.string]
        if not template.get(message.id, message.context):
            found.append(f"{name}: no longer in the source: {short(message)}")
        elif not all(strings):
            found.append(f"{name}: not translated: {short(message)}")
        elif message.fuzzy:
            found.append(f"{name}: the Dutch changed, look again: {short(message)}")
        elif not same_places(message, strings):
            found.append(f"{name}: other names to fill in than the Dutch: {short(message)}")
    path_mo = path.with_suffix(".mo")
    if not path_mo.exists() or path_mo.read_bytes() != compiled(catalog):
        found.append(f"{path_mo.relative_to(ROOT)}: is not what the .po says")
    return found


def same_places(message: Message, strings: list[str]) -> bool:
    """Each translation fills in the same names; a plural may leave its number out (one, two, none)."""
    ids = message.id if isinstance(message.id, tuple | list) else [message.id]
    wanted = {place for one in ids for place in PLACES.findall(one)}
    if len(ids) > 1:
        return all(set(PLACES.findall(one)) <= wanted for one in strings)
    return all(sorted(PLACES.findall(one)) == sorted(PLACES.findall(ids[0])) for one in strings)


def short(message: Message) -> str:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return text if len(text) < 70 else f"{text[:67]}..."


def main() -> int:
    settings.configure(USE_I18N=False)
    only_look = "--check" in sys.argv[1:]
    told: list[str] = []
    for folder, template in collect().items():
        for language in languages():
            path = po_path(folder, language)
            catalog = read(path, language)
            if only_look:
                told += faults(path, catalog, template)
                continue
            catalog.update(template, update_creation_date=False)
            catalog.obsolete.clear()
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as stream:
                write_po(
                    stream, catalog, width=100, include_lineno=False, sort_by_file=True, ignore_obsolete=True
                )
            with path.open("rb") as stream:
                catalog = read_po(stream, locale=language)
            path.with_suffix(".mo").write_bytes(compiled(catalog))
            todo = sum(1 for m in catalog if m.id and (m.fuzzy or not m.string or not all(m.string)))
            print(f"{path.relative_to(ROOT)}: {len(catalog)} sentences, {todo} to translate")
    for line in told:
        print(line)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
