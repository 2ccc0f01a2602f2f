# SPDX-License-Identifier: EUPL-1.2
"""References: every spelling leads to one id, and what only looks like one is left alone."""

import pytest

from gehoord.accountability.reading.references import find_references

SPELLINGS = [
    ("Kamerstukken II 2019/20, 35 300 VIII, nr. 45", ["kst-35300-VIII-45"]),
    ("Kamerstuk 35300-VIII-45", ["kst-35300-VIII-45"]),
    ("Tweede Kamer, vergaderjaar 2019-2020, 35 300-VIII, nr. 45", ["kst-35300-VIII-45"]),
    ("Eerste Kamer 2003–2004, 28 995, A", ["kst-28995-A"]),
    ("Eerste Kamer, vergaderjaar 2003–2004, 28 995, nr. A", ["kst-28995-A"]),
    ("zie 36 410, nr. 12 en verder", ["kst-36410-12"]),
    ("kst-31293-600", ["kst-31293-600"]),
    ("21501-02-2733", ["kst-21501-02-2733"]),
    ("21 501-20, nr. 1500", ["kst-21501-20-1500"]),
    ("Kamerstukken II 2014–2015, 21 501-02, nrs. 1456 en 1460", ["kst-21501-02-1456", "kst-21501-02-1460"]),
    ("Kamerstuk 31 293, nr. 45, p. 5.", ["kst-31293-45"]),
    ("(motie-Jansen (31 293, nr. 45))", ["kst-31293-45"]),
    ("de motie van het lid Jansen op stuk nr. 203 (28286)", ["kst-28286-203"]),
    ("de moties nrs. 203, 211 en 186 (28286)", ["kst-28286-203", "kst-28286-211", "kst-28286-186"]),
    ("de motie nr. 45 (35 300-VIII)", ["kst-35300-VIII-45"]),
    ("Kamerstukken II, 36410-XVI-19 en 36600-XVI-182.", ["kst-36410-XVI-19", "kst-36600-XVI-182"]),
    ("Kamerstukken 29 282, nr. 441 en 31 765, nr. 12", ["kst-29282-441", "kst-31765-12"]),
    (
        "Kamerstukken II 2020/21, 29 282, nrs. 441, 455 en 460 en 31 765, nr. 12",
        ["kst-29282-441", "kst-29282-455", "kst-29282-460", "kst-31765-12"],
    ),
    ("Kamerstuk 29 544/31 293, nr. 5", ["kst-29544-5", "kst-31293-5"]),
    ("Aanhangsel Handelingen II 2011/12, nr. 1234", ["ah-tk-20112012-1234"]),
    ("Aanhangsel van de Handelingen, vergaderjaar 2011–2012, nr. 1234", ["ah-tk-20112012-1234"]),
    (
        "Aanhangsel van de Handelingen, vergaderjaar 2011–2012, nrs. 1234 en 1235",
        ["ah-tk-20112012-1234", "ah-tk-20112012-1235"],
    ),
    ("ah-tk-20112012-1234 is het nummer", ["ah-tk-20112012-1234"]),
    ("Handelingen II 2017/18, nr. 19, item 11", ["h-tk-20172018-19-11"]),
    ("Handelingen TK 2017-2018, 19-11", ["h-tk-20172018-19-11"]),
    ("Handelingen II 2009/10, nr. 45, p. 4123–4150", ["h-tk-20092010-45"]),
    ("https://zoek.officielebekendmakingen.nl/kst-29282-441.html", ["kst-29282-441"]),
    ("https://zoek.officielebekendmakingen.nl/h-tk-20172018-19-11.html", ["h-tk-20172018-19-11"]),
    ("zaaknummer 2023Z02090", ["2023Z02090"]),
    ("(2024D40441)", ["2024D40441"]),
    ("uw brief met kenmerk 2023Z02090/2023D12345", ["2023Z02090", "2023D12345"]),
    ("Kamerstuk 2024209548", ["2024Z09548"]),
    ("Kamerstuk 2024040441", ["2024D40441"]),
    ("Postbus 20018, 2500 EA Den Haag", []),
    ("Postbus 36410", []),
    ("tel. 070 340 7911", []),
    ("€ 36 410 en 36.410 euro en 36 410 leerlingen", []),
    ("in 2023 en 36.410 mensen", []),
    ("Kenmerk 4018694-1076279-MEVA", []),
    ("Stb. 2015, 12345 en artikel 12 345", []),
    ("36800-XVI", ["dossier-36800-XVI"]),
    ("de begroting (36 800 XVI)", ["dossier-36800-XVI"]),
    ("het wetsvoorstel toezicht gelijke kansen (35 673)", ["dossier-35673"]),
    ("Kamerstukdossier 31 293", ["dossier-31293"]),
    ("dossiernummer 29 628", ["dossier-29628"]),
    ("Kamerstukken II 2023/24, 36 410-XVI, nr. 35, blz. 12-14", ["kst-36410-XVI-35"]),
    ("TK 2015–2016, 34 300 V, nr. 7", ["kst-34300-V-7"]),
    ("Kamerstukken I 2018/19, 34 861, D", ["kst-34861-D"]),
    ("EK 2018/19, 34861, D en E", ["kst-34861-D", "kst-34861-E"]),
    ("Kamerstuk II 36 410 XVI nr. 35", ["kst-36410-XVI-35"]),
    ("Vergaderjaar 2023-2024 kamerstuk 36410 XVI nr. 35", ["kst-36410-XVI-35"]),
    ("Kamerstuknummer 36 410-XVI nr 35", ["kst-36410-XVI-35"]),
    ("Kst. 31 293 nr. 7", ["kst-31293-7"]),
    ("Tweede Kamer der Staten-Generaal, vergaderjaar 2021–2022, 35 925 VII, nr. 12", ["kst-35925-VII-12"]),
    ("Kamerstukken II, vergaderjaar 1995–1996, 24 400 hoofdstuk XI, nr. 23", ["kst-24400-XI-23"]),
    ("Kamerstukken II 1995/96, 24 400 B, nr. 3", ["kst-24400-B-3"]),
    ("Kamerstukken II 2004/05, 29 800-IV, nr. 8 en 29 800-V, nr. 9", ["kst-29800-IV-8", "kst-29800-V-9"]),
    ("2Tweede Kamer, vergaderjaar 2023–2024, 36 410, nr. 75", ["kst-36410-75"]),
    ("32024Z15585", ["2024Z15585"]),
    ("12Kamerstuk 36 410, nr. 75", ["kst-36410-75"]),
    ("Kamerstuk 36410XVI19", ["kst-36410-XVI-19"]),
    ("Kamerstuk 36410 XVI19", ["kst-36410-XVI-19"]),
    ("Kamerstuk 3680O-XVI-70", ["kst-36800-XVI-70"]),
    ("Kamerstuk 36800-XVl-70", ["kst-36800-XVI-70"]),
    ("Kamerstuk 36.410, nr. 12", ["kst-36410-12"]),
    ("Kamer-\nstuk 36 410, nr. 12", ["kst-36410-12"]),
    ("Kamerstuk 36 410, nr.\n12", ["kst-36410-12"]),
    ("Kamerstuk 36\n410, nr. 12", ["kst-36410-12"]),
    ("Kamerstuk 36 410, nr. 12", ["kst-36410-12"]),
    (
        "Kamerstukken II 2021–2022, 35 925-XVI, nr. 12; Kamerstukken II 2021–2022, 29 689, nr. 1131.",
        ["kst-35925-XVI-12", "kst-29689-1131"],
    ),
    (
        "Kamerstukken II 2021–2022, 35 925-XVI, nr. 12; 29 689, nr. 1131; 31 765, nr. 3",
        ["kst-35925-XVI-12", "kst-29689-1131", "kst-31765-3"],
    ),
    (
        "Kamerstukken II 2010/11, 32 500 VI, nr. 2, p. 45 en 32 123 VI, nr. 2",
        ["kst-32500-VI-2", "kst-32123-VI-2"],
    ),
    (
        "Aanhangsel Handelingen, vergaderjaar 2014–2015, nr. 2301 en Aanhangsel Handelingen, vergaderjaar 2015–2016, nr. 12",
        ["ah-tk-20142015-2301", "ah-tk-20152016-12"],
    ),
    ("Kamerstukken II 2016-2017, 34 550 XVI, nr. 13 (motie-Dik-Faber)", ["kst-34550-XVI-13"]),
    ("Kamerstuk 34 104, nrs. 105 t/m 107", ["kst-34104-105", "kst-34104-107"]),
    ("motie van het lid Van Dijk c.s. (Kamerstuk 34 775, nr. 25)", ["kst-34775-25"]),
    ("Kamerstukken 31 839 en 34 880", ["dossier-31839", "dossier-34880"]),
    ("ECLI:NL:HR:2021:36410 en Stcrt. 2021, 36410", []),
    ("ISSN 0921 - 7371 en ISBN 978 90 12 34567 8", []),
    ("op 12 345 m2 grond", []),
    ("KvK 27365 323", []),
    (
        "Kamervragen (2019Z12345) en het antwoord (Aanhangsel Handelingen II 2018/19, nr. 3456)",
        ["2019Z12345", "ah-tk-20182019-3456"],
    ),
    ("Kamerstuk 36 410-IXB-12", ["kst-36410-IXB-12"]),
    ("de artikelen 12 en 13 van de wet van 12 maart 2019", []),
    ("Kamerstukken II 2008/09, 31 700 XVI, nr. 155, bijlage", ["kst-31700-XVI-155"]),
    ("TK, vergaderjaar 2007-2008, 29 282, nr. 48", ["kst-29282-48"]),
    ("Zie Tweede Kamer, 2007-2008, 31 200 XVI nr. 3", ["kst-31200-XVI-3"]),
    ("Kamerstukken II 2022/23 29247 nr. 399", ["kst-29247-399"]),
    ("Kamerstuk 29247-399 van 3 april", ["kst-29247-399"]),
    ("Kamerbrief 29247, nr. 399", ["kst-29247-399"]),
    ("brief d.d. 3 april 2023 (29 247-399)", ["kst-29247-399"]),
    ("zie ook 32620-287", ["kst-32620-287"]),
    ("blg-1045678", ["blg-1045678"]),
    ("Kamerstukken II 2017/18, 34 775 XVI, nr. 7 en nr. 9", ["kst-34775-XVI-7", "kst-34775-XVI-9"]),
    ("Handelingen I 2014/15, nr. 12, item 3, p. 4", ["h-ek-20142015-12-3"]),
    ("Handelingen der Kamer II, vergaderjaar 1998-1999, nr. 23, blz. 1234", ["h-tk-19981999-23"]),
    ("Kamerstuk 35 570 VIII, nr. 183; 35 570 VIII, nr. 201", ["kst-35570-VIII-183", "kst-35570-VIII-201"]),
    ("(35 570-VIII, nr. 183)", ["kst-35570-VIII-183"]),
    ("(35570 VIII, 183)", ["kst-35570-VIII-183"]),
    ("Kamerstuk II, 2019-2020, 35 300 XVI, 12", ["kst-35300-XVI-12"]),
    ("Kamerstuk 33 750-XVI, 12", ["kst-33750-XVI-12"]),
    ("in de periode 2019-2020, 12 345 aanvragen", []),
    ("NEN 12 345, nr. 3 is een norm", []),
    ("Dossier 36.800", ["dossier-36800"]),
    ("in de begroting van Defensie (36 410 X) staat", ["dossier-36410-X"]),
    ("de moties-Van Dijk (31 293, nrs. 45 en 46)", ["kst-31293-45", "kst-31293-46"]),
    (
        "Kamerstukken II 2022/23, 36 200 VII, nrs. 12, 14 en 20; Kamerstukken II 2022/23, 36 200 XVI, nr. 4",
        ["kst-36200-VII-12", "kst-36200-VII-14", "kst-36200-VII-20", "kst-36200-XVI-4"],
    ),
    ("Kamerstuk 33 529 nr. 1.234", ["kst-33529-1"]),
    ("zie Kamerstuk 28 089, nr. 245, bijlage 2", ["kst-28089-245"]),
    ("(Kamerstukken II 1988/89, 21 153, nr. 2, blz. 34 e.v.)", ["kst-21153-2"]),
    (
        "Kamerstukken II 1996–1997, 25 000 XV, nr. 44, en 1997–1998, 25 600 XV, nr. 12",
        ["kst-25000-XV-44", "kst-25600-XV-12"],
    ),
    ("Kamerstukken I/II 2020/21, 35 700, nr. 3", ["kst-35700-3"]),
    ("TK 21 501-20 nr. 1234", ["kst-21501-20-1234"]),
    ("COM (2021) 12345 en 2021/0123 (COD)", []),
    ("PbEU 2016, L 12345", []),
    (
        "bij brief van 12 maart 2019 (Kamerstuk 31 289, nr. 400) en brief van 3 mei 2020 (31 289, nr. 412)",
        ["kst-31289-400", "kst-31289-412"],
    ),
    ("vergaderjaar 2018–2019, 35 000 A, nr. 9", ["kst-35000-A-9"]),
    ("Kamerstuk 35000-A-9", ["kst-35000-A-9"]),
    ("Kamerstuk II 2023-2024, 32 827-314", ["kst-32827-314"]),
    ("In totaal 12.345 zaken en 23 456 klachten", []),
    ("Rekening NL12 ABNA 0123 4567 89, BSN 123456782", []),
    ("Telefoon 06 12345678 / 030-12345", []),
    ("het aantal steeg van 12 345 naar 23 456", []),
    ("Vergaderjaar 2019–2020", []),
    ("de Kamervragen 2021Z12345 en 2021Z12346 van het lid", ["2021Z12345", "2021Z12346"]),
    ("2021Z12345/2021D23456", ["2021Z12345", "2021D23456"]),
    ("Uw kenmerk: 2021Z12345", ["2021Z12345"]),
    ("Kamerstuk 36 545, nr. 12 (gewijzigd)", ["kst-36545-12"]),
    ("Kamerstukken 36 545, nrs. 12 (gewijzigd) en 13", ["kst-36545-12", "kst-36545-13"]),
    ("Kamerstuknummers 30420-379 en 30420-380", ["kst-30420-379", "kst-30420-380"]),
    ("Kamerstuk 30 420, nr. 379/380", ["kst-30420-379", "kst-30420-380"]),
    ("dossier 29 628, nrs. 1089 en 1102", ["kst-29628-1089", "kst-29628-1102"]),
    ("aangenomen motie 36 600 XVI, nr. 45", ["kst-36600-XVI-45"]),
    ("motie (36600-XVI-45)", ["kst-36600-XVI-45"]),
    ("amendement nr. 12 (36 410-XVI)", ["kst-36410-XVI-12"]),
    ("(31 293, nr. 45 was nr. 40)", ["kst-31293-45"]),
    ("de gewijzigde motie-Kwint/Westerveld (35 300-VIII, nr. 200, was nr. 123)", ["kst-35300-VIII-200"]),
]


@pytest.mark.parametrize(("said", "ids"), SPELLINGS, ids=[said[:60] for said, _ids in SPELLINGS])
def test_a_spelling_leads_to_its_ids(said: str, ids: list[str]) -> None:
    found = find_references(f"Tekst vooraf. {said} einde.")

    assert [one.canonical for one in found] == ids


def test_a_reference_points_at_its_words_from_the_cue_to_the_page() -> None:
    text = "Zie ook de brief (Kamerstukken II 2024/25, 30 950, nr. 455, p. 5)."

    (one,) = find_references(text)

    assert text[one.start : one.end] == one.raw == "Kamerstukken II 2024/25, 30 950, nr. 455, p. 5"
    assert (one.page, one.chamber, one.session) == ("5", "II", "20242025")


def test_each_member_of_a_list_has_its_own_place() -> None:
    text = "Kamerstukken II, 36410-XVI-19 en 36600-XVI-182."

    found = find_references(text)

    assert [one.raw for one in found] == ["Kamerstukken II, 36410-XVI-19", "36600-XVI-182"]


def test_a_repair_stands_beside_what_is_printed_with_less_certainty() -> None:
    (one,) = find_references("Kamerstuk 2024209548")

    assert (one.raw, one.canonical, one.repaired) == ("Kamerstuk 2024209548", "2024Z09548", True)
    assert one.confidence < 0.7
    assert "hersteld" in one.reason


def test_the_heading_with_the_own_number_and_the_running_heads_are_no_references() -> None:
    text = (
        "31 865\tVerbetering verantwoording en begroting\n\nNr. 214\tBRIEF VAN DE MINISTER\n\n"
        "Zie Kamerstuk 31 293, nr. 45.\n\nTweede Kamer, vergaderjaar 2022–2023, 31 865, nr. 214\t2\n"
    )

    found = find_references(text)

    assert [one.canonical for one in found] == ["kst-31293-45"]


def test_a_number_in_the_text_itself_is_marked_as_its_own() -> None:
    text = "Kamervraag 2023Z02090\n\nDit gaat ook over 2023Z02091.\n"

    found = find_references(text)

    assert [(one.canonical, one.is_self) for one in found] == [("2023Z02090", True), ("2023Z02091", False)]
