//! What does the page remember, and what does it work out from that?
//!
//! Leptos compiles the whole of a signal and of a memo for every type that is kept in one,
//! about a kilobyte each time. Here all values are kept behind one type, so that it is
//! compiled once; what a value is, its [`State`] or [`Memo`] still says. Reading hands out
//! a shared value, never a lock: nothing can be read while it is written.

use super::browser::{in_the_background, picture};
use super::draw::Tell;
use leptos::prelude::{Effect, Get, GetUntracked, RwSignal, Set, on_cleanup};
use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

type Value = Arc<dyn Any + Send + Sync>;

/// A value, and how to compare it with another of its type.
#[derive(Clone)]
struct Kept {
    value: Value,
    is_same: fn(&Value, &Value) -> bool,
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&self.value, &other.value)
    }
}

impl Kept {
    fn of<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), is_same: |left, right| left.downcast_ref::<T>() == right.downcast_ref() }
    }

    fn look<T: 'static, U>(&self, look: impl FnOnce(&T) -> U) -> U {
        look(self.value.downcast_ref().expect("what was put in comes out"))
    }
}

/// Something the page remembers. Whoever reads it follows its changes.
pub struct State<T> {
    signal: RwSignal<Kept>,
    of: PhantomData<fn() -> T>,
}

/// Something worked out from states, and again when they change. Whoever reads it only
/// hears of it when it has become something else.
pub struct Memo<T> {
    signal: leptos::prelude::Memo<Kept>,
    of: PhantomData<fn() -> T>,
}

#[inline(never)]
fn new_state(kept: Kept) -> RwSignal<Kept> {
    RwSignal::new(kept)
}

#[inline(never)]
fn read_state(signal: RwSignal<Kept>) -> Kept {
    signal.get()
}

#[inline(never)]
fn peek_at_state(signal: RwSignal<Kept>) -> Kept {
    signal.get_untracked()
}

#[inline(never)]
fn change_state(signal: RwSignal<Kept>, kept: Kept) {
    signal.set(kept);
}

#[inline(never)]
fn new_memo(work_out: Box<dyn Tell<Kept> + Sync>) -> leptos::prelude::Memo<Kept> {
    leptos::prelude::Memo::new(move |_| work_out.tell())
}

/// Becomes true when the part of the page goes that is being drawn now: for work that outlives it.
pub fn until_gone() -> Arc<AtomicBool> {
    let is_gone = Arc::new(AtomicBool::new(false));
    let gone = is_gone.clone();
    on_cleanup(move || gone.store(true, Ordering::Relaxed));
    is_gone
}

/// Does something now, and again whenever a state that it read has changed.
pub fn follow(work: impl FnMut() + 'static) {
    follow_boxed(Box::new(work));
}

#[inline(never)]
fn follow_boxed(mut work: Box<dyn FnMut()>) {
    Effect::new(move |_| work());
}

#[inline(never)]
fn read_memo(memo: leptos::prelude::Memo<Kept>) -> Kept {
    memo.get()
}

#[inline(never)]
fn peek_at_memo(memo: leptos::prelude::Memo<Kept>) -> Kept {
    memo.get_untracked()
}

impl<T: PartialEq + Send + Sync + 'static> State<T> {
    /// Remembers a value for as long as the part of the page lives that asks for it.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self { signal: new_state(Kept::of(value)), of: PhantomData }
    }

    /// Looks at the value, and follows it.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        read_state(self.signal).look(look)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        peek_at_state(self.signal).look(look)
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        change_state(self.signal, Kept::of(value));
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> State<T> {
    /// The value; whoever asks follows it.
    #[must_use]
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    #[must_use]
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Works something out when it is first read, and again after what it read has changed.
    #[must_use]
    pub fn new(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { signal: new_memo(Box::new(move || Kept::of(work_out()))), of: PhantomData }
    }

    /// Looks at what was worked out, and follows it.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        read_memo(self.signal).look(look)
    }

    /// Looks at what holds now.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        peek_at_memo(self.signal).look(look)
    }

    /// The same, once the browser has painted what is drawn of it at once; and whether it still has
    /// to: for what may come a moment later.
    #[must_use]
    pub fn behind(self) -> (Self, Memo<bool>) {
        let shown = new_state(peek_at_memo(self.signal));
        follow_behind(self.signal, shown);
        let behind = new_memo(Box::new(move || read_state(shown)));
        let is_due = Memo::new(move || {
            let [now, shown] = [read_memo(self.signal), read_state(shown)];
            !Arc::ptr_eq(&now.value, &shown.value)
        });
        (Self { signal: behind, of: PhantomData }, is_due)
    }
}

#[inline(never)]
fn follow_behind(memo: leptos::prelude::Memo<Kept>, shown: RwSignal<Kept>) {
    let is_gone = until_gone();
    follow(move || {
        let now = read_memo(memo);
        let is_gone = is_gone.clone();
        if Arc::ptr_eq(&now.value, &peek_at_state(shown).value) {
            return;
        }
        in_the_background(async move {
            picture().await;
            // What has come since has a wait of its own.
            if !is_gone.load(Ordering::Relaxed) && Arc::ptr_eq(&now.value, &peek_at_memo(memo).value) {
                change_state(shown, now);
            }
        });
    });
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// What was worked out; whoever asks follows it.
    #[must_use]
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// What holds now.
    #[must_use]
    pub fn get_untracked(self) -> T {
        peek_at_memo(self.signal).look(T::clone)
    }
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T> fmt::Debug for State<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("State").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Memo<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Memo").finish_non_exhaustive()
    }
}
