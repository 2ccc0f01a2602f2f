# SPDX-License-Identifier: EUPL-1.2
"""House rules, code of conduct and one-page policy: what they say, and that everybody can read the files."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader
from tests.builders import NOW
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.norms.test_norm_actions import in_force

from gehoord.foundation.papers import pdf
from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.norms.begin_with import begin_with
from gehoord.organisations.actions.norms.set_small_desk import set_small_desk
from gehoord.organisations.actions.norms.start_version import start_version
from gehoord.organisations.actions.norms.write_norm import write_norm
from gehoord.organisations.models import DeskSetting
from gehoord.organisations.papers import norms as papers
from gehoord.organisations.papers.norms import CODE, HOUSE, KINDS, POLICY, Sheet, as_pdf, sheet
from gehoord.organisations.papers.norms_docx import as_docx
from gehoord.organisations.queries.norms import desk_of, on_its_way, published
from gehoord.organisations.tables.norm_blocks import LANGUAGES, blocks, proposal
from gehoord.organisations.tables.norm_papers import paper_words

OWN = "We bellen terug op de dag die we afspraken."


@pytest.fixture
def team(db: None) -> Iterator[TryOrganisation]:
    made = organisation("Praktijk De Linde", code="linde", sector="general_practice", size="up_to_9")
    with fenced(counter=made.pk):
        begin_with(made.pk, proposal("general_practice", "up_to_9"), by="test", now=NOW)
        row = start_version(made.pk, by="test", now=NOW)
        write_norm(row, {"nl": OWN}, for_visitors=True, by="test", now=NOW)
        set_small_desk(
            made.pk, confirm_days=3, feedback_days=30, outside="Anna, 030-1234567", by="test", now=NOW
        )
        DeskSetting.objects.update(is_open=True)
        in_force(made, proposal("general_practice", "up_to_9"))
        yield made


def paper(team: TryOrganisation, kind: str, language: str = "nl") -> Sheet:
    version = published(team.pk)
    assert version is not None
    assert team.organisation is not None
    return sheet(kind, language, organisation=team.organisation, version=version, desk=desk_of(team.pk))


def tags(pdf: PdfReader) -> list[str]:
    """The names of the structure, in reading order."""
    found: list[str] = []

    def walk(one: Any) -> None:
        one = one.get_object()
        if isinstance(one, list):
            for each in one:
                walk(each)
        elif isinstance(one, dict):
            found.extend([str(one["/S"])] if "/S" in one else [])
            if "/K" in one:
                walk(one["/K"])

    walk(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_is_tagged_in_its_own_language(team: TryOrganisation, kind: str, language: str) -> None:
    made = PdfReader(BytesIO(as_pdf(paper(team, kind, language))))

    root = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert str(root["/Lang"]).lower().startswith(language)
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert tags(made)[0] == "/Document"
    assert "/L" in tags(made)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "size"), [(HOUSE, "a4"), (HOUSE, "a5"), (POLICY, "a4")])
def test_a_poster_and_a_policy_of_a_small_practice_are_one_page(
    team: TryOrganisation, kind: str, language: str, size: str
) -> None:
    pages = PdfReader(BytesIO(as_pdf(paper(team, kind, language), paper=size))).pages

    wide = {"a4": 595, "a5": 420}[size]
    assert [round(float(page.mediabox.width)) for page in pages] == [wide]


def test_the_house_rules_are_easy_words_for_visitors_only(team: TryOrganisation) -> None:
    lines = [line.text for line in paper(team, HOUSE).parts[0].lines]

    assert lines[0] == "Gebruik de naam die iemand zelf zegt."
    assert lines[-1] == OWN
    assert blocks()["manager-acts"].text["nl"] not in lines


def test_what_nobody_translated_stands_there_in_dutch_and_says_so(team: TryOrganisation) -> None:
    line = paper(team, HOUSE, "ar").parts[0].lines[-1]

    assert (line.text, line.language) == (OWN, "nl")


def test_the_policy_says_who_does_what_within_how_many_days_and_whom_to_call(team: TryOrganisation) -> None:
    norms, duties, telling, ladder, calling = paper(team, POLICY).parts

    assert [row[2] for row in duties.rows] == [
        "meteen",
        "binnen 2 werkdagen",
        "binnen 3 dagen",
        "binnen 30 dagen",
        "binnen 6 weken",
        "uiterlijk 23 november 2027",
    ]
    assert len(ladder.lines) == 3
    assert ladder.lines[-1].text.endswith("Zorg die nodig is, gaat altijd door.")
    assert "/organisaties/linde/" in telling.lines[0].text
    assert "030-1234567" in telling.lines[1].text
    assert [line.text.split(":")[0] for line in calling.lines] == [
        "\u2068Gehoord\u2069, gratis en onafhankelijk van ons",
        "Bij gevaar",
    ]
    assert len(norms.lines) == papers.LONGEST_POLICY + 1


def test_a_club_promises_no_care_and_has_no_term_for_complaints_of_clients(db: None) -> None:
    club = organisation("Voetbalclub", sector="sports_club", size="up_to_9")
    with fenced(counter=club.pk):
        in_force(club, proposal("sports_club", "up_to_9"))
        policy, code = paper(club, POLICY), paper(club, CODE)

    words = " ".join(
        line.text + " ".join(line.notes) for part in (*policy.parts, *code.parts) for line in part.lines
    )
    assert "Zorg die nodig is" not in words
    assert "binnen 6 weken" not in [row[2] for row in policy.parts[1].rows]


def test_each_norm_in_the_code_says_its_source_and_what_follows(team: TryOrganisation) -> None:
    lines = {line.code: line for part in paper(team, CODE).parts for line in part.lines}

    assert lines["same-care"].notes == (
        "Gaat het anders? Het bestuur zorgt dat het in orde komt. Je kunt het bestuur erop aanspreken.",
        "Bron: wet (Awgb art. 1 en art. 7 lid 1 onder c)",
    )
    assert lines["own-1"].notes == ("Bron: huisregel",)


def test_a_draft_says_on_the_paper_that_it_does_not_count_yet(team: TryOrganisation) -> None:
    row = start_version(team.pk, by="test", now=NOW)
    assert team.organisation is not None
    coming = on_its_way(team.pk)
    assert coming is not None
    made = sheet(CODE, "nl", organisation=team.organisation, version=coming, desk=None)

    assert made.is_draft
    assert made.standing == f"Concept van versie {row.version}: geldt nog niet"


def test_what_is_written_into_a_norm_is_never_read_as_markup(team: TryOrganisation) -> None:
    row = start_version(team.pk, by="test", now=NOW)
    nasty = "#panic() $x$ \\ *vet* <script> [a](b)"
    write_norm(row, {"nl": nasty}, for_visitors=True, by="test", now=NOW)
    in_force(team, proposal("general_practice", "up_to_9"))

    text = PdfReader(BytesIO(as_pdf(paper(team, HOUSE)))).pages[0].extract_text()

    assert nasty in text


def test_without_letters_for_a_language_no_paper_is_made_and_the_others_are(
    team: TryOrganisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    import typst

    monkeypatch.setattr(pdf, "_fonts", lambda: typst.Fonts(include_system_fonts=False))

    with pytest.raises(CannotMake, match="fonts-noto-core"):
        as_pdf(paper(team, HOUSE, "ar"))
    assert as_pdf(paper(team, HOUSE, "nl"))[:5] == b"%PDF-"


def test_the_word_file_has_real_headings_a_head_row_and_nobodys_name(team: TryOrganisation) -> None:
    made = Document(BytesIO(as_docx((paper(team, POLICY), paper(team, CODE)), on=NOW.date())))

    headings = [one.text for one in made.paragraphs if one.style.name == "Heading 1"]
    assert headings[:2] == ["Zo gaan we met elkaar om", "Wie doet wat, binnen hoeveel dagen"]
    row = made.tables[0].rows[0]._tr
    assert row.trPr.find(qn("w:tblHeader")) is not None
    assert (made.core_properties.author, made.core_properties.last_modified_by) == ("Praktijk De Linde", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fixed_word_exists_in_every_language(language: str) -> None:
    def missing(found: Any) -> list[Any]:
        if isinstance(found, dict) and "nl" in found:
            return [] if found.get(language) else [found]
        several = found.values() if isinstance(found, dict) else found if isinstance(found, list) else []
        return [one for each in several for one in missing(each)]

    assert missing(paper_words()) == []
