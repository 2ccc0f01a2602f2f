# SPDX-License-Identifier: EUPL-1.2
"""Features of a promise: who speaks, to whom, of what paper, what closes it, and what makes it something else (kenmerken)."""

PROMISES = {
    "gov": "<gov>",
    "agency": "<agency>",
    "kamer": "<kamer>",
    "sends": """
        stuur|zend|informeer|bericht
        doe .. toekomen
        bied .. aan
        leg .. voor
        deel .. met de|uw|u
        maak .. bekend
        rapporteer
        meld u|de|uw
        wij|we rapporteren|informeren|berichten|sturen|zenden|delen
        rapporteren|informeren|berichten|sturen|zenden|delen wij|we""",
    "not_omit": "niet nalaten",
    "handed_in": "bij .. <kamer> .. ingediend|neergelegd",
    "comes_up": "wordt|zal|worden ... teruggekomen|ingegaan",
    "from_me": "krijgt|ontvangt|krijgen|ontvangen ... van mij|ons .. <product>",
    "says_member": """
        aldus|volgens .. leden|lid|fractie|fracties|indiener|indieners|vragensteller
        zo stellen|menen|vinden|schrijven .. leden|fractie""",
    "if_promised": "als|indien|mocht|wanneer de|het <cabinet> .. toezegt|belooft|toezeggen",
    "hearsay": "volgens de|het|deze krant|media|berichten|berichtgeving|nieuwsbericht|artikel|dagblad",
    "committee": "vaste commissie|commissies",
    "answered": "vragen ... zal|zullen|wordt|worden ... beantwoord\nzal|zullen|worden ... vragen ... beantwoord",
    "sends_then": "dan|daarna|vervolgens|alsnog|zodra|hierna ... <kamer>\nstuurt|zendt .. dan|daarna|vervolgens|alsnog",
    "shares": "deel|delen|deelt .. mening|zorg|zorgen|opvatting|visie|beeld|conclusie|analyse|gevoel|oordeel",
    "addresses": """
        ik|wij|we zal|zullen de|uw|beide kamer|kamers
        zal|zullen ik|wij|we de|uw|beide kamer|kamers
        zal|zullen het|de <cabinet> de|uw|beide kamer|kamers
        zal|zullen ik|wij|we u
        ik|wij|we zal|zullen u""",
    "answers_questions": "vragen|kamervragen ... beantwoorden",
    "stands_still": "geen onomkeerbare stappen|besluiten",
    "takes_along": "neem|nemen ... mee in\nbetrek|betrekken ... bij",
    "reaches": """
        komt|komen|gaat|gaan u .. toe
        bereikt|bereiken u|uw
        <kamer> ... bereikt|bereiken|toegaan
        zal|zullen u .. bereiken|toegaan""",
    "keeps_informed": """
        op de hoogte gehouden
        op de hoogte .. gehouden
        houd|hou|houdt|houden ... op de hoogte|geïnformeerd""",
    "awaits": """
        <kamer> ... verwachten|tegemoetzien
        u kunt ... verwachten|tegemoetzien
        kunt u ... verwachten|tegemoetzien""",
    "predecessor": "ambtsvoorganger|voorganger|ambtsvoorgangster|voorgangster|ambtgenoot",
    "will_promise": "ben|is|zijn .. bereid toe te zeggen\nbereid .. toe te zeggen",
    "will_fulfil": "zal|zullen|hoop|hopen|verwacht|verwachten ... voldoen|nakomen|inlossen",
    "tells_that": "kan|kunnen ... meedelen|mededelen|melden|berichten|bevestigen|laten dat|weten\nlaat|laten .. weten dat",
    "on_behalf": "mede namens",
    "this_paper": "deze|dit|onderstaande brief|nota|rapportage|antwoord|antwoorden|bericht",
    "apology": "excuses|verontschuldigingen|excuus|dank|felicitaties|condoleances",
    "you": "u|uw",
    "zal": "<zal>",
    "go": "<go>",
    "mean": "<mean>\nverplicht|verbindt .. zich",
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
        voor te leggen
        te informeren|berichten|sturen|zenden|melden
        toe te sturen|zenden|lichten|komen
        in kennis stellen
        maak|maakt|maken ... bekend
        laat|laten .. weten
        breng|brengt|brengen .. op de hoogte
        stel|stelt|stellen ... in kennis
        praat|praten ... bij
        verstrekt|geeft de|uw|beide kamer|kamers
        uitsluitsel|duidelijkheid|inzicht|helderheid .. geven""",
    "tell": "<tell>",
    "informed": """
        wordt|worden|zal|zullen|zult ... <informed>
        <informed> .. worden
        op de hoogte .. gebracht|gehouden|gesteld
        in kennis .. gesteld""",
    "comes_to_you": """
        komt|komen|volgt|volgen ... naar uw|de kamer
        gaat|gaan ... naar uw|de|beide kamer|kamers""",
    "received": """
        vaste commissie|commissies ... <receive>
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
        in|bij|met de|het|mijn <product> die|dat|over|naar
        na <ending>
        na <ending> van""",
    "reports": "<kamer> .. verslag|bericht .. gedaan|doen\nverslag|bericht .. aan de|uw kamer\n<kamer> .. verantwoording .. afgelegd|afleggen",
    "given_reaction": """
        zal|zullen ... <product> .. gegeven|volgen|verschijnen|gestuurd|uitgebracht|opgesteld
        <product> ... zal|zullen ... gegeven|volgen|verschijnen|gestuurd|uitgebracht
        volgt .. <product>
        <product> .. volgt|volgen""",
    # The word itself.
    "promises": """
        zeg|zegt|zeggen|zegde|zegden ... toe
        wil|kan ... toezeggen
        doe|doen .. <promise>
        <promise> doe|doen ik|wij|we
        beloofde|beloofden .. te
        beloofde|beloofden .. dat
        beloof|belooft|beloven""",
    "promised": """
        toegezegd
        <promise> .. gedaan
        beloofd""",
    "beloofd": "beloofd",
    "promise_made": "<promise> .. is|was|werd gedaan",
    "you_promised": """
        heeft|hebt|had u ... toegezegd
        u .. heeft|hebt toegezegd
        u ... toegezegd heeft|hebt""",
    "no_promise": "geen <promise>",
    "to_me": "mij|ons|mijns|mijn",
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
        strekt|strekken .. uitvoering|nakoming|invulling|voldoening
        ter uitvoering|nakoming|voldoening|invulling van
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
        nog open
        houd|houdt|houden .. open""",
    "generic": """
        een motie|toezegging
        motie of toezegging
        of een .. <promise>
        enkele|diverse|verschillende|alle|moties .. toezeggingen
        welke .. <promise>""",
    "late": """
        vertraagd
        vertraging
        uitgesteld
        later dan .. aangekondigd|toegezegd|gepland|voorzien""",
    "handed": "overgedragen|overgenomen .. aan|door",
    # What makes a promise something else.
    "here_and_now": """
        <now>
        met|in deze|dit|onderhavige .. brief|nota|stuk|rapportage|beantwoording
        met|bij|middels deze
        u deze brief|nota|stukken
        hiermee .. <inform>
        over het volgende|onderstaande
        als volgt""",
    "past": """
        heb|heeft|hebben|hebt|had|hadden .. ontvangen|gekregen
        heb|heeft|hebben|had|hadden ... <informed>
        is|zijn|bent|werd|werden|was .. <informed>
        <informed> .. is|zijn|bent|heb|heeft
        laatst|laatstelijk|reeds .. op
        geweest""",
    "was_asked": """
        waar|waarom .. <member> ... om vroeg|vroegen|verzocht|verzochten
        waar|waarvoor .. <member> ... voor|om pleitte|pleitten|pleit
        die|dat .. <member> .. voorstelt|voorstelde|voorstellen|bepleit|bepleiten|noemt|noemen
        van .. <member> ... om .. te""",
    "requests": """
        verzoekt|verzoeken|verzocht|verzochten .. de|het|mij|om|regering|minister
        wordt|worden .. regering|kabinet|minister|staatssecretaris verzocht
        <member> ... vraagt|vragen|vroeg|vroegen|verzoekt|verzoeken
        vraagt|vragen|vroeg|vroegen .. of|naar|om|minister|regering|kabinet|waarom|hoe|wat|welke|wanneer
        verzoek|vraag ik|wij u
        ik|wij verzoek|vraag u
        namens de commissie
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
