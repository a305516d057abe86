//! Which parts of the page arrive when they are asked for?
//!
//! What most visits never open is compiled into WebAssembly of its own, so that no reader
//! pays for it before it is opened (feature `split`; `cargo xtask after-build` cuts it off).
//! It is fetched once, from beside the page, and kept for use without a network like the rest.
//! Built without that feature, natively or while developing, all of it is there at once.
//!
//! A part is what can be reached through the functions here and through nothing else of the
//! page: whoever calls past them brings it back into what every visit loads.

use super::desk::{Desk, House};
use super::own;
use super::pages::explore::usage;
use super::pages::own as own_pages;
use super::pages::{about, compare, map};
use super::state::Memo;
use super::take_along;
use super::take_along::Taken;
use super::widgets::collection;
use super::widgets::collection::{Drawer, Piece};
use crate::export::Style;
use crate::index::Answer;
use crate::view_state::{Display, Page, ViewState};
use leptos::prelude::AnyView;
use std::future::Future;
use std::future::ready;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// A part did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Absent;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Absent {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Something that a part takes its time for.
pub(crate) type Building<T> = Pin<Box<dyn Future<Output = T>>>;

fn building<T>(work: impl Future<Output = T> + 'static) -> Building<T> {
    Box::pin(work)
}

/// What a part makes, once it is there.
pub(crate) type Arriving<T> = Pin<Box<dyn Future<Output = Result<T, Absent>>>>;

/// What a part makes, if it is there already.
pub(crate) fn at_once<T>(mut arriving: Arriving<T>) -> Option<Result<T, Absent>> {
    match arriving.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(made) => Some(made),
        Poll::Pending => None,
    }
}

/// Declares functions that lead into a part.
macro_rules! part {
    ($part:ident: $($(#[$doc:meta])* $name:ident($($given:ident: $type:ty),*) -> $made:ty = $make:expr;)*) => {$(
        #[cfg(feature = "split")]
        mod $name {
            use super::*;

            // Its name tells it from the others of the part.
            #[wasm_split_helpers::wasm_split($part, fallible, preload(arrive))]
            pub(super) fn $name($($given: $type),*) -> Result<$made, Absent> {
                Ok($make)
            }
        }

        $(#[$doc])*
        pub(crate) fn $name($($given: $type),*) -> Arriving<$made> {
            #[cfg(feature = "split")]
            return Box::pin($name::$name($($given),*));
            #[cfg(not(feature = "split"))]
            return Box::pin(ready(Ok($make)));
        }
    )*};
}

part! { kaart:
    /// *Kaart*.
    map_page(desk: Desk) -> AnyView = map::map(desk);
}

part! { vergelijken:
    /// *Vergelijken*.
    compare_page(desk: Desk) -> AnyView = compare::compare(desk);
}

part! { eigen:
    /// *Eigen verslagen*.
    own_page(desk: Desk) -> AnyView = own_pages::own(desk);
    /// The house with the reader's own reports in it, once that is built.
    with_own(embedded: &'static House) -> Building<&'static House> = building(own::joined(embedded));
    /// Has the reader's own reports, as they are now, stand among the others.
    let_own_in(desk: Desk) -> Building<()> = building(own::join_in(desk));
    /// Takes up what another tab has changed in the reader's own reports.
    hear_of_own(desk: Desk) -> Building<()> = building(own::hear(desk));
}

part! { over:
    /// *Over*.
    about_page(desk: Desk) -> AnyView = about::about(desk);
}

part! { verzameling:
    /// A piece of what is in the drawer with the collection.
    collected(drawer: Drawer, piece: Piece) -> AnyView = collection::draw(drawer, piece);
}

part! { woordgebruik:
    /// The answer as a concordance, or how its words are used.
    usage_of(desk: Desk, answer: Memo<Answer>) -> AnyView = usage::usage(desk, answer);
    /// Why a sentence stands where it stands in the list.
    why_here(desk: Desk, sentence: usize) -> AnyView = usage::why_here(desk, sentence);
    /// The searches that were saved.
    saved_searches(desk: Desk) -> AnyView = usage::saved(desk);
}

part! { meenemen:
    /// A citation.
    citation(desk: Desk, taken: Taken, style: Style) -> String = take_along::cited(desk, taken, style);
    /// A file, whose form its name tells.
    file(desk: Desk, taken: Taken, name: String) -> String = take_along::file(desk, taken, &name);
}

/// What parts draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drawing {
    /// *Kaart*.
    Map,
    /// *Vergelijken*.
    Compare,
    /// *Eigen verslagen*.
    Own,
    /// *Over*.
    About,
    /// What is in the drawer with the collection.
    Collection,
    /// The answer as a concordance, or how its words are used.
    Usage,
    /// Why a sentence stands where it stands in the list.
    Why,
    /// The searches that were saved.
    Saved,
}

/// What a view cannot be drawn without.
pub(crate) fn needed(view: &ViewState) -> Option<Drawing> {
    match (view.page, view.display) {
        (Page::Map, _) => Some(Drawing::Map),
        (Page::Compare, _) => Some(Drawing::Compare),
        (Page::Own, _) => Some(Drawing::Own),
        (Page::About, _) => Some(Drawing::About),
        (Page::Explore, Display::Concordance | Display::Usage) => Some(Drawing::Usage),
        _ => None,
    }
}

/// The arrival of what draws this: from then on, it can be drawn [`at_once`].
pub(crate) fn arrival(drawing: Option<Drawing>) -> Arriving<()> {
    match drawing {
        #[cfg(feature = "split")]
        Some(Drawing::Map) => Box::pin(async { Ok(map_page::arrive().await?) }),
        #[cfg(feature = "split")]
        Some(Drawing::Compare) => Box::pin(async { Ok(compare_page::arrive().await?) }),
        #[cfg(feature = "split")]
        Some(Drawing::Own) => Box::pin(async { Ok(own_page::arrive().await?) }),
        #[cfg(feature = "split")]
        Some(Drawing::About) => Box::pin(async { Ok(about_page::arrive().await?) }),
        #[cfg(feature = "split")]
        Some(Drawing::Collection) => Box::pin(async { Ok(collected::arrive().await?) }),
        #[cfg(feature = "split")]
        Some(Drawing::Usage) => Box::pin(async { Ok(usage_of::arrive().await?) }),
        #[cfg(feature = "split")]
        Some(Drawing::Why) => Box::pin(async { Ok(why_here::arrive().await?) }),
        #[cfg(feature = "split")]
        Some(Drawing::Saved) => Box::pin(async { Ok(saved_searches::arrive().await?) }),
        _ => Box::pin(ready(Ok(()))),
    }
}
