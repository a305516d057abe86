//! A drawing under the reader's hand: where it is touched, and what moves without being
//! drawn anew.

use super::field::Event;
use super::{element, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MouseEvent, PointerEvent, ResizeObserver, SvgElement, SvgGraphicsElement, WheelEvent};

/// A finger, a pen or a mouse, and where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// Which of those that touch the screen.
    pub id: i32,
    /// In pixels from the left and the top of the window.
    pub at: [f32; 2],
    /// A finger: what hides what it points at, and scrolls the page.
    pub is_finger: bool,
    /// Does it touch the screen, or is the main button of the mouse down?
    pub is_down: bool,
}

/// The pointer that an event is about; none where it is about another button.
#[must_use]
pub fn pointer(event: &Event) -> Option<Pointer> {
    let event = event.dyn_ref::<PointerEvent>()?;
    (event.button() <= 0).then(|| Pointer {
        id: event.pointer_id(),
        at: place(event),
        is_finger: event.pointer_type() == "touch",
        is_down: event.buttons() & 1 == 1,
    })
}

/// Where a click was, in pixels of the window; none for one that came from the keyboard or
/// from assistive technology.
#[must_use]
pub fn place_of_click(event: &Event) -> Option<[f32; 2]> {
    event.dyn_ref::<MouseEvent>().filter(|click| click.detail() > 0).map(place)
}

/// How far a wheel that zooms was turned, away from the reader being above 0, and where;
/// none for a wheel that scrolls. A pinch on a touchpad comes as a wheel with Control.
#[must_use]
pub fn zooming_wheel(event: &Event) -> Option<(f32, [f32; 2])> {
    let wheel = event.dyn_ref::<WheelEvent>().filter(|wheel| wheel.ctrl_key() || wheel.meta_key())?;
    let lines = if wheel.delta_mode() == WheelEvent::DOM_DELTA_LINE { 24.0 } else { 1.0 };
    Some((-(wheel.delta_y() * lines) as f32, place(wheel)))
}

fn place(event: &MouseEvent) -> [f32; 2] {
    [event.client_x() as f32, event.client_y() as f32]
}

/// Does a key press come with Shift, and with a key that makes it the browser's business?
#[must_use]
pub fn modifiers(event: &Event) -> [bool; 2] {
    let Some(press) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return [false; 2] };
    [press.shift_key(), press.ctrl_key() || press.meta_key() || press.alt_key()]
}

/// The id of what an event is about, or of the nearest around it that fits a selector.
#[must_use]
pub fn id_around(event: &Event, selector: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()?.map(|found| found.id())
}

/// From here on all that a pointer does is told to this element, wherever it goes.
pub fn hold_on(id: &str, pointer: i32) {
    if let Some(element) = element(id) {
        let _gone = element.set_pointer_capture(pointer);
    }
}

/// Which point of a drawing, in its own units, lies at this place in the window, and how
/// many pixels such a unit takes; none where it is not drawn.
#[must_use]
pub fn point_at(id: &str, [x, y]: [f32; 2]) -> Option<([f32; 2], f32)> {
    let matrix = element(id)?.dyn_into::<SvgGraphicsElement>().ok()?.get_screen_ctm()?;
    let pixels = matrix.a();
    (pixels > 0.0).then(|| ([(x - matrix.e()) / pixels, (y - matrix.f()) / pixels], pixels))
}

/// Tells how many pixels a unit of a drawing takes, now and whenever that changes, for as
/// long as it is in the page.
pub fn on_resize(id: &'static str, mut tell: impl FnMut(f32) + 'static) {
    let Some(element) = element(id) else { return };
    let look = Closure::<dyn FnMut()>::new(move || {
        if let Some((_, pixels)) = point_at(id, [0.0, 0.0]) {
            tell(pixels);
        }
    });
    if let Ok(observer) = ResizeObserver::new(look.as_ref().unchecked_ref()) {
        observer.observe(&element);
        // The observer goes with the element, and what it calls must last as long.
        look.forget();
    }
}

/// Sets a property of an element's style: what moves or grows without being drawn anew.
pub fn set_style(id: &str, property: &str, value: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<SvgElement>().ok()) {
        let _refused = element.style().set_property(property, value);
    }
}

/// Sets an attribute of an element.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _refused = element.set_attribute(name, value);
    }
}

/// Does something before the next picture is drawn.
pub fn next_frame(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    let _refused = window().map(|window| window.request_animation_frame(work.unchecked_ref::<js_sys::Function>()));
}
