# SPDX-License-Identifier: EUPL-1.2
"""The words of the fifteen-second note of the work floor (vastleggen): what, by whom, what I did. On an open page."""

from .marking import mark as _

WHAT = {
    "remark": _("Een kwetsende opmerking of grap"),
    "abuse": _("Schelden"),
    "sexist": _("Een seksistische opmerking of aanraking"),
    "refused": _("Iemand wilde niet door mij geholpen worden"),
    "left_out": _("Buitengesloten of overgeslagen"),
    "threat": _("Bedreigd of geduwd"),
    "other": _("Iets anders"),
}
BY_WHOM = {
    "client": _("Een cliënt of patiënt"),
    "relative": _("Een naaste of bezoeker"),
    "colleague": _("Een collega"),
    "manager": _("Een leidinggevende"),
    "other": _("Iemand anders"),
}
DID = {
    "spoke": _("Ik zei er iets van"),
    "left": _("Ik ging weg"),
    "colleague": _("Ik haalde een collega"),
    "went_on": _("Ik ging door met mijn werk"),
    "nothing": _("Ik kon niets doen"),
}
