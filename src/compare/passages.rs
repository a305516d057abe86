//! Which passages of two reports answer each other?

use super::align::Candidate;
use super::align::shared_weight;
use super::align::sharing_words;
use super::topics::sentences_about;
use super::words::Glossary;
use super::words::Words;
use super::words::weights;
use crate::corpus::Corpus;
use crate::corpus::MentionValue;
use crate::corpus::Sentence;
use crate::corpus::Statement;
use crate::corpus::Vocabulary;
use crate::order::sort_by;
use crate::text::fold;
use std::ops::Range;

/// A sentence of one report opposite one of the other, or opposite nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairing {
    /// The sentence of the first report, if there is one.
    pub left: Option<usize>,
    /// The sentence of the second report, if there is one.
    pub right: Option<usize>,
    /// What the left sentence shares with the right one, as byte ranges of its paragraph's
    /// text, in reading order.
    pub shared_left: Vec<Range<usize>>,
    /// What the right sentence shares with the left one, likewise.
    pub shared_right: Vec<Range<usize>>,
    /// Why they stand opposite each other; `None` for a sentence that stands alone.
    pub reason: Option<Reason>,
}

/// Why two sentences stand opposite each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// How alike they are, from 0 to 1.
    pub likeness: f64,
    /// The topics both are about, in the order of the one in the older report.
    pub topics: Vec<String>,
    /// The actors both have.
    pub actors: Vec<String>,
    /// Do both hold a statement with the same act?
    pub same_act: bool,
    /// Do both name an amount of the same kind: so many euros, so many percent?
    pub same_unit: bool,
}

/// What counts for how much: shares of a likeness of 1.
#[derive(Clone, Copy, Debug)]
struct Scale {
    /// The cosine of their words and names.
    words: f64,
    /// What the topics they share weigh; a topic that no other sentence has weighs most.
    rare_topics: f64,
    /// The cosine of their topics.
    topics: f64,
    /// An actor that both have, or none in either.
    actors: f64,
    /// An act that both have.
    act: f64,
    /// An actor that does the same in both.
    position: f64,
    /// An amount of the same kind in both.
    unit: f64,
    /// A pair stands from this likeness up, times how close it comes to the best that one of
    /// its sentences can have.
    floor: f64,
}

/// Found by reading which sentences of four pairs of reports answer each other
/// (`tests/fixtures/naast_elkaar`): what counts, and for how much, was chosen with all four in
/// view.
const SCALE: Scale = Scale {
    words: 0.5,
    rare_topics: 0.18,
    topics: 0.12,
    actors: 0.03,
    act: 0.03,
    position: 0.04,
    unit: 0.1,
    floor: 0.19,
};

/// A word that only one of the reports has tells two of its sentences apart, and not which
/// sentence answers which: it counts for so much.
const OF_ONE_REPORT: f64 = 0.7;

/// The sentences of two reports (places in [`Corpus::reports`]) about a topic, opposite
/// each other: best-matching first, in reading order where equally good, those with the
/// same sentence of the older report together; then those that stand alone, the older
/// report's first, in reading order.
///
/// Two sentences are as alike as the rarity of what they share says: words (their stems,
/// without stop words), names in any form, topics, actors and acts of their statements, amounts
/// of one kind. One sentence may answer several, where these come close to the best it can
/// have; a sentence that stands in the other report to the letter answers nothing else.
///
/// O(n) in the length of the two reports, and O(l × r) in their numbers of sentences.
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn passages(corpus: &Corpus, topic: &str, left: usize, right: usize) -> Vec<Pairing> {
    // Always worked out from the older report, so that swapping them mirrors the answer and
    // changes no bit of a likeness.
    let (older, newer) = (left.min(right), left.max(right));
    let about = |at: usize| corpus.sentences[at].topics().any(|other| other == topic);
    let mut pairings = answering(corpus, older, newer);
    pairings.retain(|pairing| [pairing.left, pairing.right].into_iter().flatten().all(about));
    best_first(&mut pairings);
    let alone = |report: usize, side: fn(&Pairing) -> Option<usize>| {
        let mut sentences = sentences_about(corpus, topic, report);
        sentences.retain(|at| pairings.iter().all(|pairing| side(pairing) != Some(*at)));
        sentences
    };
    let lefts = alone(older, |pairing| pairing.left);
    let rights = alone(newer, |pairing| pairing.right);
    pairings.extend(lefts.into_iter().map(|at| Pairing::alone(Some(at), None)));
    pairings.extend(rights.into_iter().map(|at| Pairing::alone(None, Some(at))));
    if left > right { pairings.into_iter().map(Pairing::mirrored).collect() } else { pairings }
}

/// All pairs of sentences of two reports that answer each other and share a topic, in
/// reading order. The course of the meeting is no topic that counts. Cost as [`passages`].
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn answering(corpus: &Corpus, left: usize, right: usize) -> Vec<Pairing> {
    let mut glossary = Glossary::default();
    let mut read = |report: usize| -> Vec<Words> {
        let sentences = corpus.sentences[corpus.reports[report].sentences.clone()].iter();
        sentences.map(|sentence| with_speakers(&mut glossary, corpus, sentence)).collect()
    };
    let (lefts, rights) = (read(left), read(right));
    let rarity = rarity(glossary.len(), [&lefts, &rights]);
    let mut by_words = sharing_words(&lefts, &rights, &rarity, 0.0).into_iter().peekable();
    let topics = topic_weights(corpus, left, right);

    let (left_start, right_start) = (corpus.reports[left].sentences.start, corpus.reports[right].sentences.start);
    let mut candidates = Vec::new();
    let mut reasons = Vec::new();
    for i in 0..lefts.len() {
        for j in 0..rights.len() {
            let shared = by_words.next_if(|pair| (pair.left, pair.right) == (i, j));
            let words = shared.map_or(0.0, |pair| pair.likeness);
            let sentences = [left_start + i, right_start + j].map(|at| &corpus.sentences[at]);
            if let Some(reason) = reason(corpus, sentences, words, &topics) {
                candidates.push(Candidate { left: i, right: j, likeness: reason.likeness });
                reasons.push(reason);
            }
        }
    }
    let text = |start: usize, at: usize| corpus.text_of(&corpus.sentences[start + at]);
    let is_same = |pair: &Candidate| text(left_start, pair.left) == text(right_start, pair.right);
    let stands = near_the_best(&candidates, [lefts.len(), rights.len()], SCALE.floor, is_same);
    let standing = candidates.into_iter().zip(reasons).zip(stands).filter(|(_, stands)| *stands);
    standing
        .map(|((Candidate { left: i, right: j, .. }, reason), _)| Pairing {
            left: Some(left_start + i),
            right: Some(right_start + j),
            shared_left: shared(corpus, left_start + i, &lefts[i], &rights[j]),
            shared_right: shared(corpus, right_start + j, &rights[j], &lefts[i]),
            reason: Some(reason),
        })
        .collect()
}

/// What each word weighs: its rarity among the sentences of both reports.
fn rarity(n_words: usize, [lefts, rights]: [&[Words]; 2]) -> Vec<f64> {
    let mut weights = weights(n_words, lefts.iter().chain(rights));
    let has = |sentences: &[Words]| {
        let mut has = vec![false; n_words];
        sentences.iter().flat_map(|sentence| &sentence.distinct).for_each(|word| has[*word] = true);
        has
    };
    for ((weight, in_left), in_right) in weights.iter_mut().zip(has(lefts)).zip(has(rights)) {
        if in_left != in_right {
            *weight *= OF_ONE_REPORT;
        }
    }
    weights
}

/// The words and names of a sentence, and who speaks in it and to whom: *wij* names nobody.
fn with_speakers(glossary: &mut Glossary, corpus: &Corpus, sentence: &Sentence) -> Words {
    let mut words = glossary.read(&corpus.paragraph_of(sentence).text, sentence);
    let speakers = sentence.statements.iter().flat_map(|said| said.actors.iter().chain(&said.addressees));
    words.distinct.extend(speakers.map(|id| glossary.name(id)));
    words.sort();
    words
}

/// How alike two sentences are that share a topic; `None` where they share none.
fn reason(corpus: &Corpus, [left, right]: [&Sentence; 2], words: f64, weights: &TopicWeights) -> Option<Reason> {
    let shared = |a: Vec<&str>, b: Vec<&str>| a.into_iter().filter(|id| b.contains(id)).map(str::to_owned).collect();
    let topics: Vec<String> = shared(counted(left).collect(), counted(right).collect());
    if topics.is_empty() {
        return None;
    }
    let numbers = |sentence: &Sentence| {
        let places = corpus.vocabulary.topics.iter().enumerate();
        let about = places.filter(|(_, topic)| counted(sentence).any(|id| id == topic.id));
        about.map(|(number, _)| number).collect::<Vec<_>>()
    };
    let (a, b) = (numbers(left), numbers(right));
    let norm = |topics: &[usize]| topics.iter().map(|topic| weights.each[*topic]).sum::<f64>();
    let by_topics = shared_weight(&a, &b, &weights.each);
    let actors: Vec<String> = shared(left.actors().collect(), right.actors().collect());
    let is_same_actor = !actors.is_empty() || (left.actors().next(), right.actors().next()) == (None, None);
    let same_act = left.statements.iter().any(|said| right.statements.iter().any(|other| other.act == said.act));
    let same_unit = units(left).any(|unit| units(right).any(|other| other == unit));
    let if_so = |is_so: bool, share: f64| if is_so { share } else { 0.0 };
    let likeness = SCALE.words * words
        + SCALE.rare_topics * (by_topics / weights.most).min(1.0)
        + SCALE.topics * by_topics / (norm(&a) * norm(&b)).sqrt()
        + if_so(is_same_actor, SCALE.actors)
        + if_so(same_act, SCALE.act)
        + if_so(is_same_position(left, right), SCALE.position)
        + if_so(same_unit, SCALE.unit);
    Some(Reason { likeness, topics, actors, same_act, same_unit })
}

/// In what a sentence counts: a percentage is one whatever it is of, and numbers of things
/// are of too many kinds.
fn units(sentence: &Sentence) -> impl Iterator<Item = &str> {
    let units = sentence.mentions.iter().filter_map(|mention| match &mention.value {
        MentionValue::Amount(amount) if amount.unit.starts_with('%') => Some("%"),
        MentionValue::Amount(amount) => Some(&*amount.unit),
        _ => None,
    });
    units.filter(|unit| *unit != "aantal")
}

/// Does an actor do the same in both?
fn is_same_position(left: &Sentence, right: &Sentence) -> bool {
    let is_same = |said: &Statement, other: &Statement| {
        said.act == other.act && said.actors.iter().any(|actor| other.actors.contains(actor))
    };
    left.statements.iter().any(|said| right.statements.iter().any(|other| is_same(said, other)))
}

/// The topics of a sentence that are compared.
fn counted(sentence: &Sentence) -> impl Iterator<Item = &str> {
    sentence.topics().filter(|topic| *topic != Vocabulary::COURSE_OF_MEETING)
}

/// What topics weigh, squared.
struct TopicWeights {
    /// In the order of the vocabulary.
    each: Vec<f64>,
    /// What the topic of one sentence alone weighs.
    most: f64,
}

/// The rarer a topic is among the sentences of the two reports, the more it weighs. As for
/// words, ln((N + 1) / n).
fn topic_weights(corpus: &Corpus, left: usize, right: usize) -> TopicWeights {
    let sentences = || [left, right].into_iter().flat_map(|report| corpus.reports[report].sentences.clone());
    let all = sentences().count() as f64 + 1.0;
    let weight = |n: usize| {
        let weight = libm::log(all / n.max(1) as f64);
        weight * weight
    };
    let count = |id: &str| sentences().filter(|at| corpus.sentences[*at].topics().any(|topic| topic == id)).count();
    let each = corpus.vocabulary.topics.iter().map(|topic| weight(count(&topic.id))).collect();
    TopicWeights { each, most: weight(1) }
}

/// For each candidate whether it stands: likeness times closeness to the best that either of
/// its sentences can have reaches the floor. A sentence that the other report has to the
/// letter stands opposite that one alone.
fn near_the_best(
    candidates: &[Candidate],
    [n_left, n_right]: [usize; 2],
    floor: f64,
    is_same: impl Fn(&Candidate) -> bool,
) -> Vec<bool> {
    let (mut left_best, mut right_best) = (vec![0.0_f64; n_left], vec![0.0_f64; n_right]);
    let (mut left_same, mut right_same) = (vec![false; n_left], vec![false; n_right]);
    for candidate in candidates {
        let Candidate { left, right, likeness } = *candidate;
        left_best[left] = left_best[left].max(likeness);
        right_best[right] = right_best[right].max(likeness);
        if is_same(candidate) {
            (left_same[left], right_same[right]) = (true, true);
        }
    }
    let stands = |candidate: &Candidate| {
        let Candidate { left, right, likeness } = *candidate;
        if left_same[left] || right_same[right] {
            return is_same(candidate);
        }
        likeness * likeness / left_best[left].min(right_best[right]) >= floor
    };
    candidates.iter().map(stands).collect()
}

/// Best-matching first, but those with the same sentence on the left together.
fn best_first(pairings: &mut [Pairing]) {
    let likeness = |pairing: &Pairing| pairing.reason.as_ref().map_or(0.0, |reason| reason.likeness);
    let best: Vec<(Option<usize>, f64)> = pairings.iter().map(|pairing| (pairing.left, likeness(pairing))).collect();
    let best_of = |pairing: &Pairing| {
        let same = best.iter().filter(|(left, _)| *left == pairing.left);
        same.map(|(_, likeness)| *likeness).fold(0.0, f64::max)
    };
    sort_by(pairings, |a, b| {
        let together = best_of(b).total_cmp(&best_of(a)).then(a.left.cmp(&b.left));
        together.then(likeness(b).total_cmp(&likeness(a))).then(a.right.cmp(&b.right))
    });
}

impl Pairing {
    fn alone(left: Option<usize>, right: Option<usize>) -> Self {
        Self { left, right, shared_left: Vec::new(), shared_right: Vec::new(), reason: None }
    }

    fn mirrored(self) -> Self {
        let Self { left, right, shared_left, shared_right, reason } = self;
        Self { left: right, right: left, shared_left: shared_right, shared_right: shared_left, reason }
    }
}

/// Where the words of a sentence stand that the other one has too; words with no more than
/// a hyphen or a space between them are taken together.
fn shared(corpus: &Corpus, at: usize, words: &Words, other: &Words) -> Vec<Range<usize>> {
    let text = &corpus.paragraph_of(&corpus.sentences[at]).text;
    let mut shared: Vec<Range<usize>> = Vec::new();
    for (range, _) in words.placed.iter().filter(|(_, word)| other.has(*word)) {
        match shared.last_mut() {
            Some(last) if matches!(&*fold(&text[last.end..range.start]), " " | "-") => last.end = range.end,
            _ => shared.push(range.clone()),
        }
    }
    shared
}
