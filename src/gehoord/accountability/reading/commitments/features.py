# SPDX-License-Identifier: EUPL-1.2
"""The features that a clause can have, each with the frames that give it (kenmerken). One frame a line; see frames.py."""

FEATURES = {
    "gov": "<gov>",
    "agency": "<agency>",
    "kamer": "<kamer>",
    "sends": "stuur|zend\ndoe .. toekomen\nbied .. aan\nleg .. voor",
    "keeps_informed": "op de hoogte gehouden\nop de hoogte .. gehouden",
    "you": "u|uw",
    "zal": "<zal>",
    "go": "<go>",
    "mean": "<mean>",
    "no": "<no>",
    "inform": """
        <inform>
        kom|komt|komen ... terug
        bied|biedt|bieden ... aan
        leg|legt ... voor
        doe|doet|doen ... toekomen
        stel|stelt|stellen ... op de hoogte
        op de hoogte houden|brengen|stellen
        aan te bieden|leggen|reiken
        te informeren|berichten|sturen|zenden|melden
        toe te sturen|zenden|lichten|komen
        in kennis stellen""",
    "tell": "<tell>",
    "informed": """
        wordt|worden|zal|zullen ... <informed>
        <informed> .. worden
        op de hoogte .. gebracht|gehouden|gesteld
        in kennis .. gesteld""",
    "comes_to_you": """
        komt|komen|volgt|volgen ... naar uw|de kamer
        gaat|gaan ... naar uw|de|beide kamer|kamers""",
    "received": """
        <kamer> ... <receive>
        u|uw ... <receive>
        <receive> u
        <receive> uw|de kamer""",
    "product": "<product>",
    "comes_with": """
        kom|komt|komen ... met .. <product>
        met .. <product> .. te|zal komen
        met .. <product> komen""",
    "vehicle": """
        in|bij|met|via de|het|mijn|een|onze <next> .. <product>
        in|bij|met|via de|het|mijn|een|onze .. begroting|voorjaarsnota|voortgangsbrief|voortgangsrapportage|jaarverslag
        in|bij het|de .. overleg|debat|najaarsoverleg|voorjaarsoverleg
        na <ending>
        na <ending> van""",
    "reports": "<kamer> .. verslag|bericht .. gedaan|doen\nverslag|bericht .. aan de|uw kamer",
    "given_reaction": """
        zal|zullen ... <product> .. gegeven|volgen|verschijnen|gestuurd|uitgebracht|opgesteld
        <product> ... zal|zullen ... gegeven|volgen|verschijnen|gestuurd|uitgebracht
        volgt .. <product>
        <product> .. volgt|volgen""",
    # The word itself.
    "promises": """
        zeg|zegt|zeggen ... toe
        wil|kan ... toezeggen
        doe|doen .. <promise>""",
    "promised": """
        toegezegd
        <promise> .. gedaan
        beloofd""",
    "you_promised": """
        heeft|hebt|had u ... toegezegd
        u .. heeft|hebt toegezegd
        u ... toegezegd heeft|hebt""",
    "promise_noun": "<promise>",
    "promise_must": """
        toe te zeggen
        kunt|kan|kunnen u|de|zij|hij|het .. toezeggen
        ook .. kan|kunnen toezeggen
        of .. kan|kunnen ... toezeggen""",
    "names_kind": "<promise> .. aan|over|om|van|inzake|de|betreffende|dat|omtrent",
    # What closes a promise.
    "fulfils": """
        kom|komt|komen ... na
        voldoe|voldoet|voldoen|voldaan .. aan
        aan .. <promise> ... voldaan|tegemoetgekomen
        <promise> .. af te doen
        gestand
        nagekomen
        ingelost
        los|lost ... in""",
    "gives_shape": """
        geef|geeft|geven|gegeven .. invulling|uitvoering|gevolg
        invulling|uitvoering|gevolg .. gegeven|geef|geeft|geven|te""",
    "closed": """
        afgedaan
        als .. afgedaan
        afgehandeld
        afgerond
        uitgevoerd
        dat is gebeurd
        is inmiddels gebeurd""",
    "as_promised": """
        zoals|conform|overeenkomstig ... toegezegd|toezegging|beloofd|afgesproken
        eerder toegezegde|toegezegd
        de|het toegezegde""",
    "shown_here": """
        treft|vindt u ... aan
        treft|vindt u
        in .. bijlage""",
    "still_open": """
        openstaand|openstaande|open .. blijft|staat|staan
        openstaande <promise>
        blijft .. open|openstaan
        nog open""",
    "late": """
        vertraagd
        vertraging
        uitgesteld
        later dan .. aangekondigd|toegezegd|gepland|voorzien""",
    "handed": "overgedragen|overgenomen .. aan|door",
    # A no.
    "no_reason": """
        zie|ziet|zien ... geen|niet .. <reason>
        geen <reason> .. om|voor|toe|tot
        bestaat|is|heeft .. geen <reason>
        bestaat ... geen .. <reason>|grond""",
    "not_fitting": """
        <weigh> ... niet|minder|weinig .. <refuse>
        <weigh> ... te zwaar|ver|duur|streng
        <weigh> ... <bad>
        van oordeel|mening ... niet .. <refuse>
        niet <refuse> is|zijn
        voel .. niets|weinig .. voor
        niet <refuse> .. acht|vind|vindt
        is|zijn niet opportuun
        geen voorstander
        geen goed idee
        voegt ... weinig|niets .. toe""",
    "not_meant": """
        niet|geen .. voornemens
        niet bereid
        niet van plan
        niet .. voornemen .. om
        geen voornemen|voornemens|plannen""",
    "not_taken": """
        neem|neemt|nemen ... niet ... over
        niet|geen .. overgenomen
        willig|willigt ... niet in
        honoreer|honoreert ... niet
        maak|doe|laat|wil|kies|steun|volg|onderschrijf|verleng|verhoog|verlaag|wijzig|schrap|verplicht ik .. niet|geen
        ik maak|doe|laat|kies|steun|volg .. niet|geen
        kies|kiest|kiezen ... niet|geen""",
    "will_not": "<zal> ... <no>\n<go> ... <no>\nwil|willen ... <no>",
    "cannot_do": "kan|kunnen ... <no> ... <grant>\n<no> kan|kunnen <grant>\n<no> .. kan|kunnen <grant>",
    "decided_not": """
        besloten|besluit|besluiten ... niet|geen .. te
        besloten|afgezien .. om .. niet|geen""",
    "not_mine": """
        is niet aan mij|ons|het|de .. om
        is het niet aan mij|ons|het|de
        niet .. in de rede
        niet in de rede""",
    "not_done": """
        wordt|worden ... niet .. <decided>
        zal|zullen ... niet .. worden <decided>
        zal|zullen ... niet worden .. <decided>
        is|zijn .. niet voorzien|gepland""",
    "turns_down": """
        overweegt|overweeg|overwegen ... <no>
        stel|stelt|stellen ... niet|geen .. beschikbaar
        neem|neemt|nemen .. geen besluit|maatregelen
        steunt|steun|steunen ... <no>
        ga|gaat|gaan .. niet .. over tot
        ga|gaat|gaan niet over
        sta|staat|staan .. <no> .. voor|toe
        stem|stemt|stemmen .. niet .. in""",
    "not_promised": """
        zeg|zegt ... niet toe
        kan|kunnen ... niet .. toezeggen|doen
        niet .. toezeggen
        die|deze toezegging kan|doe|wil|kunnen .. niet
        geen toezegging|toezeggingen""",
    "off": """
        niet aan de orde
        zie|ziet|zien ... af
        afgezien van
        wijs|wijst|wijzen ... af
        ontraad|ontraadt|ontraden""",
    "cannot": """
        kan|kunnen .. niet worden <given>
        kan|kunnen .. niet .. worden <given>
        geen doorzettingsmacht
        wordt|worden niet .. bijgehouden""",
    "not_monitored": """
        monitort|monitoren|monitor .. niet
        en niet op het""",
    "no_new": """
        er .. komt|komen .. geen
        komt|komen er .. geen
        komt|komen er niet""",
    "not_imported": "geen|niet .. invoer|invoeren|introduceer",
    # Going on.
    "goes_on": """
        blijf|blijft|blijven ... in gesprek|overleg|contact
        blijf|blijft|blijven ... inzetten|aandringen|werken|vragen|volgen|monitoren|stimuleren|ondersteunen|inspannen|bevorderen|investeren|faciliteren|steunen|pleiten|aanspreken|samenwerken|handhaven|controleren
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
    "spends": "trek|trekt ... uit\nstel|stelt ... beschikbaar\nmaak|maakt ... vrij",
    "soon": "<soon>\nkomende periode|maanden|tijd|weken|jaar|jaren\nop korte termijn",
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
        indienen""",
    "bill_soon": """
        wordt|worden|zal|zullen ... ingediend|aangeboden|voorgelegd
        ingediend .. worden
        <go> ... consultatie|internetconsultatie
        wil|zal ... indienen""",
    "duty": """
        wettelijk verplicht
        wettelijke verplichting|plicht|taak
        volgens|op grond ... verplicht|gehouden .. te|om
        bij wet verplicht""",
    # What makes a promise something else.
    "here_and_now": """
        <now>
        met|in deze|dit|onderhavige .. brief|nota|stuk|rapportage|beantwoording
        met deze
        u deze brief|nota|stukken
        hiermee .. <inform>""",
    "past": """
        heb|heeft|hebben|hebt|had|hadden .. ontvangen|gekregen
        heb|heeft|hebben|had|hadden ... <informed>
        is|zijn|bent|werd|werden|was .. <informed>
        <informed> .. is|zijn|bent|heb|heeft
        geweest""",
    "requests": """
        verzoekt|verzoeken|verzocht|verzochten .. de|het|mij|om|regering|minister
        <member> ... vraagt|vragen|vroeg|vroegen|verzoekt|verzoeken
        vraagt|vragen|vroeg|vroegen .. of|naar|om|minister|regering|kabinet|waarom|hoe|wat|welke|wanneer
        roept|roepen|oproept .. op|om
        hoor|horen ik|wij|graag
        wil|willen weten
        wenst|wensen .. te vernemen""",
    "asked_me": """
        vroeg|vraagt|vragen|vroegen|verzocht|verzoekt|verzoeken mij|ons
        vroeg|vraagt|vragen|vroegen .. of ik|wij""",
    "advises": """
        raden|raad|adviseren|adviseer ... aan
        geadviseerd""",
}
