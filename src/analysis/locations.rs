//! Where in the world does a place lie?

use crate::tables::places;

/// What kind of place a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A state.
    Country,
    /// A part of a state, or a part of the world with several.
    Region,
    /// A sea, a strait, a river.
    Water,
    /// A town.
    Town,
}

/// A place on the globe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Location {
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// Degrees north of the equator, to a tenth.
    pub latitude: f64,
    /// Degrees east of Greenwich, to a tenth.
    pub longitude: f64,
}

/// Where the place with this id lies: of what is large, about its middle. None for a place
/// that is not on the list, or that it has no coordinates for.
///
/// O(length of the list).
///
/// # Example
///
/// ```
/// use verslagwijzer::analysis::{PlaceKind, location};
///
/// let ankara = location("ankara").expect("a capital is on the list");
/// assert_eq!((ankara.kind, ankara.latitude, ankara.longitude), (PlaceKind::Town, 39.9, 32.9));
/// assert_eq!(location("atlantis"), None);
/// ```
#[must_use]
pub fn location(id: &str) -> Option<Location> {
    let row = places().lines().skip(1).find(|row| row.split('\t').next() == Some(id))?;
    read(row).map(|(_, location)| location)
}

/// The ids of all countries on the list, with about their middle.
pub fn countries() -> impl Iterator<Item = (&'static str, Location)> {
    located().filter(|(_, location)| location.kind == PlaceKind::Country)
}

/// The ids of all places on the list, with where they lie.
pub(crate) fn located() -> impl Iterator<Item = (&'static str, Location)> {
    places().lines().skip(1).filter_map(read)
}

/// A row of the list: `id kind iso latitude longitude forms`.
fn read(row: &'static str) -> Option<(&'static str, Location)> {
    let mut cells = row.split('\t');
    let id = cells.next()?;
    let kind = match cells.next()? {
        "land" => PlaceKind::Country,
        "water" => PlaceKind::Water,
        "stad" => PlaceKind::Town,
        _ => PlaceKind::Region,
    };
    let latitude = degrees(cells.nth(1)?)?;
    let longitude = degrees(cells.next()?)?;
    Some((id, Location { kind, latitude, longitude }))
}

/// Degrees in whole tenths: `52`, `-0.2`. The library's own reading of fractions brings a
/// table of eleven kilobytes along.
fn degrees(cell: &str) -> Option<f64> {
    let (whole, tenths) = cell.split_once('.').unwrap_or((cell, "0"));
    let tenths = i16::from(tenths.parse::<u8>().ok().filter(|tenths| *tenths < 10)?);
    let whole: i16 = whole.parse().ok()?;
    let sign = if cell.starts_with('-') { -1 } else { 1 };
    Some(f64::from(10 * whole + sign * tenths) / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_list_lies_on_the_globe() {
        for row in places().lines().skip(1) {
            let (id, location) = read(row).unwrap_or_else(|| panic!("no coordinates: {row}"));
            assert!(location.latitude.abs() <= 90.0 && location.longitude.abs() <= 180.0, "{id}: {location:?}");
        }
        assert!(countries().count() > 190);
    }

    #[test]
    fn degrees_are_read_as_the_library_reads_them() {
        let cells = places().lines().skip(1).flat_map(|row| row.split('\t').skip(3).take(2));
        for cell in cells.chain(["0", "-0.2", "52", "-33.9"]) {
            assert_eq!(degrees(cell), cell.parse().ok(), "{cell}");
        }
        assert_eq!([degrees(""), degrees("5.25"), degrees("x")], [None; 3]);
    }
}
