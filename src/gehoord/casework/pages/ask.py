# SPDX-License-Identifier: EUPL-1.2
"""A note on top of the reporter's page. `follow_asks` has the table of who may put one there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ask:
    """One note on the reporter's page. address: where to answer or read more; button: its words."""

    title: str
    text: str
    address: str = ""
    button: str = ""
