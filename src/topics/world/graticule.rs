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
    // Ten degrees look straight; on the sheet of the world every parallel is.
    let (wests, norths, along) = match sheet {
        Sheet::Near => ((-30..=100), (20..=70), 10),
        Sheet::World => ((-169..=191), (-60..=90), 360),
    };
    let range = |degrees: std::ops::RangeInclusive<i32>, step: usize| degrees.step_by(step).collect::<Vec<_>>();
    let mut path = String::new();
    for longitude in range(wests.clone(), step) {
        line(&mut path, sheet, range(norths.clone(), 10).into_iter().map(|latitude| (latitude, longitude)));
    }
    for latitude in range(norths, step) {
        line(&mut path, sheet, range(wests.clone(), along).into_iter().map(|longitude| (latitude, longitude)));
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
