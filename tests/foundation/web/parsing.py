# SPDX-License-Identifier: EUPL-1.2
"""Reads markup back as a browser would, to see what is really there."""

from html.parser import HTMLParser


class Reader(HTMLParser):
    """Keeps every element with its attributes, and all text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def first(self, tag: str, **wanted: str) -> dict[str, str | None]:
        for name, attributes in self.elements:
            if name == tag and all(attributes.get(key.rstrip("_")) == value for key, value in wanted.items()):
                return attributes
        raise AssertionError(f"No <{tag}> with {wanted}")
