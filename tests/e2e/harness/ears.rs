//! What a screen reader is told without asking: the live regions of the accessibility tree.
//!
//! The tree is the one that Chromium hands to assistive technology. What such a program makes
//! of it, nobody listens to here.

use super::{Reader, eventually, seen, squeezed};
use serde_json::{Value as Json, json};

impl Reader {
    /// What is in the live regions now: how urgent (`polite`, `assertive`), and the words.
    pub async fn told(&self) -> Vec<(String, String)> {
        self.devtools("Accessibility.enable", json!({})).await;
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes: Vec<&Json> = tree["nodes"].as_array().into_iter().flatten().collect();
        let mut told = Vec::new();
        for node in &nodes {
            let urgency = property(node, "live").unwrap_or("off");
            if urgency != "off" && node["ignored"] != json!(true) {
                let mut words = String::new();
                read(&nodes, node, &mut words);
                told.push((urgency.to_owned(), squeezed(&words)));
            }
        }
        told
    }

    /// Waits until a live region of this urgency says this somewhere in its words.
    pub async fn wait_to_hear(&self, urgency: &str, words: &str) {
        eventually(&format!("{words:?} in a region that is {urgency}"), async || {
            let told = self.told().await;
            seen(told.iter().any(|(how, what)| how == urgency && what.contains(words)), || format!("{told:?}"))
        })
        .await;
    }
}

fn property<'a>(node: &'a Json, name: &str) -> Option<&'a str> {
    let all = node["properties"].as_array()?;
    all.iter().find(|property| property["name"] == name).and_then(|property| property["value"]["value"].as_str())
}

/// The words of a node and of all below it.
fn read(nodes: &[&Json], node: &Json, words: &mut String) {
    if node["role"]["value"] == "StaticText" {
        words.push(' ');
        words.push_str(node["name"]["value"].as_str().unwrap_or_default());
        return;
    }
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|other| other["nodeId"] == *id) {
            read(nodes, child, words);
        }
    }
}
