# SPDX-License-Identifier: EUPL-1.2
"""Features of a no: not reasonable, not meant, not taken over, not promised (kenmerken van een afwijzing)."""

REFUSALS = {
    # A no.
    "no_reason": """
        zie|ziet|zien ... geen|niet .. <reason>
        onvoldoende <reason>
        geen <reason> .. om|voor|toe|tot
        heb|heeft|hebben ... geen behoefte
        zie|ziet|zien ... geen rol
        bestaat|is|heeft .. geen <reason>
        bestaat ... geen .. <reason>|grond""",
    "not_fitting": """
        <weigh> ... niet|minder|weinig .. <refuse>
        <weigh> ... te zwaar|ver|duur|streng|kostbaar|ingrijpend|vergaand|vroeg|beperkt|belastend
        <weigh> ... <bad>
        oordeel|mening|inziens|betreft ... niet .. <refuse>
        van oordeel|mening ... niet .. <refuse>
        niet <refuse> is|zijn
        voel|voelt|voelen .. niets|weinig
        voel|voelt|voelen .. niet .. voor
        zie|ziet|zien .. niets in
        gaat|gaan .. te ver
        gaat te ver
        niet <refuse> .. acht|vind|vindt
        is|zijn niet opportuun
        geen voorstander
        geen goed idee
        voegt ... weinig|niets .. toe""",
    "not_meant": """
        niet|geen .. voornemens
        niet .. bereid
        niet|geen .. toe bereid
        niet van plan|zins
        niet .. voornemen .. om
        niet het voornemen
        niet in mijn|het|de voornemen|bedoeling
        geen voornemen|voornemens|plannen""",
    "not_taken": """
        neem|neemt|nemen ... niet ... over
        niet|geen .. overgenomen
        willig|willigt ... niet in
        honoreer|honoreert ... niet
        maak|doe|laat|wil|kies|steun|volg|onderschrijf|verleng|verhoog|verlaag|wijzig|schrap|verplicht ik .. niet|geen
        ik maak|doe|laat|kies|steun|volg .. niet|geen
        kies|kiest|kiezen ... niet|geen""",
    "does_not": """
        <does_i> ik|wij ... <no>
        ik <does_i> ... <no>
        <does_we> wij|we ... <no>
        wij|we <does_we> ... <no>
        <does_it> het|de <cabinet> ... <no>
        het|de <cabinet> <does_it> ... <no>
        geef|geeft .. geen gehoor
        en ik .. <does_i> .. <no>""",
    "letting_know": "laat|laten .. weten",
    "not_intended": "niet in mijn|het|de voornemen|bedoeling",
    "no_bill": "niet|geen .. in voorbereiding",
    "no_worry": "<reason> ... twijfelen|paniek|zorg|zorgen|ongerustheid|veronderstellen|vermoeden|aannemen|denken|betwijfelen",
    "plain_no": "is|zijn niet <refuse>|mogelijk\nis|zijn .. wettelijk|juridisch niet <refuse>|mogelijk",
    "no_act": """
        <does_i> ik mij|me|aan
        ik <does_i> mij|me
        ik neem .. aan
        neem ik .. aan
        laat ik .. aan
        <does_we> wij|we ons
        wij|we <does_we> ons
        doe ik .. aan af
        neemt|nemen|neem .. deel
        geef|geeft|heb|heeft .. oordeel|mening
        trek|trekt .. conclusie|conclusies
        maak|maakt .. onderscheid|verschil|zorgen|illusies
        niet ontkennen|uitsluiten|verhelen|ontkend|uitgesloten
        het|de <cabinet> <does_it> zich
        <does_it> het|de <cabinet> zich""",
    "no_means": """
        is|zijn ... geen .. middelen|budget|geld|dekking
        ontbreken|ontbreekt .. middelen|budget|geld|dekking
        van .. kan geen sprake zijn""",
    "wishes_not": "wil|willen|wens|wenst|wensen ... <no>",
    "shuts_out": "sluit|sluiten ik|wij|hij|zij|het|de .. uit",
    "will_not": "<zal> ... <no>\n<go> ... <no>\nwil|willen ... <no>",
    "cannot_do": "kan|kunnen ... garantie|garanties|medewerking|ruimte ... <no>\nkan|kunnen ... <no> ... <grant>\n<no> kan|kunnen <grant>\n<no> .. kan|kunnen <grant>",
    "decided_not": """
        heb|heeft|hebben ... niet .. gekozen
        besloten|besluit|besluiten ... niet|geen .. te
        besloten|afgezien .. om .. niet|geen""",
    "not_mine": """
        past mij|het niet
        is niet aan mij|ons|het|de .. om
        is het niet aan mij|ons|het|de
        niet .. in de rede
        niet in de rede""",
    "not_done": """
        er zal|zullen|wordt|worden geen ... <decided>
        wordt|worden ... niet .. <decided>
        zal|zullen ... niet .. worden <decided>
        zal|zullen ... niet worden .. <decided>
        is|zijn .. niet voorzien|gepland""",
    "turns_down": """
        treed|treedt .. niet in
        ga|gaat|gaan niet mee
        geen gevolg geven
        naast mij|ons|zich neer
        meng|mengt|mengen mij|zich|ons niet
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
        geen toezegging|toezeggingen
        niet .. toegezegd""",
    "off": """
        niet aan de orde
        zie|ziet|zien ... af
        afgezien van
        wijs|wijst|wijzen ... af
        ontraad|ontraadt|ontraden""",
    "cannot": """
        kan|kunnen .. niet worden <given>
        kan|kunnen ... niet worden voldaan|gehonoreerd|ingewilligd|overgenomen|toegezegd
        kan|kunnen .. niet .. worden <given>
        geen doorzettingsmacht""",
    "on_motion": "motie|moties|amendement|amendementen\nontraden .. op stuk",
    "discourages": "ontraad|ontraadt|ontraden",
    "opinion": "<bad>|<refuse> dat",
    "ahead_of": "vooruitlopen|vooruitgelopen\nvooruit te lopen",
    "not_monitored": """
        monitort|monitoren|monitor .. niet
        en niet op het""",
    "no_new": """
        er .. komt|komen .. geen
        komt|komen er .. geen
        komt|komen er .. niet""",
    "not_imported": "geen|niet .. invoer|invoeren|introduceer",
}
