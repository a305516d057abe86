//! Do the worked examples of `docs/methods.md` come out as they are printed there?
//!
//! Each example is worked here twice: by the function that the page shows the number of, and by
//! the formula as the document has it. The blocks of the document are what is written here, line
//! by line, and nothing else.

use crate::read;
use crate::two_reports;
use std::fmt::Write;
use std::sync::LazyLock;
use verslagwijzer::analysis::Analyst;
use verslagwijzer::compare;
use verslagwijzer::corpus::Corpus;
use verslagwijzer::index::AmountRange;
use verslagwijzer::index::Answer;
use verslagwijzer::index::Facet;
use verslagwijzer::index::Filters;
use verslagwijzer::index::Index;
use verslagwijzer::index::Marked;
use verslagwijzer::index::Query;
use verslagwijzer::index::Usage;
use verslagwijzer::index::dispersion;
use verslagwijzer::topics::Choice;
use verslagwijzer::topics::TopicMap;
use verslagwijzer::topics::line_width;

static CORPUS: LazyLock<Corpus> = LazyLock::new(two_reports::corpus);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(&CORPUS));
static MAP: LazyLock<TopicMap> = LazyLock::new(|| TopicMap::of(&CORPUS));

const SUPPORT: &str = "steun-aan-oekraine";
const BURDEN: &str = "lastenverdeling";

fn asked(typed: &str, chosen: &[(Facet, &str)]) -> Answer {
    let mut filters = Filters::default();
    for (facet, value) in chosen {
        filters.chosen[*facet as usize].push((*value).to_owned());
    }
    INDEX.answer(&CORPUS, &Query::read(typed), &filters)
}

/// The sentences in which a word was found, with the marks of it.
fn marked(typed: &str) -> Vec<Marked> {
    INDEX.marked(&CORPUS, &asked(typed, &[])).collect()
}

/// Two decimals, as the page shows numbers that were rounded.
fn close(found: f64, by_hand: f64) {
    assert!((found - by_hand).abs() < 1e-9, "the page has {found}, the formula gives {by_hand}");
}

/// Two decimals, cut off: a threshold is not shown before it is reached.
fn cut(number: f64) -> String {
    format!("{:.2}", (number * 100.0).trunc() / 100.0)
}

fn counts() -> String {
    let all = CORPUS.sentences.len();
    let support = asked("", &[(Facet::Topic, SUPPORT)]).hits.len();
    let burden = asked("", &[(Facet::Topic, BURDEN)]).hits.len();
    let either = asked("", &[(Facet::Topic, SUPPORT), (Facet::Topic, BURDEN)]).hits.len();
    let and_by = asked("", &[(Facet::Topic, SUPPORT), (Facet::Actor, "nederland")]).hits.len();
    let has = |at: usize, topic: &str| CORPUS.sentences[at].topics().any(|other| other == topic);
    let by_hand = |wanted: &dyn Fn(usize) -> bool| (0..all).filter(|at| wanted(*at)).count();
    assert_eq!(support, by_hand(&|at| has(at, SUPPORT)));
    assert_eq!(either, by_hand(&|at| has(at, SUPPORT) || has(at, BURDEN)));
    let by_nederland = |at: usize| CORPUS.sentences[at].actors().any(|actor| actor == "nederland");
    assert_eq!(and_by, by_hand(&|at| has(at, SUPPORT) && by_nederland(at)));
    format!(
        "Steun aan Oekraïne: {support} of {all} sentences; Lastenverdeling: {burden}\n\
         either of the two topics: {either}; Steun aan Oekraïne and Nederland: {and_by}\n"
    )
}

fn score() -> String {
    let typed = "steun oekraïne";
    let best = asked(typed, &[]).hits[0];
    let explained = INDEX.explain(&CORPUS, &Query::read(typed), best.sentence).expect("a hit");
    let (all, words) = (CORPUS.sentences.len() as f64, explained.words as f64);
    let mut text = format!(
        "{typed}: {} has {} words, the mean is {:.2}\n",
        CORPUS.id_of(best.sentence),
        explained.words,
        explained.mean_words
    );
    let length = 1.2 * (1.0 - 0.75 + 0.75 * words / explained.mean_words);
    for (word, clause) in typed.split(' ').zip(&explained.clauses) {
        let n = clause.sentences as f64;
        let rarity = (1.0 + (all - n + 0.5) / (n + 0.5)).ln();
        let weight = rarity * clause.counts_for * 2.2 / (clause.counts_for + length);
        close(clause.weight, weight);
        let _ = writeln!(
            text,
            "{word}: in {n} sentences, rarity ln(1 + {:.1} / {:.1}) = {rarity:.2}; counts {}; \
             {rarity:.2} × {} × 2.2 / ({} + {length:.2}) = {weight:.2}",
            all - n + 0.5,
            n + 0.5,
            clause.counts_for,
            clause.counts_for,
            clause.counts_for
        );
    }
    let _ = writeln!(text, "together {:.2}", explained.score);
    text
}

fn rates() -> String {
    let rates = Usage::of(&CORPUS).rates(&CORPUS, &marked("bondgenoten"));
    let mut text = String::from("bondgenoten\n");
    for rate in rates {
        let per_thousand = rate.occurrences as f64 * 1_000.0 / rate.words as f64;
        assert_eq!(rate.per_hundred_thousand, (per_thousand * 100.0).round() as usize);
        let report = CORPUS.reports[rate.report].short_name();
        let _ = writeln!(
            text,
            "{report}: {} times in {} words, {} × 1,000 / {} = {per_thousand:.2}",
            rate.occurrences, rate.words, rate.occurrences, rate.words
        );
    }
    text
}

fn company() -> String {
    let everywhere: Vec<usize> = (0..CORPUS.sentences.len()).collect();
    let company = Usage::of(&CORPUS).company(&CORPUS, &marked("steun"), &everywhere, 5);
    let first = &company.collocates[0];
    let [near, all] = [first.near, first.all].map(|n| n as f64);
    let [all_near, everything] = [company.near, company.all].map(|n| n as f64);
    let cells = [
        [near, all_near * all / everything],
        [all - near, (everything - all_near) * all / everything],
        [all_near - near, all_near * (everything - all) / everything],
        [everything - all_near - all + near, (everything - all_near) * (everything - all) / everything],
    ];
    let terms = cells.map(|[seen, expected]| if seen > 0.0 { seen * (seen / expected).ln() } else { 0.0 });
    let score = 2.0 * terms.iter().sum::<f64>();
    close(first.score, score);
    let cells = cells.map(|[seen, expected]| format!("{seen} ({expected:.2})"));
    format!(
        "steun, 5 words beside it: {} keywords, {all_near} words near them, {everything} in all\n\
         {}: {near} times near, {all} in all; seen (expected): near {}, elsewhere {}, other words near {}, elsewhere {}\n\
         G² = 2 × ({:.2} + {:.2} + {:.2} + {:.2}) = {}\n",
        company.keywords,
        first.word,
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        terms[0],
        terms[1],
        terms[2],
        terms[3],
        cut(score)
    )
    .replace("+ -", "− ")
}

fn places() -> String {
    let found = asked("defensie-uitgaven", &[]);
    let hits = found.hits.iter().map(|hit| hit.sentence);
    let mut text = String::from("defensie-uitgaven\n");
    for spread in dispersion(&CORPUS, hits, CORPUS.reports.len()).shown {
        let report = &CORPUS.reports[spread.report];
        let sentences: Vec<String> = spread.sentences.iter().map(|at| (at + 1).to_string()).collect();
        let of = report.sentences.len();
        let _ = writeln!(text, "{}: sentences {} of {of}", report.short_name(), sentences.join(", "));
    }
    text
}

fn strength() -> String {
    let [topic, actor] = ["onderwerp.lastenverdeling", "wie.nederland"].map(|name| MAP.node(name).expect("a node"));
    let link = MAP.link(topic, actor).expect("a link");
    let shown = MAP.shown(&Choice::all(&CORPUS));
    let [together, a, b, all] =
        [shown.links[link], shown.nodes[topic], shown.nodes[actor], shown.sentences].map(|n| n as f64);
    let strength = (together * all / (a * b)).ln() / (all / together).ln();
    close(MAP.strength(&shown, link), strength);
    format!(
        "Lastenverdeling in {a} sentences, Nederland in {b}, linked in {together}, of {all}\n\
         strength ln({together} × {all} / ({a} × {b})) / ln({all} / {together}) = {strength:.2}\n\
         line {:.1} wide\n",
        line_width(shown.links[link])
    )
}

fn topics() -> String {
    let rows = compare::topics(&CORPUS, &[0, 1]);
    let row = rows.iter().find(|row| row.topic == SUPPORT).expect("a topic of both");
    let mut text = String::from("Steun aan Oekraïne:");
    for (report, count) in CORPUS.reports.iter().zip(&row.counts) {
        let all = report.sentences.len();
        let percentage = compare::percentage(*count, all);
        assert_eq!(percentage, (*count as f64 * 100.0 / all as f64).round() as usize);
        let _ = write!(text, " {count} of {all} = {percentage} %;");
    }
    let tally = compare::tally(&rows);
    let changed = compare::new_and_gone(&CORPUS, 1, 0);
    text.push('\n');
    let _ = writeln!(
        text,
        "topics in both {}, only in Antalya 2025 {}, only in Helsingborg 2026 {}; new {}, gone {}",
        tally.all,
        tally.only[0],
        tally.only[1],
        changed.new.len(),
        changed.gone.len()
    );
    text
}

fn alike() -> String {
    let rows = compare::topics(&CORPUS, &[0, 1]);
    let product = |a: usize, b: usize| rows.iter().map(|row| row.counts[a] * row.counts[b]).sum::<usize>();
    let [both, first, second] = [product(0, 1), product(0, 0), product(1, 1)];
    let likeness = both as f64 / ((first * second) as f64).sqrt();
    close(compare::likeness_of_topics(&rows, 0, 1), likeness);
    let words = compare::likeness(&CORPUS, &[0, 1]).between(0, 1);
    format!(
        "topics: {both} / √({first} × {second}) = {likeness:.3}, shown as {:.0} of 100\n\
         words (for other pages only): {words:.3}\n",
        100.0 * likeness
    )
}

fn key_words() -> String {
    let keyness = compare::keyness(&CORPUS, 0, 1);
    let mut text = format!("words that count: {} and {}\n", keyness.sizes[0], keyness.sizes[1]);
    let [first, .., last] = &keyness.words[..] else { panic!("words") };
    let sizes = keyness.sizes.map(|n| n as f64);
    for key in [first, last] {
        let counts = key.counts.map(|n| n as f64);
        let prior = counts[0] + counts[1];
        let all = sizes[0] + sizes[1];
        let odds = [0, 1].map(|side| (counts[side] + prior) / (sizes[side] + all - counts[side] - prior));
        let error = counts.map(|count| 1.0 / (count + prior)).iter().sum::<f64>().sqrt();
        let score = (odds[0].ln() - odds[1].ln()) / error;
        close(key.score, score);
        let [above, below] = [0, 1].map(|side| {
            let [count, size] = [counts[side], sizes[side]];
            format!("{} / {}", count + prior, size + all - count - prior)
        });
        let _ = writeln!(
            text,
            "{}: {} and {} times; (ln({above}) − ln({below})) / {error:.3} = {score:.3}, shown as {}",
            key.word,
            counts[0],
            counts[1],
            cut(score.abs())
        );
    }
    text.replace("= -", "= −")
}

fn passages() -> String {
    let pairings = compare::passages(&CORPUS, SUPPORT, 0, 1);
    let best = &pairings[0];
    let reason = best.reason.as_ref().expect("the best pair answers each other");
    let name = |at: Option<usize>| CORPUS.id_of(at.expect("a sentence")).to_string();
    let n_pairs = pairings.iter().filter(|pairing| pairing.reason.is_some()).count();
    format!(
        "Steun aan Oekraïne: {n_pairs} pairs, {} sentences alone\n\
         first: {} and {}, likeness {:.2}; topics {}; actors {}; same act {}; same unit {}\n",
        pairings.len() - n_pairs,
        name(best.left),
        name(best.right),
        reason.likeness,
        reason.topics.join(", "),
        reason.actors.join(", "),
        if reason.same_act { "yes" } else { "no" },
        if reason.same_unit { "yes" } else { "no" }
    )
}

fn amounts() -> String {
    let within = |unit: &str, least: &str| {
        let amount = AmountRange::parse(unit, least, "");
        let filters = Filters { amount, ..Filters::default() };
        let hits = INDEX.answer(&CORPUS, &Query::default(), &filters).hits;
        let names: Vec<String> = hits.iter().map(|hit| CORPUS.id_of(hit.sentence).to_string()).collect();
        let found = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        format!("{unit} from {least}: {found}\n")
    };
    within("USD", "90000000000") + &within("USD", "90000000001") + &within("%bbp", "3.5")
}

fn automatic() -> String {
    let report = read("public/verslagen/2025-05-15-antalya.txt");
    let analysis = Analyst::new().analyse(&report);
    let sentence = analysis.sentences.iter().find(|sentence| sentence.spot.to_string() == "p4z1").expect("p4z1");
    let text = &analysis.paragraphs[usize::from(sentence.spot.paragraph) - 1].text;
    let topics = sentence.statements.iter().flat_map(|statement| &statement.topics);
    let found = topics.into_iter().find(|found| found.value == "defensie-industrie").expect("its topic");
    let words: Vec<&str> = found.evidence.spans.iter().map(|span| &text[span.clone()]).collect();
    format!("2025-05-15-antalya.p4z1: {} because of “{}” ({})\n", found.value, words.join("”, “"), found.evidence.rule)
}

/// Every example, by the name its block has in the document.
fn examples() -> [(&'static str, String); 12] {
    [
        ("counts", counts()),
        ("score", score()),
        ("rates", rates()),
        ("company", company()),
        ("places", places()),
        ("strength", strength()),
        ("topics", topics()),
        ("alike", alike()),
        ("key words", key_words()),
        ("passages", passages()),
        ("amounts", amounts()),
        ("automatic", automatic()),
    ]
}

#[test]
fn every_worked_example_comes_out_as_it_is_printed() {
    let page = read("docs/methods.md").replace("\r\n", "\n");
    let mut blocks: Vec<&str> = page.split("\n```text\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    for (name, example) in examples() {
        let at = blocks.iter().position(|block| *block == example);
        let Some(at) = at else { panic!("docs/methods.md: `{name}` is now\n\n{example}") };
        blocks.remove(at);
    }
    assert!(blocks.is_empty(), "docs/methods.md has examples that nothing works out: {blocks:?}");
}
