# SPDX-License-Identifier: EUPL-1.2
"""A test of a process as far as somebody wants it, through the real actions; within the fence of the team."""

from datetime import timedelta
from uuid import UUID

from tests.builders import NOW

from gehoord.organisations.actions.process_test.decide_risk import NewTask, decide_risk
from gehoord.organisations.actions.process_test.finish_test import finish_test
from gehoord.organisations.actions.process_test.propose_test import propose_test
from gehoord.organisations.actions.process_test.save_answers import Given, save_answers
from gehoord.organisations.actions.process_test.save_part import save_part
from gehoord.organisations.actions.process_test.save_told import save_told
from gehoord.organisations.actions.process_test.start_test import start_test
from gehoord.organisations.models import ProcessTest, TestAnswer, TestPart
from gehoord.organisations.tables.process_themes import themes

LATER = NOW.date() + timedelta(days=28)


class Trying:
    """One test of one team. `said` goes to every action."""

    def __init__(self, team: int, name: str = "Intake aan de telefoon") -> None:
        self.said = {"counter": team, "by": "test", "now": NOW}
        self.key: UUID = propose_test(
            name, why="Er waren signalen.", criteria=["many", "signals"], **self.said
        ).pk

    @property
    def row(self) -> ProcessTest:
        return ProcessTest.objects.get(pk=self.key)

    @property
    def parts(self) -> list[TestPart]:
        return list(TestPart.objects.filter(test=self.key).order_by("number"))

    def answer(self, part: int, question: str) -> TestAnswer:
        return TestAnswer.objects.get(part=self.parts[part], question=question)

    def started(self, *kinds: str) -> "Trying":
        """Begun, with a part of each of these kinds."""
        start_test(self.key, **self.said)
        for kind in kinds:
            assert save_part(self.key, kind=kind, text=f"Een onderdeel: {kind}", source="", **self.said) == []
        return self

    def answered(self, part: int, found: str = "no", **other: str) -> "Trying":
        """Every question of one part answered alike, some otherwise: rules_asks_what_not_all_have="yes"."""
        row = self.parts[part]
        given = {
            one.code: Given(other.get(one.code.replace("-", "_"), found))
            for one in themes().kinds[row.kind].questions
        }
        assert save_answers(self.key, row.pk, given, **self.said) == []
        return self

    def told(self) -> "Trying":
        for who in ("staff", "clients"):
            assert save_told(self.key, "Drie mensen vertelden hoe het gaat.", who=who, **self.said) == []
        return self

    def decided(self, risk: TestAnswer, *, owner_words: str = "teamleider") -> "Trying":
        new = NewTask("De vragen in vaste volgorde zetten", LATER, owner_words=owner_words)
        assert decide_risk(self.key, risk.pk, new=new, **self.said) == []
        return self

    def finished(self, *, owner: UUID | None = None) -> "Trying":
        again = LATER if owner else None
        assert finish_test(self.key, again_on=again, owner=owner, **self.said) == []
        return self
