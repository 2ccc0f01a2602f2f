# SPDX-License-Identifier: EUPL-1.2
"""Which desk a page is of, who reads there, and by which day: the same for all open pages."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.openers import Opener

from ....queries.desk import desk_readers, managers, regime_of, setting_of
from ....queries.teams import organisation_at
from ....rules.desk import answer_by, confirm_by
from ....terms.desk import CLIENT, EMPLOYEE, OF_CLIENTS, TELLERS, WHISTLEBLOWER, WKKGZ, WORKERS

if TYPE_CHECKING:
    from ....models import DeskSetting, Organisation


@dataclass(frozen=True)
class Desk:
    """The desk of one organisation as an open page shows it. readers: by who tells, who reads that."""

    organisation: "Organisation"
    code: str
    team: int
    setting: "DeskSetting"
    readers: dict[str, list[Opener]] = field(default_factory=dict)
    leads: frozenset[UUID] = frozenset()
    """Who also leads here: the page says so of whoever reads."""

    def also_leads(self, told_by: str) -> list[str]:
        """The names of readers who are somebody's manager as well; empty is the rule."""
        return [one.name for one in self.readers[told_by] if one.id in self.leads]

    @property
    def any_leads(self) -> list[str]:
        """The same, of all who read anything here."""
        return sorted({*self.also_leads(EMPLOYEE), *self.also_leads(CLIENT)})

    def takes(self, told_by: str) -> bool:
        """Whether something told by this kind of person is read by somebody."""
        return self.setting.is_open and bool(self.readers[told_by])

    @property
    def takes_any(self) -> bool:
        """Whether anybody can tell anything here."""
        return any(self.takes(told_by) for told_by in TELLERS)

    def days(self, told_by: str, *, today: date) -> tuple[date, date]:
        """By which day one reads that it was read, and by which day what is done, when it is told today."""
        regime = regime_of(self.organisation, told_by)
        first = confirm_by(today, days=self.setting.confirm_days)
        return first, answer_by(regime, received=today, confirmed=first, days=self.setting.feedback_days)

    def why(self, told_by: str) -> str:
        """Which terms count for this person here, and why."""
        return regime_words(regime_of(self.organisation, told_by), is_worker=told_by in WORKERS)


def desk_at(code: str) -> Desk:
    """The desk of the organisation at this address. Http404 when there is none."""
    organisation = organisation_at(code)
    if organisation is None or organisation.team_id is None:
        raise Http404
    team = organisation.team_id
    with fenced(counter=team):
        setting = setting_of(team)
        of_clients, of_others = desk_readers(team, CLIENT), desk_readers(team, EMPLOYEE)
        leads = frozenset(one.id for one in managers(team))
    readers = {kind: of_clients if kind in OF_CLIENTS else of_others for kind in TELLERS}
    return Desk(organisation, code, team, setting, readers, leads)


def regime_words(regime: str, *, is_worker: bool) -> str:
    """Why these days: by which act, or that it is our own proposal and no law."""
    if regime == WHISTLEBLOWER:
        return _(
            "Hier werken 50 mensen of meer. Voor een misstand waar meer mensen last van hebben, geeft de Wet bescherming klokkenluiders hoogstens 7 dagen om dat te laten weten, en daarna hoogstens drie maanden voor een antwoord. Gaat het alleen over jou? Dan geldt die wet misschien niet. Deze organisatie houdt dan dezelfde dagen aan."
        )
    if regime == WKKGZ:
        return _(
            "Voor een klacht van een cliënt, een vertegenwoordiger of een nabestaande geeft de wet (Wkkgz) zes weken voor een oordeel. Het mag één keer vier weken langer, met de reden. Dat je na een week al iets leest, is ons eigen voorstel."
        )
    if is_worker:
        return _("Voor een kleinere organisatie staan er geen dagen in de wet. Deze dagen zijn ons voorstel.")
    return _("Voor wat jij vertelt staan er geen dagen in de wet. Deze dagen zijn ons voorstel.")
