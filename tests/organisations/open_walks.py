# SPDX-License-Identifier: EUPL-1.2
"""What somebody does on the open pages of organisations so that each is shown, also empty, wrong and afterwards.

A new open page that needs nothing but the short name of an organisation needs no line here: it is opened by itself.
Every other one gets a walk, and a line in WALKS with the addresses that the walk shows. A walk is left out while its
addresses are not there. What others build is imported inside the walk for the same reason.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import product
from typing import Any

from tests.builders import Person
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code

HERE = "/organisaties/"
STORY = "A visitor told me to go away, and my manager laughed about that."
TYPOS = ("K7QX-9M2D", "0000-0000-0000-0000-00001")


@dataclass
class World:
    """A hospital with its people, a practice of eight, and one that did not join; at this moment."""

    now: datetime
    hospital: TryOrganisation = field(default_factory=lambda: organisation(code="rivierenland"))
    practice: TryOrganisation = field(
        default_factory=lambda: organisation(
            "De Linde", code="linde", sector="general_practice", size="up_to_9"
        )
    )
    people: dict[str, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for role in ("board", "manager", "confidant", "complaints_officer", "editor"):
            self.people[role] = self.hospital.member(role)
        self.people["owner"] = self.practice.member("board", "manager", "editor")
        self.people["adviser"] = self.practice.member("confidant", "complaints_officer")

    def at(self, path: str) -> str:
        """An address of the hospital."""
        return f"{HERE}{self.hospital.code}/{path}"


@dataclass(frozen=True)
class Walk:
    """One way through some pages. shows: their names, without the "organisations:" before them."""

    shows: tuple[str, ...]
    walk: Callable[[Any, World], None]


def desk(visitor: Any, world: World) -> None:
    """A desk where nobody reads, then an open one: each kind of teller tells, follows, writes and stops."""
    from tests.organisations.desk.telling import open_desk

    from gehoord.organisations.terms.desk import TELLERS

    at = world.at("meldpunt/")
    visitor.get(at)
    open_desk(world.people["confidant"])
    for told_by in TELLERS:
        visitor.client.cookies.clear()
        visitor.get(at)
        visitor.post(at, {})
        visitor.post(at, {"told_by": told_by}, status=302)
        visitor.get(f"{at}vertel/")
        visitor.post(f"{at}vertel/", {"story": ""})
        name = world.people["confidant"].member.name
        visitor.post(f"{at}vertel/", {"story": f"{STORY} {name} was there."}, status=302)
        visitor.get(f"{at}controle/")
        visitor.post(f"{at}vertel/", {"story": STORY}, status=302)
        visitor.get(f"{at}controle/")
        visitor.post(f"{at}controle/", {"do": "send"}, status=302)
        visitor.get(f"{at}verstuurd/")
        _follow_desk(visitor)


def _follow_desk(visitor: Any) -> None:
    at = f"{HERE}meldpunt/"
    for path in ("melding/", "wie-leest/", "verder/", "intrekken/"):
        visitor.get(f"{at}{path}")
    visitor.post(f"{at}melding/", {"text": ""})
    visitor.post(f"{at}melding/", {"text": "One thing more."}, status=302)
    visitor.get(f"{at}melding/?klaar=bericht")
    visitor.post(f"{at}wie-leest/", {})
    visitor.post(f"{at}intrekken/", {"do": "withdraw"}, status=200)
    visitor.get(f"{at}volgen/")
    for typed in (*TYPOS, Code.new().text):
        visitor.post(f"{at}volgen/", {"code": typed})
    visitor.client.cookies.clear()
    visitor.post(f"{at}melding/", {"text": "Kept while the code is asked again."}, status=403)
    visitor.post(f"{at}klaar/", status=302)


def joining(visitor: Any, world: World) -> None:
    """Found and not found; asked, proven with the letter, accepted, and the team opened; and one that was refused."""
    from gehoord.organisations.actions.joining.decide_claim import accept_claim, refuse_claim
    from gehoord.organisations.actions.joining.prove_claim import send_letter
    from gehoord.organisations.actions.register.add_organisation import add_organisation
    from gehoord.organisations.models import Claim

    for words in ("", "Riverenland", "Qqqqqqqq"):
        visitor.get(f"{HERE}?naam={words}")
    for number, is_refused in enumerate((False, True)):
        row = add_organisation(
            f"Zorggroep {number}", sector="home_care", municipality="GM0344", post_address="Kade 1, 3500 AA Utrecht",
            by="test", now=world.now,
        )  # fmt: skip
        at, asker = f"{HERE}meedoen/{row.pk}/", {"name": "Marja", "function": "owner", "mail": "m@x.invalid"}
        visitor.get(at)
        visitor.post(at, {})
        visitor.post(at, asker | {"phone": "030-1234567"}, status=302)
        visitor.get(f"{HERE}meedoen/gevraagd/")
        visitor.get(f"{HERE}meedoen/volgen/")
        claim, letter = Claim.objects.get(organisation=row), Code.new()
        assert send_letter(claim.pk, code=letter, by="test", now=world.now) == []
        visitor.get(f"{HERE}meedoen/volgen/")
        for typed in (*TYPOS, Code.new().text):
            visitor.post(f"{HERE}meedoen/volgen/", {"letter": typed})
        visitor.post(f"{HERE}meedoen/volgen/", {"letter": letter.text}, status=302)
        visitor.get(f"{HERE}meedoen/volgen/?klaar")
        decide = refuse_claim if is_refused else accept_claim
        why = {"why": "Nobody there knows you."} if is_refused else {}
        assert decide(claim.pk, by="test", now=world.now, **why) == []
        visitor.get(f"{HERE}meedoen/volgen/")
        if not is_refused:
            _start_team(visitor)
    visitor.client.cookies.clear()
    visitor.get(f"{HERE}meedoen/code/")
    for typed in (*TYPOS, Code.new().text):
        visitor.post(f"{HERE}meedoen/code/", {"code": typed})
    assert world.hospital.organisation
    visitor.get(f"{HERE}meedoen/{world.hospital.organisation.pk}/")


def _start_team(visitor: Any) -> None:
    at = f"{HERE}meedoen/team/"
    visitor.get(at)
    visitor.post(at, {"code": "?"})
    visitor.post(at, {"code": "meedoen"})
    visitor.post(at, {"code": "zorggroep"})
    people = {"name_1": "Marja", "login_1": "marja", "name_2": "Wim", "login_2": "wim"}
    roles = {"roles_1": ["board"], "roles_2": ["confidant"]}
    visitor.post(at, {"code": "zorggroep"} | people | roles, status=200)


def norms(visitor: Any, world: World) -> None:
    """Nothing written yet; then the starter of a small practice, and everything that it publishes."""
    at = f"{HERE}{world.practice.code}/gedragsregels/"
    visitor.get(at)
    visitor.get(f"{at}overleg/")
    owner, start = world.people["owner"].client(), "/loket/organisatie/gedragsregels/beginnen/regels/"
    first = owner.post(start, {"block": owner.get(start).context["chosen"]})
    terms = {"confirm_days": "3", "feedback_days": "30", "outside": "030-1234567"}
    owner.post(owner.post(first["Location"], terms)["Location"], {"talked": "on"})
    for path in ("", "?gelezen", "versie/1/", "overleg/", "huisregels/", "beleid/"):
        visitor.get(f"{at}{path}")
    visitor.post(f"{at}gelezen/", status=302)


def pulse(visitor: Any, world: World) -> None:
    """Codes that lead nowhere or are too early; each list of questions half filled in and sent; the national picture."""
    from tests.organisations.pulse.builders import started, units

    from gehoord.organisations.actions.pulse.open_pulse import open_pulse
    from gehoord.organisations.tables.pulse import question_lists

    at = f"{HERE}peiling/"
    visitor.get(at)
    visitor.post(at, {"code": "wrong"})
    begun = world.now - timedelta(days=1)
    units(world.hospital, {"Unit": 20}, now=begun)
    for code, asked in question_lists().items():
        row, tickets = started(world.hospital, now=begun, questions=code)
        ticket = next(iter(tickets.values()))[0]
        visitor.post(at, {"code": ticket}, status=200)
        with fenced(counter=world.hospital.pk):
            open_pulse(row.pk, counter=world.hospital.pk, by="test", now=world.now)
        visitor.post(at, {"code": ticket}, status=200)
        visitor.post(at, {"code": ticket, "do": "send"})
        given = {f"q-{one.code}": str(one.scale.answers[0].value) for one in asked.questions}
        visitor.post(at, {"code": ticket, "do": "send"} | given, status=302)
        visitor.post(at, {"code": ticket}, status=200)
    visitor.get(f"{at}bedankt/")
    visitor.get(f"{HERE}werkvloer/")


def limits(visitor: Any, world: World) -> None:
    """Each wish for a carer at each moment, with and without an organisation; each tap of a note, and taken back."""
    from gehoord.organisations.terms.floor import BY_WHOM, DID, WHAT
    from gehoord.organisations.terms.wish import MOMENTS, WISHES

    for at in (f"{HERE}wens/", world.at("wens/")):
        visitor.get(at)
        for moment, wish in product(MOMENTS, WISHES):
            visitor.get(f"{at}?moment={moment}&wens={wish}")
            visitor.get(f"{at}?moment={moment}&wens={wish}&kan=nee")
    at = world.at("vastleggen/")
    visitor.get(at)
    for what, by_whom in product(WHAT, BY_WHOM):
        visitor.post(at, {"what": what}, status=200)
        visitor.post(at, {"what": what, "by_whom": by_whom}, status=200)
    done = visitor.client.post(at, {"what": what, "by_whom": by_whom, "did": next(iter(DID))})
    visitor.get(f"{at}?{done['Location'].split('?')[1]}")
    visitor.get(f"{at}?klaar=terug")


DESK = (
    "desk",
    "desk_tell",
    "desk_check",
    "desk_sent",
    "desk_read",
    "desk_code",
    "desk_keep_out",
    "desk_move",
    "desk_withdraw",
    "desk_leave",
)
WALKS = (
    Walk(DESK, desk),
    Walk(("find", "join", "asked", "claim", "claim_code", "start"), joining),
    Walk(("norms", "norm-older", "norm-consult", "norm-read", "norm-sheet"), norms),
    Walk(("pulse_answer", "pulse_thanks", "floor"), pulse),
    Walk(("wish_anywhere", "wish", "floor_note"), limits),
)
NO_PAGE = frozenset({"norm-file"})
"""Addresses that give a file, in the language that their name says."""
