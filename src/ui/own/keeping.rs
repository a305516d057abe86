//! Keeping own reports, and taking them out again.

use super::workshop::{Failure, Stage, change, look, tell};
use crate::import::collection::Writer;
use crate::import::{Answer, Correction, Files, Kept, Mistake};
use crate::ui::browser::importer::{Gone, Importer};
use crate::ui::browser::preferences;
use crate::ui::browser::shelf::{self, Cards, NoShelf, NotKept, Shelf};
use crate::ui::browser::tabs;
use crate::ui::browser::{in_the_background, wait};
use crate::ui::desk::Desk;
use std::rc::Rc;

/// After so many milliseconds a database that failed is tried again: what is left of a browser that was
/// killed may hold on to it for a moment.
const AGAIN_AFTER: [i32; 3] = [200, 1_000, 3_000];

/// Opens what is kept, once, and reads the card of each report.
pub(in crate::ui) async fn open() {
    if look(|all| all.stage != Stage::Unknown) {
        return;
    }
    let mut opened = look_in().await;
    for milliseconds in AGAIN_AFTER {
        if !matches!(opened, Err(NoShelf::Broken)) {
            break;
        }
        wait(milliseconds).await;
        opened = look_in().await;
    }
    change(|all| {
        // Somebody else may have been faster.
        if all.stage != Stage::Unknown {
            return;
        }
        match opened {
            Ok((shelf, found)) => {
                all.stage = Stage::Open;
                all.shelf = Some(Rc::new(shelf));
                all.replace(found);
            }
            Err(why) => all.stage = Stage::Unkept(why),
        }
    });
}

async fn look_in() -> Result<(Shelf, Cards), NoShelf> {
    let shelf = Shelf::open().await?;
    let cards = shelf.cards().await?;
    Ok((shelf, cards))
}

/// What reads files; started where it is not there, or has broken down.
fn importer() -> Result<Importer, Failure> {
    if let Some(importer) = look(|all| all.importer.clone()).filter(|importer| !importer.is_gone()) {
        return Ok(importer);
    }
    let importer = Importer::start().map_err(|_| Failure::NoImporter)?;
    change(|all| all.importer = Some(importer.clone()));
    Ok(importer)
}

/// Asks what reads files; another one where it broke down over something else meanwhile, so that a
/// file that it cannot bear takes no other with it.
pub(super) async fn ask(
    asked: impl AsyncFn(Importer) -> Result<Result<Answer, Gone>, Failure>,
) -> Result<Answer, Failure> {
    loop {
        match asked(importer()?).await? {
            Ok(answer) => return Ok(answer),
            Err(Gone::Absent) => return Err(Failure::Absent),
            Err(Gone::Broken) => return Err(Failure::BrokeDown),
            Err(Gone::Meanwhile) => {}
        }
    }
}

/// The report that was taken in, or why there is none.
pub(super) fn taken(answer: Answer) -> Result<Kept, Failure> {
    match answer {
        Answer::Taken(kept) => Ok(*kept),
        Answer::Refused(refusal) => Err(Failure::Refused(refusal)),
        Answer::Bad(bad) => Err(Failure::Bad(bad)),
        _ => Err(Failure::BrokeDown),
    }
}

/// Keeps a report; where this browser keeps none, until the page closes.
pub(super) async fn keep(kept: Kept) -> Result<(), Failure> {
    match look(|all| all.shelf.clone()) {
        Some(shelf) => {
            let is_first = look(|all| all.cards.is_empty());
            if is_first {
                preferences::keep_that_own_reports_are_here(true);
            }
            shelf.put(&kept).await.map_err(failure)?;
            change(|all| all.take_up(kept.card));
            if is_first {
                // Some browsers ask the reader, who has just kept something now.
                in_the_background(async {
                    let _it_may_be_thrown_away = shelf::persist().await;
                });
            }
        }
        None => change(|all| {
            all.unkept.retain(|known| known.card.id != kept.card.id);
            all.take_up(kept.card.clone());
            all.unkept.push(kept);
        }),
    }
    Ok(())
}

fn failure(why: NotKept) -> Failure {
    match why {
        NotKept::Full => Failure::NoRoom,
        NotKept::Silent | NotKept::Failed => Failure::NotKept,
    }
}

/// Takes a report out. False where the browser would not.
pub(in crate::ui) async fn remove(desk: Desk, id: String) -> bool {
    if let Some(shelf) = look(|all| all.shelf.clone())
        && shelf.remove(&id).await.is_err()
    {
        return false;
    }
    let is_last = change(|all| {
        all.unkept.retain(|known| known.card.id != id);
        all.forget(&id);
        all.cards.is_empty() && all.damaged.is_empty()
    });
    if is_last {
        preferences::keep_that_own_reports_are_here(false);
    }
    tell(desk);
    tabs::tell();
    true
}

/// Takes all of them out. False where the browser would not.
pub(in crate::ui) async fn clear(desk: Desk) -> bool {
    if let Some(shelf) = look(|all| all.shelf.clone())
        && shelf.clear().await.is_err()
    {
        return false;
    }
    change(|all| {
        all.unkept.clear();
        all.cards.clear();
        all.damaged.clear();
        all.has_changed();
    });
    preferences::keep_that_own_reports_are_here(false);
    tell(desk);
    tabs::tell();
    true
}

/// Looks anew at what is kept: another tab has changed something. Where files are on their way in
/// here, that is done once they are through.
pub(in crate::ui) async fn look_again(desk: Desk) {
    if look(|all| all.run.is_on()) {
        return change(|all| all.has_news = true);
    }
    let Some(shelf) = look(|all| all.shelf.clone()) else { return };
    loop {
        let n_changes = look(|all| all.n_changes);
        let Ok(found) = shelf.cards().await else { return };
        // What has changed here meanwhile may not be among them.
        if n_changes == look(|all| all.n_changes) {
            change(|all| all.replace(found));
            return tell(desk);
        }
    }
}

/// The record of a report, as it is kept.
pub(super) async fn record(id: &str) -> Option<String> {
    if let Some(shelf) = look(|all| all.shelf.clone()) {
        return shelf.report(id).await.ok().flatten();
    }
    look(|all| all.unkept.iter().find(|kept| kept.card.id == id).map(|kept| kept.report.clone()))
}

/// What became of corrections.
#[derive(Debug)]
pub(in crate::ui) enum Corrected {
    /// They are kept.
    Done,
    /// Something is not right in them; nothing has changed.
    Not(Vec<Mistake>),
    /// They could not be kept.
    Failed(Failure),
}

/// Corrects a report by hand.
pub(in crate::ui) async fn correct(desk: Desk, id: &str, corrections: &[Correction]) -> Corrected {
    let Some(record) = record(id).await else { return Corrected::Failed(Failure::NotKept) };
    let done = match ask(async |importer| Ok(importer.correct(&record, corrections).await)).await {
        Ok(Answer::Mistakes(mistakes)) => return Corrected::Not(mistakes),
        Ok(answer) => match taken(answer) {
            Ok(kept) => keep(kept).await,
            Err(why) => Err(why),
        },
        Err(why) => Err(why),
    };
    tell(desk);
    match done {
        Ok(()) => {
            tabs::tell();
            Corrected::Done
        }
        Err(why) => Corrected::Failed(why),
    }
}

/// The dataset's own files of a report, and rows of `namen.tsv` for what only it names.
pub(in crate::ui) async fn dataset(id: &str) -> Option<(Files, String)> {
    let record = record(id).await?;
    match ask(async |importer| Ok(importer.files(&record).await)).await {
        Ok(Answer::Files(files, names)) => Some((*files, names)),
        _ => None,
    }
}

/// The whole collection as one file, in pieces. None where a report cannot be read back.
pub(in crate::ui) async fn save_all() -> Option<Vec<String>> {
    let ids: Vec<String> = look(|all| all.cards.iter().map(|card| card.id.clone()).collect());
    let mut writer = Writer::new(ids.len());
    let mut pieces = vec![writer.head()];
    for id in ids {
        pieces.push(writer.row(&record(&id).await?));
    }
    pieces.push(writer.tail());
    Some(pieces)
}
