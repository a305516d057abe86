//! How smoothly does the map move under the hand, on a slow machine and with many nodes?
//!
//! The drawing is filled up to 300 nodes and 600 lines with copies of its own, the
//! processor slowed down four times, and the map dragged and zoomed for some seconds while
//! the page notes when each picture is due. Figures of one run stand on standard output:
//! `cargo xtask bench frames` shows them, best on a machine that does nothing else.

use crate::harness::{Reader, visit};
use serde_json::{Value as Json, json};

/// Of how many nodes and lines the drawing is made.
const SIZE: [usize; 2] = [300, 600];

/// How many times slower than this machine.
const SLOWER: u32 = 4;

/// How many pictures are asked for, half of them dragging.
const PICTURES: u32 = 120;

/// Fills the drawing up to so many nodes and lines: a copy of each in turn, a little aside.
const FILL_UP: &str = r"
    for (const [at, css] of ['.node', '.line'].entries()) {
        const shown = [...document.querySelectorAll(`.network ${css}`)];
        for (const one of shown) one.classList.remove('hidden');
        for (let n = shown.length; n < arguments[at]; n++) {
            const copy = shown[n % shown.length].cloneNode(true);
            copy.removeAttribute('id');
            const aside = 13 * Math.floor(n / shown.length);
            if (at) copy.setAttribute('transform', `translate(${aside} ${-aside})`);
            else copy.setAttribute('transform', `${copy.getAttribute('transform')} translate(${aside} ${-aside})`);
            shown[0].parentNode.append(copy);
        }
    }
    return ['.node', '.line'].map(css => document.querySelectorAll(`.network ${css}`).length)";

/// Drags the map in circles, then zooms in and out; hands back the time between pictures.
const MOVE: &str = r"
    const done = arguments[arguments.length - 1];
    const drawing = document.querySelector('.network');
    const box = drawing.getBoundingClientRect();
    const [x, y] = [box.x + 4, box.y + 4];
    const at = (kind, dx, dy, buttons) => drawing.dispatchEvent(new PointerEvent(kind, { pointerId: 7, pointerType: 'mouse',
        button: kind === 'pointermove' ? -1 : 0, buttons, clientX: x + dx, clientY: y + dy, bubbles: true, cancelable: true }));
    drawing.parentNode.setPointerCapture = () => {};
    const gaps = { drag: [], zoom: [] };
    let before, n = 0;
    at('pointerdown', 0, 0, 1);
    const step = now => {
        const gesture = n < 60 ? 'drag' : 'zoom';
        if (before && n !== 60) gaps[gesture].push(now - before);
        before = now;
        if (gesture === 'drag') at('pointermove', 120 * Math.sin(n / 12), 90 * Math.cos(n / 12), 1);
        else drawing.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY: n % 30 < 15 ? -20 : 20,
            clientX: x + 300, clientY: y + 200, bubbles: true, cancelable: true }));
        if (n === 59) at('pointerup', 0, 0, 0);
        if (++n < 120) requestAnimationFrame(step); else done(gaps);
    };
    requestAnimationFrame(step)";

#[test]
#[ignore = "a measurement: `cargo xtask bench frames`"]
fn dragging_and_zooming_keep_up_with_the_screen() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&zicht=4500,3100,200").await;
        assert_eq!(reader.script(FILL_UP, SIZE.map(|n| json!(n)).to_vec()).await, json!(SIZE));
        reader.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
        reader.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
        let before = busy(&reader).await;
        let gaps = reader.script_with_callback(MOVE, vec![]).await;
        let per_picture = (busy(&reader).await - before) * 1e3 / f64::from(PICTURES);
        println!("{} nodes and {} lines, processor {SLOWER}x slower", SIZE[0], SIZE[1]);
        println!("main thread busy for {per_picture:.1} ms a picture");
        for gesture in ["drag", "zoom"] {
            let gaps = sorted(&gaps[gesture]);
            let (median, late) = (gaps[gaps.len() / 2], gaps[gaps.len() * 19 / 20]);
            let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
            println!(
                "{gesture}: {:.0} pictures a second; median {median:.1} ms, 19 of 20 within {late:.1} ms",
                1e3 / mean
            );
        }
    });
}

/// For how long the main thread has had a processor, in seconds: what else runs on this
/// machine does not count.
async fn busy(reader: &Reader) -> f64 {
    let found = reader.devtools("Performance.getMetrics", json!({})).await;
    let metrics = found["metrics"].as_array().into_iter().flatten();
    let tasks = metrics.filter(|metric| metric["name"] == "TaskDuration");
    tasks.filter_map(|metric| metric["value"].as_f64()).sum()
}

fn sorted(gaps: &Json) -> Vec<f64> {
    let mut gaps: Vec<f64> = gaps.as_array().into_iter().flatten().filter_map(Json::as_f64).collect();
    gaps.sort_by(f64::total_cmp);
    assert!(!gaps.is_empty(), "no picture was drawn");
    gaps
}
