//! Which part of the map is in sight, and how large?
//!
//! The reader sees the map through a frame of the map's own shape. *Frame points* are
//! where something appears, *map points* where it lies; both are in map units, and with
//! the whole map in sight they are the same.
//!
//! # Invariant
//!
//! No camera shows less than there is to see: zoom stays between 1 and
//! [`Camera::CLOSEST`], and the edge of the map never comes inside the frame.

/// What a reader sees of a map: a point in the middle of the frame, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Width and height of the map.
    size: [f32; 2],
    /// The map point in the middle of the frame.
    middle: [f32; 2],
    /// How many frame units a map unit takes.
    zoom: f32,
}

impl Camera {
    /// The largest zoom.
    pub const CLOSEST: f32 = 8.0;

    /// The whole of a map with this width and height.
    #[must_use]
    pub fn whole(size: [f32; 2]) -> Self {
        Self { size, middle: [size[0] / 2.0, size[1] / 2.0], zoom: 1.0 }
    }

    /// What an address says: the middle in tenths of a map unit and the zoom in hundredths;
    /// nothing said means the whole map. What does not exist becomes the nearest that does.
    #[must_use]
    pub fn of(size: [f32; 2], said: Option<[i32; 3]>) -> Self {
        let Some([x, y, zoom]) = said else { return Self::whole(size) };
        Self { size, middle: [x as f32 / 10.0, y as f32 / 10.0], zoom: zoom as f32 / 100.0 }.kept()
    }

    /// Does what an address says exist on a map of this size?
    #[must_use]
    pub fn knows(size: [f32; 2], [x, y, zoom]: [i32; 3]) -> bool {
        is_on_map(size, x, y) && (100..=(Self::CLOSEST * 100.0) as i32).contains(&zoom)
    }

    /// What an address says of this; nothing where the whole map is in sight.
    #[must_use]
    pub fn said(&self) -> Option<[i32; 3]> {
        let zoom = round(self.zoom * 100.0);
        (zoom > 100).then(|| [round(self.middle[0] * 10.0), round(self.middle[1] * 10.0), zoom])
    }

    /// The map point in the middle of the frame.
    #[must_use]
    pub fn middle(&self) -> [f32; 2] {
        self.middle
    }

    /// Width and height of what the whole frame shows.
    #[must_use]
    pub fn size(&self) -> [f32; 2] {
        self.size
    }

    /// How many frame units a map unit takes.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// Is there more of the map than is in sight?
    #[must_use]
    pub fn is_close(&self) -> bool {
        self.said().is_some()
    }

    /// Larger or smaller by a factor; the map point under this frame point stays there, as
    /// far as the edge of the map allows.
    #[must_use]
    pub fn zoomed(self, factor: f32, around: [f32; 2]) -> Self {
        let zoom = within(self.zoom * factor, 1.0, Self::CLOSEST);
        let fixed = self.map_point(around);
        let away = |axis: usize| (around[axis] - self.size[axis] / 2.0) / zoom;
        Self { middle: [fixed[0] - away(0), fixed[1] - away(1)], zoom, ..self }.kept()
    }

    /// The map pushed by so many frame units.
    #[must_use]
    pub fn moved(self, [dx, dy]: [f32; 2]) -> Self {
        let [x, y] = self.middle;
        Self { middle: [x - dx / self.zoom, y - dy / self.zoom], ..self }.kept()
    }

    /// The map as two fingers take it from one pair of frame points to another: what lay
    /// under the middle of the fingers stays there.
    #[must_use]
    pub fn pinched(self, from: [[f32; 2]; 2], to: [[f32; 2]; 2]) -> Self {
        let spread = |[a, b]: [[f32; 2]; 2]| distance(a, b).max(1.0);
        let middle = |[a, b]: [[f32; 2]; 2]| [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        let (before, after) = (middle(from), middle(to));
        self.zoomed(spread(to) / spread(from), before).moved([after[0] - before[0], after[1] - before[1]])
    }

    /// Moved no further than it takes to bring a map point in sight; then with some room
    /// around it.
    #[must_use]
    pub fn showing(self, point: [f32; 2]) -> Self {
        let mut middle = self.middle;
        for axis in 0..2 {
            let visible = self.size[axis] / self.zoom;
            if (point[axis] - middle[axis]).abs() > 0.46 * visible {
                let reach = 0.36 * visible;
                middle[axis] = within(middle[axis], point[axis] - reach, point[axis] + reach);
            }
        }
        Self { middle, ..self }.kept()
    }

    /// Where a map point appears.
    #[must_use]
    pub fn frame_point(&self, point: [f32; 2]) -> [f32; 2] {
        let at = |axis: usize| self.size[axis] / 2.0 + (point[axis] - self.middle[axis]) * self.zoom;
        [at(0), at(1)]
    }

    /// What lies under a frame point.
    #[must_use]
    pub fn map_point(&self, point: [f32; 2]) -> [f32; 2] {
        let at = |axis: usize| self.middle[axis] + (point[axis] - self.size[axis] / 2.0) / self.zoom;
        [at(0), at(1)]
    }

    /// By how many frame units, and then how many times as large about the middle of the
    /// frame, a drawing of what another camera sees is brought where this one sees it.
    #[must_use]
    pub fn shift_of(&self, drawn: &Self) -> ([f32; 2], f32) {
        let by = |axis: usize| (drawn.middle[axis] - self.middle[axis]) * self.zoom;
        ([by(0), by(1)], self.zoom / drawn.zoom)
    }

    /// The nearest camera that breaks no promise.
    fn kept(mut self) -> Self {
        self.zoom = within(self.zoom, 1.0, Self::CLOSEST);
        for axis in 0..2 {
            let half = self.size[axis] / (2.0 * self.zoom);
            self.middle[axis] = within(self.middle[axis], half, self.size[axis] - half);
        }
        self
    }
}

/// Does a point of an address, in tenths of a map unit, lie on a map of this size?
#[must_use]
pub fn is_on_map([width, height]: [f32; 2], x: i32, y: i32) -> bool {
    (0..=round(width * 10.0)).contains(&x) && (0..=round(height * 10.0)).contains(&y)
}

/// The nearest number from `low` to `high`. As `f32::clamp`, which brings along the code to
/// write floats, for a panic that never comes.
#[must_use]
pub fn within(value: f32, low: f32, high: f32) -> f32 {
    value.max(low).min(high)
}

/// To the nearest whole number.
pub(super) fn round(value: f32) -> i32 {
    (value + 0.5).floor() as i32
}

/// How far apart two points are.
pub(super) fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    let [dx, dy] = [a[0] - b[0], a[1] - b[1]];
    (dx * dx + dy * dy).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIZE: [f32; 2] = [900.0, 620.0];

    fn any_camera() -> impl Strategy<Value = Camera> {
        (0..9_000, 0..6_200, 100..800).prop_map(|(x, y, zoom)| Camera::of(SIZE, Some([x, y, zoom])))
    }

    fn point() -> impl Strategy<Value = [f32; 2]> {
        (0.0..900.0_f32, 0.0..620.0_f32).prop_map(|(x, y)| [x, y])
    }

    fn is_near(a: [f32; 2], b: [f32; 2]) -> bool {
        distance(a, b) < 0.05
    }

    proptest! {
        #[test]
        fn zooming_in_keeps_the_point_under_the_pointer(camera in any_camera(), at in point(), factor in 1.0..4.0_f32) {
            // Further in no edge of the map comes nearer than it was, so nothing is pushed back.
            let closer = camera.zoomed(factor, at);
            prop_assert!(is_near(closer.map_point(at), camera.map_point(at)), "{closer:?}");
        }

        #[test]
        fn out_again_leads_back_wherever_the_pointer_is(at in point(), factor in 1.0..8.0_f32) {
            let whole = Camera::whole(SIZE);
            let back = whole.zoomed(factor, at).zoomed(1.0 / factor, at);
            prop_assert!(is_near(back.map_point([0.0, 0.0]), [0.0, 0.0]), "{back:?}");
        }

        #[test]
        fn the_edge_never_comes_inside_the_frame(camera in any_camera(), by in point(), at in point(), factor in 0.1..9.0_f32) {
            for camera in [camera.moved(by), camera.moved([-by[0], -by[1]]), camera.zoomed(factor, at), camera.showing(at)] {
                let [left, top] = camera.frame_point([0.0, 0.0]);
                let [right, bottom] = camera.frame_point(SIZE);
                prop_assert!(left < 0.1 && top < 0.1 && right > 899.9 && bottom > 619.9, "{camera:?}");
            }
        }

        #[test]
        fn what_is_said_in_an_address_is_read_back(camera in any_camera()) {
            let said = camera.said();
            prop_assert!(said.is_none_or(|said| Camera::knows(SIZE, said)));
            let again = Camera::of(SIZE, said);
            // The address rounds to a tenth of a map unit and to a hundredth of the zoom.
            prop_assert!(distance(again.middle, camera.middle) < 0.2 || said.is_none(), "{camera:?} {again:?}");
            prop_assert!((again.zoom - camera.zoom).abs() < 0.006);
        }

        #[test]
        fn a_drawing_moved_and_enlarged_shows_what_a_new_one_would(
            camera in any_camera(), drawn in any_camera(), at in point()
        ) {
            let ([dx, dy], larger) = camera.shift_of(&drawn);
            let [x, y] = drawn.frame_point(at);
            let moved = [450.0 + dx + larger * (x - 450.0), 310.0 + dy + larger * (y - 310.0)];
            let [nx, ny] = camera.frame_point(at);
            prop_assert!(distance(moved, [nx, ny]) < 0.1, "{moved:?} and not {nx} {ny}");
        }

        #[test]
        fn a_point_that_is_to_be_seen_is_in_the_frame(camera in any_camera(), at in point()) {
            let [x, y] = camera.showing(at).frame_point(at);
            prop_assert!((-0.1..=900.1).contains(&x) && (-0.1..=620.1).contains(&y));
        }
    }

    #[test]
    fn two_fingers_take_along_what_lies_under_them() {
        let camera = Camera::of(SIZE, Some([4_500, 3_100, 200]));
        let (from, to) = ([[400.0, 300.0], [500.0, 300.0]], [[380.0, 320.0], [560.0, 320.0]]);
        let after = camera.pinched(from, to);
        assert!((after.zoom() - 3.6).abs() < 1e-3, "{after:?}");
        for (old, new) in from.into_iter().zip(to) {
            assert!(is_near(after.map_point(new), camera.map_point(old)), "{after:?}");
        }
    }

    #[test]
    fn a_link_means_the_same_in_a_lower_frame() {
        let said = Some([4_500, 2_000, 200]);
        let (whole, lower) = (Camera::of(SIZE, said), Camera::of([SIZE[0], 500.0], said));
        assert_eq!((whole.middle(), whole.zoom()), (lower.middle(), lower.zoom()));
    }

    #[test]
    fn what_is_in_sight_is_not_moved_to_be_seen() {
        let camera = Camera::of(SIZE, Some([4_500, 3_100, 200]));
        assert_eq!(camera.showing([470.0, 300.0]), camera);
        assert_ne!(camera.showing([890.0, 300.0]), camera);
    }

    #[test]
    fn an_address_may_ask_for_what_is_not_there() {
        for said in [[-1, 0, 100], [0, 0, 99], [0, 0, 801], [9_001, 0, 100], [0, 6_201, 100]] {
            assert!(!Camera::knows(SIZE, said), "{said:?}");
            let camera = Camera::of(SIZE, Some(said));
            assert!((1.0..=8.0).contains(&camera.zoom()), "{camera:?}");
        }
        assert_eq!(Camera::of(SIZE, Some([450, 310, 5])), Camera::whole(SIZE));
    }
}
