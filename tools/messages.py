# SPDX-License-Identifier: EUPL-1.2
"""Collects the Dutch sentences for the translators and compiles what they wrote; needs no gettext tools.

A sentence belongs to the catalogue of the nearest folder with a `locale/`. Without one it stays Dutch, and so do the
files that `locale/dutch-only.txt` names: pages that only people at a counter read.
With `--check` nothing is written: each catalogue must have every sentence, translated, none doubtful, and be
compiled; a name in braces or after a percent sign must come back in the translation; and one Dutch sentence is
translated the same way everywhere, because Django puts all catalogues together.
"""

import io
import re
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
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
PLURALS = {
    "en": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
}
HEADER = "# SPDX-License-Identifier: EUPL-1.2"
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")


class Words(Catalog):
    """A catalogue with a header of fixed lines: the same words give the same bytes, on every day and machine."""

    def _header(self) -> list[tuple[str, str]]:
        language = str(self.locale)
        forms = {"Plural-Forms": PLURALS[language]} if language in PLURALS else {}
        return [
            ("Project-Id-Version", "gehoord"),
            ("Language", language),
            *forms.items(),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]

    mime_headers = property(_header, lambda self, headers: None)

    @property
    def num_plurals(self) -> int:
        found = re.search(r"nplurals=(\d)", PLURALS.get(str(self.locale), ""))
        return int(found[1]) if found else 2


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
        folder = locale_folder(path)
        if folder is None or stays_dutch(path, folder):
            continue
        catalog = found.setdefault(folder, Catalog(charset="utf-8"))
        for line, ids, comments, context in sentences(path):
            where = str(path.relative_to(ROOT))
            catalog.add(ids, None, [(where, line)], auto_comments=comments, context=context)
    return {folder: catalog for folder, catalog in found.items() if len(catalog)}


def locale_folder(path: Path) -> Path | None:
    for folder in path.parents:
        if folder == SOURCE.parent:
            break
        if (folder / "locale").is_dir():
            return folder / "locale"
    return None


def stays_dutch(path: Path, folder: Path) -> bool:
    """Whether only people at a counter read this file. The last line that fits decides; `!` takes a file back in."""
    listed = folder / "dutch-only.txt"
    decided = False
    for line in listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []:
        pattern = line.partition("#")[0].strip()
        if pattern and fnmatch(path.relative_to(folder.parent).as_posix(), pattern.removeprefix("!")):
            decided = not pattern.startswith("!")
    return decided


def sentences(path: Path) -> list[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Django turns the template into calls amid blanked-out words; their indentation means nothing.
        text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
    stream = io.BytesIO(text.encode())
    return list(extract("python", stream, keywords=KEYWORDS, comment_tags=("Translators:",)))


def save(path: Path, catalog: Catalog) -> Catalog:
    """Write the catalogue and what Django reads of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        write_po(stream, catalog, width=100, include_lineno=False, sort_by_file=True, ignore_obsolete=True)
    catalog = read(path, str(catalog.locale))
    path.with_suffix(".mo").write_bytes(compiled(catalog))
    return catalog


def po_path(folder: Path, language: str) -> Path:
    return folder / language.replace("-", "_") / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    catalog = Words(locale=language, charset="utf-8", fuzzy=False, header_comment=HEADER)
    if path.exists():
        with path.open("rb") as stream:
            told = read_po(stream, locale=language)
        catalog.header_comment = told.header_comment or HEADER
        for message in told:
            if message.id:
                catalog[message.id] = message
    return catalog


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


def quarrels(catalogs: Iterable[tuple[Path, Catalog]]) -> list[str]:
    """One Dutch sentence with two translations into one language: Django would take either, everywhere."""
    first: dict[tuple[object, ...], tuple[Path, object]] = {}
    found = []
    for path, catalog in catalogs:
        for message in catalog:
            key = (str(catalog.locale), message.context, message.id)
            where, string = first.setdefault(key, (path, message.string))
            if message.id and string != message.string:
                other = where.relative_to(ROOT)
                found.append(f"{path.relative_to(ROOT)}: other words than in {other}: {short(message)}")
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
    catalogs: list[tuple[Path, Catalog]] = []
    for folder, template in collect().items():
        for language in languages():
            path = po_path(folder, language)
            catalog = read(path, language)
            catalogs.append((path, catalog))
            if only_look:
                told += faults(path, catalog, template)
                continue
            catalog.update(template, update_creation_date=False)
            catalog.obsolete.clear()
            catalog = save(path, catalog)
            todo = sum(1 for m in catalog if m.id and (m.fuzzy or not m.string or not all(m.string)))
            print(f"{path.relative_to(ROOT)}: {len(catalog)} sentences, {todo} to translate")
    told += quarrels(catalogs)
    for line in told:
        print(line)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
