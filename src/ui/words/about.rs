//! What *Over* says.

use crate::view_state::Language;

words! {
    /// The texts of *Over*, which arrives when it is asked for.
    AboutWords:
    about_title: "Over Verslagwijzer", "About Verslagwijzer";
    accessibility: "Hoe toegankelijk Verslagwijzer is, hoe dat is getoetst en wat nog niet goed is, staat in de verklaring:", "The statement says how accessible Verslagwijzer is, how that was tested and what is not right yet:";
    data_files: "De gegevens", "The data";
    to_take_along: "Alles downloaden", "Download everything";
    one_file: "Alles in één bestand, dat u kunt bewaren, mailen en zonder internet openen:", "All of it in one file that you can keep, mail and open without a network:";
}

impl AboutWords {
    /// The sections of *Over*: a heading and a paragraph each.
    #[must_use]
    pub fn about_sections(
        &self,
        n_reports: usize,
        n_sentences: usize,
        data: &str,
        version: &str,
    ) -> Vec<(&'static str, String)> {
        match self.language {
            Language::Dutch => vec![
                ("Geen officiële bron", "Verslagwijzer is niet van de overheid. De regering heeft de verslagen geschreven. De tekst staat hier letterlijk, ook als er een fout in staat. We hebben alleen weggehaald wat er bij het omzetten van het bestand in kwam: een technische code en dubbele spaties. Citeer bij twijfel uit het origineel.".to_owned()),
                ("Wat er wel en niet in zit", format!("Er staan hier {n_reports} verslagen met samen {n_sentences} zinnen. Andere bijeenkomsten zitten er niet bij. Vindt u hier niets over een onderwerp, dan zegt dat alleen iets over deze verslagen.")),
                ("Met de hand gelezen", "Wie wat zegt over welk onderwerp is zin voor zin vastgelegd door het verslag te lezen. Dat blijft mensenwerk: een ander kan een zin anders lezen. De lijsten staan hieronder, zodat u ze kunt nakijken.".to_owned()),
                ("Hoe er wordt gezocht en geteld", "We zoeken en tellen per zin. Hoofdletters, accenten en soorten streepjes maken niet uit. U vindt ook een deel van een woord met een streepje, andere vormen van een woord, langere woorden waar het in zit, en andere namen (NATO voor NAVO). Wat u zelf typte, staat bovenaan. Zet een woord tussen aanhalingstekens om alleen die vorm te vinden. Kiest u meer dan één ding in hetzelfde filter, dan hoeft er maar één te kloppen. Gebruikt u meer filters, dan moeten ze allemaal kloppen. Elk getal is precies: alle zinnen tellen mee. De toets / gaat naar het zoekvak. Bij “Zo zoekt u” kunt u dat uitzetten.".to_owned()),
                ("Hoe de kaart is getekend", "De kaart wordt één keer getekend uit alle verslagen, volgens een vaste berekening. Iedereen ziet dus hetzelfde beeld. Een filter verbergt, maar verplaatst niets. Afstand is een hulpmiddel; ga af op de lijnen en de getallen.".to_owned()),
                ("Privacy", "Alles gebeurt in uw browser. We plaatsen geen cookies, versturen niets en meten niets. Uw browser bewaart alleen dit: de pagina zelf, uw taal, uw keuze voor licht of donker, of u de toets / gebruikt, uw zoekvragen, uw verzameling met notities, en de verslagen die u zelf toevoegt.".to_owned()),
                ("Links", "Wat u ziet, staat in het adres van de pagina: wie de link krijgt, ziet hetzelfde. Elke zin heeft een vast adres, dat niet verandert. Met ¶ of “Kopieer link” neemt u het mee.".to_owned()),
                ("Versie en licentie", format!("Verslagwijzer {version}, gegevens {data}. De software is open (EUPL-1.2). Ziet u een fout in de tekst of de lijsten, meld die dan bij het project met de naam van de zin, zoals “Antalya 2025, alinea 5, zin 5”.")),
            ],
            Language::English => vec![
                ("Not an official source", "Verslagwijzer is not run by the government. The reports were written by the Dutch government; their text is reproduced to the letter, mistakes included. Only what conversion left behind was taken out: a bookmark code and doubled spaces. When in doubt, quote from the original. The reports are in Dutch.".to_owned()),
                ("What is in it and what is not", format!("There are {n_reports} reports here with {n_sentences} sentences. Other meetings are not among them. If you find nothing about a topic here, that only says something about these reports.")),
                ("Read by hand", "Who says what about which topic was noted sentence by sentence, by reading the report. That is human work: someone else may read a sentence differently. The tables are below, so that you can check them.".to_owned()),
                ("How searching and counting work", "Searching and counting go by sentence. Capitals, accents and kinds of hyphen do not matter. You also find a part of a hyphenated word, other forms of a word, longer words that it is part of, and other names (NATO for NAVO). What you typed comes first. Put a word between quotation marks to find just that form. If you choose more than one thing in the same filter, one of them is enough. If you use more filters, all of them must hold. Every number is exact: all sentences count. The / key goes to the search box. You can switch that off under “How to search”.".to_owned()),
                ("How the map is drawn", "The map is drawn once, from all reports, by a fixed computation. So everyone sees the same picture. A filter hides, but moves nothing. Distance is an aid; rely on the lines and the numbers.".to_owned()),
                ("Privacy", "Everything happens in your browser. There are no cookies, nothing is sent and nothing is measured. This browser keeps only the page itself, your language, whether you chose light or dark, whether you use the / key, the searches you save, what you collect with your notes, and the reports of your own that you add.".to_owned()),
                ("Links", "What you see is in the address of the page: whoever gets the link sees the same. Every sentence has a permanent address that does not change. Take it with ¶ or “Copy link”.".to_owned()),
                ("Version and licence", format!("Verslagwijzer {version}, data {data}. The software is open (EUPL-1.2). If you see a mistake in the text or the tables, report it to the project with the name of the sentence, such as “Antalya 2025, paragraph 5, sentence 5”.")),
            ],
        }
    }
}
