# SPDX-License-Identifier: EUPL-1.2
"""Why two sheets of paper did not open a counter, in words that help to type them right."""

from django.utils.translation import gettext_lazy as _

from gehoord.foundation.vault.errors import SealError

WORDS = {
    "count": _("Vul de woorden van precies twee bladen in."),
    "words": _(
        "Er staat een woord bij dat niet in de lijst voorkomt, of er ontbreekt een woord. Een blad heeft 33 woorden."
    ),
    "check": _("De woorden van een blad horen niet bij elkaar. Kijk na of je er geen hebt verwisseld."),
    "same": _("Dit is twee keer hetzelfde blad. Neem een tweede blad erbij."),
    "foreign": _("Deze bladen horen niet bij dit loket of niet bij elkaar."),
    "sealed": _("Deze bladen openen de sleutels van dit loket niet. Bel je beheerder."),
}


def why_not_opened(refused: SealError) -> str:
    """The reason as a sentence."""
    return str(WORDS[refused.reason])


def sheets_of(first: str, second: str) -> list[str]:
    """The two sheets as typed; an empty one does not count."""
    return [words for words in (first[:2000], second[:2000]) if words.strip()]
