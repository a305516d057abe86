//! Pictures of every view, for people to look at.

use crate::harness::{Habits, environment, views, visit};

#[test]
#[ignore = "makes pictures for people; proves nothing"]
fn screenshots_of_every_view() {
    let folder = environment::screenshots();
    std::fs::create_dir_all(&folder).expect("the folder for the screenshots can be made");
    visit(async |stage| {
        for width in [1366, 320] {
            for dark in [false, true] {
                let viewport = (width, if width > 600 { 900 } else { 640 });
                let reader = stage.reader_with(Habits { dark, viewport, ..Habits::default() }).await;
                for view in views::all() {
                    reader.open(view.address).await;
                    reader.heading().await;
                    let light = if dark { "donker" } else { "licht" };
                    let path = folder.join(format!("{}-{width}-{light}.png", view.name));
                    std::fs::write(&path, reader.picture_of_whole_page().await).expect("the folder takes a picture");
                    println!("{}", path.display());
                }
            }
        }
    });
}
