# SPDX-License-Identifier: EUPL-1.2
"""The text of a saved web page (webpagina): what a reader of the page sees of its main part, block by block.

lxml builds the tree, since the parser of the standard library takes hours over a hostile page. Nothing is fetched.
"""

import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from .limits import Limits
from .opened import CannotOpen, Extracted
from .plain_text import decoded, windows
from .web_blocks import Blocks
from .web_notes import notes_of

Element = Any  # lxml is written in C and says nothing of its types

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_-]{1,40})""", re.IGNORECASE)
CHARSET_WITHIN = 4_096
# labels that a page may name (WHATWG Encoding Standard): how we read it. Of Python's own list some take for ever.
LABELS: dict[str, Callable[[bytes], str]] = {
    "iso-8859-15": lambda data: data.decode("iso-8859-15"),
    "windows-1250": lambda data: data.decode("cp1250", "replace"),
    "windows-1254": lambda data: data.decode("cp1254", "replace"),
    **dict.fromkeys(("windows-1252", "iso-8859-1", "latin1", "us-ascii", "cp1252"), windows),
}


def extract(data: bytes, limits: Limits) -> Extracted:
    """The text of a page; CannotOpen when there is none. limits: already kept by who calls, and by the other process."""
    text, encoding, warnings = _decoded(data)
    root = _tree(text)
    main = _main(root)
    blocks = Blocks(notes_of(main), limits.text)
    found = "\n\n".join(blocks.of(main))
    if not found:
        raise CannotOpen("empty", "Op deze pagina staat geen tekst. Sla hem opnieuw op, of plak de tekst.")
    return Extracted(found, warnings=tuple(warnings), encoding=encoding)


def _decoded(data: bytes) -> tuple[str, str, list[str]]:
    """Valid UTF-8 is UTF-8 whatever the page says of itself; otherwise its own label, then Windows-1252."""
    text, encoding, warnings = decoded(data)
    said = CHARSET.search(data[:CHARSET_WITHIN])
    label = said[1].decode("ascii").lower() if said else ""
    if encoding == "windows-1252" and label in LABELS:
        return LABELS[label](data), label, []
    return text, encoding, warnings


def _tree(text: str) -> Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.removeprefix("\ufeff").replace("\0", "\ufffd").encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        root = None
    faults = {error.type for error in parser.error_log}
    if etree.ErrorTypes.ERR_NO_MEMORY in faults:
        raise MemoryError
    if etree.ErrorTypes.ERR_RESOURCE_LIMIT in faults:
        raise CannotOpen(
            "broken", "Deze pagina zit te ingewikkeld in elkaar. Plak de tekst in een tekstbestand."
        )
    if root is None:
        raise CannotOpen("empty", "Op deze pagina staat geen tekst. Sla hem opnieuw op, of plak de tekst.")
    return root


def _main(root: Element) -> Element:
    """The main part when the page names one that has text, else the whole page without the site's own head and foot."""
    for path in (".//main", ".//*[@role='main']"):
        found = root.find(path)
        if found is not None and "".join(found.itertext()).strip():
            return found
    body = root.find("body")
    if body is None:
        return root
    for part in [one for one in body if one.tag in {"header", "footer"}]:
        if len("".join(part.itertext())) * 2 < len("".join(body.itertext())):
            part.getparent().remove(part)
    return body
