//! Where on paper does a place on the globe lie?
//!
//! Most places that these reports name lie in Europe and around it, where a map of the
//! world has no room for their names. So there are two sheets: one of that part of the
//! world, large, and one of the whole.

use libm::{asin, atan2, cos, sin};

/// A sheet that places are drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Europe and the Middle East.
    Near,
    /// The whole world, without Antarctica.
    World,
}

/// The middle of [`Sheet::Near`]: latitude and longitude in degrees.
const NEAR_MIDDLE: (f64, f64) = (46.0, 27.0);

/// Where that middle lies on the sheet, in map units.
const NEAR_ORIGIN: [f64; 2] = [486.0, 344.0];

/// Map units for one radius of the globe on [`Sheet::Near`].
const NEAR_SCALE: f64 = 990.0;

/// The meridian in the middle of [`Sheet::World`], in degrees: the edge then runs through
/// Bering Strait and cuts no country.
const WORLD_MERIDIAN: f64 = 11.0;

/// Where the equator crosses that meridian, in map units.
const WORLD_ORIGIN: [f64; 2] = [480.0, 250.0];

/// Map units for one radius of the globe on [`Sheet::World`].
const WORLD_SCALE: f64 = 176.0;

impl Sheet {
    /// Both, the one with the most places first.
    pub const ALL: [Self; 2] = [Self::Near, Self::World];

    /// Width and height, in map units.
    #[must_use]
    pub fn size(self) -> [i16; 2] {
        match self {
            Self::Near => [960, 736],
            Self::World => [960, 436],
        }
    }

    /// The point of a place, from the top left, in map units; it may lie outside the sheet.
    ///
    /// [`Sheet::Near`] is drawn in Lambert's azimuthal equal-area projection, as European
    /// statistics are (Snyder, *Map Projections: A Working Manual*, 1987, p. 185);
    /// [`Sheet::World`] in Equal Earth (Šavrič, Patterson and Jenny, *The Equal Earth map
    /// projection*, 2019). Both keep areas in proportion.
    #[must_use]
    pub fn point(self, latitude: f64, longitude: f64) -> [f64; 2] {
        let latitude = latitude.to_radians();
        match self {
            Self::Near => {
                let [x, y] = azimuthal(latitude, (longitude - NEAR_MIDDLE.1).to_radians());
                [NEAR_ORIGIN[0] + NEAR_SCALE * x, NEAR_ORIGIN[1] - NEAR_SCALE * y]
            }
            Self::World => {
                let [x, y] = equal_earth(latitude, from_meridian(longitude).to_radians());
                [WORLD_ORIGIN[0] + WORLD_SCALE * x, WORLD_ORIGIN[1] - WORLD_SCALE * y]
            }
        }
    }

    /// The sheet a place is drawn on: the first one that has it well inside.
    #[must_use]
    pub fn of(latitude: f64, longitude: f64) -> Self {
        let [x, y] = Self::Near.point(latitude, longitude);
        let [width, height] = Self::Near.size().map(f64::from);
        let is_inside = x > 12.0 && y > 12.0 && x < width - 12.0 && y < height - 12.0;
        if is_inside { Self::Near } else { Self::World }
    }

    /// Latitude and longitude of a point of [`Sheet::Near`], in degrees.
    #[must_use]
    pub fn globe_at([x, y]: [f64; 2]) -> [f64; 2] {
        let (x, y) = ((x - NEAR_ORIGIN[0]) / NEAR_SCALE, (NEAR_ORIGIN[1] - y) / NEAR_SCALE);
        let far = (x * x + y * y).sqrt();
        if far == 0.0 {
            return [NEAR_MIDDLE.0, NEAR_MIDDLE.1];
        }
        let angle = 2.0 * asin(far / 2.0);
        let middle = NEAR_MIDDLE.0.to_radians();
        let latitude = asin(cos(angle) * sin(middle) + y * sin(angle) * cos(middle) / far);
        let turn = atan2(x * sin(angle), far * cos(middle) * cos(angle) - y * sin(middle) * sin(angle));
        [latitude.to_degrees(), NEAR_MIDDLE.1 + turn.to_degrees()]
    }
}

/// Degrees east of [`WORLD_MERIDIAN`], from -180 to 180.
fn from_meridian(longitude: f64) -> f64 {
    let turned = longitude - WORLD_MERIDIAN;
    if turned < -180.0 { turned + 360.0 } else { turned }
}

/// Lambert's azimuthal equal-area projection, in radii of the globe.
fn azimuthal(latitude: f64, turn: f64) -> [f64; 2] {
    let middle = NEAR_MIDDLE.0.to_radians();
    let nearness = sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(turn);
    let scale = (2.0 / (1.0 + nearness)).sqrt();
    let north = cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(turn);
    [scale * cos(latitude) * sin(turn), scale * north]
}

/// The Equal Earth projection, in radii of the globe.
fn equal_earth(latitude: f64, turn: f64) -> [f64; 2] {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let root = 3.0_f64.sqrt();
    let t = asin(root / 2.0 * sin(latitude));
    let (t2, t6) = (t * t, t * t * t * t * t * t);
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    [2.0 * root * turn * cos(t) / (3.0 * slope), t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_is_up_and_east_is_right() {
        for sheet in Sheet::ALL {
            let [x, y] = sheet.point(45.0, 20.0);
            assert!(sheet.point(50.0, 20.0)[1] < y && sheet.point(45.0, 25.0)[0] > x, "{sheet:?}");
        }
    }

    #[test]
    fn equal_earth_has_the_extent_its_authors_give() {
        // Table of the paper: the equator is 2 × 2.706 63 long, the poles lie 1.317 36 away.
        let [x, _] = equal_earth(0.0, std::f64::consts::PI);
        let [_, y] = equal_earth(std::f64::consts::FRAC_PI_2, 0.0);
        assert!((x - 2.706_63).abs() < 1e-5 && (y - 1.317_36).abs() < 1e-5, "{x} {y}");
    }

    #[test]
    fn the_enlarged_sheet_reads_back() {
        for point in [[0.0, 0.0], [960.0, 700.0], [490.0, 344.0], [100.0, 650.0]] {
            let [latitude, longitude] = Sheet::globe_at(point);
            let [x, y] = Sheet::Near.point(latitude, longitude);
            assert!((x - point[0]).abs() < 1e-6 && (y - point[1]).abs() < 1e-6, "{point:?}: {x} {y}");
        }
    }

    #[test]
    fn allies_and_the_gulf_are_drawn_large_and_the_pacific_is_not() {
        for (latitude, longitude, sheet) in [
            (52.1, 4.3, Sheet::Near),
            (62.8, 16.7, Sheet::Near),
            (54.1, -2.9, Sheet::Near),
            (38.7, -9.1, Sheet::Near),
            (26.6, 56.3, Sheet::Near),
            (37.6, 138.0, Sheet::World),
            (-41.8, 171.5, Sheet::World),
            (61.0, -98.0, Sheet::World),
            (61.9, 96.7, Sheet::World),
        ] {
            assert_eq!(Sheet::of(latitude, longitude), sheet, "{latitude} {longitude}");
        }
    }
}
