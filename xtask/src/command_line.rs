//! Which command was asked for?

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::engines::Engine;

/// What `cargo xtask --help` prints.
pub const HELP: &str = "\
The developer commands of Verslagwijzer

  cargo xtask serve    set up what is missing, build the page, serve it on this machine
      --dev            rebuild and reload at every change (unoptimised build)
      --port N         try this port first (8080 unless said)
  cargo xtask test     every check and test; the last line counts them
      --fast           only what needs no browser and no WebAssembly
      --all-browsers   the end-to-end tests in Firefox and WebKit as well
  cargo xtask scenarios NAME…
                       only the end-to-end tests with such a name, on dist/ as it stands
      --browser NAME   in chromium (unless said), firefox or webkit
      --ignored        those that are too long or too loud to be played always
  cargo xtask soak     thousands of random clicks, keys and steps on dist/ as it stands
      --seed N         what settles the chance (1 unless said)
      --actions N      how many (2000 unless said)
      --reports N      with so many reports of the reader's own (none unless said)
  cargo xtask build    the page in dist/, ready for any static host, with its sizes
  cargo xtask audit    licences, sources and known faults of the libraries (needs cargo-deny)
  cargo xtask module   the rooms in dist-module/, as a JavaScript module for other pages
  cargo xtask cite ID  a sentence (2025-05-15-antalya.p5z5) as a citation, viewed today
      --style NAME     citaat (unless said), leidraad, apa, bib, ris or json (CSL)
      --site ADDRESS   where the page is served (http://127.0.0.1:8080/ unless said)
      --english        for an English text
  cargo xtask analyse FILE
                       what the automatic analysis makes of a report, as JSON
      --draft          the dataset's files beside it instead, for a curator to correct
  cargo xtask map --form FORM
                       the whole map as nodes, links (CSV), xtm, gexf, gexf-1.2, graphml or svg
  cargo xtask evaluate [FOLDER]
                       the automatic analysis against the hand-made notes: those of the project,
                       or those in a folder with reports in the dataset's form
      --misses         say for every sentence what was missed (-) and what was too much (+)
      --json           the figures as JSON
  cargo xtask bench    how fast the automatic analysis is on this machine
      --browser        as the module's WebAssembly in Chromium
  cargo xtask bench compare
                       how fast and how good the comparison is
  cargo xtask bench frames
                       how many pictures a second the moving map gets, in a slow browser
  cargo xtask bench import
                       how fast a reader's own reports come in, by the thousand
  cargo xtask bench interaction
                       how soon the search answers a key or a click, with thousands of reports
  cargo xtask ledger   what the WebAssembly that was built last is made of, by room and crate
  cargo xtask outline  the outlines of the map of the world, from Natural Earth
  cargo xtask bench map
                       how fast and how well graphs are drawn
      --browser        as the module's WebAssembly in Chromium, whether to the same bits, and
                       beside other libraries
  cargo xtask bench readme
                       what the README tells, measured anew and written into it
  cargo xtask bench search
                       how fast and how well reports are searched, beside other libraries
  cargo xtask bench visit
                       how soon the page is there on a phone (Lighthouse, nginx)
";

/// What is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bench {
    /// The automatic analysis, on this machine.
    Analysis,
    /// The same as the module's WebAssembly in Chromium.
    AnalysisInBrowser,
    /// The comparison, with how good it is.
    Comparison,
    /// The pictures a second of a map that moves.
    Frames,
    /// A reader's own reports, by the thousand.
    Import,
    /// The page's answers to keys and clicks, with thousands of reports.
    Interaction,
    /// The drawing of graphs, with how good it is.
    Map,
    /// The same as the module's WebAssembly in Chromium.
    MapInBrowser,
    /// The search, with how good it is, in Chromium beside other libraries.
    Search,
    /// What the README tells, beside other libraries, to be written into it.
    Readme,
    /// A first visit, as Lighthouse sees it.
    Visit,
}

impl Bench {
    /// The one that is asked for by a name.
    fn called(name: &str) -> Option<Self> {
        Some(match name {
            "compare" => Self::Comparison,
            "frames" => Self::Frames,
            "import" => Self::Import,
            "interaction" => Self::Interaction,
            "map" => Self::Map,
            "readme" => Self::Readme,
            "search" => Self::Search,
            "visit" => Self::Visit,
            _ => return None,
        })
    }
}

/// The first port that `serve` tries.
const FIRST_PORT: u16 = 8080;

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Print [`HELP`].
    Help,
    /// Build and serve; `live` rebuilds at every change.
    Serve { live: bool, port: u16 },
    /// Check and test; `fast` leaves out what needs a browser or WebAssembly, `all_browsers`
    /// plays the end-to-end tests in every engine.
    Test { fast: bool, all_browsers: bool },
    /// Play end-to-end tests on the page that was built; none named means all. `ignored`: those
    /// that are not played always.
    Scenarios { engine: Engine, names: Vec<OsString>, ignored: bool },
    /// Do so many random things to the page that was built, and see whether it stands them.
    Soak { seed: u32, actions: u32, reports: u32 },
    /// Build into `dist/` and report sizes.
    Build,
    /// Look through the libraries.
    Audit,
    /// Build the module into `dist-module/`.
    Module,
    /// Cite a sentence.
    Cite { sentence: String, style: String, site: String, english: bool },
    /// Analyse a file: as JSON, or as a draft of the dataset's tables.
    Analyse { file: PathBuf, draft: bool },
    /// Print the map in a form that other programs read.
    Map { form: String },
    /// Measure the automatic analysis on the project's reports, or on those in a folder; `misses`
    /// lists where it differs.
    Evaluate { folder: Option<PathBuf>, misses: bool, json: bool },
    /// Time something.
    Bench(Bench),
    /// Say what the files of WebAssembly are made of.
    Ledger,
    /// Write the outlines of the map of the world into `public/`.
    Outline,
    /// Finish what Trunk built. Not in the help: Trunk calls it (see `Trunk.toml`).
    AfterBuild,
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
///
/// A sentence that names the argument that could not be understood.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Task, String> {
    read(lexopt::Parser::from_args(arguments)).map_err(|problem| format!("cargo xtask: {problem}"))
}

fn read(mut arguments: lexopt::Parser) -> Result<Task, lexopt::Error> {
    let mut task = match arguments.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Task::Help),
        Some(Value(word)) => match word.to_string_lossy().as_ref() {
            "help" => return Ok(Task::Help),
            "serve" => Task::Serve { live: false, port: FIRST_PORT },
            "test" => Task::Test { fast: false, all_browsers: false },
            "scenarios" => Task::Scenarios { engine: Engine::Chromium, names: Vec::new(), ignored: false },
            "soak" => Task::Soak { seed: 1, actions: 2_000, reports: 0 },
            "build" => Task::Build,
            "audit" => Task::Audit,
            "module" => Task::Module,
            "cite" => Task::Cite {
                sentence: String::new(),
                style: "citaat".to_owned(),
                site: format!("http://127.0.0.1:{FIRST_PORT}/"),
                english: false,
            },
            "analyse" => Task::Analyse { file: PathBuf::new(), draft: false },
            "map" => Task::Map { form: String::new() },
            "evaluate" => Task::Evaluate { folder: None, misses: false, json: false },
            "bench" => Task::Bench(Bench::Analysis),
            "ledger" => Task::Ledger,
            "outline" => Task::Outline,
            "after-build" => Task::AfterBuild,
            other => return Err(format!("there is no command `{other}`").into()),
        },
        Some(other) => return Err(other.unexpected()),
    };
    while let Some(option) = arguments.next()? {
        match (&mut task, option) {
            (_, Short('h') | Long("help")) => return Ok(Task::Help),
            (Task::Serve { live, .. }, Long("dev")) => *live = true,
            (Task::Serve { port, .. }, Long("port")) => *port = arguments.value()?.parse()?,
            (Task::Test { fast, all_browsers: false }, Long("fast")) => *fast = true,
            (Task::Test { fast: false, all_browsers }, Long("all-browsers")) => *all_browsers = true,
            (Task::Scenarios { engine, .. }, Long("browser")) => {
                let name = arguments.value()?.string()?;
                *engine = Engine::called(&name).ok_or_else(|| format!("there is no browser `{name}` here"))?;
            }
            (Task::Scenarios { ignored, .. }, Long("ignored")) => *ignored = true,
            (Task::Scenarios { names, .. }, Value(name)) => names.push(name),
            (Task::Soak { seed, .. }, Long("seed")) => *seed = arguments.value()?.parse()?,
            (Task::Soak { actions, .. }, Long("actions")) => *actions = arguments.value()?.parse()?,
            (Task::Soak { reports, .. }, Long("reports")) => *reports = arguments.value()?.parse()?,
            (Task::Cite { style, .. }, Long("style")) => *style = arguments.value()?.string()?,
            (Task::Cite { site, .. }, Long("site")) => *site = arguments.value()?.string()?,
            (Task::Cite { english, .. }, Long("english")) => *english = true,
            (Task::Cite { sentence, .. }, Value(id)) if sentence.is_empty() => *sentence = id.string()?,
            (Task::Analyse { draft, .. }, Long("draft")) => *draft = true,
            (Task::Analyse { file, .. }, Value(path)) if file.as_os_str().is_empty() => *file = path.into(),
            (Task::Map { form }, Long("form")) => *form = arguments.value()?.string()?,
            (Task::Evaluate { misses, .. }, Long("misses")) => *misses = true,
            (Task::Evaluate { json, .. }, Long("json")) => *json = true,
            (Task::Evaluate { folder: folder @ None, .. }, Value(path)) => *folder = Some(path.into()),
            (Task::Bench(what), Long("browser")) if *what == Bench::Analysis => *what = Bench::AnalysisInBrowser,
            (Task::Bench(what), Long("browser")) if *what == Bench::Map => *what = Bench::MapInBrowser,
            (Task::Bench(what), Value(named)) if *what == Bench::Analysis => {
                let name = named.string()?;
                *what = Bench::called(&name).ok_or_else(|| format!("there is no `bench {name}`"))?;
            }
            (_, other) => return Err(other.unexpected()),
        }
    }
    match &task {
        Task::Cite { sentence, .. } if sentence.is_empty() => Err("`cite` needs the ID of a sentence".into()),
        Task::Analyse { file, .. } if file.as_os_str().is_empty() => Err("`analyse` needs the FILE of a report".into()),
        Task::Map { form } if form.is_empty() => Err("`map` needs a --form, such as gexf".into()),
        _ => Ok(task),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn cite(style: &str, site: &str, english: bool) -> Task {
        let sentence = "2025-05-15-antalya.p5z5".to_owned();
        Task::Cite { sentence, style: style.to_owned(), site: site.to_owned(), english }
    }

    #[test]
    fn every_command_is_understood_with_its_options() {
        for (line, task) in [
            ("", Task::Help),
            ("serve --help", Task::Help),
            ("serve", Task::Serve { live: false, port: 8080 }),
            ("serve --dev --port 9000", Task::Serve { live: true, port: 9000 }),
            ("serve --port=9000", Task::Serve { live: false, port: 9000 }),
            ("test", Task::Test { fast: false, all_browsers: false }),
            ("test --fast", Task::Test { fast: true, all_browsers: false }),
            ("test --all-browsers", Task::Test { fast: false, all_browsers: true }),
            ("scenarios", Task::Scenarios { engine: Engine::Chromium, names: Vec::new(), ignored: false }),
            (
                "scenarios --browser webkit maps",
                Task::Scenarios { engine: Engine::WebKit, names: vec!["maps".into()], ignored: false },
            ),
            ("soak", Task::Soak { seed: 1, actions: 2_000, reports: 0 }),
            ("soak --seed 7 --actions 90 --reports 10000", Task::Soak { seed: 7, actions: 90, reports: 10_000 }),
            ("build", Task::Build),
            ("audit", Task::Audit),
            ("module", Task::Module),
            (
                "scenarios a b",
                Task::Scenarios { engine: Engine::Chromium, names: vec!["a".into(), "b".into()], ignored: false },
            ),
            (
                "scenarios --ignored a",
                Task::Scenarios { engine: Engine::Chromium, names: vec!["a".into()], ignored: true },
            ),
            ("cite 2025-05-15-antalya.p5z5", cite("citaat", "http://127.0.0.1:8080/", false)),
            (
                "cite --style ris 2025-05-15-antalya.p5z5 --site https://example.org/ --english",
                cite("ris", "https://example.org/", true),
            ),
            ("analyse verslag.txt", Task::Analyse { file: "verslag.txt".into(), draft: false }),
            ("analyse --draft verslag.txt", Task::Analyse { file: "verslag.txt".into(), draft: true }),
            ("map --form gexf", Task::Map { form: "gexf".to_owned() }),
            ("evaluate", Task::Evaluate { folder: None, misses: false, json: false }),
            ("evaluate --misses --json", Task::Evaluate { folder: None, misses: true, json: true }),
            ("evaluate my/reports", Task::Evaluate { folder: Some("my/reports".into()), misses: false, json: false }),
            ("bench", Task::Bench(Bench::Analysis)),
            ("bench --browser", Task::Bench(Bench::AnalysisInBrowser)),
            ("bench compare", Task::Bench(Bench::Comparison)),
            ("bench frames", Task::Bench(Bench::Frames)),
            ("bench import", Task::Bench(Bench::Import)),
            ("bench interaction", Task::Bench(Bench::Interaction)),
            ("bench map", Task::Bench(Bench::Map)),
            ("bench visit", Task::Bench(Bench::Visit)),
            ("bench readme", Task::Bench(Bench::Readme)),
            ("bench search", Task::Bench(Bench::Search)),
            ("bench map --browser", Task::Bench(Bench::MapInBrowser)),
            ("ledger", Task::Ledger),
            ("after-build", Task::AfterBuild),
        ] {
            assert_eq!(parsed(line), Ok(task), "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("sevre", "sevre"),
            ("build --fast", "--fast"),
            ("module --dev", "--dev"),
            ("test --port 1", "--port"),
            ("test --fast --all-browsers", "--all-browsers"),
            ("scenarios --browser lynx", "lynx"),
            ("serve --port http", "http"),
            ("serve now", "now"),
            ("cite", "ID"),
            ("cite p1z1 p1z2", "p1z2"),
            ("cite p1z1 --draft", "--draft"),
            ("analyse", "FILE"),
            ("map", "--form"),
            ("analyse een.txt twee.txt", "twee.txt"),
            ("bench compare --browser", "--browser"),
            ("bench map compare", "compare"),
        ] {
            let complaint = parsed(line).expect_err(line);
            assert!(complaint.contains(named), "{complaint} does not name {named}");
        }
    }
}
