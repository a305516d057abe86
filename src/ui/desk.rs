//! What every page and widget works with.

use super::browser::address::{absolute, written};
use super::browser::{breathe, clipboard, in_the_background, intl, picture, preferences, share};
use super::draw::{Part, el, live, nothing};
use super::words::Words;
use crate::analysis::Notes;
use crate::corpus::{Corpus, Days, Report, SentenceId};
use crate::index::{Facet, Index};
use crate::topics::{Forms, TopicMap};
use crate::ui::state::{Memo, State};
use crate::view_state::{Kept, Place, Remark, ViewState};
use leptos::prelude::AnyView;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::sync::OnceLock;

/// In a collection of more sentences a change may take longer than a picture. That is as long as a
/// reader takes an answer to be immediate, also with a slow processor.
const MANY: usize = 4_000;

thread_local! {
    /// How much was asked for that [`Desk::soon`] has yet to do.
    static WAITING: Cell<usize> = const { Cell::new(0) };
}

/// The reports and what was computed from them once, at the start.
#[derive(Debug)]
pub struct House {
    /// The reports.
    pub corpus: Corpus,
    /// Finds their sentences.
    pub index: Index,
    /// Their topics and actors, laid out.
    pub map: TopicMap,
    /// See [`House::forms`].
    pub forms: OnceLock<Forms>,
    /// Why they have their topics, and what names stand for.
    pub notes: Notes,
}

/// The index of a collection, of which so many reports are read between two breaths.
pub(super) async fn indexed(corpus: &Corpus, together: usize) -> Index {
    let mut index = Index::begin();
    let n_reports = corpus.reports.len();
    for start in (0..n_reports).step_by(together) {
        index.read(corpus, start..n_reports.min(start + together));
        breathe().await;
    }
    let index = index.finish();
    breathe().await;
    index
}

impl House {
    /// What the embedded reports come to. They stay for as long as the page lives, so they
    /// are handed out for good and no signal ever has to carry them.
    #[must_use]
    pub fn of(corpus: Corpus) -> &'static Self {
        let index = Index::of(&corpus);
        Self::with(corpus, index)
    }

    /// As [`House::of`], for whoever has the index already.
    #[must_use]
    pub fn with(corpus: Corpus, index: Index) -> &'static Self {
        let map = crate::embedded::map(&corpus);
        let notes = crate::embedded::notes(&corpus);
        Box::leak(Box::new(Self { corpus, index, map, forms: OnceLock::new(), notes }))
    }

    /// How the other forms of the map are laid out. Those of the embedded reports are made when
    /// they are first asked for: only the parts that draw the map know them.
    pub fn forms(&self) -> &Forms {
        self.forms.get_or_init(crate::embedded::forms)
    }
}

/// Which reports there are now.
#[derive(Clone, Copy, Debug)]
pub struct Lodging(pub &'static House);

/// It is the same as long as nobody moved.
impl PartialEq for Lodging {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// Something to tell the reader in passing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It worked.
    Done(&'static str),
    /// The browser would not copy this; the reader can.
    CopyByHand(String),
}

/// The outlines of countries, which are fetched when they are first looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Outlines {
    /// Nobody has them yet.
    OnTheWay,
    /// They did not arrive.
    Failed,
    /// The text of their file.
    There(String),
}

/// What every page and widget works with: the reports, what is being looked at, and the
/// few things that happen outside the view.
#[derive(Debug)]
pub struct Parts {
    /// The embedded reports alone.
    pub embedded: &'static House,
    /// The reports there are: the embedded ones, with the reader's own once these are read.
    /// Where another house is moved into, the whole page is drawn anew.
    pub lodging: State<Lodging>,
    /// What the reader is looking at: the one thing that changes.
    pub view: State<ViewState>,
    /// The view that was asked for and is not shown yet: see [`Desk::soon`].
    coming: State<Option<ViewState>>,
    /// How the view is written in an address, but for the place in it.
    pub query: Memo<String>,
    /// Which sentences the view has collected: every sentence that is shown says whether it is one.
    pub collected: Memo<Vec<SentenceId>>,
    /// What could not be used of the link that led here.
    pub remarks: State<Vec<Remark>>,
    /// What there is to tell in passing.
    pub said: State<Option<Said>>,
    /// What this browser keeps of the reader's collections, and their notes.
    pub kept: State<Kept>,
    /// Would the browser not keep the last of it?
    pub is_unkept: State<bool>,
    /// Is the drawer with the collection open?
    pub is_collection_open: State<bool>,
    /// Does the page stand on paper now, or is it about to?
    pub is_on_paper: State<bool>,
    /// The outlines of countries.
    pub outlines: State<Outlines>,
    /// Changes when there is something new to tell of the reader's own reports.
    pub own: State<u32>,
    /// Are some of those kept here that cannot be read, and so stand in no view?
    pub is_own_unread: State<bool>,
    /// How many of its [`STEPS`] the drawing of the view has taken.
    pub drawn: State<u8>,
}

/// In how many steps a view is drawn at the start. Between two of them the browser answers
/// a reader who is already reading.
pub(super) const STEPS: u8 = 7;

/// The step in which the first of the view is drawn; before it comes what stands around it.
pub(super) const FIRST_OF_VIEW: u8 = 2;

/// The `Parts`, which stay for as long as the page lives: one pointer, so that it costs
/// a closure next to nothing to hold on to it.
#[derive(Clone, Copy, Debug)]
pub struct Desk(&'static Parts);

impl std::ops::Deref for Desk {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Desk {
    /// A desk with a view on it, and what could not be used of the link to that view. To
    /// be made inside the app, which then owns the signals.
    #[must_use]
    pub fn new(lodging: Lodging, embedded: &'static House, view: ViewState, remarks: Vec<Remark>) -> Self {
        let view = State::new(view);
        Self(Box::leak(Box::new(Parts {
            embedded,
            lodging: State::new(lodging),
            view,
            coming: State::new(None),
            query: Memo::new(move || view.with(ViewState::to_query)),
            collected: Memo::new(move || view.with(|view| view.collected.clone())),
            remarks: State::new(remarks),
            said: State::new(None),
            kept: State::new(Kept::read(&preferences::collection())),
            is_unkept: State::new(false),
            is_collection_open: State::new(false),
            is_on_paper: State::new(false),
            outlines: State::new(Outlines::OnTheWay),
            own: State::new(0),
            is_own_unread: State::new(false),
            drawn: State::new(STEPS),
        })))
    }

    /// The reports there are. Not tracked: all of the page is drawn anew when others move in.
    #[must_use]
    pub fn house(self) -> &'static House {
        self.lodging.with_untracked(|lodging| lodging.0)
    }

    /// The texts in the language of the view. Not tracked: all that shows text is built
    /// anew when the language changes.
    #[must_use]
    pub fn words(self) -> &'static Words {
        Words::of(self.view.with_untracked(|view| view.language))
    }

    /// Moves on to the view that a change makes of this one.
    pub fn change(self, change: impl FnOnce(&mut ViewState)) {
        let mut next = self.asked();
        change(&mut next);
        self.show(next, Vec::new());
    }

    /// The view that was asked for last, shown or not.
    #[inline(never)]
    fn asked(self) -> ViewState {
        self.coming.get_untracked().unwrap_or_else(|| self.view.get_untracked())
    }

    /// Moves on to a view, with what could not be used of the link to it.
    #[inline(never)]
    pub(super) fn show(self, next: ViewState, remarks: Vec<Remark>) {
        self.remarks.set(remarks);
        self.coming.set(Some(next));
        self.soon(move || {
            // Of all that was asked for meanwhile, only the last is shown.
            let Some(next) = self.coming.get_untracked() else { return };
            self.coming.set(None);
            if self.view.with_untracked(|view| *view != next) {
                self.view.set(next);
            }
        });
    }

    /// Does what a key or a click asks for: at once, or in a large collection once the browser has
    /// shown the letter, the tick or the pressed button.
    pub(crate) fn soon(self, work: impl FnOnce() + 'static) {
        if self.house().corpus.sentences.len() <= MANY {
            return work();
        }
        let work: Box<dyn FnOnce()> = Box::new(work);
        WAITING.set(WAITING.get() + 1);
        in_the_background(async move {
            picture().await;
            WAITING.set(WAITING.get() - 1);
            work();
        });
    }

    /// The link to the view that a change would lead to, from where the reader is now.
    pub fn link(self, change: impl Fn(&mut ViewState)) -> String {
        self.view.with_untracked(|view| address_after(view, &change))
    }

    /// As [`Desk::link`], and kept up to date where it is used in the page.
    pub fn live_link(
        self,
        change: impl Fn(&mut ViewState) + Send + 'static,
    ) -> impl Fn() -> Option<String> + Send + 'static {
        move || Some(self.view.with(|view| address_after(view, &change)))
    }

    /// The link to this view with a sentence picked, kept up to date. A list has hundreds of these: the
    /// view is written once for all.
    pub fn live_link_to(self, sentence: &SentenceId) -> impl Fn() -> Option<String> + Send + use<> {
        let place = sentence.to_string();
        move || self.query.with(|query| Some(written(&["?", query, "#", &place].concat())))
    }

    /// The link to the sentences with one value of a facet.
    #[must_use]
    pub fn link_to_value(self, facet: Facet, value: &str) -> String {
        self.link(|view| view.show_only(facet, value))
    }

    /// The link to a sentence in its report.
    #[must_use]
    pub fn link_to_sentence(self, sentence: &SentenceId) -> String {
        self.link(|view| read_at(view, sentence))
    }

    /// Days in the reader's language.
    #[must_use]
    pub fn days(self, days: Days) -> String {
        intl::days(days, self.words().language)
    }

    /// As [`Desk::days`], in an element of its own, in which the app finds the words again.
    pub(super) fn days_part(self, days: Days) -> Part {
        el("span").attr("data-days", intl::key(days)).text(self.days(days))
    }

    /// A part of the view that is drawn in a later step, counted from one.
    pub(super) fn due(self, step: u8, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        let is_due = Memo::new(move || self.drawn.get() >= step);
        live(move || if is_due.get() { draw() } else { nothing() })
    }

    /// The report a sentence stands in.
    #[must_use]
    pub fn report_of(self, sentence: usize) -> &'static Report {
        let corpus = &self.house().corpus;
        &corpus.reports[corpus.sentences[sentence].report]
    }

    /// *Antalya 2025, alinea 5, zin 5*
    #[must_use]
    pub fn sentence_name(self, sentence: usize) -> String {
        let spot = self.house().corpus.sentences[sentence].spot;
        self.words().sentence_name(&self.report_of(sentence).short_name(), spot)
    }

    /// Copies the link to the whole view, or to what a change makes of it.
    pub fn copy_link(self, change: impl FnOnce(&mut ViewState)) {
        let mut linked = self.view.get_untracked();
        change(&mut linked);
        self.copy(absolute(&linked.to_shared_address()), self.words().link_copied);
    }

    /// Offers the link to the whole view to the system's share sheet.
    pub fn share_link(self) {
        share::share(&absolute(&self.view.with_untracked(ViewState::to_shared_address)));
    }

    /// Says that a file could not be saved.
    pub fn tell_no_download(self) {
        self.said.set(Some(Said::Done(self.words().no_download)));
    }

    /// Says that a part of the page did not arrive.
    pub fn tell_absent(self) {
        self.said.set(Some(Said::Done(self.words().part_absent)));
    }

    /// Says that no more nodes of the map can be pinned.
    pub fn tell_too_many_pins(self) {
        self.said.set(Some(Said::Done(self.words().too_many_pins)));
    }

    /// Copies a text and says so.
    pub fn copy(self, text: String, done: &'static str) {
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            self.said.set(Some(if copied { Said::Done(done) } else { Said::CopyByHand(text) }));
        });
    }
}

/// Does something once what has changed is drawn.
pub(crate) fn afterwards(work: impl FnOnce() + 'static) {
    let work: Box<dyn FnOnce()> = Box::new(work);
    spawn_local(async move {
        while WAITING.get() > 0 {
            picture().await;
        }
        leptos::task::tick().await;
        work();
    });
}

/// The address of the view that a change leads to. Not generic: compiled once.
#[inline(never)]
fn address_after(view: &ViewState, change: &dyn Fn(&mut ViewState)) -> String {
    let mut next = view.clone();
    change(&mut next);
    written(&next.to_address())
}

/// The address under which a sentence is cited: nothing but the sentence in its report.
#[must_use]
pub(crate) fn address_of(sentence: &SentenceId) -> String {
    let mut there = ViewState::default();
    read_at(&mut there, sentence);
    there.to_shared_address()
}

/// A sentence in its report.
pub(crate) fn read_at(view: &mut ViewState, sentence: &SentenceId) {
    view.read(&sentence.report, Some(Place::Sentence(sentence.clone())));
}
