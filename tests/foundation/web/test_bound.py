# SPDX-License-Identifier: EUPL-1.2
"""Django's forms look and read like all our questions."""

from django import forms
from tests.foundation.web.parsing import Reader

from gehoord.foundation.web.components.bound import form_errors, form_field


class Grounds(forms.CheckboxSelectMultiple):
    hints = {"religion": "Ook geen geloof"}  # noqa: RUF012
    alone = "unknown"


class Tell(forms.Form):
    story = forms.CharField(
        label="Wat gebeurde er?",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Vertel iets."},
    )
    mail = forms.EmailField(
        label="E-mail",
        help_text="Alleen als je wilt.",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    grounds = forms.MultipleChoiceField(
        label="Grond",
        required=False,
        widget=Grounds,
        choices=[("religion", "Geloof"), ("unknown", "Weet ik niet")],
    )
    role = forms.ChoiceField(label="Wie ben je?", required=False, choices=[("a", "Cliënt"), ("b", "Collega")])
    agree = forms.BooleanField(label="Bel me", required=False)
    secret = forms.CharField(label="Wachtzin", required=False, widget=forms.PasswordInput)
    token = forms.CharField(widget=forms.HiddenInput, required=False)


def test_a_bound_field_keeps_its_words_errors_and_helps() -> None:
    form = Tell(
        {"story": "", "mail": "x", "grounds": ["religion"], "role": "b", "secret": "geheim", "token": "t"}
    )

    story = Reader(form_field(form["story"]))
    assert story.first("textarea") == {
        "rows": "4",
        "id": "f-story",
        "name": "story",
        "aria-describedby": "f-story-error",
        "aria-invalid": "true",
        "dir": "auto",
    }
    mail = Reader(form_field(form["mail"])).first("input")
    assert (mail["type"], mail["value"], mail["autocomplete"]) == ("email", "x", "email")
    grounds = Reader(form_field(form["grounds"]))
    assert grounds.text == "GrondGeloofOok geen geloofofWeet ik niet"
    assert [("checked" in g, "data-alone" in g) for tag, g in grounds.elements if tag == "input"] == [
        (True, False),
        (False, True),
    ]
    role = Reader(form_field(form["role"]))
    assert [g for tag, g in role.elements if tag == "option" and "selected" in g] == [
        {"value": "b", "selected": None}
    ]
    assert Reader(form_field(form["agree"])).first("input")["type"] == "checkbox"
    assert Reader(form_field(form["secret"])).first("input")["value"] == ""
    assert Reader(form_field(form["token"])).elements == [
        ("input", {"type": "hidden", "name": "token", "value": "t"})
    ]


def test_words_can_be_changed_where_the_field_is_shown() -> None:
    assert Reader(form_field(Tell()["mail"], hint="Anders")).text == "E-mailAnders"


def test_the_summary_of_a_form_follows_its_questions() -> None:
    form = Tell({"story": "", "mail": "x"})

    links = [given["href"] for tag, given in Reader(form_errors(form)).elements if tag == "a"]

    assert links == ["#f-story", "#f-mail"]
