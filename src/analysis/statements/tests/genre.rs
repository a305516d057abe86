//! Are sentences understood as the genre writes them, of all years and councils? They are
//! invented.

use super::constructions::check;

#[test]
fn sentences_as_long_as_the_genre_makes_them_are_read() {
    check(&[
        (
            "Tijdens de eerste werksessie wisselden de ministers van gedachten over de toekomst van de NAVO en de betrekkingen met Rusland.",
            "bondgenoten beschrijft",
        ),
        (
            "Nederland heeft, evenals Duitsland en Noorwegen, aangegeven dat de missie niet voor onbepaalde tijd kan worden voortgezet.",
            "nederland,duitsland,noorwegen beschrijft",
        ),
        ("De bondgenoten waren het erover eens dat de druk op Rusland moet worden opgevoerd.", "bondgenoten benadrukt"),
        (
            "Verschillende bondgenoten, waaronder Nederland, hebben gepleit voor een grotere rol van de EU op dit terrein.",
            "diverse-bondgenoten,nederland roept-op",
        ),
        ("In reactie hierop gaf de SG aan dat de NAVO haar verantwoordelijkheid zal nemen.", "sg-navo verwacht"),
        (
            "De Amerikaanse minister van Buitenlandse Zaken lichtte de onderhandelingen toe en bedankte de bondgenoten voor hun steun.",
            "verenigde-staten beschrijft; verenigde-staten waardeert >bondgenoten",
        ),
        (
            "Aan het einde van de bijeenkomst werd een verklaring aangenomen waarin de bondgenoten hun steun aan Oekraïne uitspreken.",
            "- besluit",
        ),
        (
            "Nederland heeft in dit kader steun uitgesproken voor het voornemen van de SG om de planning te versnellen.",
            "nederland steunt >sg-navo",
        ),
        ("Frankrijk en Duitsland brachten verslag uit van hun bezoek aan Georgië.", "frankrijk,duitsland beschrijft"),
        ("Er bestond overeenstemming dat ISAF voldoende middelen moet krijgen.", "- benadrukt"),
        ("Ook werd stilgestaan bij de ontwikkelingen in Kosovo.", "- beschrijft"),
        (
            "De minister heeft onderstreept dat Nederland zijn verantwoordelijkheid neemt, onder meer door de inzet van F-16's.",
            "nederland benadrukt",
        ),
        ("Als gastland heette Noorwegen de aanwezigen welkom.", "noorwegen beschrijft"),
        ("Canada liet weten een extra bataljon te zullen leveren.", "canada zegt-toe"),
        (
            "De VS maakten duidelijk dat zij van Europese bondgenoten een grotere inspanning verwachten.",
            "verenigde-staten benadrukt",
        ),
        (
            "De Georgische minister onderstreepte de ambitie van zijn land om lid te worden van de NAVO.",
            "georgie benadrukt",
        ),
        ("Nederland verzette zich tegen dit voorstel.", "nederland beschrijft"),
        ("De ministers namen met waardering kennis van het rapport.", "bondgenoten waardeert"),
        ("De NAVO blijft vasthouden aan het besluit dat in 2008 is genomen.", "navo benadrukt"),
        ("Polen gaf daarbij aan zich zorgen te maken over de troepenopbouw.", "polen benadrukt"),
        ("Deze inspanningen kunnen rekenen op de steun van Nederland.", "nederland steunt"),
        ("Nederland kan zich vinden in deze aanpak.", "nederland steunt"),
        (
            "De ministers besloten het mandaat te verlengen en gaven de militaire autoriteiten opdracht een plan op te stellen.",
            "bondgenoten besluit",
        ),
        ("Bondgenoten toonden zich bezorgd over de ontwikkelingen.", "bondgenoten benadrukt"),
        ("Bondgenoten zullen de komende maanden werken aan een nieuw strategisch concept.", "bondgenoten verwacht"),
        ("De SG sprak de hoop uit dat Turkije spoedig zal ratificeren.", "sg-navo verwacht"),
        ("Namens het kabinet heb ik deze aanslag scherp veroordeeld.", "nederland benadrukt"),
        ("De minister bracht tevens over dat Nederland bereid is een leidende rol te spelen.", "nederland zegt-toe"),
        ("Het is de verwachting dat de besluitvorming in het najaar wordt afgerond.", "- verwacht"),
        (
            "De ministers waren verheugd over de terugkeer van Frankrijk in de militaire structuur.",
            "bondgenoten waardeert >frankrijk",
        ),
        ("Nederland zette vraagtekens bij de haalbaarheid van dit plan.", "nederland benadrukt"),
        ("Ten slotte stelde de minister voor een werkgroep in te stellen.", "nederland roept-op"),
        ("De bijeenkomst stond in het teken van de oorlog in Oekraïne.", "- beschrijft"),
        ("Rusland zette de aanvallen op de energie-infrastructuur voort.", "rusland beschrijft"),
        (
            "Hiertoe heeft de Noord-Atlantische Raad het Militair Comité om advies gevraagd.",
            "noord-atlantische-raad roept-op",
        ),
    ]);
}

#[test]
fn reports_of_other_years_and_councils_are_read() {
    check(&[
        (
            "De ministers spraken over de voortgang van de ISAF-missie en de noodzaak van een alomvattende aanpak.",
            "bondgenoten beschrijft",
        ),
        (
            "Nederland heeft in de discussie ingebracht dat training van het Afghaanse leger prioriteit verdient.",
            "nederland benadrukt",
        ),
        (
            "Door de SG werd een dringend beroep gedaan op de bondgenoten om extra helikopters te leveren.",
            "sg-navo roept-op >bondgenoten",
        ),
        ("Het merendeel van de lidstaten sprak zich uit voor verlenging van de sancties.", "eu steunt"),
        (
            "De Raad Buitenlandse Zaken sprak over Oekraïne. De Raad verlengde de maatregelen tegen Rusland.",
            "eu beschrijft | eu besluit",
        ),
        ("De HV sprak namens de EU haar bezorgdheid uit over de situatie.", "eu benadrukt"),
        ("Nederland heeft zich hierbij kritisch opgesteld.", "nederland benadrukt"),
        ("Een aantal bondgenoten bleek nog niet bereid de caveats op te heffen.", "diverse-bondgenoten beschrijft"),
        ("De Poolse minister herinnerde aan de afspraken die in Brussel zijn gemaakt.", "polen benadrukt"),
        ("In de bilaterale gesprekken heeft de minister zijn zorgen overgebracht.", "nederland benadrukt"),
        (
            "De bondgenoten herbevestigden hun steun aan de territoriale integriteit van Georgië.",
            "bondgenoten steunt >georgie",
        ),
        ("De bondgenoten veroordeelden unaniem de annexatie van de Krim door Rusland.", "bondgenoten benadrukt"),
        ("De SG verwelkomde het besluit van Nederland om langer bij te dragen.", "sg-navo steunt >nederland"),
        ("Ook Nederland heeft dit initiatief verwelkomd.", "nederland steunt"),
        ("Tegelijkertijd moet de NAVO de deur openhouden voor dialoog.", "navo benadrukt"),
        ("Verder is gesproken over de hervorming van de commandostructuur.", "- beschrijft"),
        ("De ministers gaven hun goedkeuring aan de operatie.", "bondgenoten besluit"),
        (
            "De ministers keurden de richtlijnen goed en droegen de SG op een plan uit te werken.",
            "bondgenoten besluit; bondgenoten roept-op >sg-navo",
        ),
        ("Turkije heeft laten weten het verdrag voorlopig niet te ratificeren.", "turkije beschrijft"),
        ("Als voorzitter van de werkgroep rapporteerde Noorwegen over de resultaten.", "noorwegen beschrijft"),
        (
            "Frankrijk en het Verenigd Koninkrijk presenteerden hun plannen, waarna diverse bondgenoten hun bereidheid tot deelname uitspraken.",
            "frankrijk,verenigd-koninkrijk beschrijft; diverse-bondgenoten zegt-toe",
        ),
        (
            "Ik heb mijn collega's verzekerd dat Nederland een betrouwbare partner blijft.",
            "nederland zegt-toe >bondgenoten",
        ),
        ("Mijn Duitse collega stelde dat de NAVO eensgezind moet optreden.", "duitsland benadrukt"),
        ("Onder voorzitterschap van de SG bespraken de ministers de situatie.", "bondgenoten,sg-navo beschrijft"),
        ("Veel landen wezen op het belang van snelle ratificatie.", "diverse-bondgenoten benadrukt"),
        (
            "De Amerikaanse minister verzekerde de bondgenoten dat de VS zich aan hun verplichtingen houden.",
            "verenigde-staten zegt-toe >bondgenoten",
        ),
        ("Tot besluit vroeg Nederland om meer transparantie over de besluitvorming.", "nederland roept-op"),
        (
            "Het Nederlandse pleidooi voor meer transparantie kreeg bijval van Duitsland en Noorwegen.",
            "duitsland,noorwegen steunt",
        ),
        ("De minister ontving steun van Canada voor dit voorstel.", "canada steunt"),
        (
            "De minister benadrukte het belang van een sterke NAVO, riep op tot hogere uitgaven en kondigde een nieuwe bijdrage aan.",
            "nederland benadrukt; nederland roept-op; nederland zegt-toe",
        ),
        ("Daarop besloot de Noord-Atlantische Raad de operatie te beëindigen.", "noord-atlantische-raad besluit"),
        ("De VN heeft de bondgenoten om steun gevraagd.", "vn roept-op >bondgenoten"),
    ]);
}

#[test]
fn what_was_agreed_or_found_is_told_apart() {
    check(&[
        ("De bondgenoten zijn overeengekomen de missie te verlengen.", "bondgenoten besluit"),
        ("De ministers stelden het operatieplan vast.", "bondgenoten besluit"),
        ("De ministers stelden vast dat de toestand verslechtert.", "bondgenoten beschrijft"),
        ("Vastgesteld werd dat de toestand verslechtert.", "- beschrijft"),
    ]);
}
