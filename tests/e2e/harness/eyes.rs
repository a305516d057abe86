//! What a page no longer shows, because its letters are larger or there is less room for them.

use super::Reader;
use serde_json::{Value as Json, json};

/// What is cut off, sticks out or lies over something else, in words.
///
/// Left alone: what stands in a box that can be scrolled, drawings, and what lies over the page
/// because the reader opened it.
const LOST: &str = r"
    const root = document.documentElement, out = [];
    const tell = (what, e) => out.push(`${what}: ${e.outerHTML.slice(0, 110)}`);
    if (root.scrollWidth > root.clientWidth) out.push(`the page is ${root.scrollWidth} wide, and ${root.clientWidth} are in sight`);
    const scrolls = style => /auto|scroll/.test(style.overflowX + style.overflowY);
    // What only a screen reader is told takes a pixel.
    const around = (e, is) => { for (; e && e !== document.body; e = e.parentElement) if (is(e)) return true; return false; };
    const inScroller = e => around(e, one => scrolls(getComputedStyle(one)));
    const forEars = e => around(e, one => one.offsetWidth === 1 && one.offsetHeight === 1);
    const hidden = e => e.closest('svg, [hidden]') || !e.checkVisibility({ visibilityProperty: true }) || forEars(e);
    const isOver = e => around(e, one => getComputedStyle(one).position === 'fixed') || e.getBoundingClientRect().bottom < 0;
    for (const e of document.body.querySelectorAll('*')) {
      if (hidden(e)) continue;
      const style = getComputedStyle(e);
      const isCut = (overflow, all, room) => /hidden|clip/.test(overflow) && all > room + 2;
      if (e.textContent.trim() && style.contentVisibility !== 'auto') {
        if (isCut(style.overflowX, e.scrollWidth, e.clientWidth) || isCut(style.overflowY, e.scrollHeight, e.clientHeight)) tell(`cut off by ${e.scrollWidth - e.clientWidth}, ${e.scrollHeight - e.clientHeight}`, e);
      }
      // Text that sticks out of a box with an edge or a colour of its own.
      const own = [...e.childNodes].filter(n => n.nodeType === 3 && n.data.trim());
      if (own.length && !inScroller(e)) {
        const rects = own.flatMap(n => { const range = document.createRange(); range.selectNodeContents(n); return [...range.getClientRects()]; });
        const box = e.getBoundingClientRect();
        for (const r of rects) if (r.width > 1 && (r.right > root.clientWidth + 2 || r.left < -2)) { tell(`out of sight, ${Math.round(r.left)} to ${Math.round(r.right)}`, e); break; }
        if (style.display !== 'inline') for (const r of rects) if (r.width > 1 && (r.bottom > box.bottom + 4 || r.right > box.right + 4)) { tell(`sticks out of its box by ${Math.round(r.right - box.right)}, ${Math.round(r.bottom - box.bottom)}`, e); break; }
      }
    }
    // Controls that lie over each other.
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e => !hidden(e) && !e.matches('[type=file]') && !isOver(e));
    const boxes = controls.map(e => [...e.getClientRects()].filter(r => r.width > 2 && r.height > 2));
    for (let i = 0; i < controls.length; i++) for (let j = i + 1; j < Math.min(controls.length, i + 40); j++) {
      if (controls[i].contains(controls[j]) || controls[j].contains(controls[i])) continue;
      if (inScroller(controls[i]) || inScroller(controls[j])) continue;
      for (const a of boxes[i]) for (const b of boxes[j]) {
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left), y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > 4 && y > 6) { tell(`lies over ${controls[i].textContent.trim().slice(0, 30)} (${Math.round(x)} × ${Math.round(y)})`, controls[j]); j = 1e9; break; }
      }
    }
    return out;
";

/// What has the focus: what it is called, whether a point of it can be seen, whether it comes
/// after what had the focus before. Nothing once the focus has left the page.
const FOCUSED: &str = r"
    const done = arguments[arguments.length - 1];
    const look = async () => {
        // Once it has been brought in sight.
        for (let n = 0; n < 4; n += 1) await new Promise(requestAnimationFrame);
        const focused = document.activeElement;
        if (!focused || focused === document.body) return done(null);
        const own = point => point && (focused.contains(point) || focused.parentElement.contains(point) && point.closest('label'));
        const boxes = [...focused.getClientRects()].filter(box => box.width > 3);
        const tenths = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
        const within = (from, to, most) => [Math.max(from, 0), Math.min(to, most)];
        const isSeen = boxes.some(box => {
            const [left, right] = within(box.left, box.right, innerWidth), [top, bottom] = within(box.top, box.bottom, innerHeight);
            return left < right && top < bottom && tenths.some(x => tenths.some(y =>
                own(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y))));
        });
        const before = window.focusedBefore;
        window.focusedBefore = focused;
        const goesOn = !before?.isConnected || Boolean(before.compareDocumentPosition(focused) & 4);
        const name = focused.getAttribute('aria-label') ?? focused.textContent;
        done({ name: `${focused.localName} ${name.trim().slice(0, 60)}`, isSeen, goesOn });
    };
    look();
";

impl Reader {
    /// What of the page is lost to the eye, as it stands.
    pub async fn lost(&self) -> Vec<String> {
        let found = self.script(LOST, vec![]).await;
        found.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }

    /// Where the focus is: `name`, `isSeen`, `goesOn`; null where nothing has it.
    pub async fn focused_place(&self) -> Json {
        self.script_with_callback(FOCUSED, vec![]).await
    }

    /// Adds a rule to the page, as a reader's own style sheet does, in place of the one that was added before.
    pub async fn add_rule(&self, rule: &str) {
        let script = "
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(arguments[0]);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(one => one !== window.added), sheet];
            window.added = sheet;";
        self.script(script, vec![json!(rule)]).await;
    }
}
