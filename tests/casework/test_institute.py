# SPDX-License-Identifier: EUPL-1.2
"""The file for the College: begun, corrected by the reporter, called right, allowed, handed out; and its terms."""

from datetime import date
from hashlib import sha256
from html import unescape
from typing import Any

import pytest
from django.test import Client
from tests.builders import Person, SentReport
from tests.casework.builders import at, taken

from gehoord.casework.actions.consent.answer import answer_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.consent.withdraw import withdraw_consent
from gehoord.casework.models import Consent, Draft, Happening, Term
from gehoord.casework.queries.institute import PARTS, FileText, draft_of
from gehoord.casework.queries.letters import PROVEN, letters_of, proof_of
from gehoord.casework.queries.opened import hold
from gehoord.casework.rules import Reason
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.reporting.queries import find_by_code

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(caseworker: Person) -> SentReport:
    return taken(caseworker, name="Samira", phone="0612345678", organisation="Kliniek West", identity="known")


def page(answer: Any) -> str:
    return unescape(answer.content.decode())


def draft(sent: SentReport, by: Person) -> Any:
    with fenced(counter=by.staff().counter):
        return draft_of(sent.id, dek=sent.dek)


def begun(sent: SentReport, by: Person, **parts: str) -> Client:
    """A file with these parts, shown to the reporter; the counter's browser."""
    browser = by.client()
    browser.post(at("institute", sent.id), {"do": "begin"})
    there = draft(sent, by)
    browser.post(
        at("institute", sent.id), {"do": "show", "version": there.version, **there.text.parts, **parts}
    )
    return browser


def follower(sent: SentReport) -> Client:
    browser = Client()
    browser.post("/volgen/", {"code": sent.code.text})
    return browser


def agree(sent: SentReport, by: Person) -> Client:
    """The reporter says: this is right."""
    reporter, there = follower(sent), draft(sent, by)
    reporter.post("/volgen/dossier/", {"do": "agree", "version": there.version, **there.text.parts})
    return reporter


def consent(sent: SentReport, by: Person, now: Any, *, taken_back: bool = False) -> None:
    """The counter asks and the reporter says yes (and perhaps no more)."""
    with fenced(counter=by.staff().counter):
        asked = ask_consent(
            hold(sent.id, keys=by.staff().keys, lock=True), use="institute", by=by.staff(), now=now
        )
    with fenced(lookup=sent.code.lookup_hash):
        report = find_by_code(sent.code)
        answer_consent(report, dek=sent.dek, consent=asked.id, yes=True, now=now)
        if taken_back:
            withdraw_consent(report, dek=sent.dek, consent=asked.id, now=now)


def test_a_file_begins_with_what_was_told_and_is_made_once(sent, caseworker):
    browser = caseworker.client()
    browser.post(at("institute", sent.id), {"do": "begin"})
    browser.post(at("institute", sent.id), {"do": "begin"})

    there = draft(sent, caseworker)

    assert there.text.parts["facts"] == sent.answers["story"]
    assert there.text.parts["name"] == "Samira"
    assert there.text.parts["other_side"] == "Kliniek West\nUtrecht"
    assert there.text.parts["grounds"] == "Ras"
    assert there.text.rows("time_line")[-1][1] == "Gemeld bij het loket."
    assert "Bewaar en laat de melder het lezen" in page(browser.get(at("institute", sent.id)))
    with fenced(counter=caseworker.staff().counter):
        assert Draft.objects.filter(case=sent.id).count() == 1
        assert [h.name for h in Happening.objects.filter(case=sent.id)].count("institute_begun") == 1


def test_the_handler_adds_happenings_of_the_case_to_the_time_line(sent, caseworker):
    browser = caseworker.client()
    browser.post(at("institute", sent.id), {"do": "begin"})
    there = draft(sent, caseworker)

    browser.post(
        at("institute", sent.id), {"do": "write", "version": there.version, **there.text.parts, "add": ["1"]}
    )

    assert draft(sent, caseworker).text.rows("time_line")[-1] == ("23 november 2026", "Oppakken")


def test_the_reporter_sees_nothing_before_it_is_shown_and_then_corrects_it_and_calls_it_right(
    sent, caseworker
):
    counter, reporter = caseworker.client(), follower(sent)
    counter.post(at("institute", sent.id), {"do": "begin"})
    assert reporter.get("/volgen/dossier/").headers["Location"] == "/volgen/lezen/"

    counter = begun(sent, caseworker)
    assert "Lees wat we samen aan het College schrijven" in page(reporter.get("/volgen/lezen/"))
    there = draft(sent, caseworker)
    reporter.post(
        "/volgen/dossier/",
        {"do": "agree", "version": there.version, **there.text.parts, "asked": "Een oordeel."},
    )

    there = draft(sent, caseworker)
    assert (there.text.parts["asked"], there.text.is_agreed, there.by) == ("Een oordeel.", True, "")
    assert "Lees wat we samen" not in page(reporter.get("/volgen/lezen/"))
    assert "De melder zegt dat deze tekst klopt." in page(counter.get(at("institute", sent.id)))
    with fenced(counter=caseworker.staff().counter):
        assert list(Term.objects.filter(case=sent.id, kind="college_file", done_on=None)) == []


def test_another_text_after_the_yes_must_be_called_right_again(sent, caseworker):
    counter = begun(sent, caseworker)
    agree(sent, caseworker)
    there = draft(sent, caseworker)
    assert there.text.is_agreed

    counter.post(
        at("institute", sent.id),
        {"do": "write", "version": there.version, **there.text.parts, "facts": "Anders."},
    )

    assert not draft(sent, caseworker).text.is_agreed


def test_of_two_who_write_at_once_the_second_keeps_their_words_and_reads_the_others(sent, caseworker):
    counter, reporter = begun(sent, caseworker), follower(sent)
    there = draft(sent, caseworker)
    parts = there.text.parts

    counter.post(
        at("institute", sent.id),
        {"do": "write", "version": there.version, **parts, "facts": "Van het loket."},
    )
    late = reporter.post(
        "/volgen/dossier/", {"do": "write", "version": there.version, **parts, "facts": "Van mij."}
    )

    assert late.status_code == 409
    assert "Van mij." in page(late)
    assert "Van het loket." in page(late)
    assert draft(sent, caseworker).text.parts["facts"] == "Van het loket."
    newer = draft(sent, caseworker)
    reporter.post(
        "/volgen/dossier/", {"do": "write", "version": newer.version, **newer.text.parts, "facts": "Samen."}
    )
    late = counter.post(
        at("institute", sent.id), {"do": "write", "version": newer.version, **parts, "facts": "Te laat."}
    )
    assert (late.status_code, "Te laat." in page(late), "Samen." in page(late)) == (409, True, True)


def test_nothing_is_handed_out_before_the_text_is_right_and_the_reporter_said_yes(sent, caseworker, now):
    counter = begun(sent, caseworker)

    refused = counter.post(at("institute_out", sent.id), {"form": "pdf"})
    assert refused.status_code == 422
    assert str(Reason.FILE_NOT_RIGHT_YET) in page(refused)
    assert str(Reason.NOT_AGREED) in page(refused)

    agree(sent, caseworker)
    consent(sent, caseworker, now, taken_back=True)
    refused = counter.post(at("institute_out", sent.id), {"form": "pdf"})
    assert str(Reason.FILE_NOT_RIGHT_YET) not in page(refused)
    assert str(Reason.NOT_AGREED) in page(refused)

    consent(sent, caseworker, now)
    given = counter.post(at("institute_out", sent.id), {"form": "pdf"})
    assert (given.status_code, given.content[:5]) == (200, b"%PDF-")
    assert given.headers["Content-Disposition"] == 'attachment; filename="dossier.pdf"'
    assert counter.post(at("institute_out", sent.id), {"form": "docx"}).content[:2] == b"PK"
    with fenced(counter=caseworker.staff().counter):
        assert list(Consent.objects.filter(case=sent.id, used_on=None).values_list("state", flat=True)) == [
            "withdrawn"
        ]
        assert [h.name for h in Happening.objects.filter(case=sent.id)].count("institute_given") == 2
        held = hold(sent.id, keys=caseworker.keys)
        kept = [one for one in letters_of(held) if one.name == "college_file"]
        assert {proof_of(held, one) for one in kept} == {PROVEN}
    assert [how for _day, how in draft(sent, caseworker).text.handed_out] == ["pdf", "docx"]
    assert [sha256(given.content).hexdigest() in one.words for one in kept].count(True) == 1
    assert {(one.to, one.channel) for one in kept} == {("college", "file")}


def test_who_is_anonymous_is_told_why_the_college_cannot_get_it(caseworker):
    sent = taken(caseworker, identity="anonymous")
    counter = begun(sent, caseworker)
    agree(sent, caseworker)

    refused = counter.post(at("institute_out", sent.id), {"form": "pdf"})

    assert str(Reason.FILE_NEEDS_A_NAME) in page(refused)
    assert "De melder is anoniem" in page(refused)


def test_a_sign_that_no_font_can_show_is_said_in_words_and_uses_no_consent(sent, caseworker, now):
    counter = begun(sent, caseworker, facts="Een teken: \U0003fffd")
    agree(sent, caseworker)
    consent(sent, caseworker, now)

    refused = counter.post(at("institute_out", sent.id), {"form": "pdf"})

    assert refused.status_code == 422
    assert "De PDF kan niet worden gemaakt" in page(refused)
    with fenced(counter=caseworker.staff().counter):
        assert Consent.objects.get(case=sent.id).used_on is None


def test_the_reporter_takes_an_own_copy_without_any_consent_and_it_is_logged(sent, caseworker):
    begun(sent, caseworker)
    reporter = follower(sent)

    assert reporter.get("/volgen/dossier/pdf/").content[:5] == b"%PDF-"
    assert reporter.get("/volgen/dossier/docx/").content[:2] == b"PK"
    assert reporter.get("/volgen/dossier/exe/").status_code == 302
    with fenced(counter=caseworker.staff().counter):
        assert Entry.objects.filter(event="institute.own-copy", subject=str(sent.id)).count() == 2


def test_another_counter_and_another_reporter_see_nothing_of_it(sent, caseworker, other_counter):
    begun(sent, caseworker)
    stranger = other_counter.member("caseworker")
    other = taken(caseworker)

    assert stranger.client().get(at("institute", sent.id)).status_code == 404
    assert follower(other).get("/volgen/dossier/").headers["Location"] == "/volgen/lezen/"
    with fenced(counter=stranger.staff().counter):
        assert list(Draft.objects.all()) == []


def days(report: SentReport, by: Person, **given: date) -> Any:
    there = draft(report, by)
    values = {name: day.isoformat() for name, day in given.items()}
    return by.client().post(at("institute_days", report.id), {"version": there.version, **values})


def running(sent: SentReport, by: Person) -> dict[str, tuple[date, str]]:
    with fenced(counter=by.staff().counter):
        rows = Term.objects.filter(case=sent.id, done_on=None, kind__startswith="college")
        return {row.kind: (row.due_on, row.waits_for) for row in rows}


def test_the_terms_of_the_college_follow_from_the_days_and_both_pages_show_them(sent, caseworker):
    begun(sent, caseworker)
    agree(sent, caseworker)
    sent_on = date(2026, 11, 24)

    days(sent, caseworker, sent=sent_on, to_other_side=sent_on)
    assert running(sent, caseworker) == {"college_defence": (date(2026, 12, 22), "other")}
    assert "22 december 2026" in page(follower(sent).get("/volgen/dossier/"))
    assert "Besluit werkwijze art. 10" in page(caseworker.client().get(at("institute", sent.id)))

    hearing = date(2027, 3, 10)
    days(sent, caseworker, to_other_side=sent_on, defence=date(2026, 12, 20), hearing=hearing)
    assert running(sent, caseworker) == {
        "college_hearing": (date(2027, 2, 17), "other"),
        "college_papers": (date(2027, 3, 3), "counter"),
    }

    closed = date(2027, 3, 11)
    days(sent, caseworker, to_other_side=sent_on, hearing=hearing, hearing_was=hearing, closed=closed)
    assert running(sent, caseworker) == {
        "college_judgement": (date(2027, 5, 7), "other")
    }  # 8 weeks on is Ascension Day

    days(sent, caseworker, closed=closed, judged=date(2027, 5, 1))
    assert running(sent, caseworker) == {}


def test_a_hearing_that_moves_moves_its_terms_and_the_same_days_again_change_nothing(sent, caseworker):
    begun(sent, caseworker)
    days(sent, caseworker, hearing=date(2027, 3, 10))
    days(sent, caseworker, hearing=date(2027, 3, 10))
    days(sent, caseworker, hearing=date(2027, 4, 7))

    assert running(sent, caseworker)["college_hearing"] == (date(2027, 3, 17), "other")
    with fenced(counter=caseworker.staff().counter):
        assert Term.objects.filter(case=sent.id, kind="college_hearing").count() == 2


def test_what_is_no_day_is_refused_and_a_second_writer_of_days_is_told(sent, caseworker):
    begun(sent, caseworker)
    wrong = caseworker.client().post(at("institute_days", sent.id), {"version": "1", "hearing": "morgen"})
    assert (wrong.status_code, "Schrijf een dag." in page(wrong)) == (422, True)

    late = caseworker.client().post(at("institute_days", sent.id), {"version": "0", "hearing": "2027-03-10"})
    assert (late.status_code, running(sent, caseworker).keys()) == (409, {"college_file"})


def test_lines_are_read_as_when_and_what():
    text = FileText(dict.fromkeys(PARTS, "") | {"time_line": "3 mei: bij de balie\n\n om 10:30 gebeld \nlos"})
    assert text.rows("time_line") == [("3 mei", "bij de balie"), ("", "om 10:30 gebeld"), ("", "los")]
