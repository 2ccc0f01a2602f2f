# SPDX-License-Identifier: EUPL-1.2
"""What happened to a code that opens nothing, in words for the other side. Nothing about what it was for."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ...queries.doors import Shut

_WORDS: dict[Shut, tuple[str | Promise, str | Promise]] = {
    Shut.UNKNOWN: (
        _("Met deze code vinden we niets"),
        _(
            "Kijk of u de nieuwste brief hebt en of elk teken klopt. Het kan ook zijn dat de gegevens al vernietigd zijn. "
            "Bel ons gerust: wij kijken met u mee."
        ),
    ),
    Shut.USED: (
        _("Deze uitnodiging is al gebruikt"),
        _(
            "Was u dat zelf, gebruik dan de code die u toen kreeg en opschreef. Bent u die kwijt, of was u het niet? "
            "Bel ons. Wij maken dan een nieuwe uitnodiging; de oude code werkt daarna niet meer."
        ),
    ),
    Shut.LATE: (
        _("Deze uitnodiging is verlopen"),
        _("U bent niet te laat om uw kant te vertellen. Bel ons, dan krijgt u een nieuwe uitnodiging."),
    ),
    Shut.RECALLED: (
        _("Deze uitnodiging is ingetrokken"),
        _("U hoeft niets te doen. Wilt u weten waarom, bel ons dan."),
    ),
    Shut.LOCKED: (
        _("Deze uitnodiging zit op slot"),
        _(
            "Er is te vaak een ander antwoord gegeven dan wij verwachtten. Er is niets getoond. "
            "Is de brief voor u, bel ons dan. Wij maken een nieuwe uitnodiging."
        ),
    ),
    Shut.NOT_MINE: (
        _("Dank u. De brief is ongelezen gesloten"),
        _("Wij weten nu dat de brief niet goed terechtkwam. U hoeft niets te doen. Gooi de brief weg."),
    ),
    Shut.OVER: (
        _("Dit is afgesloten"),
        _("U hoeft niet meer te antwoorden. Er is niets over u vastgesteld. Hebt u vragen, bel ons dan."),
    ),
}


def shut_words(why: Shut) -> tuple[str | Promise, str | Promise]:
    """A heading, and what to do now."""
    return _WORDS[why]
