//! What does a page weigh?

use super::monkey::Monkey;
use serde_json::json;
use std::fmt;

/// What is held of the memory, and what stands in the page, once the garbage is collected.
#[derive(Clone, Copy)]
pub struct Weight {
    /// Bytes of JavaScript.
    heap: f64,
    /// Bytes of WebAssembly: they never become fewer.
    wasm: f64,
    /// Nodes, whether they are in the page or only remembered.
    nodes: f64,
    /// What listens to events.
    listeners: f64,
}

impl Weight {
    /// Goes to a view that is always the same, and weighs.
    pub async fn of(monkey: &Monkey) -> Self {
        monkey.go_home().await;
        let reader = monkey.reader();
        // What was let go may let go of more.
        for _ in 0..3 {
            reader.devtools("HeapProfiler.collectGarbage", json!({})).await;
        }
        let told = reader.devtools("Performance.getMetrics", json!({})).await;
        let metric = |name: &str| {
            let all = told["metrics"].as_array().into_iter().flatten();
            all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
        };
        let wasm = reader.script("return window.soak.memory?.buffer.byteLength ?? null", vec![]).await;
        Self {
            heap: metric("JSHeapUsedSize"),
            wasm: wasm.as_f64().unwrap_or(f64::NAN),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
        }
    }

    /// Has it not grown, but for noise? A tenth, and what one view more or less in the caches of the
    /// browser and of the page makes out; for WebAssembly one step of what it grows by.
    pub fn is_flat(&self, before: &Self) -> bool {
        let holds = |now: f64, then: f64, noise: f64| now <= 1.1 * then + noise;
        holds(self.heap, before.heap, 500e3)
            && holds(self.nodes, before.nodes, 300.0)
            && holds(self.listeners, before.listeners, 100.0)
            && self.wasm <= before.wasm + 1_048_576.0
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { heap, wasm, nodes, listeners } = self;
        write!(
            f,
            "{:.2} MB of JavaScript, {:.2} MB of WebAssembly, {nodes} nodes, {listeners} listeners",
            heap / 1e6,
            wasm / 1e6
        )
    }
}
