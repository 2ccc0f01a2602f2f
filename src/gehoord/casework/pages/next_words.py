# SPDX-License-Identifier: EUPL-1.2
"""What comes next, what we wait for and why it is late: in words, for the counter and for the reporter."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from ..deadlines import Kind, standing
from ..queries.next_step import Beside, Knows, NextStep
from ..terms import DELAY_BY_CODE, WaitsFor
from ..terms import mark as _
from .desk_words import desk_words

STILL = {
    WaitsFor.COUNTER: _("Dat doen wij, uiterlijk %(day)s."),
    WaitsFor.REPORTER: _("We wachten op jou, tot en met %(day)s."),
    WaitsFor.RESPONDENT: _("We wachten op de andere kant, tot en met %(day)s."),
    WaitsFor.OTHER: _("We wachten op een andere organisatie, tot en met %(day)s."),
}
OVER = {
    WaitsFor.COUNTER: _("Dat beloofden we voor %(day)s. Het is nog niet gebeurd."),
    WaitsFor.REPORTER: _("We vroegen het je voor %(day)s. Antwoorden mag nog."),
    WaitsFor.RESPONDENT: _(
        "De andere kant had tot en met %(day)s. Nu is het aan ons om er weer naar te vragen."
    ),
    WaitsFor.OTHER: _("De ander had tot en met %(day)s. Nu is het aan ons om er weer naar te vragen."),
}
"""As the reporter reads it."""
TO_COUNTER = {
    WaitsFor.REPORTER: (
        _("We wachten op de melder, tot en met %(day)s."),
        _("De melder had tot en met %(day)s. Vraag er weer naar, of besluit wat je nu doet."),
    ),
    WaitsFor.RESPONDENT: (
        STILL[WaitsFor.RESPONDENT],
        _("De andere kant had tot en met %(day)s. Vraag er weer naar, of besluit wat je nu doet."),
    ),
    WaitsFor.OTHER: (
        STILL[WaitsFor.OTHER],
        _("De ander had tot en met %(day)s. Vraag er weer naar, of besluit wat je nu doet."),
    ),
}


def day_words(day: date) -> str:
    """A day as both pages write it."""
    return date_format(day, "l j F Y")


def beside_words(one: Beside, *, today: date, to_counter: bool = False) -> tuple[str, str]:
    """What is due beside the step, and who it waits for until when; to_counter: in the counter's own words."""
    still, over = STILL[one.waits_for], OVER[one.waits_for]
    if to_counter:
        still, over = TO_COUNTER.get(one.waits_for, (still, over))
    what = f"{desk_words(one.kind)}." if to_counter else gettext(one.says)
    return what, gettext(over if today > one.by else still) % {"day": day_words(one.by)}


def late_words(
    step: NextStep, knows: Knows, *, because: str, expected_on: date | None, today: date
) -> list[str]:
    """Sentences for the reporter about something that is late, or will be; none while it is on time.

    because: code of `terms.DELAYS`, "" when the counter gave no reason. Then we say so: no excuse is made up.
    """
    stands = standing(step.by, today=today)
    if stands.kind is not Kind.LATE and not because:
        return []
    if because in DELAY_BY_CODE:
        said = [gettext(DELAY_BY_CODE[because].public)]
        if expected_on and expected_on >= today:
            said.append(gettext("We denken dat het lukt op %(day)s.") % {"day": day_words(expected_on)})
        elif expected_on:
            said.append(
                gettext("We noemden %(day)s als nieuwe dag. Ook dat is niet gelukt.")
                % {"day": day_words(expected_on)}
            )
    else:
        said = [gettext("Dit duurt langer dan we beloofden. We vertelden je nog niet waarom.")]
    if stands.kind is Kind.LATE and stands.days:
        said.append(
            ngettext(
                "Je wacht nu %(days)s werkdag te lang.",
                "Je wacht nu %(days)s werkdagen te lang.",
                stands.days,
            )
            % {"days": stands.days}
        )
    if knows.coordinator_on:
        said.append(
            gettext("De coördinator van het loket weet het sinds %(day)s.")
            % {"day": day_words(knows.coordinator_on)}
        )
    if knows.central_on:
        said.append(
            gettext("De landelijke organisatie weet het sinds %(day)s.")
            % {"day": day_words(knows.central_on)}
        )
    return said
