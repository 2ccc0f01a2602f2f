# SPDX-License-Identifier: EUPL-1.2
"""The counter's pages of a case: what they show, ask, refuse and log, and how many questions they cost."""

import uuid

import pytest
from django.db import ProgrammingError, connection
from django.test.utils import CaptureQueriesContext
from tests.builders import NOW, STORY, report
from tests.casework.builders import at, set_case, taken

from gehoord.casework.actions.take_in import take_in
from gehoord.casework.models import Case
from gehoord.casework.pages.case_reading import _talk
from gehoord.casework.queries import kept_indexes as kept
from gehoord.casework.queries.opened import hold
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.reporting.queries import Words

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:No directory at"),
]


@pytest.fixture(autouse=True)
def nothing_opened():
    kept.forget()
    yield
    kept.forget()


def events(counter, **filters):
    with fenced(counter=counter.pk):
        return list(Entry.objects.filter(**filters).order_by("number").values_list("event", flat=True))


def text(answer):
    return answer.content.decode()


# -- the inbox --------------------------------------------------------------------------------------


def test_an_empty_inbox_says_what_will_come(caseworker):
    page = text(caseworker.client().get(at("inbox")))

    assert "Het postvak is leeg" in page
    assert "Komt er een melding binnen, dan staat die hier bovenaan." in page


def test_the_inbox_shows_how_a_report_begins_who_has_it_and_how_it_stands(caseworker):
    taken(caseworker, story="Aan de balie zeiden ze nee.")

    page = text(caseworker.client().get(at("inbox")))

    for words in ("Aan de balie zeiden ze nee.", "Eerste analyse", caseworker.member.name, "Ras", "Utrecht"):
        assert words in page
    assert "1 melding of zaak" in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_inbox_costs_the_same_number_of_questions_with_one_and_three_items(caseworker, count):
    for _number in range(count):
        taken(caseworker)
        report()
    client = caseworker.client()
    with CaptureQueriesContext(connection) as cold:
        client.get(at("inbox"))
    with CaptureQueriesContext(connection) as warm:
        client.get(at("inbox"))

    assert (len(cold), len(warm)) == (COLD, WARM)


COLD, WARM = 12, 10
"""Session, member, fence, colleagues, the kept views, the begin and end of the transaction, and the looks of the index."""


def test_who_has_no_inbox_begins_at_a_page_that_is_theirs(counter, caseworker):
    intaker = counter.member("intaker")

    answer = intaker.client().get(at("inbox"))

    assert (answer.status_code, answer.headers["Location"]) == (302, "/loket/melding/nieuw/")


# -- taking -----------------------------------------------------------------------------------------


def test_a_waiting_report_shows_its_letter_before_it_is_taken_and_not_the_whole_story(caseworker):
    long = "Het begin. " + "Nog meer woorden. " * 20 + "Het einde."
    sent = report(story=long)
    client = caseworker.client()

    page = text(client.get(at("take", sent.id)))
    answer = client.post(at("take", sent.id))

    assert ("Het begin." in page, "Het einde." in page, "Dank je dat je het ons vertelt." in page) == (
        True,
        False,
        True,
    )
    assert answer.headers["Location"] == at("case", sent.id)


def test_who_comes_second_reads_who_has_it(counter, caseworker):
    sent, colleague = report(), counter.member("caseworker")
    with fenced(counter=counter.pk):
        take_in(sent.id, by=colleague.staff(), now=NOW)

    answer = caseworker.client().post(at("take", sent.id))

    assert answer.status_code == 409
    assert f"{colleague.member.name} heeft deze melding opgepakt." in text(answer)


# -- reading ----------------------------------------------------------------------------------------


def test_each_opening_of_an_own_case_is_logged_as_handling(counter, caseworker):
    sent = taken(caseworker)
    client = caseworker.client()

    page = text(client.get(at("case", sent.id)))
    client.get(at("case", sent.id))

    assert STORY in page
    with fenced(counter=counter.pk):
        opened = Entry.objects.filter(event="case.opened", subject=str(sent.id))
        bodies = list(opened.values_list("body", flat=True))
    assert ['"why":"behandelen"' in body for body in bodies] == [True, True]


def test_a_colleagues_case_asks_why_before_the_story_is_shown(counter, caseworker):
    sent, client = taken(caseworker), counter.member("caseworker").client()

    asked = text(client.get(at("case", sent.id)))
    before = events(counter, event="case.opened")
    client.post(at("case", sent.id), {"why": "waarnemen"})
    page = text(client.get(at("case", sent.id)))

    assert ("Waarom wil je deze zaak lezen?" in asked, STORY in asked, before) == (True, False, [])
    assert STORY in page
    with fenced(counter=counter.pk):
        assert '"why":"waarnemen"' in Entry.objects.get(event="case.opened").body


def test_a_reason_of_ones_own_making_opens_nothing_and_reaches_no_log(counter, caseworker):
    sent, client = taken(caseworker), counter.member("caseworker").client()

    client.post(at("case", sent.id), {"why": "Ik ken mevrouw Jansen"})

    assert STORY not in text(client.get(at("case", sent.id)))


def test_the_case_page_answers_in_words_and_shows_moves_with_the_reasons_against_the_others(caseworker):
    sent = taken(
        caseworker, who=["professional"], identity="known", phone="06 12345678", safe="Niet inspreken"
    )
    with fenced(counter=caseworker.member.counter_id):
        set_case(sent.id, by=caseworker, step="plan")

    page = text(caseworker.client().get(at("case", sent.id)))

    for words in (
        "Iemand die daar werkt, zoals een arts, begeleider of trainer",
        "Niet inspreken",
        "Plan van aanpak",
        "Er is nog geen plan. Schrijf op wat je met de melder afsprak.",
        "De melder heeft nog niet gezegd dat dit mag.",
        "Afsluiten: doorverwijzen",
    ):
        assert words in page
    assert page.count("button primary") == 1


def test_hostile_words_stay_words(caseworker):
    sent = taken(caseworker, story='<script>alert("x")</script>', organisation="<b>Kliniek</b>")

    page = text(caseworker.client().get(at("case", sent.id)))

    assert ("<script>alert" in page, "<b>Kliniek" in page, "&lt;script&gt;alert" in page) == (
        False,
        False,
        True,
    )


def test_words_of_danger_and_a_flag_for_abuse_are_met_with_care(counter, caseworker):
    danger, abuse = taken(caseworker, story="Hij bedreigde me met een mes."), taken(caseworker)
    with fenced(counter=counter.pk):
        set_case(abuse.id, by=caseworker, facts={"flagged": True})
    client = caseworker.client()

    assert "bel dan 112" in text(client.get(at("case", danger.id)))
    assert "Praat erover, vandaag nog" in text(client.get(at("case", abuse.id)))


def test_the_same_person_calling_again_and_the_same_story_twice_are_pointed_out(caseworker):
    told = {
        "story": "Bij de receptie moest ik als enige mijn pas laten zien, de anderen niet.",
        "identity": "known",
    }
    first = taken(caseworker, phone="06-12 34 56 78", **told)
    taken(caseworker, phone="+31612345678", **told)
    taken(caseworker, story="Iets heel anders gebeurde in de kleedkamer.", grounds=["age"])

    page = text(caseworker.client().get(at("case", first.id)))

    assert page.count("hetzelfde telefoonnummer, bijna dezelfde woorden") == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_case_page_costs_the_same_number_of_questions_however_much_was_said(caseworker, count):
    sent, client = taken(caseworker), caseworker.client()
    for number in range(count):
        client.post(at("message", sent.id), {"text": f"Bericht {number}"})
        client.post(at("note", sent.id), {"text": f"Notitie {number}", "note": uuid.uuid4(), "version": 0})
    client.get(at("case", sent.id))

    with CaptureQueriesContext(connection) as asked:
        client.get(at("case", sent.id))

    assert len(asked) == 20


# -- doing ------------------------------------------------------------------------------------------


def test_a_move_is_previewed_in_the_reporters_language_and_sent_as_it_was_shown(counter, caseworker):
    sent, client = taken(caseworker, language="en"), caseworker.client()
    words = {"words": "Can you come on Thursday?"}

    preview = client.post(at("move", sent.id, "invite"), {"do": "look", **words})
    made = client.post(at("move", sent.id, "invite"), {"do": "send", "seen": 1, **words})
    page = text(client.get(at("case", sent.id)))

    assert ("Hello," in text(preview), "Can you come on Thursday?" in text(preview)) == (True, True)
    assert made.headers["Location"] == at("case", sent.id)
    assert ("Can you come on Thursday?" in page, "Intakegesprek" in page) == (True, True)


def test_a_refused_move_says_what_is_missing_and_keeps_the_words(caseworker):
    sent, client = taken(caseworker), caseworker.client()
    with fenced(counter=caseworker.member.counter_id):
        set_case(sent.id, by=caseworker, facts={"ways": {"information": "done"}}, step="aftercare")

    answer = client.post(
        at("move", sent.id, "close"), {"do": "send", "seen": 1, "not_done": "Excuses krijgen."}
    )

    assert answer.status_code == 422
    for words in (
        "Kies eerst hoe het is afgelopen.",
        "Schrijf eerst een bericht aan de melder.",
        "Excuses krijgen.",
    ):
        assert words in text(answer)


def test_a_move_that_cannot_be_made_shows_all_reasons(caseworker):
    sent = taken(caseworker)

    answer = caseworker.client().get(at("move", sent.id, "start"))

    assert answer.status_code == 409
    assert "Dit past niet bij de stap waarin de zaak nu is." in text(answer)


def test_an_unknown_move_or_way_is_no_page(caseworker):
    sent, client = taken(caseworker), caseworker.client()

    statuses = [client.get(at(name, sent.id, "onzin")).status_code for name in ("move", "way")]

    assert [*statuses, client.get(at("move", sent.id, "take")).status_code] == [404, 404, 404]


def test_the_page_of_a_way_asks_what_that_way_needs_and_no_more(caseworker):
    sent, client = taken(caseworker, identity="known"), caseworker.client()

    letter, listening = (text(client.get(at("way", sent.id, way))) for way in ("letter", "listening"))

    asked = ("Vraag de melder of het mag", "Brief aan de andere kant: wat is uw kant?", "Wat er uitgaat:")
    assert [words in letter for words in asked] == [True, True, True]
    assert [words in listening for words in asked] == [False, False, False]


@pytest.mark.parametrize("way", ["mediation", "investigation"])
def test_a_way_with_a_page_of_its_own_is_not_recorded_by_a_tick(caseworker, way):
    sent, client = taken(caseworker, identity="known"), caseworker.client()

    page, case = text(client.get(at("way", sent.id, way))), text(client.get(at("case", sent.id)))
    posted = client.post(
        at("way", sent.id, way), {"state": "done", "said": ["respondent_agreed", "both_heard"]}
    )

    assert (f'href="{at(way, sent.id)}"' in page, 'type="checkbox"' in page, "nog niet" in page) == (
        True,
        False,
        True,
    )
    assert (at("way", sent.id, way) in case, at(way, sent.id) in case) == (False, True)
    assert (posted.status_code, posted.headers["Location"]) == (302, at(way, sent.id))
    assert "<strong>gedaan</strong>" not in text(client.get(at("case", sent.id)))


def test_old_messages_fold_away_and_what_is_new_stands_open(caseworker):
    read, unread = (Words(uuid.uuid4(), "", True, NOW.date(), day, "message") for day in (NOW.date(), None))

    folded = [
        len(_talk(words)["older_words"])
        for words in ([read] * 9, [read] * 4, [read, read, *[unread] * 5], [unread] * 9)
    ]

    assert folded == [6, 0, 2, 0]


def test_an_empty_or_endless_message_is_not_sent_and_comes_back(caseworker):
    sent, client = taken(caseworker), caseworker.client()

    empty, endless = (client.post(at("message", sent.id), {"text": words}) for words in ("", "a" * 20_001))

    assert (empty.status_code, endless.status_code, "a" * 20_001 in text(endless)) == (422, 422, True)


def test_coding_changes_what_is_counted_and_a_wrong_place_is_asked_again(counter, caseworker):
    sent, client = taken(caseworker), caseworker.client()
    given = {
        "grounds": ["age", "unknown"],
        "natures": ["hostile_treatment"],
        "directions": ["institutional"],
        "domain": "public_services",
        "sector": "hospital",
        "capacity": "relative",
        "residence": "Amersfoort",
        "place": "Landelijk",
        "kind": "reprisal",
    }

    wrong = client.post(at("code", sent.id), given | {"residence": "Nergenshuizen"})
    right = client.post(at("code", sent.id), given)

    assert (wrong.status_code, "Deze gemeente vinden we niet" in text(wrong), right.status_code) == (
        422,
        True,
        302,
    )
    with fenced(counter=counter.pk):
        facts = hold(sent.id, keys=caseworker.keys).facts
    assert (facts.grounds, facts.natures, facts.residence, facts.place, facts.kind) == (
        ("age",),
        ("hostile_treatment",),
        "GM0307",
        "landelijk",
        "reprisal",
    )


def test_agreements_contact_and_plan_are_kept(counter, caseworker):
    sent, client = taken(caseworker, identity="known"), caseworker.client()

    client.post(
        at("agreed", sent.id),
        {"plan": "Een brief.", "said": ["asked_to_stop"], "phone": "030 1234567", "safe": "Overdag"},
    )

    page = text(client.get(at("case", sent.id)))
    for words in (
        "Een brief.",
        "De melder vroeg om te stoppen",
        "030 1234567",
        "Overdag",
    ):
        assert words in page


def test_a_search_shows_the_hit_and_logs_no_words(counter, caseworker):
    taken(caseworker, story="Bij de fysiotherapeut gebeurde iets raars.")
    client = caseworker.client()

    found, nothing = (client.post(at("search"), {"words": words}) for words in ("Fysiotherapeut", "tandarts"))

    assert "<mark>fysiotherapeut</mark>" in text(found)
    assert ("1 zaak gevonden" in text(found), "Niets gevonden" in text(nothing)) == (True, True)
    with fenced(counter=counter.pk):
        bodies = list(
            Entry.objects.filter(event="case.searched").order_by("number").values_list("body", flat=True)
        )
    assert ['"found":1' in bodies[0], '"found":0' in bodies[1]] == [True, True]
    assert not any("fysio" in body.lower() or "tandarts" in body for body in bodies)


# -- another counter --------------------------------------------------------------------------------

PAGES = (
    ("case", ()),
    ("take", ()),
    ("move", ("invite",)),
    ("message", ()),
    ("note", ()),
    ("way", ("letter",)),
    ("agreed", ()),
    ("code", ()),
    ("hand", ()),
    ("evidence", (uuid.UUID(int=1),)),
    ("picture", (uuid.UUID(int=1),)),
    ("download", (uuid.UUID(int=1),)),
)


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_another_counters_case_is_the_page_of_an_unknown_address_and_is_logged(
    counter, other_counter, caseworker, name, more
):
    other = taken(other_counter.member("caseworker"), residence="GM0014")
    client, unknown = caseworker.client(), uuid.uuid4()
    given = {"text": "x", "note": uuid.uuid4(), "version": 0, "to": caseworker.by, "do": "send", "words": "x"}

    theirs, none = (client.post(at(name, case, *more), given) for case in (other.id, unknown))
    nowhere = client.get("/loket/bestaat-niet/")

    assert (theirs.status_code, none.status_code) == (404, 404)
    assert text(theirs) == text(none) == text(nowhere)
    with fenced(counter=counter.pk):
        refused = (
            Entry.objects.filter(event="case.refused").order_by("number").values_list("subject", flat=True)
        )
        assert list(refused) == [str(other.id), str(unknown)]


def test_a_member_without_the_teams_key_sees_nothing_of_a_case(counter, caseworker):
    from gehoord.foundation.vault.models import TeamSeed

    sent, keyless = taken(caseworker), counter.member("caseworker")
    TeamSeed.objects.filter(user_id=keyless.keys.user_key).delete()
    keyless.keys.team_seeds.clear()
    keyless.keys._pairs.clear()
    client = keyless.client()

    assert (client.get(at("case", sent.id)).status_code, STORY in text(client.get(at("inbox")))) == (
        404,
        False,
    )


def test_another_counters_case_cannot_be_read_or_changed_by_sql_as_the_application(
    counter, other_counter, caseworker
):
    other = taken(other_counter.member("caseworker"), residence="GM0014")
    tables = ("casework_case", "casework_happening", "reporting_message")
    with fenced(counter=counter.pk), connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table}")
            assert cursor.fetchone() == (0,)
        cursor.execute("UPDATE casework_case SET step = 'closed' WHERE report_id = %s", [other.id])
        assert cursor.rowcount == 0
        cursor.execute("DELETE FROM casework_case")
        assert cursor.rowcount == 0
    with fenced(counter=other_counter.pk):
        assert Case.objects.get(pk=other.id).step == "analysis"


def test_a_case_cannot_be_given_to_another_counter_by_sql(counter, other_counter, caseworker):
    sent = taken(caseworker)

    with pytest.raises(ProgrammingError, match="row-level security"), fenced(counter=counter.pk):
        Case.objects.filter(pk=sent.id).update(counter_id=other_counter.pk)


def test_who_may_not_read_cases_is_refused_and_logged(counter, caseworker):
    sent, intaker = taken(caseworker), counter.member("intaker")

    answer = intaker.client().get(at("case", sent.id))

    assert (answer.status_code, STORY in text(answer)) == (403, False)
    assert events(counter, event="page.refused") == ["page.refused"]
