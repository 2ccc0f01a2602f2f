# SPDX-License-Identifier: EUPL-1.2
"""The rules that make a clause a commitment, as one table read from top to bottom (regels).

A rule names the features that a clause must have, and must not have. The first rule that holds decides; a rule without
a kind says that the clause is nothing. `sure` is how sure the reader is when only this rule speaks: calibrated on texts
that were annotated before they were read; see the tests.
"""

from typing import NamedTuple

from ..tables import words

Features = frozenset[str]


class Rule(NamedTuple):
    """One row. status: what the text says of it; implicit: a promise without the word; declared: the promiser closes it."""

    kind: str
    status: str
    has: Features
    lacks: Features
    sure: float
    why: str
    implicit: bool = False
    declared: bool = False


def _rule(
    kind: str,
    status: str,
    has: str,
    lacks: str = "",
    *,
    sure: float,
    why: str,
    implicit: bool = False,
    declared: bool = False,
) -> Rule:
    return Rule(kind, status, words(has), words(lacks), sure, why, implicit, declared)


NOTHING, PROMISE, NO, ONGOING = "", "toezegging", "afwijzing", "doorlopend"
PLAN, MEASURE, BILL, DUTY, OTHERS = "voornemen", "maatregel", "wetsvoorstel", "wettelijke_plicht", "derde"

# Only the word itself ("zeg toe") was right every time on texts the reader had never seen (29 of 29). Of what other rules
# called sure there, 85 of 95 were: none of them says 0.9.
RULES: tuple[Rule, ...] = (
    # What is asked or advised is not promised.
    _rule(PROMISE, "open", "will_promise gov", "requests no", sure=0.8, why="“bereid toe te zeggen”"),
    _rule(NOTHING, "", "promise_must", "not_promised gov_first", sure=0, why=""),
    _rule(NOTHING, "", "requests", "promises promised gov_first", sure=0, why=""),
    _rule(NOTHING, "", "asked_me", "promised promises not_promised", sure=0, why=""),
    _rule(NOTHING, "", "hearsay", sure=0, why=""),
    _rule(NOTHING, "", "says_member", "gov_first", sure=0, why=""),
    _rule(NOTHING, "", "says_member not_meant", sure=0, why=""),
    _rule(NOTHING, "", "if_promised", sure=0, why=""),
    _rule(NOTHING, "", "advises", "promised promise_noun", sure=0, why=""),
    # A promise refused.
    _rule(NO, "afgewezen", "not_promised gov", "past past_tense", sure=0.89, why="“niet toezeggen” of “geen toezegging”"),
    # A promise with the word itself, and what the text says became of it.
    _rule(PROMISE, "invulling_gegeven", "promise_noun gives_shape", "third", sure=0.89,
          why="aan een toezegging wordt invulling gegeven", declared=True),
    _rule(PROMISE, "open", "promise_noun will_fulfil gov", "third past requests", sure=0.84, why="zal aan een toezegging voldoen"),
    _rule(NOTHING, "", "generic promise_noun", "promised still_open", sure=0, why=""),
    _rule(PROMISE, "afgedaan", "promise_noun fulfils", "third", sure=0.88, why="een toezegging wordt nagekomen", declared=True),
    _rule(PROMISE, "afgedaan", "promise_noun closed", "third still_open handed", sure=0.88,
          why="een toezegging wordt afgedaan verklaard", declared=True),
    _rule(PROMISE, "open", "promise_noun still_open", "third", sure=0.88, why="een toezegging die nog openstaat"),
    _rule(PROMISE, "vertraagd", "promise_noun late", "third requests", sure=0.84, why="een toezegging is vertraagd"),
    _rule(PROMISE, "afgedaan", "as_promised inform", "third promised_gov", sure=0.75, why="“zoals toegezegd”", declared=True),
    _rule(PROMISE, "afgedaan", "as_promised here_and_now", "third", sure=0.75, why="“zoals toegezegd”", declared=True),
    _rule(PROMISE, "afgedaan", "as_promised shown_here", "third", sure=0.75, why="“het toegezegde” staat hier", declared=True),
    _rule(PROMISE, "open", "promises gov", "third requests not_promised", sure=0.97, why="“zeg toe”"),
    _rule(PROMISE, "open", "beloofd promised_gov", "third requests no_promise", sure=0.82, why="“beloofd”"),
    _rule(PROMISE, "open", "promises predecessor", "third requests not_promised", sure=0.84, why="een voorganger zegde toe"),
    _rule(PROMISE, "open", "promised predecessor", "third requests no_promise", sure=0.84, why="een voorganger heeft toegezegd"),
    _rule(PROMISE, "open", "promise_made promised_gov", "third requests no_promise", sure=0.74, why="“toezegging is gedaan”"),
    _rule(PROMISE, "open", "promised promised_gov", "third requests no_promise", sure=0.89, why="“toegezegd”"),
    _rule(PROMISE, "open", "not_omit gov kamer", "past requests", sure=0.8, why="“zal niet nalaten”", implicit=True),
    # A no.
    _rule(NO, "afgewezen", "discourages on_motion gov_first", "past requests", sure=0.5, why="ontraadt een motie"),
    _rule(NOTHING, "", "discourages on_motion", sure=0, why=""),  # Only what was advised about it.
    _rule(NO, "afgewezen", "ahead_of will_not gov", "requests past_tense", sure=0.5, why="“niet vooruitlopen”"),
    _rule(NO, "afgewezen", "off gov", "past requests", sure=0.85, why="“ziet af”, “ontraadt” of “wijst af”"),
    _rule(NO, "afgewezen", "off", "past requests gov third", sure=0.8, why="“is niet aan de orde”"),
    _rule(NO, "afgewezen", "no_reason gov", "requests past_tense no_worry", sure=0.86, why="“ziet geen aanleiding”"),
    _rule(NO, "afgewezen", "no_reason", "requests gov third past_tense no_worry", sure=0.72, why="“geen aanleiding”"),
    _rule(NO, "afgewezen", "not_meant gov", "requests past_tense", sure=0.89, why="“niet voornemens” of “niet bereid”"),
    _rule(NO, "afgewezen", "not_meant to_me", "requests past_tense third", sure=0.72, why="“niet in mijn voornemen”"),
    _rule(NO, "afgewezen", "not_taken gov", "requests past_tense no_act", sure=0.85, why="“neem niet over”, “doe ik niet”"),
    _rule(NO, "afgewezen", "not_fitting gov", "requests past_tense opinion", sure=0.85, why="“acht niet nodig”"),
    _rule(NO, "afgewezen", "not_fitting to_me", "requests past_tense third", sure=0.72, why="“gaat mij te ver”"),
    _rule(NO, "afgewezen", "cannot", "requests past_tense", sure=0.72, why="“kan niet worden gegeven”"),
    _rule(NO, "afgewezen", "not_monitored", "requests past_tense", sure=0.7, why="“monitort niet”, “en niet op het …”"),
    _rule(NO, "afgewezen", "no_new", "requests past_tense", sure=0.74, why="“er komt geen …”"),
    _rule(NO, "afgewezen", "not_imported gov", "requests past_tense", sure=0.72, why="“geen … invoer”"),
    _rule(NO, "afgewezen", "will_not gov to_do", "requests past_tense", sure=0.78, why="“zal niet …”"),
    _rule(NO, "afgewezen", "cannot_do gov", "requests past_tense", sure=0.82, why="“kan niet overnemen”"),
    _rule(NO, "afgewezen", "decided_not gov", "requests", sure=0.82, why="“besloten niet …”"),
    _rule(NO, "afgewezen", "decided_not", "requests third past_tense gov", sure=0.62, why="“is besloten niet …”"),
    _rule(NO, "afgewezen", "not_intended", "requests past_tense third", sure=0.7, why="“niet in het voornemen”"),
    _rule(NO, "afgewezen", "no_bill bill", "requests past_tense third", sure=0.72, why="“niet in voorbereiding”"),
    _rule(NO, "afgewezen", "plain_no short", "requests past_tense third due", sure=0.55, why="“is niet nodig”"),
    _rule(NO, "afgewezen", "turns_down gov", "requests past_tense", sure=0.74, why="“overweegt niet”, “gaat niet over tot”"),
    _rule(NO, "afgewezen", "not_mine", "requests past_tense third", sure=0.66, why="“niet aan mij”, “niet in de rede”"),
    _rule(NO, "afgewezen", "not_done", "requests past_tense third", sure=0.72, why="“wordt niet overgenomen”"),
    _rule(NO, "afgewezen", "does_not gov", "requests past_tense past stands_still here_and_now letting_know no_act shares", sure=0.74, why="“geef ik niet”"),
    _rule(NO, "afgewezen", "wishes_not gov wants_to", "requests past_tense past", sure=0.72, why="“wil niet …”"),
    _rule(NO, "afgewezen", "no_means", "requests past_tense third", sure=0.66, why="“geen middelen”"),
    _rule(NO, "afgewezen", "shuts_out", "requests past_tense past no third", sure=0.62, why="“sluit hij uit”"),
    # A promise to the Chamber without the word.
    _rule(BILL, "aangekondigd", "amends inform due", "past requests third_law past_tense", sure=0.74, why="een nota van wijziging"),
    _rule(PROMISE, "open", "stands_still gov", "past past_tense requests", sure=0.8, why="“zet geen onomkeerbare stappen”", implicit=True),
    _rule(PROMISE, "open", "zal gov inform kamer", "here_and_now past no", sure=0.89, why="“zal de Kamer informeren”", implicit=True),
    _rule(PROMISE, "open", "zal gov inform you", "here_and_now past no", sure=0.88, why="“zal u informeren”", implicit=True),
    _rule(PROMISE, "open", "zal inform kamer", "here_and_now past third no", sure=0.88, why="“zal de Kamer informeren”", implicit=True),
    _rule(PROMISE, "open", "zal gov tell kamer", "here_and_now past no", sure=0.88, why="“zal de Kamer melden”", implicit=True),
    _rule(PROMISE, "open", "zal gov tell vehicle", "here_and_now past no", sure=0.8, why="zal erop ingaan in een volgend stuk", implicit=True),
    _rule(PROMISE, "open", "gov inform kamer due", "here_and_now past third no", sure=0.88,
          why="informeert de Kamer op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "gov inform you due", "here_and_now past third no", sure=0.88,
          why="informeert u op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "gov inform kamer vehicle", "here_and_now past third no", sure=0.82,
          why="informeert de Kamer in een volgend stuk", implicit=True),
    _rule(PROMISE, "open", "gov inform kamer mean", "here_and_now past third no tells_that", sure=0.78,
          why="wil of hoopt de Kamer te informeren", implicit=True),
    _rule(PROMISE, "open", "kamer informed due", "past here_and_now third", sure=0.88,
          why="de Kamer wordt op een genoemde tijd geïnformeerd", implicit=True),
    _rule(PROMISE, "open", "you informed due", "past here_and_now third", sure=0.87,
          why="u wordt op een genoemde tijd geïnformeerd", implicit=True),
    _rule(PROMISE, "open", "kamer informed zal", "past here_and_now", sure=0.88, why="de Kamer zal worden geïnformeerd", implicit=True),
    _rule(PROMISE, "open", "kamer informed vehicle", "past here_and_now third", sure=0.84,
          why="de Kamer wordt in een volgend stuk geïnformeerd", implicit=True),
    _rule(PROMISE, "open", "received due", "past here_and_now third_receives", sure=0.88,
          why="de Kamer ontvangt op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "received zal", "past here_and_now third_receives", sure=0.85, why="de Kamer zal ontvangen", implicit=True),
    _rule(PROMISE, "open", "received product", "past here_and_now third_receives as_promised", sure=0.74,
          why="de Kamer ontvangt een stuk", implicit=True),
    _rule(PROMISE, "open", "go gov inform kamer", "past here_and_now third requests no", sure=0.8, why="gaat de Kamer informeren", implicit=True),
    _rule(PROMISE, "open", "comes_up vehicle", "past here_and_now requests third no this_paper", sure=0.74, why="er wordt op teruggekomen", implicit=True),
    _rule(PROMISE, "open", "handed_in zal", "past here_and_now requests bill", sure=0.8, why="zal bij de Kamer worden ingediend", implicit=True),
    _rule(PROMISE, "open", "you informed zal", "past here_and_now third", sure=0.84, why="u zult worden geïnformeerd", implicit=True),
    _rule(PROMISE, "open", "comes_to_you", "past here_and_now requests", sure=0.85, why="komt naar de Kamer", implicit=True),
    _rule(PROMISE, "open", "gov comes_back due", "past here_and_now third", sure=0.88,
          why="komt erop terug op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "gov comes_back zal", "past here_and_now third", sure=0.85, why="zal erop terugkomen", implicit=True),
    _rule(PROMISE, "open", "gov comes_back vehicle", "past here_and_now third", sure=0.82,
          why="komt erop terug in een volgend stuk", implicit=True),
    _rule(PROMISE, "open", "keeps_informed you", "past here_and_now third no", sure=0.8, why="u wordt op de hoogte gehouden", implicit=True),
    _rule(PROMISE, "open", "keeps_informed kamer", "past here_and_now third no", sure=0.8, why="de Kamer wordt op de hoogte gehouden", implicit=True),
    _rule(PROMISE, "open", "awaits due", "past here_and_now third no requests", sure=0.8, why="de Kamer kan het op een genoemde tijd verwachten", implicit=True),
    _rule(PROMISE, "open", "you informed vehicle", "past here_and_now third", sure=0.8, why="u wordt in een volgend stuk geïnformeerd", implicit=True),
    _rule(PROMISE, "open", "gov_first goes_into vehicle", "past here_and_now no this_paper", sure=0.74, why="gaat erop in in een volgend stuk", implicit=True),
    _rule(PROMISE, "open", "gov_first letting_know you", "past here_and_now no requests tells_that", sure=0.72, why="laat het u weten", implicit=True),
    _rule(PROMISE, "open", "gov_first letting_know kamer", "past here_and_now no requests tells_that", sure=0.74, why="laat het de Kamer weten", implicit=True),
    _rule(PROMISE, "open", "kamer informed", "past here_and_now third past_tense no requests", sure=0.64,
          why="wordt aan de Kamer voorgelegd", implicit=True),
    _rule(PROMISE, "open", "gov comes_back", "past here_and_now third past_tense no", sure=0.7, why="komt erop terug", implicit=True),
    _rule(PROMISE, "open", "reports zal", "past here_and_now third no", sure=0.84, why="zal de Kamer verslag doen", implicit=True),
    _rule(PROMISE, "open", "gov inform you vehicle", "here_and_now past third no", sure=0.82,
          why="informeert u bij een genoemde stap", implicit=True),
    _rule(PROMISE, "open", "given_reaction zal", "past here_and_now third", sure=0.8, why="er zal een reactie komen", implicit=True),
    _rule(PROMISE, "open", "given_reaction due", "past here_and_now third", sure=0.72,
          why="er volgt een stuk op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "gov comes_with due", "past here_and_now third", sure=0.78,
          why="komt met een stuk op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "addresses", "here_and_now past no requests", sure=0.85, why="“ik zal de Kamer …”", implicit=True),
    _rule(PROMISE, "open", "gov_first sends kamer", "past here_and_now third past_tense no requests shares on_behalf this_paper apology", sure=0.76,
          why="stuurt de Kamer een stuk", implicit=True),
    _rule(PROMISE, "open", "gov_first sends you", "past here_and_now third past_tense no requests shares on_behalf this_paper apology", sure=0.7,
          why="stuurt u een stuk", implicit=True),
    _rule(PROMISE, "open", "gov sends_then inform kamer", "past here_and_now third past_tense no requests", sure=0.74,
          why="stuurt het daarna naar de Kamer", implicit=True),
    _rule(PROMISE, "open", "reaches due", "past here_and_now third_receives", sure=0.84, why="bereikt u op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "reaches vehicle", "past here_and_now third_receives", sure=0.78, why="bereikt u met een genoemd stuk", implicit=True),
    _rule(PROMISE, "open", "gov_first takes_along kamer due", "past here_and_now no", sure=0.74,
          why="neemt het mee in een stuk aan de Kamer", implicit=True),
    _rule(PROMISE, "open", "from_me", "past here_and_now no requests", sure=0.76, why="krijgt van mij een stuk", implicit=True),
    _rule(PROMISE, "open", "gov_first sends product due", "past here_and_now no requests on_behalf this_paper", sure=0.74,
          why="stuurt een stuk op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "gov_first comes_with", "past here_and_now no requests third wants_to mean", sure=0.68, why="komt met een stuk", implicit=True),
    _rule(PROMISE, "open", "answered due", "past here_and_now no requests", sure=0.74, why="vragen worden op een genoemde tijd beantwoord", implicit=True),
    _rule(PROMISE, "open", "answered soon", "past here_and_now no requests", sure=0.74, why="vragen worden spoedig beantwoord", implicit=True),
    _rule(PROMISE, "open", "gov answers_questions due", "past here_and_now no requests", sure=0.74,
          why="beantwoordt de vragen op een genoemde tijd", implicit=True),
    _rule(PROMISE, "open", "gov answers_questions zal", "past here_and_now no requests", sure=0.74,
          why="zal de vragen beantwoorden", implicit=True),
    # Laws and duties.
    _rule(DUTY, "geldend", "duty", "requests", sure=0.72, why="“wettelijk verplicht”"),
    _rule(BILL, "aangekondigd", "bill bill_soon", "past requests third_law past_tense", sure=0.82, why="een wet die wordt aangekondigd"),
    _rule(BILL, "lopend", "bill bill_moves", "past requests third_law past_tense", sure=0.8, why="een wet in wording"),
    # Going on.
    _rule(ONGOING, "lopend", "goes_on", "requests third past_tense", sure=0.88, why="“blijft in gesprek”, “zet voort”"),
    _rule(ONGOING, "lopend", "in_talks gov", "requests past_tense past", sure=0.82, why="“is in gesprek met”"),
    _rule(ONGOING, "lopend", "keeps_doing gov", "requests past_tense no", sure=0.78, why="“blijft … doen”"),
    _rule(ONGOING, "lopend", "keeps_doing agency", "requests past_tense no", sure=0.7, why="“blijft … doen”"),
    _rule(ONGOING, "lopend", "monitors gov_first", "requests past_tense past no no_monitor", sure=0.55, why="“monitor”, “volg”"),
    # Measures.
    _rule(MEASURE, "uitgevoerd", "ordered", "requests inform no", sure=0.72, why="opdracht gegeven"),
    _rule(MEASURE, "uitgevoerd", "funded past_tense", "requests no", sure=0.66, why="geld gegeven"),
    _rule(MEASURE, "lopend", "funded", "requests no is_available", sure=0.6, why="geld beschikbaar gesteld"),
    _rule(MEASURE, "uitgevoerd", "has_set_up gov", "requests no third", sure=0.64, why="“heeft … ingesteld”"),
    _rule(MEASURE, "uitgevoerd", "set_up", "requests no third", sure=0.56, why="“er is … ingericht”"),
    _rule(MEASURE, "lopend", "setting_up due_or_gov", "requests past no", sure=0.62, why="“bezig met het opzetten van”"),
    # Announced.
    _rule(PLAN, "aangekondigd", "follows_up gov", "requests no here_and_now", sure=0.78, why="“zal opvolging geven aan”"),
    _rule(PLAN, "aangekondigd", "zal gov to_do", "requests no predicts here_and_now", sure=0.74, why="“zal … uitvoeren”"),
    _rule(PLAN, "aangekondigd", "zal agency to_do", "requests no predicts here_and_now", sure=0.66, why="“zal … uitvoeren”"),
    _rule(PLAN, "aangekondigd", "talks_soon", "requests no past_tense", sure=0.66, why="gaat in gesprek"),
    _rule(PLAN, "aangekondigd", "go gov_first to_do", "requests no past_tense goes_into here_and_now", sure=0.66, why="“ga … doen”"),
    _rule(PLAN, "aangekondigd", "intends gov", "requests past no", sure=0.78, why="“is voornemens”"),
    _rule(PLAN, "aangekondigd", "expects due_ahead gov", "requests past no past_tense", sure=0.6, why="verwacht op een genoemde tijd"),
    _rule(PLAN, "aangekondigd", "ready due_ahead", "requests past no past_tense must", sure=0.5, why="is op een genoemde tijd gereed"),
    _rule(PLAN, "aangekondigd", "lets_do gov", "requests past no past_tense", sure=0.6, why="“laat onderzoeken”"),
    _rule(PLAN, "aangekondigd", "acts due_ahead", "requests past third_law no must", sure=0.6, why="wordt op een genoemde tijd gedaan"),
    _rule(PLAN, "aangekondigd", "done_then", "requests past third_law no must past_tense relative", sure=0.5, why="wordt op een genoemde tijd gedaan"),
    _rule(PLAN, "aangekondigd", "done_soon", "requests past third_law no", sure=0.5, why="wordt binnenkort gedaan"),
    _rule(PLAN, "aangekondigd", "acts zal", "requests past predicts no here_and_now", sure=0.66, why="“zal worden opgepakt”"),
    _rule(PLAN, "aangekondigd", "aimed due_ahead", "requests past no past_tense", sure=0.5, why="beoogd voor een genoemde tijd"),
    _rule(PLAN, "aangekondigd", "starts gov ahead", "requests past no past_tense would predecessor", sure=0.7, why="doet dat op een genoemde tijd"),
    _rule(PLAN, "aangekondigd", "begins due_ahead", "requests past gov no past_tense third sitting if_then", sure=0.5,
          why="begint of komt op een genoemde tijd"),
    _rule(PLAN, "aangekondigd", "spends gov", "requests past no past_tense", sure=0.62, why="trekt geld uit"),
    _rule(PLAN, "aangekondigd", "willing gov", "requests past_tense not_meant no", sure=0.72, why="“is bereid”"),
    _rule(PLAN, "aangekondigd", "wants_to gov", "requests past_tense no", sure=0.62, why="“wil … doen”"),
    _rule(PLAN, "aangekondigd", "drawn_up gov", "requests past no", sure=0.52, why="stelt op"),
)  # fmt: skip
