# SPDX-License-Identifier: EUPL-1.2
"""Made-up counters, people and reports, through the real actions; only the passphrases are cheap to try."""

import time
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from secrets import token_bytes
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.test import Client

from gehoord.foundation.people import one_time, unlock
from gehoord.foundation.people.actions.add_member import add_member
from gehoord.foundation.people.actions.open_counter import open_counter
from gehoord.foundation.people.actions.sign_in import sign_in
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Counter, Member
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import permissions_of
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import Unlocked, keep_seed, live_user_key
from gehoord.foundation.vault.passphrases import Cost, wrap_seed
from gehoord.foundation.vault.sealing import unbox

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
CHEAP = Cost(passes=1, memory=8)
PASSPHRASE = "paard batterij nietje correct"
STORY = "Bij de balie zeiden ze dat mensen zoals ik maar ergens anders heen moesten."
_number = count(1)


@dataclass
class Person:
    """A member who joined: passphrase, one-time codes, opened keys, and a browser that is signed in."""

    member: Member
    secret: bytes
    keys: Unlocked
    passphrase: str = PASSPHRASE

    @property
    def login(self) -> str:
        return self.member.login

    @property
    def by(self) -> str:
        """As the log names this person."""
        return str(self.member.pk)

    def one_time_code(self, *, at: float | None = None) -> str:
        """The code on this person's telephone that was not used yet."""
        used = Member.objects.values_list("one_time_used", flat=True).get(pk=self.member.pk)
        return one_time.code_to_show(self.secret, now=time.time() if at is None else at, used=used)

    def staff(self) -> Staff:
        """As pages get it in request.staff."""
        counter = self.member.counter
        return Staff(
            self.member.pk,
            self.member.name,
            self.member.login,
            counter.pk,
            counter.code,
            counter.name,
            counter.is_central,
            permissions_of(self.member.roles),
            self.keys,
        )

    def client(self, **given: Any) -> Client:
        """A browser signed in as this person. Keyword arguments go to django.test.Client."""
        return signed_in(self.keys, **given)


@dataclass
class TryCounter:
    """A counter, its paper shares, the seeds of its first team key, and who was added to it."""

    counter: Counter
    shares: list[str]
    team_seeds: dict[int, bytes]
    people: list[Person] = field(default_factory=list)

    @property
    def pk(self) -> int:
        return self.counter.pk

    @property
    def code(self) -> str:
        return self.counter.code

    def member(self, *roles: str, name: str = "", login: str = "", now: datetime = NOW) -> Person:
        """Add somebody who joins at once. Members hold every team key there is, except a mere steward."""
        number = next(_number)
        name = name or f"{roles[0].capitalize()} {number}"
        keys = self.people[0].keys if self.people else None
        seeds = self.team_seeds if keys is None else None
        if set(roles) <= {"steward"}:
            keys, seeds = None, {}
        added, invitation = add_member(
            login or f"{roles[0]}-{number}",
            name=name,
            roles=list(roles),
            counter=self.pk,
            keys=keys,
            by="test",
            now=now,
            team_seeds=seeds,
        )
        person = joined(added, invitation)
        self.people.append(person)
        return person


def local_counter(
    code: str, *, name: str, municipalities: list[str], now: datetime = NOW, **given: Any
) -> TryCounter:
    """A counter with its keys; more fields of the counter by name (is_demo, mail, phone…)."""
    given = {"mail": f"{code}@loket.invalid", "phone": "030-0000000"} | given
    opened = open_counter(code, name=name, municipalities=municipalities, by="test", now=now, **given)
    return TryCounter(opened.counter, opened.shares, opened.team_seeds)


def central_counter(code: str = "landelijk", *, now: datetime = NOW, **given: Any) -> TryCounter:
    """The counter for everything that belongs to no municipality."""
    return local_counter(code, name="Landelijk loket", municipalities=[], now=now, is_central=True, **given)


def joined(member: Member, invitation: Code, *, passphrase: str = PASSPHRASE) -> Person:
    """What accept_invitation and set_device do, with a passphrase that is cheap to try."""
    key = live_user_key(member.pk)
    assert key is not None
    wrap = key.seeds.get(kind="invitation")
    seed = unbox(invitation.draft_key, bytes(wrap.wrap), purpose="invitation", bind=(str(key.pk),))
    cheap = wrap_seed(seed, passphrase, pepper=settings.KEYS.pepper, bind=(str(key.pk),), cost=CHEAP)
    keep_seed(key, kind="passphrase", wrap=cheap)
    wrap.delete()
    secret, boxed = one_time.new_secret(str(member.pk))
    Member.objects.filter(pk=member.pk).update(invited_until=None, one_time_secret=boxed, one_time_used=0)
    member = Member.objects.select_related("counter").get(pk=member.pk)
    keys = Unlocked(member.pk, key.pk, seed)
    for team in key.team_seeds.values_list("team_id", flat=True):
        keys.team_pair(team)
    return Person(member, secret, keys, passphrase)


def really_signed_in(person: Person, *, now: datetime) -> Unlocked:
    """The keys as the real sign-in opens them, by passphrase and one-time code."""
    done = sign_in(
        person.login,
        passphrase=person.passphrase,
        one_time_code=person.one_time_code(at=now.timestamp()),
        now=now,
    )
    assert done is not None
    return done.keys


def signed_in(keys: Unlocked, **given: Any) -> Client:
    """A browser with a sign-in as the sign-in page leaves it: a session, and the half that is in the cookie."""
    client = Client(**given)
    session = client.session
    value = unlock.start_session(session, keys, now=time.time())
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    client.cookies[unlock.COOKIE] = value
    return client


@dataclass(frozen=True)
class SentReport:
    """A report that came in: the reporter's code, its own key, its id, and what was told."""

    code: Code
    dek: bytes
    id: Any
    answers: dict[str, Any]
    counter: int


def report(
    *,
    residence: str = "GM0344",
    now: datetime = NOW,
    keep_out: str = "",
    language: str = "nl",
    **answers: Any,
) -> SentReport:
    """Send a report as a reporter does. residence: CBS code; keep_out: short name of a counter that must not read
    it; language: of the form and the letters, and to talk in; more answers by their name in questions.py.
    """
    from gehoord.reporting.actions.receive_report import receive_report
    from gehoord.reporting.queries import find_by_code

    told: dict[str, Any] = {
        "need": "help",
        "story": STORY,
        "sector": "general_practice",
        "place": residence,
        "capacity": "client",
        "grounds": ["race"],
        "residence": residence,
        "identity": "counter_only",
    } | answers
    if language != "nl":
        told["language"] = language
    code, dek = Code.new(), token_bytes(32)
    got = receive_report(told, code=code, dek=dek, language=language, now=now, keep_out=keep_out)
    with fenced(lookup=code.lookup_hash):
        row = find_by_code(code)
    assert row is not None
    return SentReport(code, dek, row.pk, told, got.counter.id)


def case(by: Person, *, now: datetime = NOW, **answers: Any) -> SentReport:
    """A report of this person's counter that they took in. answers: see report()."""
    from gehoord.casework.actions.take_in import take_in

    area = by.member.counter.areas.filter(until=None).order_by("municipality").first()
    if area is not None:
        answers = {"residence": area.municipality} | answers
    sent = report(now=now, **answers)
    with fenced(counter=sent.counter):
        take_in(sent.id, by=by.staff(), now=now)
    return sent
