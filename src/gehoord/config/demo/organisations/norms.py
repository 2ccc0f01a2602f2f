# SPDX-License-Identifier: EUPL-1.2
"""Norms in the demo: a practice that went through the starter, and a hospital that consults its staff about version 2."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.organisations.actions.norms.acknowledge import acknowledge
from gehoord.organisations.actions.norms.begin_with import begin_with
from gehoord.organisations.actions.norms.log_use import log_use
from gehoord.organisations.actions.norms.move_norms import move_norms
from gehoord.organisations.actions.norms.say_about import say_about
from gehoord.organisations.actions.norms.start_version import start_version
from gehoord.organisations.actions.norms.write_norm import write_norm
from gehoord.organisations.tables.norm_blocks import proposal

from .teams import HOSPITAL

SAID = {
    "own-name": "Op de polikliniek roepen we achternamen om. Dat wringt met deze regel.",
    "beside-colleague": "Goed dat de collega kiest. In de nacht is er geen ruil mogelijk, wat doen we dan?",
    "": "Graag ook een regel over hoe we elkaar aanspreken in de overdracht.",
}
USED = (("no-hurtful-words", "visitors", "talk"), ("beside-colleague", "relatives", "stopped"))
LAST_YEAR, CONSULTS = timedelta(days=330), timedelta(days=12)


def fill_norms(teams: Mapping[str, Mapping[str, Staff]], *, now: datetime) -> None:
    """teams: by code of the organisation and sign-in name. The practice is left for who wants to walk the starter."""
    board, editor = teams[HOSPITAL]["olga"], teams[HOSPITAL]["lina"]
    told = {"size": "250_up", "may_steer": board.may(Permission.ORG_STEER)}
    with fenced(counter=board.counter):
        begun = now - LAST_YEAR - timedelta(days=40)
        begin_with(board.counter, proposal("hospital", "250_up"), by=editor.by, now=begun)
        row = start_version(board.counter, by=editor.by, now=begun)
        until = (begun + timedelta(days=30)).date()
        move_norms(row, "consult", day=until, by=editor.by, now=begun, **told)  # type: ignore[arg-type]
        later = now - LAST_YEAR
        move_norms(row, "weigh", by=editor.by, now=later, **told)  # type: ignore[arg-type]
        review = (later + timedelta(days=365)).date()
        move_norms(
            row, "adopt", day=later.date(), review_on=review, adopted_by="het bestuur", by=board.by, now=later, **told  # type: ignore[arg-type]
        )  # fmt: skip
        move_norms(row, "publish", by=editor.by, now=later, **told)  # type: ignore[arg-type]
        row.refresh_from_db()
        for week in range(8):
            acknowledge(row, today=now.date() - timedelta(weeks=week))
        for norm, toward, followed in USED * 9:
            log_use(board.counter, norm, toward, followed, today=now.date() - timedelta(weeks=3))
        draft = start_version(board.counter, by=editor.by, now=now)
        words = {"nl": "In de overdracht praten we over wat iemand nodig heeft, niet over wie iemand is."}
        write_norm(draft, words, by=editor.by, now=now)
        move_norms(draft, "consult", day=(now + CONSULTS).date(), by=editor.by, now=now, **told)  # type: ignore[arg-type]
        say_about(draft, SAID, today=now.date())
