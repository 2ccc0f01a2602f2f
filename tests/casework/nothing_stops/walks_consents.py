# SPDX-License-Identifier: EUPL-1.2
"""Steps about what may leave: the counter asks, the reporter says yes or no on the own page, and takes it back."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from gehoord.casework.actions.consent.answer import answer_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.consent.withdraw import withdraw_consent
from gehoord.casework.models import Consent
from gehoord.casework.queries.opened import hold
from gehoord.casework.uses import USES
from gehoord.reporting.queries import find_by_code

from .walks_handling import NUMBER
from .world import World


class Consents(World):
    @rule(which=NUMBER, who=NUMBER, use=st.sampled_from([use.name for use in USES]))
    def ask_yes(self, which: int, who: int, use: str) -> None:
        if case := self.some_case(which, closed=False):
            by = self.somebody(who)
            held = hold(case.pk, keys=by.keys, lock=True)
            asked = ask_consent(held, use=use, words="Deze woorden.", by=by, now=self.now)
            self.count("ask_yes", did=not asked.reasons)

    @rule(which=NUMBER, number=NUMBER, yes=st.booleans(), takes_back=st.booleans())
    def reporter_decides(self, which: int, number: int, yes: bool, takes_back: bool) -> None:
        case = self.some_case(which)
        if case is None:
            return
        sent = self.sent(case)
        self.fence_of(sent)
        rows = list(Consent.objects.filter(case=case.pk, state__in=("asked", "given")).order_by("pk"))
        if not rows:
            return
        row, report = rows[number % len(rows)], find_by_code(sent.code)
        assert report is not None
        if takes_back:
            withdraw_consent(report, dek=sent.dek, consent=row.pk, now=self.now)
        else:
            answer_consent(report, dek=sent.dek, consent=row.pk, yes=yes, now=self.now)
        self.count("takes_back" if takes_back else f"says_{'yes' if yes else 'no'}")
