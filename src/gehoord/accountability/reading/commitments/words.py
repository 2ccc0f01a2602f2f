# SPDX-License-Identifier: EUPL-1.2
"""The words of the grammar of commitments, as tables: classes of words that frames and rules name (woordklassen)."""

from ..tables import words

CLASSES = {
    # Who can bind the government.
    "gov": words(
        """ik wij we kabinet regering minister ministers staatssecretaris staatssecretarissen bewindspersonen bewindspersoon
        ministerie departement kabinets ondergetekende ondergetekenden bewindsman bewindsvrouw"""
    ),
    "agency": words("nederland inspectie belastingdienst rijkswaterstaat douane defensie rijk rijksoverheid"),
    "kamer": words("kamer staten parlement kamers kamerleden kamercommissie"),
    "zal": words("zal zullen zult"),
    "go": words("ga gaat gaan"),
    # Says that somebody means to do something, more or less firmly.
    "mean": words(
        "kan kunnen hoop hopen verwacht verwachten streef streven streeft voornemens wil willen bereid beoog beogen beoogt"
    ),
    "be": words("ben bent is zijn"),
    "no": words("niet geen evenmin nooit"),
    "inform": words(
        """informeren informeer informeert berichten bericht rapporteren rapporteer rapporteert sturen stuur stuurt toesturen
        zenden zend zendt toezenden toekomen aanbieden voorleggen verstrekken verstrek terugkomen delen deel deelt verzenden
        verzend nazenden toegaan terugkoppelen terugkoppel mededelen meedelen doorgeleiden doorzenden doorsturen inlichten
        tegemoetzien geleiden overleggen aanreiken opsturen nasturen uitbrengen bekendmaken"""
    ),
    "tell": words("melden meld ingaan toelichten verantwoorden schetsen"),
    "informed": words(
        """geïnformeerd gestuurd verzonden gezonden toegezonden toegestuurd aangeboden voorgelegd bericht gerapporteerd gedeeld
        verstrekt voorgehangen ingelicht toegelicht meegedeeld medegedeeld verstuurd nagezonden nagestuurd"""
    ),
    "receive": words("ontvangt ontvangen krijgt krijgen tegemoetzien tegemoet vernemen"),
    "product": words(
        """reactie kabinetsreactie beleidsreactie brief kamerbrief rapport rapportage voortgangsrapportage antwoord antwoorden
        evaluatie overzicht advies nota notitie onderzoek uitkomsten uitkomst resultaten resultaat bijlage plan visie
        voortgangsbrief stand verslag beantwoording appreciatie standpunt kabinetsstandpunt analyse verkenning agenda
        wetsvoorstel memo actieplan tussenrapportage eindrapport routekaart contourenbrief informatie cijfers begroting
        voorjaarsnota najaarsnota miljoenennota jaarverslag beleidsbrief stukken schets beleidsnota actieprogramma"""
    ),
    # A paper that comes by itself, in which something will stand: as good as a term.
    "next": words(
        "volgende eerstvolgende komende jaarlijkse nieuwe reguliere aanstaande periodieke halfjaarlijkse eerdergenoemde afzonderlijke aparte separate nadere"
    ),
    "given": words("gegeven verstrekt gedeeld gemaakt geleverd uitgesplitst"),
    "ending": words(
        "afronding ontvangst afloop ommekomst voltooiing oplevering publicatie vaststelling behandeling"
    ),
    "grant": words(
        "ingaan voldoen overnemen instemmen meegaan honoreren inwilligen tegemoetkomen steunen toestaan toezeggen volgen verstrekken besluiten"
    ),
    "decided": words(
        """uitgevoerd overgenomen voortgezet verlengd ingewilligd aangepast gewijzigd ingevoerd verhoogd verlaagd verstrekt
        afgeschaft uitgebreid heropend gehonoreerd gecompenseerd vergoed ingetrokken herzien voorbereid ingesteld
        opgelegd vrijgemaakt opengesteld ondersteund gevolgd overwogen verruimd versoepeld aangescherpt opgericht bekostigd"""
    ),
    # Acts in the present tense, first and third person: "geef ik niet", "stelt het kabinet niet in". No verbs of knowing.
    "does_i": words(
        """geef verstrek tref stel start begin maak doe neem zet voer voeg breng trek richt pas stuur zend publiceer open sluit
        schrap verhoog verlaag wijzig verleng verplicht verbied organiseer onderzoek laat kies steun volg honoreer pak leg
        bereid regel herzie schort verleen hef vorder sla deel vergoed compenseer financier ondersteun onderschrijf introduceer roep verruim"""
    ),
    "does_it": words(
        """geeft verstrekt treft stelt start begint maakt doet neemt zet voert voegt brengt trekt richt past stuurt zendt
        publiceert schrapt verhoogt verlaagt wijzigt verlengt verplicht verbiedt organiseert onderzoekt laat kiest honoreert
        pakt legt bereidt regelt herziet schort verleent heft vordert slaat vergoedt compenseert financiert introduceert verruimt volgt steunt"""
    ),
    "does_we": words(
        """geven verstrekken treffen stellen starten beginnen maken doen nemen zetten voeren brengen trekken richten passen sturen
        schrappen verhogen verlagen wijzigen verlengen organiseren onderzoeken laten kiezen steunen volgen pakken leggen bereiden
        regelen herzien verlenen vergoeden compenseren"""
    ),
    "cabinet": words("kabinet regering minister staatssecretaris bewindspersoon"),
    "act": words(
        "bezien verwacht voorzien verkend betrokken hersteld vervangen verbeterd versterkt verlengd"
    ),
    "start": words(
        """start starten begint beginnen organiseert organiseren organiseer presenteert presenteren presenteer komt komen kom
        spreek spreekt spreken verschijnt verschijnen opent openen open lanceert publiceert publiceren publiceer treedt treden
        voert voer neemt neem breng brengt gaat gaan ga volgt volgen vindt werk werkt leg legt maak maakt stel stelt verken
        verkent laat trek trekt zet pas voeg richt bereid breid overleg bezoek evalueer evalueert onderzoek actualiseer"""
    ),
    "aid": words(
        """subsidie subsidies middelen budget uitkering uitkeringen capaciteit financiering bijdrage miljoen geld bekostiging
        vergoeding toelage miljard"""
    ),
    "bill": words(
        """wetsvoorstel wetsvoorstellen conceptwetsvoorstel wetswijziging wetswijzigingen novelle amvb initiatiefwetsvoorstel
        implementatiewet conceptbesluit ontwerpbesluit wetgevingstraject wetgeving"""
    ),
    "law": words("wet besluit regeling waterwet jeugdwet wmo wetboek grondwet verordening"),
    "refuse": words(
        """opportuun wenselijk nodig noodzakelijk proportioneel zinvol passend nuttig realistisch gewenst verstandig aangewezen
        gerechtvaardigd effectief haalbaar geboden gepast redelijk juist raadzaam"""
    ),
    "weigh": words("acht achten vind vindt vinden lijkt"),
    "bad": words(
        "onwenselijk ongewenst onnodig overbodig onverstandig disproportioneel onredelijk prematuur voorbarig onterecht onjuist buitenproportioneel onuitvoerbaar onhaalbaar onrealistisch"
    ),
    "reason": words(
        "aanleiding noodzaak reden redenen meerwaarde ruimte heil toegevoegde mogelijkheid mogelijkheden"
    ),
    "now": words("hierbij bijgaand hierdoor bijgevoegd hieronder onderstaand"),
    "promise": words("toezegging toezeggingen"),
    "member": words("lid leden kamerlid heer mevrouw fractie"),
    # Verbs after "zal" that announce no act: what will be, not what will be done.
    "state": words(
        """zijn hebben worden blijven kunnen moeten mogen leiden betekenen toenemen afnemen stijgen dalen groeien liggen staan
        lopen gelden ontstaan vallen bestaan duren kosten bedragen bijdragen plaatsvinden verschillen
        hangen voordoen verlopen nodig inzien vinden zien weten hoeven willen ontkennen zeggen"""
    ),
    "soon": words("binnenkort spoedig"),
}

# Who is not the government when a clause opens with them.
OTHERS = words(
    """gemeenten gemeente instellingen instelling scholen school werkgevers werkgever bedrijven bedrijf banken bank
    zorgaanbieders zorgverzekeraars verzekeraars verzekeraar provincies provincie waterschappen netbeheerders universiteiten
    ziekenhuizen vakbonden sector mbo corporaties politie leden fractie fracties commissie indiener vragensteller college raad
    gemeenteraad voorzitter bestuur verhuurder verhuurders huurder patiënten ouders burgers ondernemers leveranciers uitvoerders partijen branche
    europese rekenkamer ombudsman initiatiefnemers initiatiefnemer indieners burgemeester wethouder directie fabrikant"""
)
