# SPDX-License-Identifier: EUPL-1.2
"""Terms as intervals: every way in which a letter says by when, from the day of the letter. Invented sentences."""

from datetime import date

import pytest
from tests.accountability.reading import language

from gehoord.accountability.reading.dates import find_deadlines
from gehoord.accountability.reading.layout import Layout

ON = date(2019, 4, 10)

# Sentence, the words of the term, first and last day ("" is open).
TERMS = """
Ik stuur u dit vóór 1 juni. | vóór 1 juni | | 2019-06-01
De Kamer ontvangt het rapport uiterlijk 15 september 2019. | uiterlijk 15 september 2019 | | 2019-09-15
Dit gebeurt niet later dan 31 december 2019. | niet later dan 31 december 2019 | | 2019-12-31
Uiterlijk 1-10-2019 ontvangt u het plan. | Uiterlijk 1-10-2019 | | 2019-10-01
De brief komt vóór 1 januari 2020. | vóór 1 januari 2020 | | 2019-12-31
Ik informeer u vóór de zomer. | vóór de zomer | | 2019-06-20
Ik kom hier na de zomer op terug. | na de zomer | 2019-09-22 |
Het wetsvoorstel wordt in het vierde kwartaal van 2019 ingediend. | in het vierde kwartaal van 2019 | 2019-10-01 | 2019-12-31
De evaluatie volgt in Q2 2020. | in Q2 2020 | 2020-04-01 | 2020-06-30
De planning is gepland voor het 2e kwartaal 2020. | het 2e kwartaal 2020 | 2020-04-01 | 2020-06-30
Dit wordt in de loop van 2020 bezien. | in de loop van 2020 | 2020-01-01 | 2020-12-31
Het systeem is eind 2021 gereed. | eind 2021 | | 2021-12-31
De pilot start begin 2020. | begin 2020 | 2020-01-01 | 2020-03-31
De wet treedt medio 2020 in werking. | medio 2020 | 2020-06-01 | 2020-07-31
De subsidie loopt tot en met 31 december 2022. | tot en met 31 december 2022 | | 2022-12-31
De regeling geldt vanaf februari 2020. | vanaf februari 2020 | 2020-02-01 |
Per 1 juli 2019 wordt de norm verlaagd. | Per 1 juli 2019 | 2019-07-01 |
De regels gaan met ingang van 1 oktober 2019 gelden. | met ingang van 1 oktober 2019 | 2019-10-01 |
De aanpak loopt af per eind 2019. | per eind 2019 | | 2019-12-31
In het voorjaar kom ik hierop terug. | In het voorjaar | 2019-03-20 | 2019-06-20
Dit najaar volgt een brief. | Dit najaar | 2019-09-22 | 2019-12-21
De lancering is beoogd voor het najaar van 2020. | het najaar van 2020 | 2020-09-22 | 2020-12-21
Volgend jaar zal de Kamer worden geïnformeerd. | Volgend jaar | 2020-01-01 | 2020-12-31
Begin volgend jaar ontvangt u de resultaten. | Begin volgend jaar | 2020-01-01 | 2020-03-31
Dit wordt voor het einde van dit jaar afgerond. | voor het einde van dit jaar | | 2019-12-31
Op Prinsjesdag worden de plannen gepresenteerd. | Op Prinsjesdag | 2019-09-17 | 2019-09-17
Ik zal binnen zes weken antwoorden. | binnen zes weken | | 2019-05-22
Binnen drie maanden volgt een plan. | Binnen drie maanden | | 2019-07-10
De tweede helft van dit jaar wordt benut voor een proef. | tweede helft van dit jaar | 2019-07-01 | 2019-12-31
In de maand mei deel ik de uitkomst. | In de maand mei | 2019-05-01 | 2019-05-31
Ik zend u de nota komende zomer. | komende zomer | 2019-06-21 | 2019-09-21
Het loket dat voorjaar 2021 opent is klaar. | voorjaar 2021 | 2021-03-20 | 2021-06-20
Termijn: voorjaar 2020. | voorjaar 2020 | 2020-03-20 | 2020-06-20
De planning is als volgt. Najaar 2019. | Najaar 2019 | 2019-09-22 | 2019-12-21
Dat zeg ik toe, met als ingangsdatum 1 juli 2020. | 1 juli 2020 | 2020-07-01 | 2020-07-01
De beoogde datum van inwerkingtreding is 1 juli 2020. | 1 juli 2020 | 2020-07-01 | 2020-07-01
De uiterste beslistermijn is 26 mei 2019. | 26 mei 2019 | | 2019-05-26
U ontvangt dit in de eerste twee maanden van 2020. | in de eerste twee maanden van 2020 | 2020-01-01 | 2020-02-29
Het plan komt op de derde dinsdag van september. | op de derde dinsdag van september | 2019-09-17 | 2019-09-17
De formulieren zijn vóór 1 juli a.s. aangepast. | vóór 1 juli | | 2019-07-01
De spotjes zijn te zien begin volgend jaar. | begin volgend jaar | 2020-01-01 | 2020-03-31
De bewindsman beloofde de Kamer voor mei een lijst. | voor mei | | 2019-04-30
Vóór het commissiedebat Wonen van 4 juni 2019 stuur ik een brief. | Vóór het commissiedebat Wonen van 4 juni 2019 | | 2019-06-04
Ik stuur u dit voor het debat van 4 juni. | voor het debat van 4 juni | | 2019-06-04
Het komt aan de orde in het AO van 5 juni 2019. | in het AO van 5 juni 2019 | 2019-06-05 | 2019-06-05
De stemmingen zijn dinsdag aanstaande. | dinsdag aanstaande | 2019-04-16 | 2019-04-16
Wij stemmen aanstaande woensdag. | aanstaande woensdag | 2019-04-17 | 2019-04-17
De wet wordt binnen drie jaar na inwerkingtreding geëvalueerd. | binnen drie jaar | |
Ik zeg een evaluatie toe drie jaar na inwerkingtreding. | drie jaar na inwerkingtreding | |
Binnen de termijn van drie weken lukte niet. | Binnen de termijn van drie weken | |
De termijn van drie weken bleek te kort. | De termijn van drie weken | |
U krijgt in de eerste week van juni een brief. | in de eerste week van juni | 2019-06-01 | 2019-06-07
Dat komt in de laatste week van januari 2020. | in de laatste week van januari 2020 | 2020-01-25 | 2020-01-31
Met ingang van het schooljaar 2020-2021 wordt dit verplicht. | Met ingang van het schooljaar 2020-2021 | 2020-08-01 |
De wet zal niet eerder dan 1 juli 2020 in werking treden. | niet eerder dan 1 juli 2020 | 2020-07-01 |
De uiterste inleverdatum is 1 februari 2020. | 1 februari 2020 | | 2020-02-01
Over twee weken ontvangt u de brief. | Over twee weken | | 2019-04-24
De tweede brief komt maart 2020. | maart 2020 | 2020-03-01 | 2020-03-31
Ik meld dit bij de eerstvolgende voortgangsbrief. | bij de eerstvolgende voortgangsbrief | |
Vragen van het lid Zand zal ik uiterlijk 1 mei beantwoorden. | uiterlijk 1 mei | | 2019-05-01
Zoals de leden weten heb ik het bureau verzocht om vóór 1 juli te rapporteren. | vóór 1 juli | | 2019-07-01
Half mei ontvangt u het verslag. | Half mei | 2019-05-11 | 2019-05-20
Op 3 juni spreek ik met de gemeenten. | Op 3 juni | 2019-06-03 | 2019-06-03
Ik verwacht u in de week van 15 mei te informeren. | in de week van 15 mei | 2019-05-13 | 2019-05-19
Eind deze maand volgt een brief. | Eind deze maand | | 2019-04-30
Volgende week stuur ik de stukken. | Volgende week | 2019-04-15 | 2019-04-21
Ik hoop u op korte termijn te informeren. | op korte termijn | |
U hoort hierover zo spoedig mogelijk. | zo spoedig mogelijk | |
Ik stuur u het besluit zodra het is vastgesteld. | zodra het is vastgesteld | |
De Kamer wordt vóór de begrotingsbehandeling geïnformeerd. | vóór de begrotingsbehandeling | |
In ja-\\nnuari kom ik erop terug. | In ja-\\nnuari | 2020-01-01 | 2020-01-31
"""
NO_TERMS = (
    "In de brief van 3 maart 2019 is dit gemeld.",
    "Op 4 februari jl. sprak ik de sector.",
    "Dat staat in de brief van 27 november jongstleden.",
    "In 2018 is het budget verhoogd.",
    "De cijfers over 2017 zijn bekend.",
    "Het rapport verscheen in het najaar van 2018.",
    "Per 1 januari 2019 is de regeling gestart.",
    "De begroting voor 2020 bevat extra middelen.",
    "Het convenant 2017-2020 wordt verlengd.",
    "In de jaren 2016 tot en met 2018 daalde het aantal.",
    "Er waren 2020 meldingen.",
    "Wat gebeurt er in 2022?",
    "Kunt u toezeggen dat u dit voor de zomer regelt?",
    "De leden van de VVD-fractie lezen dat de subsidie per 1 januari 2020 stopt.",
    "De fractie van het CDA wil graag weten of dit voor het kerstreces lukt.",
    "De cijfers van het derde kwartaal laten een daling zien.",
    "Het gesprek ging over twee weken vakantie.",
    "Wilt u deze vragen binnen drie weken beantwoorden?",
    "De leden van de D66-fractie vragen of dit per 1 januari 2020 vervalt.",
    "Deze leden verzoeken de minister de evaluatie voor de zomer toe te sturen.",
    "Het eindverslag heeft het bureau op 1 april opgeleverd en gaat als bijlage bij deze brief.",
    "De Raad nam op 3 april een aanbeveling aan.",
    "De consultatie is op 3 april gesloten en het streven is om haast te maken.",
    "De daling komt doordat vanaf maart geen bezoeken konden plaatsvinden.",
    "Achterblijvers worden sinds dit voorjaar aangeschreven.",
    "Het gaat om de begroting van volgend jaar.",
    "In het debat van 12 maart heeft de minister dit gezegd.",
    "De ondernemingen voldeden binnen de gestelde termijn.",
    "Van de daders pleegt 20% binnen tien jaar een nieuw misdrijf.",
    "Bestanden die voor 23 september 2018 zijn gepubliceerd vallen erbuiten.",
    "Verslag van het akkoord | oktober 2020 | 9",
)


def rows(table: str) -> list[tuple[str, str, str, str]]:
    """The rows of a table as sentence, words, first and last day."""
    found = []
    for line in table.strip().splitlines():
        sentence, words, first, last = [part.strip().replace("\\n", "\n") for part in line.split("|")]
        found.append((sentence, words, first, last))
    return found


@pytest.mark.parametrize(
    ("sentence", "words", "first", "last"), rows(TERMS), ids=[row[1] for row in rows(TERMS)]
)
def test_a_term_has_its_words_and_its_interval(sentence: str, words: str, first: str, last: str) -> None:
    found = find_deadlines(Layout(f"Geachte voorzitter,\n\n{sentence}\n"), on=ON)

    assert [(one.raw, str(one.first or ""), str(one.last or "")) for one in found] == [(words, first, last)]


@pytest.mark.parametrize("sentence", NO_TERMS)
def test_a_day_that_only_tells_when_something_was_is_no_term(sentence: str) -> None:
    assert find_deadlines(Layout(f"{sentence}\n"), on=ON) == []


def test_a_year_that_was_concluded_is_marked_and_less_sure() -> None:
    told, concluded = find_deadlines(
        Layout("Ik stuur dit vóór 1 juni 2019. Daarna volgt vóór 1 juli een brief.\n"), on=ON
    )

    assert (told.inferred, concluded.inferred) == (False, True)
    assert concluded.last == date(2019, 7, 1)
    assert concluded.confidence < told.confidence


def test_without_the_day_of_the_text_the_words_are_kept_and_no_year_is_guessed() -> None:
    found = find_deadlines(Layout("U ontvangt het overzicht uiterlijk 1 december.\n"), on=None)

    assert [(one.raw, one.first, one.last) for one in found] == [("uiterlijk 1 december", None, None)]


@pytest.mark.parametrize(
    "cell", ["| Wet x | Najaar 2021 |", "| Wet x | Vertraagd. Begin 2021 |", "| Wet x | 2e kwartaal 2021 |"]
)
def test_a_time_alone_in_the_cell_of_a_row_is_a_term(cell: str) -> None:
    found = find_deadlines(Layout(f"| Onderwerp | Stand |\n{cell}\n"), on=ON)

    assert [(one.last or ON).year for one in found] == [2021]


def test_a_year_may_be_concluded_from_a_day_that_the_text_tells_and_is_less_sure() -> None:
    text = "Antwoorden op vragen uit het debat van 15 juni 2022.\n\nU ontvangt het overzicht uiterlijk 1 december.\n"

    found = find_deadlines(Layout(text), on=None)

    assert [(one.last, one.inferred) for one in found] == [(date(2022, 12, 1), True)]
    assert found[0].confidence < 0.8
    assert "geschat" in found[0].reason


def test_what_a_motion_requests_and_what_comes_back_each_year_is_less_sure() -> None:
    told, requested, yearly = (
        find_deadlines(Layout(f"{sentence}\n"), on=ON)[0].confidence
        for sentence in (
            "Ik stuur u dit voor 1 juli 2019.",
            "De Kamer verzoekt het kabinet, voor 1 juli 2019 met een plan te komen.",
            "Ieder jaar in mei ontvangt u een verslag.",
        )
    )

    assert told >= 0.9 > max(requested, yearly)


def test_the_usual_term_counts_from_the_day_of_the_questions() -> None:
    text = (
        "Vragen van het lid Van Zuilekom (D66) over de brug (ingezonden 4 maart 2019).\n\n"
        "Mededeling\nDe vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n"
    )

    found = find_deadlines(Layout(text), on=ON)

    assert [(one.raw, one.last) for one in found] == [("binnen de gebruikelijke termijn", date(2019, 3, 25))]


def test_a_term_that_has_passed_is_still_a_term_when_the_text_speaks_of_it_as_open() -> None:
    text = "Het voorstel staat tot en met 1 maart 2019 open voor reacties.\n"

    assert [one.last for one in find_deadlines(Layout(text), on=ON)] == [date(2019, 3, 1)]


def test_terms_of_the_known_texts() -> None:
    score, same = language.terms()

    assert score.share >= 0.97, score.wrong
    assert score.f1 >= 0.97, score.wrong
    assert same[True] / sum(same.values()) >= 0.98


@pytest.mark.parametrize(
    ("part", "share", "f1"), [("held_out", 0.96, 0.92), ("fresh", 0.95, 0.92), ("everyday", 0.91, 0.86)]
)
def test_terms_of_the_sets_that_were_opened(part: str, share: float, f1: float) -> None:
    score, same = language.terms(part=part)

    assert score.share >= share, score.wrong
    assert score.f1 >= f1, score.wrong
    assert same[True] / sum(same.values()) >= 0.97


def test_what_is_said_of_terms_with_certainty_is_right() -> None:
    number, share = language.sure_and_right(*(language.terms(part=part)[0] for part in language.LOOKED_AT))

    assert number >= 30
    assert share >= 0.98
