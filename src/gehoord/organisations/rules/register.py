# SPDX-License-Identifier: EUPL-1.2
"""May this be changed in the register, and if not, why? Sentences for who asks."""

from collections.abc import Collection

from ..terms.marking import mark as _
from .names import LONGEST, core_of

SHORTEST = 2
TRADE_NUMBER_DIGITS = 8
NAME_MISSING = _("Vul de naam in, met minstens twee letters of cijfers.")
NAME_TOO_LONG = _("Deze naam is te lang: hoogstens 160 tekens.")
SAME_NAME = _("Zo heet de organisatie al.")
WHY_MISSING = _("Schrijf kort waarom, en waar je het vandaan hebt. Dat blijft in de geschiedenis staan.")
SECTOR_UNKNOWN = _("Kies een sector.")
MUNICIPALITY_UNKNOWN = _("Deze gemeente kennen we niet. Kies een naam uit de lijst.")
WRONG_TRADE_NUMBER = _("Een KvK-nummer heeft acht cijfers. Weet je het niet, laat het dan leeg.")
SAME_ROW = _("Kies twee verschillende organisaties.")
GONE_ALREADY = _("Een van de twee ging al op in een andere organisatie. Maak dat eerst ongedaan.")
BOTH_JOINED = _(
    "Allebei doen ze mee met een eigen team. Wat bij een team is verteld, is verzegeld voor de mensen van dat team en"
    " kan niet naar een ander. Laat eerst één van de twee stoppen met meedoen; dan kun je ze samenvoegen."
)
TEAM_WOULD_GO = _(
    "Deze organisatie heeft een eigen team en de andere niet. Voeg ze andersom samen: dan blijft het team bestaan."
)
NOT_MERGED = _("Deze organisatie ging niet op in een andere. Er is niets ongedaan te maken.")


def why_not_name(name: str, *, now: str = "") -> list[str]:
    """All reasons why an organisation cannot be called so. now: how it is called today."""
    if len(core_of(name)) < SHORTEST:
        return [NAME_MISSING]
    if len(name) > LONGEST:
        return [NAME_TOO_LONG]
    return [SAME_NAME] if name == now else []


def why_not_details(
    *,
    sector: str,
    municipality: str,
    trade_number: str,
    sectors: Collection[str],
    municipalities: Collection[str],
) -> dict[str, str]:
    """What is wrong with what is known of an organisation, by field. The last two: the codes that there are."""
    wrong = {}
    if sector not in sectors:
        wrong["sector"] = SECTOR_UNKNOWN
    if municipality and municipality not in municipalities:
        wrong["municipality"] = MUNICIPALITY_UNKNOWN
    if trade_number and not (
        len(trade_number) == TRADE_NUMBER_DIGITS and trade_number.isascii() and trade_number.isdigit()
    ):
        wrong["trade_number"] = WRONG_TRADE_NUMBER
    return wrong


def why_not_merge(
    *, same: bool, merged_already: bool, gone_has_team: bool, gone_is_joined: bool, into_is_joined: bool
) -> list[str]:
    """All reasons why one row cannot go up in another. gone: the row that goes up; into: the one that remains.

    Two teams have two sets of keys, and nobody may read what was told to the other.
    """
    if same:
        return [SAME_ROW]
    if merged_already:
        return [GONE_ALREADY]
    if gone_is_joined and into_is_joined:
        return [BOTH_JOINED]
    return [TEAM_WOULD_GO] if gone_is_joined or (gone_has_team and not into_is_joined) else []
