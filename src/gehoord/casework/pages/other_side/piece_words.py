# SPDX-License-Identifier: EUPL-1.2
"""What each piece is called: on the page of the other side, and on the counter's."""

from django.utils.translation import gettext_lazy as _

from ...queries.respondents import OpenPiece

TITLES = {
    "invitation": _("Uitnodiging"),
    "message": _("Bericht van het loket"),
    "answer": _("Antwoord van de andere kant"),
    "file": _("Bestand"),
    "time_asked": _("Vraag om meer tijd"),
    "time_given": _("Er is meer tijd"),
    "time_refused": _("Er is niet meer tijd"),
    "language": _("Vraag om hulp met de taal"),
    "investigation": _("Er begint een onderzoek"),
    "conclusion": _("Conclusie van het onderzoek"),
    "closing": _("Afsluitende brief"),
    "mediation_asked": _("Voorstel om te bemiddelen"),
    "mediation_yes": _("Ja tegen bemiddeling"),
    "mediation_no": _("Nee tegen bemiddeling"),
    "mediation_stopped": _("De bemiddeling stopt"),
    "agreement": _("Afspraken"),
    "agreement_yes": _("Ja tegen de afspraken"),
    "agreement_no": _("Nee tegen de afspraken"),
    "check_asked": _("Hoe gaat het met de afspraken?"),
    "check_answer": _("Zo gaat het met de afspraken"),
}
OWN_TITLES = {
    "answer": _("Uw antwoord"),
    "file": _("Uw bestand"),
    "time_asked": _("Uw vraag om meer tijd"),
    "language": _("Uw vraag om hulp met de taal"),
    "mediation_yes": _("U zei ja tegen bemiddeling"),
    "mediation_no": _("U zei nee tegen bemiddeling"),
    "mediation_stopped": _("U stopte de bemiddeling"),
    "agreement_yes": _("U zei ja tegen de afspraken"),
    "agreement_no": _("U zei nee tegen de afspraken"),
    "check_answer": _("Wat u zei over de afspraken"),
}
"""The same, on the page of who wrote it."""
HEARD = _("Antwoord, zoals wij het hoorden en opschreven")


def title_of(piece: OpenPiece, *, to_counter: bool = False) -> str:
    """The title in the language of the page, for them or for the counter."""
    if piece.told.get("heard"):
        return str(HEARD)
    titles = TITLES | OWN_TITLES if piece.from_respondent and not to_counter else TITLES
    return str(titles[piece.kind]) if piece.kind in titles else piece.kind
