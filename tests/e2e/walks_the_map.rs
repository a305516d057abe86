//! The map is walked over by keys, by mouse and by hand, and a link leads to the same spot.

use crate::harness::{Name, Reader, eventually, seen, visit};
use fantoccini::key::Key;
use serde_json::{Value as Json, json};

const MAP: &str = "?v=1&beeld=kaart";
/// A node with a place of its own, as its name begins.
const SUMMIT: &str = "Voorbereiding van de NAVO-top, onderwerp";

/// Where Nederland calls for burden sharing.
const CALLS: [&str; 2] = ["2026-05-22-helsingborg.p2z5", "2026-05-22-helsingborg.p4z4"];

#[test]
fn by_keys_alone_one_reaches_the_sentence_in_which_nederland_asks_for_burden_sharing() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        reader.tab_to("button", Name::Holds(", onderwerp, "), 60).await;
        // Along the links: whichever way shows the topic sooner or later, Page Down surely does.
        for _ in 0..60 {
            if reader.focused().await.1.starts_with("Lastenverdeling, onderwerp") {
                break;
            }
            reader.press(Key::PageDown).await;
        }
        assert!(reader.focus_is_visible().await);
        reader.press(Key::Enter).await;
        reader.wait_for_address("knoop", "onderwerp.lastenverdeling").await;
        let (_, name) = reader.focused().await;
        assert!(name.starts_with("Lastenverdeling, onderwerp"), "choosing lost the focus; it is on {name:?}");
        for _ in 0..60 {
            reader.press(Key::Tab).await;
            let script = "const link = document.activeElement;
                return link.closest('li')?.textContent.startsWith('Nederland roept op → Lastenverdeling') ? link.hash.slice(1) : ''";
            let place = reader.script(script, vec![]).await;
            if CALLS.iter().any(|call| place == **call) {
                reader.press(Key::Enter).await;
                reader.wait_for_address("beeld", "lezen").await;
                let cited =
                    "return document.querySelector('.sentence[aria-current]')?.textContent.includes('Nederland')";
                reader.wait_until("the sentence in its report", cited).await;
                return;
            }
        }
        panic!("sixty times Tab did not lead to the sentence");
    });
}

#[test]
fn arrows_follow_links_in_their_direction() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        reader.tab_to("button", Name::Holds(", onderwerp, "), 60).await;
        let mut n_steps = 0;
        for (key, axis, sign) in
            [(Key::Right, 0, 1.0), (Key::Left, 0, -1.0), (Key::Up, 1, -1.0), (Key::Down, 1, 1.0), (Key::Right, 0, 1.0)]
        {
            let before = focused_place(&reader).await;
            reader.press(key).await;
            let after = focused_place(&reader).await;
            if before == after {
                continue;
            }
            n_steps += 1;
            assert!((after[axis] - before[axis]) * sign > 0.0, "{key:?} led from {before:?} to {after:?}");
            let ends = format!("M{:.1} {:.1}L{:.1} {:.1}", before[0], before[1], after[0], after[1]);
            let back = format!("M{:.1} {:.1}L{:.1} {:.1}", after[0], after[1], before[0], before[1]);
            let script = "return [...document.querySelectorAll('.line:not(.hidden)')].some(line =>
                [arguments[0], arguments[1]].includes(line.getAttribute('d')))";
            let is_linked = reader.script(script, vec![json!(ends), json!(back)]).await;
            assert_eq!(is_linked, json!(true), "no line joins {before:?} and {after:?}");
        }
        assert!(n_steps > 2, "the arrows lead nowhere");
    });
}

#[test]
fn escape_lets_go_and_then_leads_out() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        reader.tab_to("button", Name::Holds(", onderwerp, "), 60).await;
        reader.press(Key::Enter).await;
        eventually("a picked node", async || {
            let node = reader.in_address("knoop").await;
            seen(!node.is_empty(), || "there is none".to_owned())
        })
        .await;
        reader.press(Key::Escape).await;
        reader.wait_for_address("knoop", "").await;
        assert_eq!(reader.focused().await.0, "button");
        reader.press(Key::Escape).await;
        let outside = "return !document.activeElement.closest('svg')";
        reader.wait_until("the focus outside the drawing", outside).await;
    });
}

#[test]
fn keys_zoom_and_the_history_does_not_grow() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        reader.tab_to("button", Name::Holds(", onderwerp, "), 60).await;
        let before = reader.script("return history.length", vec![]).await;
        for key in ['+', '+', '-'] {
            reader.type_key(key).await;
        }
        wait_for_sight(&reader, true).await;
        reader.type_key('0').await;
        wait_for_sight(&reader, false).await;
        assert_eq!(reader.script("return history.length", vec![]).await, before);
    });
}

#[test]
fn zooming_keeps_what_lies_under_the_pointer() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        let before = place_of(&reader, SUMMIT).await;
        let script = "const [x, y] = arguments;
            const wheel = { deltaY: -120, ctrlKey: true, clientX: x, clientY: y, bubbles: true, cancelable: true };
            for (let turn = 0; turn < 3; turn++) document.querySelector('.network').dispatchEvent(new WheelEvent('wheel', wheel))";
        reader.script(script, vec![json!(before[0]), json!(before[1])]).await;
        wait_for_sight(&reader, true).await;
        eventually("the node under the pointer", async || {
            let after = place_of(&reader, SUMMIT).await;
            let near = (after[0] - before[0]).abs() < 2.0 && (after[1] - before[1]).abs() < 2.0;
            seen(near, || format!("{after:?} and not {before:?}"))
        })
        .await;
    });
}

#[test]
fn a_wheel_alone_scrolls_the_page_and_says_how_to_zoom() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        let [x, y] = place_of(&reader, SUMMIT).await;
        reader.turn_wheel([x, y], 80).await;
        reader.wait_until("a page that has scrolled", "return scrollY > 0").await;
        assert_eq!(reader.in_address("zicht").await, "");
        assert!(reader.main_text().await.contains("Ctrl"), "nobody says how to zoom");
    });
}

#[test]
fn two_fingers_zoom_and_one_finger_scrolls() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 2 })).await;
        reader.open(MAP).await;
        let [x, y] = place_of(&reader, SUMMIT).await;
        let touch = async |kind: &str, points: &[[f64; 2]]| {
            let points: Vec<Json> =
                points.iter().enumerate().map(|(id, [x, y])| json!({ "x": x, "y": y, "id": id })).collect();
            reader.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
        };
        touch("touchStart", &[[x - 20.0, y], [x + 20.0, y]]).await;
        for step in 1..=5 {
            let apart = 20.0 + 12.0 * f64::from(step);
            touch("touchMove", &[[x - apart, y], [x + apart, y]]).await;
        }
        touch("touchEnd", &[]).await;
        wait_for_sight(&reader, true).await;
        assert_eq!(reader.script("return [scrollY, visualViewport.scale]", vec![]).await, json!([0, 1]));
        let after = place_of(&reader, SUMMIT).await;
        assert!((after[0] - x).abs() < 6.0 && (after[1] - y).abs() < 6.0, "{after:?} is not under the fingers");
    });
}

#[test]
fn a_node_lies_where_it_was_dropped_for_whoever_opens_the_link() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader
            .open(&format!(
                "{MAP}&knoop=onderwerp.lastenverdeling&soort=onderwerp,wie,plaats&min=2&zicht=4500,3100,130"
            ))
            .await;
        let from = place_of(&reader, SUMMIT).await;
        let to = [from[0] + 40.0, from[1] - 30.0];
        reader.drag(from, to).await;
        eventually("a pin in the address", async || {
            let pins = reader.in_address("vast").await;
            seen(pins.starts_with("onderwerp.navo-top:"), || pins.clone())
        })
        .await;
        let dropped = place_of(&reader, SUMMIT).await;
        assert!((dropped[0] - to[0]).abs() < 3.0 && (dropped[1] - to[1]).abs() < 3.0, "{dropped:?} and not {to:?}");
        assert_eq!(reader.in_address("knoop").await, "onderwerp.lastenverdeling", "dragging chose something");

        let drawn = "return [...document.querySelectorAll('.network .node, .network .line, .stage')]
            .map(e => [e.getAttribute('class').replace(/ (mute|above)/, ''), e.getAttribute('transform'), e.getAttribute('d'), e.style.transform])";
        let picture = reader.script(drawn, vec![]).await;
        let other = stage.reader().await;
        other.open_address(&reader.address().await).await;
        assert_eq!(other.script(drawn, vec![]).await, picture, "another reader sees another picture");

        other.click("button", Name::Begins("Laat alles los")).await;
        other.wait_for_address("vast", "").await;
        eventually("the node back in its place", async || {
            let back = place_of(&other, SUMMIT).await;
            seen((back[0] - from[0]).abs() < 2.0 && (back[1] - from[1]).abs() < 2.0, || format!("{back:?}"))
        })
        .await;
    });
}

#[test]
fn what_does_not_exist_on_the_map_is_named_and_the_rest_is_shown() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader
            .open(&format!("{MAP}&knoop=wie.nederland&zicht=1,2,5&vast=wie.nederland:-5:10,wie.navo-leider:1:1"))
            .await;
        let notice = reader.wait_for_notice("1,2,5").await;
        assert!(notice.contains("-5,10") && notice.contains("wie.navo-leider"), "{notice}");
        reader.find("heading", "Nederland").await;
    });
}

#[test]
fn letters_light_up_what_they_find() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        reader.type_into("Zoek op de kaart", "oekraine").await;
        let status = "return [...document.querySelectorAll('main [role=status]')].some(e => /^[1-9]\\d* gevonden$/.test(e.textContent))";
        reader.wait_until("a number of nodes found", status).await;
        let lit = "return [...document.querySelectorAll('.network .node:not(.dim, .hidden)')].every(e => /oekraïne/i.test(e.ariaLabel))";
        reader.wait_until("only what is meant standing out", lit).await;
        reader.press(Key::Enter).await;
        eventually("a picked node", async || {
            let node = reader.in_address("knoop").await;
            seen(node.contains("oekraine"), || node.clone())
        })
        .await;
        let (role, name) = reader.focused().await;
        assert!(role == "button" && name.contains("Oekraïne"), "the focus is on {role} {name:?}");
    });
}

/// Waits until a part of the map is in sight, or all of it, and it lies still.
async fn wait_for_sight(reader: &Reader, of_a_part: bool) {
    eventually("another sight of the map", async || {
        let sight = reader.in_address("zicht").await;
        seen(sight.is_empty() != of_a_part, || sight.clone())
    })
    .await;
    let still = "return document.querySelector('.network').getAnimations().every(one => one.playState === 'paused')";
    reader.wait_until("the map lies still", still).await;
}

/// The middle of a node's mark in the window, in pixels, with the node in sight.
async fn place_of(reader: &Reader, name: &str) -> [f64; 2] {
    let script = "const node = [...document.querySelectorAll('.network .node')].find(node => node.ariaLabel.startsWith(arguments[0]));
        const shape = node.querySelector('.shape');
        if (shape.getBoundingClientRect().bottom > innerHeight) shape.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = shape.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]";
    let place = reader.script(script, vec![json!(name)]).await;
    [0, 1].map(|axis| place[axis].as_f64().expect("a place in the window"))
}

/// Where the node with the focus lies on the map.
async fn focused_place(reader: &Reader) -> [f64; 2] {
    let script = "return document.activeElement.getAttribute('transform').match(/-?[\\d.]+/g).map(Number)";
    let place = reader.script(script, vec![]).await;
    [0, 1].map(|axis| place[axis].as_f64().expect("a place on the map"))
}
