# SPDX-License-Identifier: EUPL-1.2
"""On which grounds words are taken out before publication (gronden), as data, and what a second reader says of it.

Source: Wet open overheid (BWBR0045754), art. 5.1 and 5.2, as in force on 20 February 2026; read in a public copy of
wetten.overheid.nl. The codes are those that ministries print in what they publish. `law` is False where it is not a
ground of the law but a mark of our own that still has to be checked by somebody.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Ground:
    """One ground: its code, where it stands, what it means to a reader, and what who uses it must know."""

    code: str
    article: str | Promise
    means: str | Promise
    mind: str | Promise = ""
    law: bool = True


WEIGHED = _("Weeg af: het belang moet zwaarder wegen dan dat van openbaarheid.")
GROUNDS = {
    ground.code: ground
    for ground in (
        Ground("5.1.2e", _("Woo art. 5.1, lid 2, onder e"), _("Het gaat om iemands persoonlijke levenssfeer, bijvoorbeeld de naam van een ambtenaar."), WEIGHED),
        Ground("5.1.1d", _("Woo art. 5.1, lid 1, onder d"), _("Het gaat om bijzondere persoonsgegevens, bijvoorbeeld over iemands gezondheid of geloof."), _("Niet als de persoon zelf toestemming gaf of het zelf openbaar maakte.")),
        Ground("5.1.1e", _("Woo art. 5.1, lid 1, onder e"), _("Het is een nummer dat iemand identificeert, zoals een burgerservicenummer.")),
        Ground("5.2", _("Woo art. 5.2"), _("Het is een persoonlijke beleidsopvatting van een ambtenaar in een stuk voor intern beraad."), _("Feiten, prognoses, alternatieven en gevolgen blijven staan. In een stuk voor een besluit van een minister blijft ook de opvatting staan, zonder de persoon (lid 3), tenzij het beraad onevenredig wordt geschaad.")),
        Ground("5.1.1a", _("Woo art. 5.1, lid 1, onder a"), _("Het kan de eenheid van de Kroon in gevaar brengen.")),
        Ground("5.1.1b", _("Woo art. 5.1, lid 1, onder b"), _("Het kan de veiligheid van de Staat schaden.")),
        Ground("5.1.1c", _("Woo art. 5.1, lid 1, onder c"), _("Het zijn bedrijfsgegevens die vertrouwelijk aan de overheid zijn gegeven.")),
        Ground("5.1.2a", _("Woo art. 5.1, lid 2, onder a"), _("Het raakt de betrekkingen van Nederland met andere landen of internationale organisaties."), WEIGHED),
        Ground("5.1.2b", _("Woo art. 5.1, lid 2, onder b"), _("Het raakt economische of financiële belangen van de overheid."), WEIGHED),
        Ground("5.1.2c", _("Woo art. 5.1, lid 2, onder c"), _("Het raakt het opsporen en vervolgen van strafbare feiten."), WEIGHED),
        Ground("5.1.2d", _("Woo art. 5.1, lid 2, onder d"), _("Het raakt inspectie, controle en toezicht door de overheid."), WEIGHED),
        Ground("5.1.2f", _("Woo art. 5.1, lid 2, onder f"), _("Het zijn concurrentiegevoelige gegevens van een bedrijf."), WEIGHED),
        Ground("5.1.2g", _("Woo art. 5.1, lid 2, onder g"), _("Het raakt de bescherming van het milieu waar het over gaat."), WEIGHED),
        Ground("5.1.2h", _("Woo art. 5.1, lid 2, onder h"), _("Het raakt de beveiliging van personen of bedrijven, of het voorkomen van sabotage."), WEIGHED),
        Ground("5.1.2i", _("Woo art. 5.1, lid 2, onder i"), _("Het raakt het goed functioneren van de overheid."), WEIGHED),
        Ground("5.1.5", _("Woo art. 5.1, lid 5"), _("Openbaarmaking zou een ander belang onevenredig benadelen."), _("Alleen in uitzonderlijke gevallen, en niet samen met een andere grond voor dezelfde woorden.")),
        Ground("nagaan", _("Nog niet nagegaan"), _("De grond moet nog worden nagegaan."), _("Hiermee kan het stuk niet openbaar worden. Kies eerst een grond."), law=False),
    )
}  # fmt: skip
AGREES, KEEPS = "agrees", "keeps"
SECOND = {
    "": _("nog niet bekeken"),
    AGREES: _("tweede lezer: akkoord"),
    KEEPS: _("tweede lezer: laten staan"),
}
CORRECTED, REMOVED, NOT_CHANGED = "corrected", "removed", "not_changed"
CORRECTIONS = {
    CORRECTED: _("Verbeterd"),
    REMOVED: _("Weggehaald"),
    NOT_CHANGED: _("Niet veranderd"),
}
CORRECTION_WORKING_DAYS = 10
"""Within so many working days somebody who asks for a correction has an answer: how we work, no law."""
