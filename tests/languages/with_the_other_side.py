# SPDX-License-Identifier: EUPL-1.2
"""The pages of the other side in each language: from the letter to the closing, and each way it goes wrong."""

from datetime import datetime
from typing import Any

from tests.builders import Person, case
from tests.casework.builders import allow
from tests.casework.other_side import Side, invited
from tests.languages.with_the_code import told

from gehoord.casework.actions.mediation.ask_mediation import ask_mediation
from gehoord.casework.actions.respondent.close_respondent import close_respondent
from gehoord.casework.actions.respondent.share_answer import share_answer
from gehoord.casework.queries.respondents import ANSWER, pieces_of
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code


def other_side(visitor: Any, by: Person, now: datetime) -> None:
    """From the letter to an answer, what is asked on the way, and each way in which a code opens nothing."""
    sent = case(by, now=now, identity="known", name="Noor", phone="06-00000000", **told(visitor))
    with fenced(counter=sent.counter):
        allow(sent.id, "mediation", by=by)
    side, letter = invited(
        by, sent, now=now, name_reporter=True, hides_reporter=False, substance="On 3 November at the desk."
    )
    visitor.get("/wederpartij/")
    for code in ("K7QX-9M2D", Code.new().text):
        visitor.post("/wederpartij/", {"code": code})
    visitor.client.post("/wederpartij/", {"code": letter.text})
    visitor.get("/wederpartij/uitnodiging/")
    visitor.post("/wederpartij/uitnodiging/", {"check": "1000 AA", "do": "yes"})
    visitor.client.post("/wederpartij/uitnodiging/", {"check": "3511 LX", "do": "yes"})
    visitor.get("/wederpartij/code/")
    visitor.client.post("/wederpartij/code/", {"do": "written"})
    visitor.get("/wederpartij/lezen/")
    visitor.post("/wederpartij/antwoorden/", {"do": "send"})
    visitor.post("/wederpartij/meer-tijd/", {"do": "ask"})
    visitor.post("/wederpartij/bestanden/", {"do": "add"})
    visitor.client.post("/wederpartij/meer-tijd/", {"why": "Ill.", "do": "ask"})
    visitor.client.post("/wederpartij/antwoorden/", {"text": "Ours.", "may_share": "on", "do": "send"})
    side.do(ask_mediation, mediator="Mara", text="?", now=now)
    for page in ("lezen", "antwoorden", "meer-tijd", "bestanden", "hulp", "bemiddeling", "gegevens", "kopie"):
        visitor.get(f"/wederpartij/{page}/")
    visitor.post("/wederpartij/hulp/", {"do": "adviser"}, status=200)
    side.do(close_respondent, outcome="nothing_found", text="!", now=now)
    visitor.get("/wederpartij/lezen/")
    visitor.client.post("/wederpartij/klaar/")
    visitor.names |= {"respondent:leave"}
    visitor.post("/wederpartij/", {"code": letter.text}, status=410)
    share_first_answer(side, now=now)
    visitor.client.post("/volgen/", {"code": sent.code.text})
    visitor.get("/volgen/lezen/")
    visitor.get("/volgen/andere-kant/")


def share_first_answer(side: Side, *, now: datetime) -> None:
    """The reporter may read what the other side said."""
    one = side.opened()
    with fenced(counter=side.by.member.counter_id):
        piece = next(each.id for each in pieces_of(one.id, one.key) if each.kind == ANSWER)
    side.do(share_answer, piece=piece, now=now)
