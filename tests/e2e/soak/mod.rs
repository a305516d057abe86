//! Does the page stand thousands of things that nobody would do in this order?
//!
//! A monkey clicks, types, presses keys, drags, goes back and forth, resizes, reloads and gives
//! files, as chance has it: the same chance for the same seed. After each thing it does, nothing may
//! have broken down, no console may hold an error, and the page must still answer. `cargo xtask soak`
//! runs it; after a failure it prints the seed and what was done last.
//!
//! # What flat means
//!
//! The first half is restless: it reloads, follows addresses and gives files. Before the second half
//! the page is loaded anew, and then lives as long as that takes. The monkey first sees every view,
//! for WebAssembly never gives memory back: what a view asks for once is not growth. Every [`MARK`]
//! things it goes to the same view, the garbage is collected, and the page is weighed. From the first
//! of these marks to the last one, [`Weight::is_flat`] allows for no more than noise.

mod chance;
mod monkey;
mod weight;

use crate::harness::own::{OWN, choose};
use crate::harness::{Stage, visit};
use crate::takes_in_many::{self, LOOK, WATCH};
use chance::Chance;
use monkey::Monkey;
use std::env;
use weight::Weight;

/// So many things between two weighings.
const MARK: usize = 500;

#[test]
#[ignore = "takes minutes: `cargo xtask soak`"]
fn soak() {
    let asked = |name: &str, usual: usize| env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let [seed, n_actions, n_reports] = [asked("SOAK_SEED", 1), asked("SOAK_ACTIONS", 2_000), asked("SOAK_REPORTS", 0)];
    println!("seed {seed}, {n_actions} actions, {n_reports} own reports");
    visit(async |stage| {
        let mut monkey = Monkey::at(stage.reader().await, Chance::of(seed as u64)).await;
        if n_reports > 0 {
            give(&monkey, n_reports).await;
        }
        play(stage, &mut monkey, n_actions).await;
    });
}

async fn play(stage: &Stage, monkey: &mut Monkey, n_actions: usize) {
    for _ in 0..n_actions / 2 {
        monkey.act(true).await;
    }
    monkey.reload().await;
    monkey.go_everywhere().await;
    let mut weights: Vec<Weight> = Vec::new();
    for n in 1..=n_actions - n_actions / 2 {
        monkey.act(false).await;
        if n % MARK == 0 {
            let weight = Weight::of(monkey).await;
            println!("after {n} actions without a reload: {weight}");
            weights.push(weight);
        }
    }
    println!("{}; the host was asked {} times", monkey.tally(), stage.requests().len());
    if let [first, .., last] = weights.as_slice() {
        assert!(last.is_flat(first), "the page has grown\n{first}\n{last}");
    }
}

/// Has so many reports of the reader's own be there.
async fn give(monkey: &Monkey, n: usize) {
    let reader = monkey.reader();
    let folder = env::temp_dir().join(format!("verslagwijzer-soak-{}", std::process::id()));
    let files = takes_in_many::written(&folder, n, "txt", &takes_in_many::sentences());
    reader.open(OWN).await;
    reader.script(WATCH, vec![]).await;
    choose(reader, &files).await;
    loop {
        if let Some(seconds) = reader.script_with_callback(LOOK, vec![]).await.as_f64() {
            println!("{n} reports came in within {seconds:.1} s");
            break;
        }
    }
    let _gone = std::fs::remove_dir_all(&folder);
}
