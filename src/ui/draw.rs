//! How is a page put together without making every reader pay for it?
//!
//! Leptos' `view!` gives every element a type of its own, and the compiler writes code for
//! each: this page came to 263 kB (brotli) that way, and to 242 kB with erased components.
//! Here all elements have one type, with their attributes and children in lists, so a
//! further element costs a reader some bytes instead of a kilobyte. Signals, effects and
//! rendering are Leptos' own, so the same parts can be drawn natively too.
//!
//! # Vocabulary
//!
//! * **part** – an element being put together ([`el`], [`svg`]).
//! * **live** – kept up to date: worked out anew whenever a signal it reads changes.

use super::browser::field::Event;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::attr::any_attribute::IntoAnyAttribute;
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::prelude::*;
use leptos::svg as of_svg;
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;

/// A closure that tells something. A trait of our own has one method; the library's have
/// three, and each is compiled for every closure that is boxed.
pub(super) trait Tell<T>: Send {
    fn tell(&self) -> T;
}

impl<T, F: Fn() -> T + Send> Tell<T> for F {
    fn tell(&self) -> T {
        self()
    }
}

/// A closure that does something when the browser reports an event.
trait React {
    fn react(&mut self, event: Event);
}

impl<F: FnMut(Event)> React for F {
    fn react(&mut self, event: Event) {
        self(event);
    }
}

/// An element being put together. Boxed, so that a chain of calls hands on one pointer.
pub(crate) struct Part(Box<Draft>);

struct Draft {
    tag: &'static str,
    is_svg: bool,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An HTML element.
pub(crate) fn el(tag: &'static str) -> Part {
    Part(Box::new(Draft { tag, is_svg: false, attributes: Vec::new(), children: Vec::new() }))
}

/// A list, `ul` or `ol`, whose items have no marks: WebKit takes that for no list unless it is told.
pub(crate) fn bare_list(tag: &'static str, class: &str) -> Part {
    el(tag).attr("role", "list").class(class)
}

/// An SVG element: one of those that [`Part::done`] knows.
pub(crate) fn svg(tag: &'static str) -> Part {
    let mut part = el(tag);
    part.0.is_svg = true;
    part
}

/// A part that follows from signals.
pub(crate) fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live_boxed(Box::new(draw))
}

#[inline(never)]
fn live_boxed(draw: Box<dyn Tell<AnyView>>) -> AnyView {
    (move || draw.tell()).into_any()
}

/// Text that follows from signals.
pub(crate) fn live_text(text: impl Fn() -> String + Send + 'static) -> AnyView {
    live(move || text().into_any())
}

/// Nothing.
pub(crate) fn nothing() -> AnyView {
    ().into_any()
}

// What a call does stands in functions of their own that take no type parameters, so that
// it is compiled once; the methods only turn what they are given into what those take.
impl Part {
    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn with_text(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    #[inline(never)]
    fn with_live(self, name: &'static str, value: Box<dyn Tell<Option<String>>>) -> Self {
        self.with(custom_attribute(name, move || value.tell()).into_any_attr())
    }

    #[inline(never)]
    fn with_value(self, value: Box<dyn Tell<String>>) -> Self {
        self.with(prop("value", move || value.tell()).into_any_attr())
    }

    #[inline(never)]
    fn with_tick(self, checked: Box<dyn Tell<bool>>) -> Self {
        self.with(prop("checked", move || checked.tell()).into_any_attr())
    }

    #[inline(never)]
    fn with_listener(self, event: &'static str, mut act: Box<dyn React>) -> Self {
        self.with(ev::on(ev::Custom::<Event>::new(event), move |event| act.react(event)).into_any_attr())
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// An attribute that stays as it is.
    pub(crate) fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.with_text(name, value.as_ref())
    }

    pub(crate) fn class(self, class: &str) -> Self {
        self.with_text("class", class)
    }

    /// An attribute that follows from signals; `None` takes it away.
    pub(crate) fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        self.with_live(name, Box::new(value))
    }

    /// An attribute that is there or not.
    pub(crate) fn flag(self, name: &'static str, is_on: impl Fn() -> bool + Send + 'static) -> Self {
        self.live_attr(name, move || is_on().then(String::new))
    }

    /// Hidden or not.
    pub(crate) fn hidden(self, is_hidden: impl Fn() -> bool + Send + 'static) -> Self {
        self.flag("hidden", is_hidden)
    }

    /// What a field shows, whatever was typed into it since.
    pub(crate) fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.with_value(Box::new(value))
    }

    /// Whether a checkbox is ticked, whatever was clicked since.
    pub(crate) fn checked(self, checked: impl Fn() -> bool + Send + 'static) -> Self {
        self.with_tick(Box::new(checked))
    }

    /// Does something when the browser reports an event.
    pub(crate) fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.with_listener(event, Box::new(act))
    }

    /// A custom property of CSS. It is set through the DOM, as a strict content security
    /// policy wants.
    pub(crate) fn css(self, name: &'static str, value: String) -> Self {
        self.with(style((name, value)).into_any_attr())
    }

    #[inline(never)]
    fn with_words(self, words: &str) -> Self {
        // As HTML, Leptos writes no text as a space, which is as wide as one.
        if words.is_empty() { self } else { self.with_child(words.to_owned().into_any()) }
    }

    pub(crate) fn text(self, text: impl AsRef<str>) -> Self {
        self.with_words(text.as_ref())
    }

    pub(crate) fn child(self, child: impl Into<Child>) -> Self {
        self.with_child(child.into().0)
    }

    pub(crate) fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        for child in children {
            self = self.with_child(child);
        }
        self
    }

    /// The finished element.
    #[inline(never)]
    pub(crate) fn done(self) -> AnyView {
        let Draft { tag, is_svg, attributes, children } = *self.0;
        macro_rules! finish {
            ($element:expr) => {
                $element.add_any_attr(attributes).child(children).into_any()
            };
        }
        match (is_svg, tag) {
            (false, tag) => finish!(leptos::html::custom(tag)),
            (true, "g") => finish!(of_svg::g()),
            (true, "path") => finish!(of_svg::path()),
            (true, "text") => finish!(of_svg::text()),
            (true, "tspan") => finish!(of_svg::tspan()),
            (true, _) => finish!(of_svg::svg()),
        }
    }
}

/// What can stand inside a part: a part, a finished view, or nothing.
pub(crate) struct Child(AnyView);

impl From<AnyView> for Child {
    fn from(view: AnyView) -> Self {
        Self(view)
    }
}

impl From<Part> for Child {
    fn from(part: Part) -> Self {
        Self(part.done())
    }
}

impl<C: Into<Child>> From<Option<C>> for Child {
    fn from(child: Option<C>) -> Self {
        child.map_or_else(|| Self(nothing()), Into::into)
    }
}
