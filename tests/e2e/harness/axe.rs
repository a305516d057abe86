//! Barriers on the page, as axe-core finds them.

use super::{Reader, environment};
use serde_json::Value as Json;

impl Reader {
    /// Every rule that the page breaks as it stands, with the elements that break it.
    pub async fn axe(&self) -> Vec<String> {
        self.script(&environment::axe_source(), vec![]).await;
        // Whatever moves has not got its colours yet.
        let settled = "
            const ends = animation => animation.effect?.getComputedTiming().endTime ?? 0;
            return document.getAnimations().every(a => a.playState !== 'running' || [0, Infinity].includes(ends(a)));";
        self.wait_until("nothing on the page moves", settled).await;
        let run = "
            const done = arguments[arguments.length - 1];
            axe.run(document).then(
                result => done(result.violations),
                error => done([{ id: 'axe', help: String(error), nodes: [] }]));";
        let violations = self.script_with_callback(run, vec![]).await;
        let found = violations.as_array().expect("axe answers with a list");
        found.iter().map(described).collect()
    }
}

fn described(violation: &Json) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<String> =
        nodes.take(5).map(|node| format!("\n    {}\n      {}", node["html"], node["failureSummary"])).collect();
    format!("{}: {}{}", violation["id"], violation["help"], nodes.concat())
}
