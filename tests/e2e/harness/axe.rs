//! Barriers on the page, as axe-core finds them.

use super::{Reader, environment};
use serde_json::{Value as Json, json};

/// The rules about what colours alone can break.
const OF_COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

impl Reader {
    /// Every rule that the page breaks as it stands, with the elements that break it.
    pub async fn axe(&self) -> Vec<String> {
        // The size of targets is part of WCAG 2.2, and axe asks for it only when told to.
        self.broken(json!({ "rules": { "target-size": { "enabled": true } } })).await
    }

    /// As [`Self::axe`], for a page that was looked at and has other colours now.
    pub async fn axe_of_colours(&self) -> Vec<String> {
        self.broken(json!({ "runOnly": OF_COLOURS })).await
    }

    async fn broken(&self, mut options: Json) -> Vec<String> {
        if self.script("return typeof axe === 'undefined'", vec![]).await == json!(true) {
            self.script(&environment::axe_source(), vec![]).await;
        }
        // Whatever moves has not got its colours yet, and what is on its way is not there yet. In what is
        // not drawn, some engines let nothing come to an end.
        let settled = "
            const ends = animation => animation.effect?.getComputedTiming().endTime ?? 0;
            const isDrawn = element => element.checkVisibility({ contentVisibilityAuto: true });
            const moves = animation => animation.playState === 'running' && ![0, Infinity].includes(ends(animation))
                && (!animation.effect?.target || isDrawn(animation.effect.target));
            return !/Wordt geladen…|Loading…/.test(document.body.innerText) && !document.getAnimations().some(moves);";
        self.wait_until("all is there and nothing on the page moves", settled).await;
        options["resultTypes"] = json!(["violations"]);
        let run = "
            const [options, done] = arguments;
            axe.run(document, options).then(
                result => done(result.violations),
                error => done([{ id: 'axe', help: String(error), nodes: [] }]));";
        let violations = self.script_with_callback(run, vec![options]).await;
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
