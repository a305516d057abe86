//! Taking in files, while the page goes on.
//!
//! One worker reads them, one after another. Some hands bring files to it and put away what
//! it gives back, so that it never waits for a file to be fetched or a report to be kept.

use super::house::join_in;
use super::keeping::{ask, keep, look_again, open, taken};
use super::workshop::{Failure, Run, change, look, tell, tell_how_far};
use crate::import::collection::{BadFile, Reader, is_collection};
use crate::import::{Kept, Refusal, limits};
use crate::ui::browser::files::Given;
use crate::ui::browser::importer::{Importer, day_of};
use crate::ui::browser::{breathe, in_the_background, now, tabs};
use crate::ui::desk::Desk;
use crate::view_state::Page;

/// So many files are on their way at once: one that is read, and some before and behind it.
const HANDS: usize = 4;

/// How often the page hears how far it is, in milliseconds.
const TELLING: f64 = 200.0;

/// How often the list of reports is drawn anew meanwhile, in milliseconds.
const LISTING: f64 = 2_000.0;

/// Takes in some files, behind those that wait already.
pub(in crate::ui) fn give(desk: Desk, files: Vec<Given>) {
    if files.is_empty() {
        return;
    }
    let n_new = change(|all| {
        let run = &mut all.run;
        if !run.is_on() {
            *run = Run { since: now(), ..Run::default() };
            all.failures.clear();
            all.twins.clear();
        }
        let run = &mut all.run;
        run.n_given += files.len();
        run.waiting.extend(files);
        let n_new = HANDS.saturating_sub(run.n_hands).min(run.waiting.len());
        run.n_hands += n_new;
        n_new
    });
    tell(desk);
    for _ in 0..n_new {
        in_the_background(hand(desk));
    }
}

/// Takes in no more of what waits; what is being read is finished.
pub(in crate::ui) fn stop(desk: Desk) {
    change(|all| {
        all.run.n_given -= all.run.waiting.len();
        all.run.waiting.clear();
    });
    tell(desk);
}

async fn hand(desk: Desk) {
    open().await;
    while let Some(file) = change(|all| all.run.waiting.pop_front()) {
        take_in(desk, file).await;
        let moment = now();
        let (is_due, is_list_due) = change(|all| {
            let run = &mut all.run;
            run.n_done += 1;
            let due = (moment - run.told > TELLING, moment - run.listed > LISTING);
            run.told = if due.0 { moment } else { run.told };
            run.listed = if due.1 { moment } else { run.listed };
            due
        });
        if is_list_due {
            tell(desk);
            join_if_looked_at(desk);
        } else if is_due {
            tell_how_far(desk);
        }
    }
    let is_last = change(|all| {
        all.run.n_hands -= 1;
        !all.run.is_on()
    });
    tell(desk);
    if is_last {
        rest();
        if look(|all| all.run.n_done > all.failures.len() + all.twins.len()) {
            tabs::tell();
        }
        if change(|all| std::mem::take(&mut all.has_news)) {
            look_again(desk).await;
        }
        if desk.view.with_untracked(|view| view.page != Page::Own) {
            join_in(desk).await;
        }
    }
}

/// Lets what reads files go when nothing is left to read, for the memory it holds. It stops
/// once nobody waits for it any more.
fn rest() {
    change(|all| all.importer = None);
}

/// Builds the house anew for a reader who looks at it, whenever there are twice as many
/// reports as when it was built last: all those houses together cost no more than the last
/// one does twice.
fn join_if_looked_at(desk: Desk) {
    let is_looked_at = desk.view.with_untracked(|view| view.page != Page::Own);
    let n_there = desk.house().corpus.reports.len() - desk.embedded.corpus.reports.len();
    if is_looked_at && look(|all| !all.is_building && all.cards.len() >= 2 * n_there.max(1)) {
        in_the_background(join_in(desk));
    }
}

async fn take_in(desk: Desk, file: Given) {
    // Other files are not looked into twice: that takes as long as all the rest.
    if file.name.ends_with(".json") && is_collection(&file.beginning().await) {
        return take_in_collection(desk, file).await;
    }
    let name = file.name.clone();
    let outcome = read(&file).await;
    settle(desk, name, outcome).await;
}

async fn read(file: &Given) -> Result<Kept, Failure> {
    if file.size > limits::LARGEST_FILE as f64 {
        return Err(Failure::Refused(Refusal::TooLarge));
    }
    let modified = day_of(file.modified);
    let take_in = async |importer: Importer| {
        // They go with the question: who asks again, fetches them again.
        let bytes = file.bytes().await.map_err(|_| Failure::Unreadable)?;
        Ok(importer.take_in(&file.name, &modified, &bytes).await)
    };
    ask(take_in).await.and_then(taken)
}

/// Keeps what was read, unless it is here already.
async fn settle(desk: Desk, name: String, outcome: Result<Kept, Failure>) {
    let done = match outcome {
        Ok(kept) if change(|all| all.has(&kept.card.id, &desk.embedded.corpus)) => {
            return change(|all| all.twins.push(name));
        }
        Ok(kept) => keep(kept).await,
        Err(why) => Err(why),
    };
    if let Err(why) = done {
        change(|all| all.failures.push((name, why)));
    }
}

/// Takes in a collection that was saved as one file, line by line.
async fn take_in_collection(desk: Desk, file: Given) {
    let Ok(text) = file.text().await else {
        return change(|all| all.failures.push((file.name, Failure::Unreadable)));
    };
    let mut lines = text.lines();
    let mut reader = Reader::default();
    let head = reader.head(lines.next().unwrap_or_default());
    if let Err(why) = head {
        let why = if why == BadFile::Newer { Failure::Newer } else { Failure::Refused(Refusal::UnknownForm) };
        return change(|all| all.failures.push((file.name, why)));
    }
    change(|all| all.run.n_given += reader.n_reports());
    for (at, line) in lines.enumerate() {
        let name = format!("{} ({})", file.name, at + 1);
        match reader.row(line) {
            Ok(None) => continue,
            Err(bad) => change(|all| all.failures.push((name, Failure::Bad(bad)))),
            Ok(Some(json)) => {
                let answer = ask(async |importer| Ok(importer.restore(json).await)).await;
                settle(desk, name, answer.and_then(taken)).await;
            }
        }
        change(|all| all.run.n_done += 1);
        tell_how_far(desk);
        breathe().await;
    }
    if reader.finish().is_err() {
        change(|all| all.failures.push((file.name, Failure::Incomplete)));
    }
}
