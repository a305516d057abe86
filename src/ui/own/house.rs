//! The house with the reader's own reports in it.
//!
//! It is built from what the page has embedded and what is kept, anew each time: in steps,
//! between which the browser answers the reader. A house that somebody has lived in stays
//! until the page closes, as whatever looks at it holds on to it; so houses are built seldom.

use super::keeping::{ask, look_again, open, record, taken};
use super::workshop::{Stage, change, look};
use crate::corpus::{Corpus, unpack};
use crate::import::{Joining, Packed};
use crate::topics::TopicMap;
use crate::ui::app::move_to;
use crate::ui::browser::page::seen;
use crate::ui::browser::preferences::own_reports_are_here;
use crate::ui::browser::{breathe, picture};
use crate::ui::desk::{Desk, House, Said, indexed};
use crate::ui::words::OwnWords;
use crate::view_state::Page;

/// So many reports are read between two breaths.
const TOGETHER: usize = 16;

/// So many find their place among the others between two breaths.
const UNITED: u32 = 100;

/// So many are fetched at once.
const FETCHED: usize = 64;

/// The house with all own reports, built where something has changed since it was built last;
/// the embedded one where there are none.
pub(in crate::ui) async fn joined(embedded: &'static House) -> &'static House {
    open().await;
    let known = look(|all| (!all.is_behind || all.is_building).then(|| all.house.unwrap_or(embedded)));
    if let Some(known) = known {
        return known;
    }
    change(|all| {
        all.is_building = true;
        all.is_behind = false;
    });
    let house = build(embedded).await;
    change(|all| {
        all.is_building = false;
        all.house = Some(house);
    });
    house
}

/// Has the reader's own reports, as they are now, stand among the others.
pub(in crate::ui) async fn join_in(desk: Desk) {
    loop {
        while look(|all| all.is_building) {
            seen().await;
            picture().await;
        }
        let house = joined(desk.embedded).await;
        move_to(desk, house);
        let is_shut = |stage| matches!(stage, Stage::Unkept(_)) && own_reports_are_here();
        desk.is_own_unread.set(look(|all| is_shut(all.stage) || !all.damaged.is_empty()));
        if look(|all| !all.is_behind || all.run.is_on()) {
            return;
        }
    }
}

/// Takes up what another tab has changed, and says so to a reader who is looking.
pub(in crate::ui) async fn hear(desk: Desk) {
    if look(|all| all.stage == Stage::Unknown) {
        open().await;
    } else {
        look_again(desk).await;
    }
    let is_unkept = look(|all| all.shelf.is_none());
    if is_unkept {
        return;
    }
    desk.said.set(Some(Said::Done(OwnWords::of(desk.words().language).changed_elsewhere)));
    if desk.view.with_untracked(|view| view.page != Page::Own) {
        join_in(desk).await;
    }
}

/// A report as a collection of its own, as it is kept now.
pub(in crate::ui) async fn unpacked(id: &str) -> Option<Corpus> {
    let packed = packed(&[id.to_owned()]).await.pop()?;
    Some(unpack(&packed.packed, &packed.sentences))
}

async fn build(embedded: &'static House) -> &'static House {
    let ids: Vec<String> = look(|all| all.cards.iter().map(|card| card.id.clone()).collect());
    if ids.is_empty() {
        return embedded;
    }
    let mut joining = Joining::default();
    for ids in ids.chunks(FETCHED) {
        for (at, packed) in packed(ids).await.iter().enumerate() {
            joining.take_up(packed);
            if at % TOGETHER == 0 {
                breathe().await;
            }
        }
    }
    let mut uniting = joining.unite(embedded.corpus.clone(), embedded.notes.clone());
    let mut n_united = 0;
    while uniting.step() {
        n_united += 1;
        if n_united % UNITED == 0 {
            breathe().await;
        }
    }
    let joined = uniting.finish();
    let index = indexed(&joined.corpus, TOGETHER).await;
    let mut growing = TopicMap::grow(&joined.corpus, &embedded.map);
    while growing.step() {
        breathe().await;
    }
    let map = growing.finish();
    breathe().await;
    let forms = embedded.forms().grown(&map, &embedded.map, |id| joined.location(id));
    breathe().await;
    Box::leak(Box::new(House { corpus: joined.corpus, index, map, forms: forms.into(), notes: joined.notes }))
}

/// The packed form of these reports; those that another version of the page has packed are
/// packed anew. What cannot be read back is left out, and named among the damaged ones.
async fn packed(ids: &[String]) -> Vec<Packed> {
    let Some(shelf) = look(|all| all.shelf.clone()) else {
        let of = |id: &String| look(|all| all.unkept.iter().find(|kept| kept.card.id == *id).map(|k| k.packed.clone()));
        return ids.iter().filter_map(of).collect();
    };
    let found = shelf.packed(ids).await.unwrap_or_default();
    let mut all = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        match found.get(at).cloned().flatten() {
            Some(packed) => all.push(packed),
            None => match packed_anew(id).await {
                Some(packed) => all.push(packed),
                None => change(|all| {
                    if !all.damaged.contains(id) {
                        all.damaged.push(id.clone());
                    }
                }),
            },
        }
    }
    all
}

async fn packed_anew(id: &str) -> Option<Packed> {
    let record = record(id).await?;
    let answer = ask(async |importer| Ok(importer.repack(&record).await)).await;
    let kept = answer.and_then(taken).ok()?;
    let packed = kept.packed.clone();
    if let Some(shelf) = look(|all| all.shelf.clone()) {
        // Where that fails it is packed anew the next time.
        let _unkept = shelf.put(&kept).await;
    }
    Some(packed)
}
