# SPDX-License-Identifier: EUPL-1.2
"""Where the tile of each municipality stands on the schematic map; how it was made says tools/tiles.py."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from .loading import HERE, read_file

FILE = HERE / "municipality_tiles.yaml"


@cache
def tiles() -> Mapping[str, tuple[int, int]]:
    """CBS code → (column, row), from the north-west. A municipality may be without: then it is named in words."""
    return MappingProxyType({code: (column, row) for code, (column, row) in read_file(FILE).items()})
