# SPDX-License-Identifier: EUPL-1.2
"""What stands above each page of the form, as a table."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..terms import Page


@dataclass(frozen=True)
class PageWords:
    """Title (neutral: it shows in history and tabs), heading (empty: the question is the heading) and one sentence."""

    title: str | Promise
    heading: str | Promise
    says: str | Promise


PAGE_WORDS: dict[Page, PageWords] = {
    Page.NEED: PageWords(
        _("Begin"),
        "",
        _(
            "Ben je anders behandeld om wie je bent? Of zag je dat bij een ander? Jij bepaalt wat er daarna gebeurt."
        ),
    ),
    Page.STORY: PageWords(
        _("In je eigen woorden"),
        _("Vertel het in je eigen woorden"),
        _("Twijfel je of het discriminatie is? Dat hoeft niet zeker te zijn. Wij kijken met je mee."),
    ),
    Page.WHEN: PageWords(
        _("Waar en wanneer"), _("Waar en wanneer was het?"), _("Alles op deze pagina mag je overslaan.")
    ),
    Page.WHO: PageWords(
        _("Wie"),
        _("Met wie had je te maken?"),
        _("Je hoeft geen namen te noemen. Alles op deze pagina mag je overslaan."),
    ),
    Page.GROUNDS: PageWords(
        _("Waarom"), _("Waarom gebeurde het, denk je?"), _("Vaak gaat het om meer dan één ding.")
    ),
    Page.YOU: PageWords(_("Over jou"), _("Over jou"), _("Zo weten we welk loket bij je past.")),
    Page.KNOWN: PageWords(
        _("Hoe bekend"),
        "",
        _("Bij elke keuze staat wat die betekent. Je kunt dit later nog veranderen."),
    ),
    Page.CONTACT: PageWords(
        _("Contact"),
        _("Hoe praten we met elkaar?"),
        _("Je kunt altijd met je code lezen en schrijven. Meer hoef je niet te geven."),
    ),
}
