# SPDX-License-Identifier: EUPL-1.2
"""Marks Dutch words for the translators and leaves them as they are; the page that shows them translates them."""


def mark(words: str) -> str:
    """The same words. Imported as `_`, so that the message tool finds them; tables stay plain Python."""
    return words
