//! Which lines stand where there are no outlines?

use super::{Sheet, whole};

/// Degrees from one line to the next.
fn step(sheet: Sheet) -> usize {
    match sheet {
        Sheet::Near => 10,
        Sheet::World => 30,
    }
}

/// Meridians and parallels of a sheet, as the text of an SVG path. They run on beyond its
/// edges.
#[must_use]
pub fn graticule(sheet: Sheet) -> String {
    let step = step(sheet);
    let (wests, norths) = match sheet {
        Sheet::Near => ((-50..=110), (10..=80)),
        Sheet::World => ((-169..=191), (-60..=90)),
    };
    let range = |degrees: std::ops::RangeInclusive<i32>| degrees.step_by(step).collect::<Vec<_>>();
    // Ten degrees look straight.
    let fine = |degrees: std::ops::RangeInclusive<i32>| degrees.step_by(10).collect::<Vec<_>>();
    let mut path = String::new();
    for longitude in range(wests.clone()) {
        line(&mut path, sheet, fine(norths.clone()).into_iter().map(|latitude| (latitude, longitude)));
    }
    for latitude in range(norths) {
        line(&mut path, sheet, fine(wests.clone()).into_iter().map(|longitude| (latitude, longitude)));
    }
    path
}

fn line(path: &mut String, sheet: Sheet, points: impl Iterator<Item = (i32, i32)>) {
    let mut before: Option<[i16; 2]> = None;
    for (latitude, longitude) in points {
        // The last meridian of the world is the first one too; it is drawn on the right.
        let longitude = if longitude == 191 { 190.999 } else { f64::from(longitude) };
        let point = whole(sheet.point(f64::from(latitude), longitude));
        match before {
            None => path.push_str(&format!("M{} {}l", point[0], point[1])),
            Some([x, y]) => path.push_str(&format!("{} {} ", point[0] - x, point[1] - y)),
        }
        before = Some(point);
    }
}
