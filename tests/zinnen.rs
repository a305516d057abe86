//! Sentences of many years and meetings get the topics and the people that a reader gives them.
//!
//! They stand in `tests/fixtures/verzonnen/zinnen.txt`, invented and annotated before the word
//! lists were held against them. What the lists know of them since is a floor, no measure of
//! what to expect: `cargo xtask evaluate` has that.

use verslagwijzer::analysis::{AnalysedSentence, Analyst};
use verslagwijzer::corpus::MentionKind;

const SENTENCES: &str = include_str!("fixtures/verzonnen/zinnen.txt");

/// A sentence with what a reader finds in it.
struct Wanted {
    text: String,
    /// `None` where only the people are of interest.
    topics: Option<Vec<&'static str>>,
    people: Vec<String>,
}

/// How much was found rightly, too much and too little.
#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
    misses: String,
}

impl Tally {
    fn add(&mut self, sentence: &str, wanted: &[&str], mut found: Vec<&str>) {
        let mut missed = Vec::new();
        for one in wanted {
            match found.iter().position(|other| other == one) {
                Some(at) => _ = found.swap_remove(at),
                None => missed.push(*one),
            }
        }
        self.right += wanted.len() - missed.len();
        self.missed += missed.len();
        self.wrong += found.len();
        if !(missed.is_empty() && found.is_empty()) {
            self.misses += &format!("{sentence}\n    too many: {found:?}; too few: {missed:?}\n");
        }
    }

    fn f1(&self) -> f64 {
        let [right, others] = [self.right, self.wrong + self.missed].map(|n| n as f64);
        2.0 * right / (2.0 * right + others)
    }
}

fn wanted(line: &'static str) -> Wanted {
    let (marked, topics) = match line.split_once(" | ") {
        Some((marked, topics)) => (marked, Some(topics.split(' ').collect())),
        None => (line, None),
    };
    let people = marked.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(name, _)| name.to_owned());
    Wanted { text: marked.replace(['<', '>'], ""), topics, people: people.collect() }
}

/// The reports of the fixture: each as a text to analyse, with what its sentences should have.
fn reports() -> Vec<(String, Vec<Wanted>)> {
    let mut reports: Vec<(String, Vec<Wanted>)> = Vec::new();
    for line in SENTENCES.lines().filter(|line| !line.starts_with("# ")) {
        if let Some(title) = line.strip_prefix("= ") {
            reports.push((format!("{title}\n\n"), Vec::new()));
            continue;
        }
        let Some((text, sentences)) = reports.last_mut() else { continue };
        if line.is_empty() || line.starts_with("## ") {
            *text += &format!("\n\n{line}\n");
        } else {
            let sentence = wanted(line);
            *text += &format!("{} ", sentence.text);
            sentences.push(sentence);
        }
    }
    reports
}

fn topics(sentence: &AnalysedSentence) -> Vec<&str> {
    let all = sentence.statements.iter().flat_map(|statement| &statement.topics);
    let mut ids: Vec<&str> = all.map(|topic| topic.value.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[test]
fn sentences_of_many_years_get_the_topics_and_people_a_reader_gives_them() {
    let mut analyst = Analyst::new();
    let (mut by_topic, mut by_person) = (Tally::default(), Tally::default());
    for (text, sentences) in reports() {
        let analysis = analyst.analyse(&text);
        let written = |sentence: &AnalysedSentence| {
            let paragraph = &analysis.paragraphs[usize::from(sentence.spot.paragraph) - 1].text;
            paragraph[sentence.span.clone()].to_owned()
        };
        for Wanted { text, topics: wanted, people } in sentences {
            let found = analysis.sentences.iter().find(|sentence| written(sentence) == text);
            let found = found.unwrap_or_else(|| panic!("no sentence of its own: {text}"));
            if let Some(wanted) = wanted {
                by_topic.add(&text, &wanted, topics(found));
            }
            let paragraph = &analysis.paragraphs[usize::from(found.spot.paragraph) - 1].text;
            let named = found.mentions.iter().map(|found| &found.value);
            let named = named.filter(|mention| mention.kind == MentionKind::Person);
            let people: Vec<&str> = people.iter().map(String::as_str).collect();
            by_person.add(&text, &people, named.map(|mention| &paragraph[mention.span.clone()]).collect());
        }
    }
    assert!(by_topic.right > 200 && by_person.right > 150, "too few sentences: the test would check little");
    assert!(by_topic.f1() >= 0.83, "topics {:.3}\n{}", by_topic.f1(), by_topic.misses);
    assert!(by_person.f1() >= 0.97, "people {:.3}\n{}", by_person.f1(), by_person.misses);
}
