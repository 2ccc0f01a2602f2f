# SPDX-License-Identifier: EUPL-1.2
"""The register for everybody: what its pages show, what they keep to themselves, and how often they ask the database."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils.timezone import localdate
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from gehoord.accountability.actions.register.merge_entries import merge_entries
from gehoord.accountability.actions.register.undo_event import undo_event
from gehoord.accountability.life.axes import WORDS_OF_PROOF
from gehoord.accountability.models import Entry, Event

from .builders_register import NOW, declared_done, document, entry, happens, item

pytestmark = pytest.mark.django_db
PAGES = ("", "register/", "te-laat/", "vragen/", "aanbevelingen/", "zoeken/", "abonneren/")
SOON = localdate() + timedelta(days=10)


def get(client: Client, path: str, *, status: int = 200) -> HttpResponse:
    answer = client.get(f"/verantwoording/{path}")
    assert answer.status_code == status, path
    return answer


def words(answer: HttpResponse) -> str:
    """What a person reads, without markup and folded to single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<title>.*?</title>|<[^>]+>", " ", answer.content.decode()))


@pytest.mark.parametrize("path", PAGES)
def test_without_anything_in_it_each_page_says_what_would_bring_something(client: Client, path: str):
    assert "<h1>" in get(client, path).content.decode()


def test_an_entry_shows_its_three_lines_and_the_words_of_its_documents(client: Client):
    promise = entry(due_last=date(2026, 3, 31), due_words="voor de zomer")
    letter = document()
    declared_done(promise, document=letter)

    said = words(get(client, f"post/{promise.code}/"))

    assert "de klok staat stil, 62 dagen na de laatste dag" in said
    assert "afgedaan verklaard door de minister van VWS op 1 juni 2026" in said
    assert "nog geen stuk gezien dat het laat zien" in said
    assert "De toezegging is hiermee afgedaan." in said
    assert letter.title in said
    assert f"post {promise.code}: De Kamer informeren over het onderzoek." in said


@pytest.mark.parametrize("path", ["post/{code}/", "register.atom", "register.ics"])
def test_what_was_only_declared_is_nowhere_called_proved(client: Client, path: str):
    promise = entry(due_last=SOON)
    declared_done(promise)

    told = get(client, path.format(code=promise.code)).content.decode().lower()

    assert [word for word in WORDS_OF_PROOF if word in told] == []


def test_a_declaration_and_evidence_have_other_classes_and_shapes(client: Client):
    said, seen = entry("Alleen gezegd."), entry("Ook gezien.")
    declared_done(said)
    happens(seen, "evidence_seen", document=document())

    first, second = (
        get(client, f"post/{one.code}/").content.decode().partition("<h2>")[0] for one in (said, seen)
    )

    assert 'class="said done"' in first
    assert 'class="unshown none"' in first
    assert 'class="said nothing"' in second
    assert 'class="shown seen"' in second


def test_late_is_what_nobody_called_done_and_whose_last_day_has_passed(client: Client):
    entry("Te laat en niets gehoord.", due_last=date(2026, 3, 31))
    done = entry("Te laat maar afgedaan verklaard.", due_last=date(2026, 3, 31))
    handed = entry("Te laat en overgedragen.", due_last=date(2026, 3, 31))
    entry("Nog op tijd.", due_last=SOON)
    declared_done(done)
    happens(handed, "handed_over", who="BZK", document=document())

    said = words(get(client, "te-laat/"))

    assert "Te laat en niets gehoord." in said
    assert "Te laat en overgedragen." in said
    assert "Te laat maar" not in said
    assert "Nog op tijd." not in said


def test_what_is_not_public_is_shown_nowhere(client: Client):
    secret = entry("Een geheim plan.", is_public=False, dossier="30950", canonical="kst-30950-1")
    closed = document("De minister schrijft een concept over meldpunten.", is_public=False, dossier="30950")
    promise = entry("Een openbare belofte.")
    happens(promise, "repeated", document=closed, words="een concept over meldpunten")

    for path in (*PAGES, "register.atom", "register.ics", "verwijzing/kst-30950-1/", "zoeken/?q=geheim",
                 "zoeken/?q=meldpunten", f"post/{promise.code}/"):  # fmt: skip
        told = words(get(client, path))
        assert "geheim plan" not in told
        assert closed.title not in told
        assert "concept over meldpunten" not in told
    get(client, f"post/{secret.code}/", status=404)
    get(client, "dossier/30950/", status=404)


def test_a_duplicate_that_was_closed_later_is_not_named(client: Client):
    keep, double = entry("De ene."), entry("De andere, later gesloten.")
    merge_entries(keep, duplicate=double, why="Dezelfde.", by="test", now=NOW)
    Entry.objects.filter(pk=double.pk).update(is_public=False)

    assert "later gesloten" not in words(get(client, f"post/{keep.code}/"))
    get(client, f"post/{double.code}/", status=404)


def test_an_entry_that_was_undone_says_so_at_its_address(client: Client):
    promise = entry()
    undo_event(Event.objects.get(), by="test", now=NOW)

    assert "staat niet meer in het register" in words(get(client, f"post/{promise.code}/", status=410))
    assert promise.what not in words(get(client, "register/"))


def test_a_filter_is_in_the_address_and_the_next_page_keeps_it(client: Client):
    for number in range(27):
        entry(f"Motie {number}", kind="motion", due_last=SOON)
    entry("Een toezegging.")

    first = get(client, "register/?soort=motion")
    older = re.search(r'rel="next" href="([^"]+)"', first.content.decode())
    assert older is not None
    second = get(client, "register/" + older[1].replace("&amp;", "&"))

    assert first.content.decode().count("<h3>") == 25
    assert second.content.decode().count("<h3>") == 2
    assert "Een toezegging." not in words(first) + words(second)


@pytest.mark.parametrize("after", ["x", "2026-13-45.1", ".", "2026-01-01.99999999999999999999", "\x00.1"])
def test_an_address_that_somebody_made_up_shows_the_first_page(client: Client, after: str):
    entry("Een toezegging.")

    assert "Een toezegging." in words(get(client, f"register/?na={after}"))


def test_the_list_asks_the_database_as_often_for_three_as_for_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    declared_done(entry("Eerste."))
    with django_assert_num_queries(8):
        get(client, "register/")
    declared_done(entry("Tweede."))
    happens(entry("Derde."), "evidence_seen", document=document())

    with django_assert_num_queries(8):
        get(client, "register/")


def test_an_entry_asks_the_database_as_often_for_three_events_as_for_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    promise = entry()
    with django_assert_num_queries(7):
        get(client, f"post/{promise.code}/")
    happens(promise, "repeated", document=document())
    happens(promise, "evidence_seen", document=document())

    with django_assert_num_queries(7):
        get(client, f"post/{promise.code}/")


def test_words_are_found_in_their_other_forms_and_marked(client: Client):
    letter = document("Alle toezeggingen over cultuursensitieve zorg staan hier.")
    entry("Een toezegging over cultuursensitieve zorg.")

    answer = get(client, "zoeken/?q=toezegging")

    assert "<mark>toezeggingen</mark>" in answer.content.decode()
    assert letter.title in words(answer)
    assert "Een toezegging over cultuursensitieve zorg." in words(answer)


def test_markup_in_a_document_stays_text_in_the_results(client: Client):
    document("Het meldpunt <script>alert(1)</script> \x02onecht\x03 & 3 < 4, over het meldpunt.")

    told = get(client, "zoeken/?q=meldpunt").content.decode()

    assert "<script>alert" not in told
    assert "<mark>onecht</mark>" not in told
    assert "onecht &amp; 3 &lt; 4, over het <mark>meldpunt</mark>" in told


@pytest.mark.parametrize("asked", ["'", '"open', "a & | !", "(", ":*", "\\", "%00", "-", "or or"])
def test_nothing_that_is_typed_breaks_the_search(client: Client, asked: str):
    get(client, f"zoeken/?q={asked}")


def test_a_search_without_results_says_how_to_search(client: Client):
    said = words(get(client, "zoeken/?q=quetzalcoatl"))

    assert "Niets gevonden" in said
    assert "Zo zoek je" in said


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("30 950, nr. 455", "kst-30950-455"),
        ("30950-455", "kst-30950-455"),
        ("kst-36800-XVI-70", "kst-36800-XVI-70"),
        ("36 800 XVI", "dossier-36800-XVI"),
        ("2023Z02090", "2023Z02090"),
    ],
)
def test_a_number_that_is_typed_leads_to_what_refers_to_it(client: Client, typed: str, leads_to: str):
    answer = get(client, f"zoeken/?q={typed}", status=302)

    assert answer["Location"] == f"/verantwoording/verwijzing/{leads_to}/"


def test_references_are_followed_both_ways(client: Client):
    cited = document("Zie ook Kamerstuk 31 765, nr. 9.", canonical="kst-30950-455", title="De brief zelf")
    item(
        cited, "reference", "Kamerstuk 31 765, nr. 9", canonical="kst-31765-9", data={"raw": "31 765, nr. 9"}
    )
    citing = document("Zoals in Kamerstuk 30 950, nr. 455 staat.", title="Een latere brief")
    item(citing, "reference", "Kamerstuk 30 950, nr. 455", canonical="kst-30950-455",
         data={"raw": "Kamerstuk 30 950, nr. 455"})  # fmt: skip

    said = words(get(client, "verwijzing/kst-30950-455/"))

    assert "De brief zelf" in said
    assert "Een latere brief" in said
    assert "kst-31765-9" in said
    assert "Een latere brief" not in words(get(client, "verwijzing/kst-99999-1/"))


def test_a_dossier_shows_documents_questions_and_what_happened_in_the_order_of_time(client: Client):
    document(dossier="30950", title="Antwoorden", dated_on=date(2026, 3, 21), asked_on=date(2026, 2, 8))
    promise = entry("Een belofte.", dossier="30950", on=date(2026, 2, 20))
    declared_done(promise)

    said = words(get(client, "dossier/30950/"))
    order = [
        said.index(text) for text in ("1 juni 2026", "21 maart 2026", "20 februari 2026", "8 februari 2026")
    ]

    assert order == sorted(order)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"answered_on": date(2023, 3, 21), "postponed_on": date(2023, 3, 1), "days_stated": 41},
         "beantwoord na 41 dagen"),
        ({"answered_on": date(2023, 3, 21)}, "beantwoord na 41 dagen: 20 dagen te laat"),
        ({"answered_on": date(2023, 3, 21), "term_days": 41}, "beantwoord na 41 dagen"),
        ({"answered_on": date(2023, 3, 21), "days_stated": 40},
         "Het stuk zelf noemt 40 dagen. Wij tellen 41 dagen."),
    ],
)  # fmt: skip
def test_days_between_question_and_answer_are_counted_against_the_term(client: Client, given, expected):
    document(asked_on=date(2023, 2, 8), **given)

    assert expected in words(get(client, "vragen/"))


def test_parts_of_questions_without_a_sentence_are_counted_and_not_judged(client: Client):
    letter = document("Vraag 1 Wat doet u? Antwoord 1 Veel.", asked_on=date(2026, 2, 8))
    item(letter, "pair", "Vraag 1", data={"answer": None})
    item(letter, "demand", "Wat doet u?", data={"matches": []})
    item(letter, "demand", "doet u", data={"matches": [[0, 3, 0.5]]})

    said = words(get(client, "vragen/"))

    assert "1 vraag, bij 1 vraag vonden we geen antwoord, 2 deelvragen, bij 1 deelvraag geen zin" in said


def test_the_feed_tells_the_same_choice_newest_first(client: Client):
    motion = entry("Een motie.", kind="motion")
    entry("Een toezegging.")
    happens(motion, "house", house="adopted")

    feed = ElementTree.fromstring(get(client, "register.atom?soort=motion").content)
    atom = "{http://www.w3.org/2005/Atom}"
    titles = [one.findtext(f"{atom}title") for one in feed.findall(f"{atom}entry")]

    assert titles == ["besluit van de Kamer (1 juni 2026): Een motie.", "gedaan (5 maart 2026): Een motie."]


def test_markup_in_a_document_stays_text_in_a_reader_of_feeds(client: Client):
    letter = document("Zie <img src=x onerror=alert(1)> hier.")
    happens(entry(), "repeated", document=letter, words="<img src=x onerror=alert(1)>")

    feed = ElementTree.fromstring(get(client, "register.atom").content)
    (summary, _made) = (one.text or "" for one in feed.iter("{http://www.w3.org/2005/Atom}summary"))

    assert "&lt;img" in summary
    assert "<img" not in summary


def test_the_calendar_holds_one_whole_day_per_term_that_runs_and_it_moves(client: Client):
    promise = entry(due_last=date(2027, 3, 31))
    entry("Zonder termijn.")
    declared_done(entry("Klaar.", due_last=date(2027, 3, 31)))

    (before,) = Calendar.from_ical(get(client, "register.ics").content).events
    happens(promise, "postponed", document=document(), due_last=date(2027, 6, 30))
    (after,) = Calendar.from_ical(get(client, "register.ics").content).events

    assert (before["uid"], before["dtstart"].dt) == (after["uid"], date(2027, 3, 31))
    assert after["dtstart"].dt == date(2027, 6, 30)
    assert after["sequence"] > before["sequence"]


def test_the_front_page_counts_what_was_said_and_what_was_seen_apart(client: Client):
    entry("Te laat.", due_last=date(2026, 3, 31))
    declared_done(entry("Gezegd."))
    both = entry("Gezegd en gezien.")
    declared_done(both)
    happens(both, "evidence_seen", document=document())

    said = words(get(client, ""))

    assert "3 posten in het register" in said
    assert "1 te laat" in said
    assert "1 afgedaan verklaard, zonder een stuk dat het laat zien" in said
    assert "1 met een stuk dat iemand van ons zag" in said
