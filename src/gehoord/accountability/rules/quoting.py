# SPDX-License-Identifier: EUPL-1.2
"""Whether words that somebody quotes stand in a text, and where (citaat)."""

import re


def place_of(words: str, text: str) -> tuple[int, int] | None:
    """The first place of these words as code points, half open; white space may differ. None: they are not there."""
    pieces = words.split()
    if not pieces:
        return None
    found = re.search(r"\s+".join(map(re.escape, pieces)), text)
    return found.span() if found else None
