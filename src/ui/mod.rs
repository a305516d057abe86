//! What does the reader see?
//!
//! Pages and widgets draw what the rooms below compute; they compute nothing themselves.
//! Everything shown follows from one value, the [`ViewState`](crate::view_state::ViewState)
//! in [`Desk`], and from the reports in [`House`].
//!
//! # How a change goes
//!
//! A reader follows a link or uses a control → the view state changes → memos of the parts
//! that look at that piece of it run → one effect writes the address. Going back in the
//! history sets the view state from the address, and the rest follows the same way.
//!
//! # What this room does not do
//!
//! It words nothing outside [`words`] and touches no browser facility outside [`browser`].

mod app;
pub mod browser;
mod desk;
mod draw;
mod own;
mod pages;
mod parts;
#[cfg(feature = "prerender")]
pub mod prerender;
mod state;
mod take_along;
mod widgets;
pub mod words;

pub use app::{start, start_in};
pub use desk::{Desk, House};
