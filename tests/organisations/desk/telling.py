# SPDX-License-Identifier: EUPL-1.2
"""A desk that is open, and something told there, through the real actions."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from tests.builders import NOW, Person
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.organisations.actions.desk.change_desk_setting import change_desk_setting
from gehoord.organisations.actions.desk.receive_desk_report import receive_desk_report
from gehoord.organisations.models import DeskReport, DeskSetting

STORY = "Een patiënt zei dat ik met mijn hoofddoek weg moest, en mijn leidinggevende lachte."


def open_desk(*people: Person, outside: str = "", confirm_days: int = 7, feedback_days: int = 42) -> None:
    """The desk of the organisation of these people is open."""
    staff = people[0].staff()
    with fenced(counter=staff.counter):
        assert (
            change_desk_setting(
                is_open=True,
                confirm_days=confirm_days,
                feedback_days=feedback_days,
                words="",
                outside=outside,
                by=staff,
                now=NOW,
            )
            == []
        )


def hospital() -> tuple[TryOrganisation, Person, Person]:
    """A hospital with an open desk and two confidential advisers: Vera Simons and Karim el Haddad."""
    team = organisation()
    vera = team.member("confidant", name="Vera Simons")
    karim = team.member("confidant", name="Karim el Haddad")
    open_desk(vera)
    return team, vera, karim


def told(
    team: TryOrganisation,
    story: str = STORY,
    *,
    told_by: str = "employee",
    keep_out: Collection[UUID] = (),
    let_in: Collection[UUID] = (),
    now: datetime = NOW,
) -> tuple[Code, UUID]:
    """Something told at this desk: the code, and the id of the report."""
    assert team.organisation is not None
    code = Code.new()
    receive_desk_report(
        {"story": story, "wish": ["known"]},
        organisation=team.organisation,
        told_by=told_by,
        keep_out=keep_out,
        let_in=let_in,
        code=code,
        now=now,
    )
    with fenced(lookup=code.lookup_hash):
        return code, DeskReport.objects.get().pk


def seen_by(person: Person) -> list[UUID]:
    """The reports that are there for this member, straight from the tables."""
    with fenced(counter=person.staff().counter, member=person.staff().id):
        return list(DeskReport.objects.values_list("pk", flat=True))


def setting(team: TryOrganisation) -> DeskSetting:
    """How this desk is run."""
    with fenced(counter=team.pk):
        return DeskSetting.objects.get()
