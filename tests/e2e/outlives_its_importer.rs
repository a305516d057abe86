//! Whatever becomes of the worker that reads files, a reader hears of it and the other files go on.

use crate::harness::own::{BRUSSELS, LUXEMBOURG, OF_RIGA, OWN, RIGA, add, fixture, titles, written};
use crate::harness::{Answer, Reader, visit};
use crate::takes_in_reports::file_of_importer;
use std::path::Path;

/// What names of files do to a worker: it comes to no end, is ended by a system without memory,
/// which tells nobody, or breaks down. What patience there is lasts a twentieth of the time.
const DEADLY: &str = "
    const RealWorker = Worker, realInterval = setInterval;
    window.setInterval = (work, ms, ...given) => realInterval(work, ms / 20, ...given);
    window.Worker = class extends RealWorker {
        constructor(...given) {
            super(...given);
            this.addEventListener('message', () => {
                this.isThere = true;
                if (this.isDoomed) this.terminate();
            });
        }
        postMessage(asked, handedOver) {
            const name = String(asked.given[0]);
            if (name.includes('eindeloos')) this.hangs = true;
            // One that has yet to arrive would count as one that does not.
            if (name.includes('gedood')) this.isThere ? this.terminate() : this.isDoomed = true;
            if (name.includes('kapot')) asked.task = 'geen taak';
            if (!this.hangs) super.postMessage(asked, handedOver);
        }
    };";

/// Keeps what an earlier visit stored out of the way.
const NOTHING_STORED: &str = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined })";

#[test]
fn a_file_that_the_worker_does_not_survive_is_named_and_the_others_go_on() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.before_every_page(DEADLY).await;
        for (view, outcome, list, why) in [
            (OWN.to_owned(), "3 verslagen toegevoegd, 3 niet.", "Niet toegevoegd", "liep vast"),
            (format!("{OWN}&taal=en"), "0 reports added, 6 not.", "Not added", "broke down"),
        ] {
            reader.open(&view).await;
            let deadly = ["kapot", "eindeloos", "gedood"].map(|name| written(&format!("{name}.txt"), b"Een verslag."));
            let [broken, endless, killed] = deadly.clone();
            // In one run: each has others behind it that the same worker was asked for.
            add(&reader, &[fixture(RIGA), broken, endless, fixture(BRUSSELS), killed, fixture(LUXEMBOURG)], outcome)
                .await;
            for path in &deadly {
                let said = line_about(&reader, list, path).await;
                assert!(said.contains(why), "{path:?}: {said:?}");
            }
            assert_eq!(titles(&reader).await.len(), 3);
        }
    });
}

#[test]
fn a_worker_that_does_not_arrive_is_said_and_the_next_try_works() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.before_every_page(NOTHING_STORED).await;
        reader.excuse("importer-");
        reader.excuse("No offline use");
        reader.open(OWN).await;
        for ending in ["js", "wasm"] {
            for answer in [Answer::Missing, Answer::Broken, Answer::Page, Answer::Halved, Answer::Dropped] {
                stage.answer(&file_of_importer(ending), answer);
                add(&reader, &[fixture(RIGA)], "0 verslagen toegevoegd, 1 niet.").await;
                let said = line_about(&reader, "Niet toegevoegd", &fixture(RIGA)).await;
                assert!(said.contains("niet binnengekomen") && said.contains("verbinding"), "{answer:?}: {said}");
                stage.answer_plainly();
            }
        }
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        assert_eq!(titles(&reader).await, [OF_RIGA]);
    });
}

#[test]
fn a_file_that_goes_before_it_is_read_is_named_and_the_others_go_on() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let gone = "
            const read = Blob.prototype.arrayBuffer;
            Blob.prototype.arrayBuffer = function () {
                if (this.name === 'weg.txt') return Promise.reject(new DOMException('', 'NotFoundError'));
                return read.call(this);
            };";
        reader.before_every_page(gone).await;
        reader.open(OWN).await;
        let weg = written("weg.txt", b"Een verslag.");
        add(&reader, &[weg.clone(), fixture(RIGA)], "1 verslag toegevoegd, 1 niet.").await;
        assert!(line_about(&reader, "Niet toegevoegd", &weg).await.contains("Is het verplaatst"));
    });
}

/// What is said of a file in a list.
async fn line_about(reader: &Reader, list: &str, file: &Path) -> String {
    let list = reader.find("list", list).await;
    let text = list.text().await.expect("a list has text");
    let name = file.file_name().expect("a name").to_string_lossy();
    text.lines().find(|line| line.contains(&*name)).unwrap_or_default().to_owned()
}
