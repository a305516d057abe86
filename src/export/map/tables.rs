//! The nodes and the links of a map as tables.

use super::Shot;
use crate::export::Table;
use crate::topics::{decimal, tenths};

/// The columns of the nodes; the first is the id, the fourth and fifth are the names.
const NODES: [&str; 10] =
    ["id", "soort", "naam_nl", "naam_en", "zinnen", "bijeenkomsten", "x", "y", "straal", "vindplaatsen"];

/// The columns of the links; the first two are the ids of their ends.
const LINKS: [&str; 7] = ["van", "naar", "zinnen", "sterkte", "handelingen", "bijeenkomsten", "vindplaatsen"];

/// Every node that is shown, in the order of the map. O(n).
#[must_use]
pub fn nodes(shot: Shot) -> Table {
    let shown = shot.map.shown(shot.choice);
    let mut table = Table { columns: NODES.to_vec(), rows: Vec::new() };
    for (at, node) in shot.map.nodes.iter().enumerate().filter(|(at, _)| shown.nodes[*at] > 0) {
        let [x, y] = shot.places[at];
        let [count, meetings, sentences] = shot.trace(&node.sentences);
        table.rows.push(vec![
            node.address(),
            node.kind.key().to_owned(),
            node.labels.dutch.clone(),
            node.labels.english.clone(),
            count,
            meetings,
            tenths(x),
            tenths(y),
            tenths(node.radius),
            sentences,
        ]);
    }
    table
}

/// Every link that is shown, strongest first. O(n).
#[must_use]
pub fn links(shot: Shot) -> Table {
    let shown = shot.map.shown(shot.choice);
    let mut table = Table { columns: LINKS.to_vec(), rows: Vec::new() };
    for (at, link) in shot.map.links.iter().enumerate().filter(|(at, _)| shown.links[*at] > 0) {
        let [count, meetings, sentences] = shot.trace(&link.sentences);
        let acts = link.acts.iter().map(|(act, sentences)| (act.id(), shot.wanted(sentences).count()));
        let acts: Vec<String> = acts.filter(|(_, n)| *n > 0).map(|(act, n)| format!("{act}:{n}")).collect();
        table.rows.push(vec![
            shot.map.nodes[link.a].address(),
            shot.map.nodes[link.b].address(),
            count,
            decimal((shot.map.strength(&shown, at) * 1000.0).round() as i32, 3),
            acts.join(";"),
            meetings,
            sentences,
        ]);
    }
    table
}

impl<'a> Shot<'a> {
    /// Those of some sentences that are wanted.
    fn wanted(self, sentences: &'a [usize]) -> impl Iterator<Item = usize> + 'a {
        sentences.iter().copied().filter(move |at| self.choice.sentences.get(*at) == Some(&true))
    }

    /// Where something stands: how many sentences, in which meetings, which sentences.
    fn trace(self, sentences: &[usize]) -> [String; 3] {
        let mut meetings: Vec<usize> = Vec::new();
        let mut ids: Vec<String> = Vec::new();
        for at in self.wanted(sentences) {
            let report = self.corpus.sentences[at].report;
            if !meetings.contains(&report) {
                meetings.push(report);
            }
            ids.push(self.corpus.id_of(at).to_string());
        }
        let meetings: Vec<&str> = meetings.iter().map(|at| self.corpus.reports[*at].id.as_str()).collect();
        [ids.len().to_string(), meetings.join(";"), ids.join(";")]
    }
}
