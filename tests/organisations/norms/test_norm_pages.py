# SPDX-License-Identifier: EUPL-1.2
"""The pages about norms, as their people and everybody else see them."""

import pytest
from django.test import Client
from tests.organisations.builders import organisation

pytestmark = pytest.mark.django_db(transaction=True)


def test_smoke(client: Client) -> None:
    team = organisation("Praktijk De Linde", sector="general_practice", size="up_to_9", code="linde")
    team.member("confidant")
    owner = team.member("board").client()

    for path in ("", "beginnen/regels/", "geteld/"):
        assert owner.get(f"/loket/organisatie/gedragsregels/{path}").status_code == 200
    got = owner.get("/loket/organisatie/gedragsregels/beginnen/regels/")
    chosen = got.context["chosen"]
    got = owner.post("/loket/organisatie/gedragsregels/beginnen/regels/", {"block": chosen})
    assert got.url.endswith("beginnen/meldpunt/")
    assert owner.get(got.url).status_code == 200
    got = owner.post(
        got.url, {"confirm_days": "3", "feedback_days": "30", "outside": "Vertrouwenspersoon, 030-1234567"}
    )
    assert got.url.endswith("samen/")
    assert owner.get(got.url).status_code == 200
    no = owner.post(got.url, {})
    assert no.status_code == 422
    got = owner.post(got.url, {"talked": "on"})
    assert got.url.endswith("klaar/"), got.content.decode()
    assert owner.get(got.url).status_code == 200
    for language in ("", "/en", "/ar"):
        for path in ("", "overleg/", "huisregels/", "beleid/", "versie/1/"):
            answer = client.get(f"{language}/organisaties/linde/gedragsregels/{path}")
            assert answer.status_code == 200, (language, path)
    for kind in ("huisregels", "gedragsregels", "beleid"):
        for language in ("nl", "en", "ar"):
            for paper in ("a4", "a5"):
                answer = client.get(f"/organisaties/linde/gedragsregels/{kind}-{language}-{paper}.pdf")
                assert answer.status_code == 200
                open(f"/tmp/norms_{kind}-{language}-{paper}.pdf", "wb").write(answer.content)
    for path in ("", "gebruik/", "geteld/", "versies/1/", "versies/1/tekst.docx"):
        assert owner.get(f"/loket/organisatie/gedragsregels/{path}").status_code == 200
