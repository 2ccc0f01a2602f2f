# SPDX-License-Identifier: EUPL-1.2
"""What is off with a code, in words. Also used by the page where a reporter follows the report."""

from django.utils.translation import gettext_lazy as _

from gehoord.foundation.vault.errors import CodeError

NOT_FOUND = _(
    "Met deze code vinden we niets. Dat kan drie dingen betekenen: er zit een fout in, de tijd is voorbij, of de "
    "melding is ingetrokken. Wij kunnen een code niet terugvinden. Je kunt wel opnieuw vertellen wat er gebeurde."
)
_SLIPS = {
    "length": _("Deze code is niet compleet. Een code heeft 21 tekens."),
    "character": _("In deze code staat een teken dat niet kan. Een code bestaat uit cijfers en letters."),
    "check": _("In deze code zit een tikfout. Kijk hem teken voor teken na."),
}


def slip_in_words(error: CodeError) -> str:
    """The kind of slip, said at once, without asking the database."""
    return str(_SLIPS[error.reason])
