# SPDX-License-Identifier: EUPL-1.2
"""Which parts of a .docx belong together (onderdelen): main text, notes, lists and styles, by the relations it names.

What lies outside the file (a template, a linked picture) is never fetched; it is said that it is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import basename, dirname, join, normpath
from xml.etree.ElementTree import Element

from .kinds import MACROS
from .opened import CannotOpen
from .packing import Packing, broken

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""Transitional and strict (ISO/IEC 29500)."""

# last word of the type of a relation that leads outside: what it is, in words. Links to web pages are ordinary.
OUTSIDE = {
    "attachedTemplate": "een sjabloon",
    "image": "een plaatje",
    "oleObject": "een ander bestand",
    "subDocument": "een deel van de tekst",
    "frame": "een ander document",
    "externalLinkPath": "een rekenblad",
    "mailMergeSource": "een adreslijst",
    "video": "een film",
}
# last word of the type of a relation inside: what we leave closed, in words
CLOSED = {
    "aFChunk": "een ingevoegd document",
    "package": "een ingevoegd bestand (zoals een rekenblad)",
    "oleObject": "een ingevoegd bestand",
    "comments": "opmerkingen in de kantlijn",
}


@dataclass(slots=True)
class Parts:
    """The trees we read, with one namespace. notes: by kind (footnote, endnote) and number. warnings: in Dutch."""

    body: Element
    notes: dict[str, dict[str, Element]] = field(default_factory=dict)
    numbering: Element | None = None
    styles: Element | None = None
    warnings: list[str] = field(default_factory=list)


def parts_of(packing: Packing) -> Parts:
    """The parts of an unpacked .docx; refused when it is something else or holds macros."""
    main = _main_part(packing)
    inside, warnings = _relations(packing, main)

    def tree(kind: str) -> Element | None:
        name = inside.get(kind, "")
        return _one_namespace(packing.xml(name)) if name in packing else None

    body = _one_namespace(packing.xml(main))
    notes = {kind: _by_number(tree(f"{kind}s"), kind) for kind in ("footnote", "endnote")}
    return Parts(body, notes, tree("numbering"), tree("styles"), warnings)


def _by_number(notes: Element | None, kind: str) -> dict[str, Element]:
    found = notes.iter(f"{{{NAMESPACES[0]}}}{kind}") if notes is not None else ()
    return {note.get(f"{{{NAMESPACES[0]}}}id", ""): note for note in found}


def _main_part(packing: Packing) -> str:
    if "[Content_Types].xml" not in packing or "_rels/.rels" not in packing:
        raise CannotOpen(
            "kind",
            "Dit is een ingepakt bestand, maar geen Word-bestand. Pak het uit en geef de bestanden zelf.",
        )
    types = [one.get("ContentType", "") for one in packing.xml("[Content_Types].xml")]
    if any("macroenabled" in one.lower() or "vbaproject" in one.lower() for one in types):
        raise CannotOpen("macros", MACROS)
    if not any(one.endswith("wordprocessingml.document.main+xml") for one in types):
        raise CannotOpen(
            "kind",
            "Dit is geen Word-document, maar een ander soort Office-bestand. Sla de tekst op als .docx.",
        )
    for relation in packing.xml("_rels/.rels").iter(RELATION):
        if relation.get("Type", "").endswith("/officeDocument") and relation.get("TargetMode") != "External":
            name = normpath(relation.get("Target", "").lstrip("/"))
            if name in packing:
                return name
    raise broken()


def _relations(packing: Packing, main: str) -> tuple[dict[str, str], list[str]]:
    """Parts beside the main text by kind, and remarks on what is outside or stays closed."""
    own = join(dirname(main), "_rels", f"{basename(main)}.rels")
    inside: dict[str, str] = {}
    outside, closed = set(), set()
    for name in sorted(one for one in packing.members if one.endswith(".rels")):
        for kind, target, external in _each(packing.xml(name)):
            if external:
                outside.add(OUTSIDE.get(kind, "")) if kind != "hyperlink" else None
                continue
            closed.add(CLOSED.get(kind, ""))
            if name == own:
                inside.setdefault(kind, normpath(join("/", dirname(main), target)).lstrip("/"))
    return inside, list(_remarks(outside, closed))


def _each(root: Element) -> Iterator[tuple[str, str, bool]]:
    for relation in root.iter(RELATION):
        kind = relation.get("Type", "").rpartition("/")[2]
        yield kind, relation.get("Target", ""), relation.get("TargetMode") == "External"


def _remarks(outside: set[str], closed: set[str]) -> Iterator[str]:
    if outside:
        named = ", ".join(sorted(outside - {""})) or "iets anders"
        yield f"Dit bestand verwijst naar iets erbuiten: {named}. Dat halen we niet op."
    for one in sorted(closed - {""}):
        yield f"In dit bestand zit ook: {one}. Dat lezen we niet."


def _one_namespace(root: Element) -> Element:
    """Names with the strict namespace get the usual one, so that one grammar reads both."""
    usual, strict = (f"{{{one}}}" for one in NAMESPACES)
    if root.tag.startswith(strict):
        for element in root.iter():
            element.tag = element.tag.replace(strict, usual, 1)
            for name in [one for one in element.attrib if one.startswith(strict)]:
                element.set(name.replace(strict, usual, 1), element.attrib.pop(name))
    return root
