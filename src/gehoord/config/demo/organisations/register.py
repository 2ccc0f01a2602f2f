# SPDX-License-Identifier: EUPL-1.2
"""The demo's register: made-up organisations beside the two that joined, one with a former name, and two who ask to join."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.vault.codes import Code
from gehoord.organisations.actions.joining.ask_to_join import Asker, ask_to_join
from gehoord.organisations.actions.joining.prove_claim import prove_claim, send_letter
from gehoord.organisations.actions.register.add_many import Listed, add_many
from gehoord.organisations.actions.register.rename_organisation import rename_organisation
from gehoord.organisations.queries.joining import claim_of
from gehoord.organisations.queries.register import find

BY = "demo"
LISTED = (
    Listed("Huisartsenpraktijk Goudenregen (demo)", "general_practice", "GM0344", "up_to_9", post_address="Regenlaan 2, Utrecht"),
    Listed("Thuiszorg Avondrood (demo)", "home_care", "GM0344", "50_to_249", post_address="Avondpad 9, Utrecht"),
    Listed("Woonzorgcentrum Zonneweide (demo)", "nursing_home", "GM0344", "50_to_249", places=(("Huize Sint Anna", "GM0344"),)),
    Listed("Tandartsenpraktijk Cornelissen (demo)", "dental_care", "GM0344", "up_to_9"),
    Listed("Sportvereniging Sint Jozef (demo)", "sports_club", "GM0344", "10_to_49"),
    Listed("Fysiotherapie Bouwmeester (demo)", "paramedical_care", "GM0344", "up_to_9", post_address="Bouwstraat 4, Utrecht"),
    Listed("Zorggroep Wijdeblik (demo)", "nursing_home", "GM0518", "250_up", formerly=("Stichting Oude Haven (demo)",)),
    Listed("Welzijn Vreugdehof (demo)", "social_work", "GM0599", "10_to_49"),
)  # fmt: skip


def fill_register(*, now: datetime) -> None:
    """Fill it as the central organisation and the counters would."""
    for _progress in add_many(LISTED, by=BY, now=now, is_demo=True):
        pass
    rename_organisation(
        _named("Thuiszorg Avondrood"),
        to="Thuiszorg Morgenstond (demo)",
        why="Nieuwe naam in het Handelsregister",
        by=BY,
        now=now,
    )
    earlier = now - timedelta(days=3)
    ask_to_join(
        _named("Huisartsenpraktijk Goudenregen"),
        asker=Asker("Sara de Boer", "praktijkhouder", "sara@goudenregen.invalid"),
        code=Code.new(),
        now=earlier,
    )
    code, letter = Code.new(), Code.new()
    ask_to_join(
        _named("Fysiotherapie Bouwmeester"),
        asker=Asker("Ruben Bouwmeester", "eigenaar", "ruben@bouwmeester.invalid"),
        code=code,
        now=earlier,
    )
    claim = claim_of(code)
    assert claim is not None
    send_letter(claim.pk, code=letter, by=BY, now=earlier)
    prove_claim(code, letter=letter.text, now=now)


def _named(words: str) -> UUID:
    return UUID(str(find(words, most=1)[0].organisation.pk))
