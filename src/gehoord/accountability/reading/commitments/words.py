# SPDX-License-Identifier: EUPL-1.2
"""The words of the grammar of commitments, as tables: classes of words, and the frames that make a feature of a clause."""

from ..tables import words

CLASSES = {
    # Who can bind the government. "u" only where a note speaks to the minister (rules ask for it by name).
    "gov": words(
        """ik wij we kabinet regering minister ministers staatssecretaris staatssecretarissen bewindspersonen bewindspersoon
        ministerie departement kabinets"""
    ),
    "kamer": words("kamer staten parlement kamers kamerleden kamercommissie"),
    "you": words("u uw"),
    "will": words("zal zullen zult ga gaat gaan"),
    "zal": words("zal zullen zult"),
    "inform": words(
        """informeren informeer informeert berichten bericht rapporteren rapporteer rapporteert sturen stuur stuurt toesturen
        zenden zend zendt toezenden toekomen aanbieden voorleggen verstrekken verstrek terugkomen delen deel deelt toelichten
        verzenden verzend nazenden toegaan terugkoppelen terugkoppel"""
    ),
    "informed": words(
        """geïnformeerd gestuurd verzonden gezonden toegezonden toegestuurd aangeboden voorgelegd bericht gerapporteerd gedeeld
        verstrekt ingelicht"""
    ),
    "receive": words("ontvangt ontvangen krijgt krijgen"),
    "product": words(
        """reactie kabinetsreactie beleidsreactie brief kamerbrief rapport rapportage voortgangsrapportage antwoord antwoorden
        evaluatie overzicht advies nota notitie onderzoek uitkomsten uitkomst resultaten resultaat bijlage plan visie
        voortgangsbrief stand verslag beantwoording appreciatie standpunt kabinetsstandpunt analyse verkenning aanpak agenda
        wetsvoorstel memo actieplan tussenrapportage eindrapport routekaart contourenbrief informatie cijfers"""
    ),
    "be": words("ben bent is zijn was waren blijf blijft blijven"),
    "done": words(
        """afgerond opgeleverd gepubliceerd doorgevoerd gerealiseerd uitgevoerd ingevoerd geopend ingericht opgericht afgesloten
        gestart voltooid ingesteld ontwikkeld uitgekeerd verleend verstrekt aangesteld gereed geplaatst vernieuwd"""
    ),
    # What is done to a thing that is announced: "wordt … gepubliceerd", "zullen worden opgepakt".
    "act": words(
        """opgepakt onderzocht uitgewerkt opgesteld ontwikkeld verkend bezien betrokken meegenomen uitgevoerd gestart aangepast
        ingericht versterkt verbeterd uitgebreid geëvalueerd gemonitord doorgezet voortgezet gepubliceerd opgeleverd vastgesteld
        vervuld verspreid afgerond ingevoerd gelanceerd gehouden georganiseerd geopend herzien geactualiseerd voltooid hersteld
        vervangen verruimd verlaagd verhoogd afgeschaft ingezet genomen gezet opgenomen gemaakt aanbesteed verstuurd verwerkt
        geïmplementeerd verwacht voorzien gelegd uitgerold hervat getroffen verlengd"""
    ),
    "start": words(
        """start starten begint beginnen organiseert organiseren organiseer presenteert presenteren presenteer komt komen spreek
        spreekt spreken verschijnt verschijnen opent openen lanceert publiceert publiceren treedt treden voert neemt breng gaat
        gaan ga volgt volgen voer vindt werk leg maak stel verken laat"""
    ),
    "aid": words(
        "subsidie subsidies middelen budget uitkering uitkeringen capaciteit financiering bijdrage miljoen geld"
    ),
    "bill": words(
        """wetsvoorstel wetsvoorstellen conceptwetsvoorstel wetswijziging wetswijzigingen wetgeving novelle amvb
        algemene voorstel initiatiefwetsvoorstel implementatiewet conceptbesluit"""
    ),
    "refuse": words(
        "opportuun wenselijk nodig noodzakelijk proportioneel zinvol passend nuttig realistisch gewenst verstandig"
    ),
    "weigh": words("acht achten vind vindt vinden lijkt"),
    "asks": words(
        """vragen vraagt vroeg vroegen verzoeken verzoekt verzocht verzochten willen wil wensen wenst horen hoor roept roepen
        oproept verzoek pleiten bepleiten"""
    ),
    "now": words("hierbij bijgaand hierdoor bijgevoegd hieronder onderstaand"),
}

# Feature: frames, one a line. What a clause must and must not have is said by the rules.
FRAMES = {
    "gov": "<gov>",
    "kamer": "<kamer>",
    "you": "<you>",
    "will": "<will>",
    "inform": """
        <inform>
        kom|komt|komen .. terug
        bied|biedt|bieden .. aan
        leg|legt .. voor
        doe|doet|doen .. toekomen
        stel|stelt|stellen .. op de hoogte
        stel|stelt|stellen .. in kennis""",
    "informed": """
        wordt|worden .. <informed>
        zal|zullen .. <informed>
        <informed> .. worden
        op de hoogte .. gebracht|gehouden|gesteld
        in kennis .. gesteld""",
    "comes_to_you": """
        komt|komen|volgt|volgen .. naar uw|de kamer
        gaat|gaan .. naar uw|de|beide kamer|kamers""",
    "received": """
        <kamer> .. <receive>
        u|uw .. <receive>
        <receive> u
        <receive> uw|de kamer""",
    "product": "<product>",
    "given_reaction": """
        zal|zullen .. <product> .. gegeven|volgen|verschijnen|gestuurd|uitgebracht|opgesteld
        <product> .. zal|zullen .. gegeven|volgen|verschijnen|gestuurd|uitgebracht
        volgt .. <product>
        <product> .. volgt|volgen""",
    # The word itself.
    "promises": """
        zeg|zegt|zeggen .. toe
        zeg toe
        toezeggen dat
        kan|wil|kunnen .. toezeggen
        doe|doen .. toezegging|toezeggingen""",
    "promised": """
        toegezegd
        toezegging|toezeggingen .. gedaan
        beloofd""",
    "promise_noun": "toezegging|toezeggingen",
    "promise_must": """
        toe te zeggen
        kunt|kan|kunnen u|de|zij|hij|het .. toezeggen
        ook .. kan|kunnen toezeggen
        of .. kan|kunnen toezeggen
        te doen toezeggen""",
    # What closes a promise.
    "fulfils": """
        kom|komt|komen .. na
        voldoe|voldoet|voldoen|voldaan .. aan
        aan .. <promise> .. voldaan
        doe|doet .. gestand
        gestand .. gedaan|doe
        nagekomen
        gestand
        ingelost
        los|lost .. in""",
    "gives_shape": """
        geef|geeft|geven|gegeven .. invulling|uitvoering|gevolg
        invulling|uitvoering|gevolg .. gegeven|geef|geeft|geven|gegeven|te
        <weigh_in> .. invulling""",
    "closed": """
        afgedaan
        als .. afgedaan .. beschouw|beschouwd|beschouwen
        afgehandeld
        afgerond
        uitgevoerd
        dat is gebeurd
        is inmiddels gebeurd""",
    "as_promised": """
        zoals|conform|overeenkomstig .. toegezegd|toezegging|beloofd
        eerder toegezegde|toegezegd
        de|het toegezegde""",
    "still_open": """
        openstaand|openstaande|open .. blijft|staat|staan
        blijft .. open|openstaan
        nog open""",
    "late": """
        vertraagd
        vertraging
        uitgesteld
        later dan .. aangekondigd|toegezegd|gepland|voorzien
        loopt .. vertraging .. op""",
    "handed": "overgedragen|overgenomen .. aan|door",
    # A no.
    "no_reason": """
        zie|ziet|zien .. geen|niet .. aanleiding|noodzaak|reden|meerwaarde|ruimte|heil|mogelijkheid|mogelijkheden|toegevoegde
        geen .. aanleiding|noodzaak|reden|meerwaarde .. om|voor
        bestaat|is .. geen .. aanleiding|noodzaak|reden .. om""",
    "not_fitting": """
        <weigh> .. niet|onnodig|onwenselijk|ongewenst .. <refuse>
        <weigh> .. te zwaar|ver
        <weigh> .. onwenselijk|ongewenst|onnodig|overbodig
        niet <refuse> .. acht|vind|vindt
        is|zijn niet opportuun
        geen voorstander""",
    "not_meant": """
        niet|geen .. voornemens
        niet bereid
        niet van plan
        ben|is|zijn .. niet .. bereid|voornemens
        geen voornemen|voornemens|plannen""",
    "not_taken": """
        neem|neemt|nemen .. niet .. over
        niet|geen .. overgenomen
        neem|neemt .. dan ook niet over
        maak|doe|laat|wil|kies|steun|volg ik niet
        wil|zal|ga|kan|doe|maak ik .. niet
        wil|doe|maak|steun ik .. niet""",
    "not_promised": """
        zeg|zegt .. niet toe
        kan|kunnen .. niet .. toezeggen|doen
        niet .. toezeggen
        die|deze toezegging kan|doe|wil|kunnen .. niet
        geen toezegging|toezeggingen""",
    "off": """
        niet aan de orde
        zie|ziet|zien .. af
        zag|zagen|afgezien .. af|van
        wordt|is|zijn .. afgezien van
        wijs|wijst|wijzen .. af
        ontraad|ontraadt|ontraden
        afwijzen
        afgewezen""",
    "cannot": """
        kan|kunnen .. niet worden <given>
        kan|kunnen .. niet .. worden gegeven|verstrekt|gedeeld|geleverd
        geen doorzettingsmacht
        wordt|worden niet .. bijgehouden""",
    "not_monitored": """
        monitort|monitoren|monitor .. niet
        en niet op het
        niet op het ontwikkelen""",
    "no_new": "komt|komen .. geen .. nieuwe|aparte|extra|apart|nieuw",
    "not_imported": "geen|niet .. invoer|invoeren|introduceer|verplicht",
    # Going on.
    "goes_on": """
        blijf|blijft|blijven .. in gesprek|overleg|contact
        blijf|blijft|blijven .. inzetten|aandringen|werken|vragen|volgen|monitoren|stimuleren|ondersteunen|inspannen|bevorderen
        blijf|blijft|blijven .. aandacht .. vragen
        in gesprek .. blijf|blijft|blijven
        zet|zetten .. voort
        aandacht blijven vragen
        voortdurend .. aandacht""",
    "in_talks": """
        ben|is|zijn .. in gesprek|overleg .. met
        in gesprek|overleg ben|is|zijn .. met
        voer|voert|voeren .. gesprekken|overleg .. met
        lopen .. gesprekken""",
    # Measures.
    "ordered": "opdracht .. gekregen|gegeven|verstrekt|verleend",
    "funded": """
        <aid> .. beschikbaar .. gesteld|stelt|stel
        stelt|stel|stellen .. <aid> .. beschikbaar
        <aid> .. beschikbaar
        ontvangt|ontvangen|kregen|krijgen .. <aid>
        <aid> .. uitgekeerd|verleend|verstrekt|toegekend|vrijgemaakt
        uitgekeerd|verleend .. <aid>""",
    "setting_up": """
        bezig met .. opzetten|ontwikkelen|inrichten|uitwerken|opstellen|oprichten
        breidt|breiden .. uit""",
    # Announced.
    "aimed": """
        beoogd|voorzien|gepland|streven|streef|streeft|verwachting|voornemens
        is|ben|zijn .. voornemens|bereid
        het streven is""",
    "acts": """
        wordt|worden|zal|zullen .. <act>
        <act> .. worden""",
    "will_act": """
        zal|zullen .. <act>
        zal|zullen .. opvolging|vervolg|uitvoering|invulling .. geven
        zal|zullen .. <infinitive>""",
    "starts": "<start>",
    "in_talks_soon": "verkennende gesprekken",
    "drawn_up": "opstelt|opstellen|ontwikkelt|uitwerkt|uitwerken",
    # Laws.
    "bill": """
        <bill>
        wijziging .. van de wet
        wet .. gewijzigd""",
    "bill_moves": """
        internetconsultatie|consultatie
        wordt|worden|zal .. ingediend|aangeboden|voorgelegd|voorbereid
        ingediend .. worden
        ligt|liggen .. bij .. kamer|raad
        aanhangig
        in werking
        in voorbereiding
        werk|werkt|werken .. aan
        raad van state""",
    "duty": """
        wettelijk verplicht
        wettelijke verplichting|plicht|taak
        volgens|op grond .. wet .. verplicht|gehouden
        bij wet verplicht""",
    # What makes a promise something else.
    "here_and_now": """
        <now>
        met|in deze|dit|onderhavige .. brief|nota|stuk|rapportage|beantwoording
        met deze
        hiermee .. <inform>""",
    "advises": """
        raden|raad|adviseren|adviseer .. aan
        geadviseerd""",
    "willing": """
        ben|is|zijn .. bereid
        bereid .. ben|is|zijn""",
    "you_promised": """
        heeft|hebt|had u .. toegezegd
        u .. heeft|hebt toegezegd
        u .. toegezegd heeft|hebt""",
    "past": """
        heb|heeft|hebben|hebt|had|hadden .. ontvangen|gekregen
        heb|heeft|hebben|had|hadden .. <informed>
        is|zijn|bent|werd|werden|was .. <informed>
        <informed> .. is|zijn|bent|heb|heeft""",
    "requests": """
        verzoekt|verzoeken|verzocht|verzochten .. de|het|mij|om|regering|minister
        vraagt|vragen|vroeg|vroegen .. of|naar|om|minister|regering|kabinet|waarom|hoe|wat|welke|wanneer
        roept|roepen|oproept .. op|om
        hoor|horen ik|wij|graag
        wenst|wensen .. te vernemen""",
    "names_kind": """
        toezegging|toezeggingen .. aan|over|om|van|inzake|de|betreffende|dat|inzake""",
}
CLASSES["promise"] = words("toezegging toezeggingen")
CLASSES["weigh_in"] = words("hiermee hierdoor daarmee")
CLASSES["given"] = words("gegeven verstrekt gedeeld gemaakt geleverd beantwoord")
CLASSES["infinitive"] = words(
    """oppakken onderzoeken uitwerken opstellen ontwikkelen verkennen bezien betrekken meenemen uitvoeren starten aanpassen
    inrichten versterken verbeteren uitbreiden evalueren monitoren doorzetten voortzetten publiceren vaststellen verspreiden
    afronden invoeren bespreken agenderen overleggen instellen nemen maken organiseren indienen beslissen besluiten aandringen"""
)
