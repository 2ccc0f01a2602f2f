# SPDX-License-Identifier: EUPL-1.2
"""Features of what goes on, is done or is announced: talks, money, plans, laws and duties (kenmerken van een daad)."""

ACTS = {
    # Going on.
    "goes_on": """
        blijf|blijft|blijven ... in gesprek|overleg|contact
        blijf|blijft|blijven ... inzetten|aandringen|werken|vragen|volgen|monitoren|stimuleren|ondersteunen|inspannen|bevorderen|investeren|faciliteren|steunen|pleiten|aanspreken|samenwerken|handhaven|controleren|ijveren|agenderen|hameren|toezien|verbeteren|benadrukken|uitdragen
        blijf|blijft|blijven ... aandacht .. vragen
        blijf|blijft .. volgen|monitoren|aandringen
        heeft|hebben|houdt .. blijvende|voortdurende|volle|blijvend .. aandacht
        in gesprek .. blijf|blijft|blijven
        zet|zetten ... voort
        aandacht blijven vragen
        houd|houdt|houden ... in de gaten
        houd|houdt|houden ... vinger aan de pols
        volg|volgt|volgen ... nauwgezet|nauwlettend|kritisch""",
    "in_talks": """
        ben|is|zijn ... in gesprek|overleg|contact .. met
        in gesprek|overleg|contact ben|is|zijn .. met
        voer|voert|voeren ... gesprekken|overleg|gesprek .. met
        lopen .. gesprekken
        spreek|spreekt|spreken|overleg|overlegt|overleggen .. regelmatig|periodiek|geregeld|frequent|structureel
        regelmatig|periodiek|geregeld|frequent|structureel .. overleg|contact|gesprek|gesprekken""",
    "stays": "blijf|blijft|blijven",
    "monitors": "monitor|monitort|monitoren|volg|volgt",
    "no_monitor": "als volgt\nvolg|volgt ... op",
    "is_available": "beschikbaar is|zijn|was|waren\nis|zijn|was|waren ... <aid> .. beschikbaar voor",
    # Measures.
    "ordered": "opdracht .. gekregen|gegeven|verstrekt|verleend\nopdracht gegeven",
    "funded": """
        <aid> ... beschikbaar .. gesteld|stelt|stel|gemaakt
        stelt|stel|stellen ... <aid> ... beschikbaar
        <aid> .. beschikbaar
        ontvangt|ontvangen|kregen|krijgen ... <aid>
        <aid> .. uitgekeerd|verleend|verstrekt|toegekend|vrijgemaakt
        uitgekeerd|verleend .. <aid>
        <aid> ... gereserveerd|uitgetrokken|vrijgemaakt
        bedrag .. gereserveerd|uitgetrokken|vrijgemaakt""",
    "set_up": "er is|zijn ... ingericht|opgericht|ingesteld|geopend|aangesteld|benoemd|gestart\nis|zijn er ... ingericht|opgericht|ingesteld|geopend|aangesteld",
    "has_set_up": "heb|heeft|hebben ... ingesteld|opgericht|aangesteld|ingericht|benoemd",
    "setting_up": """
        bezig met .. opzetten|ontwikkelen|inrichten|uitwerken|opstellen|oprichten
        breidt|breiden ... uit""",
    # Announced.
    "aimed": """
        beoogd|voorzien|gepland|streven|streef|streeft|voornemens
        is|was de bedoeling
        de verwachting is""",
    "intends": """
        is|ben|zijn ... voornemens
        voornemens ben|is|zijn
        is|ben|zijn .. van plan""",
    "acts": """
        wordt|worden|zal|zullen ... <act>
        <act> .. worden""",
    "follows_up": "zal|zullen ... opvolging|vervolg|uitvoering|invulling .. geven",
    "talks_soon": """
        <go> ... in gesprek|overleg
        verkennende gesprekken""",
    "starts": "<start>",
    "begins": """
        start|starten|begint|beginnen|opent|openen|verschijnt|verschijnen|volgt
        gaat|gaan .. van start|open
        treedt|treden .. in werking
        gaat|gaan .. in
        vindt|vinden .. plaats
        gaat|gaan gelden""",
    "sitting": "debat|tweeminutendebat|commissiedebat|overleg|vergadering|top|raad",
    "if_then": "bij aanvaarding|aanneming|goedkeuring\nindien|mits|tenzij",
    "would": "zou|zouden",
    "must": "moet|moeten|dient|dienen|mag|mogen",
    "relative": "die|dat .. gereed|klaar|verschijnt .. is|wordt",
    "goes_into": "ga|gaat|gaan .. in op\nga|gaat|gaan ... op in",
    "expects": "verwacht|verwachten",
    "ready": """
        is|zijn ... gereed|klaar|beschikbaar|afgerond
        gereed|klaar is|zijn
        is|zijn ... te verwachten|zien
        levert|leveren ... op""",
    "lets_do": "laat|laten ik|we|wij ... onderzoeken|uitzoeken|verkennen|evalueren|uitvoeren|nagaan|uitwerken|doen\nik|wij|we|kabinet|minister|staatssecretaris laat|laten ... onderzoeken|uitzoeken|verkennen|evalueren|uitvoeren|nagaan|uitwerken|doen",
    "spends": "trek|trekt ... uit\nstel|stelt ... beschikbaar\nmaak|maakt ... vrij",
    "soon": "<soon>\nkomende periode|maanden|tijd|weken|jaar|jaren\nop korte termijn\nzo spoedig|snel mogelijk",
    "willing": """
        ben|is|zijn .. bereid
        bereid .. ben|is|zijn""",
    "drawn_up": "opstelt|opstellen|ontwikkelt|uitwerkt|uitwerken",
    # Laws.
    "bill": """
        <bill>
        wijziging .. van de|het .. <law>
        het|dit|een voorstel .. ingediend
        nota van wijziging
        de wet zal|treedt .. in werking
        wet .. in werking
        voorstel tot wijziging""",
    "amends": "nota van wijziging",
    "bill_moves": """
        internetconsultatie|consultatie
        wordt|worden|zal ... ingediend|aangeboden|voorgelegd|voorbereid|voorgehangen
        ingediend .. worden
        bereid ... voor
        ligt|liggen ... bij .. kamer|raad
        aanhangig
        in werking
        in voorbereiding
        werk|werkt|werken .. aan
        raad van state
        in te dienen
        indienen""",
    "bill_soon": """
        wordt|worden|zal|zullen ... ingediend|aangeboden|voorgelegd
        ingediend .. worden
        <go> ... consultatie|internetconsultatie
        wil|zal ... indienen
        in te dienen""",
    "duty": """
        wettelijk verplicht
        wettelijke verplichting|plicht|taak
        volgens|op grond ... verplicht|gehouden .. te|om
        bij wet verplicht""",
}
