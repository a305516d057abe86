//! Which browser do the scenarios play in, and what can its driver not do?
//!
//! Every scenario plays in Chromium. In Firefox and WebKit a few are left out, where the driver
//! cannot bring about what they are about; the list below is the only place that says so.
//! What the engines themselves cannot do for a reader stands in `docs/engines.md`.

use super::environment;
use std::fs::OpenOptions;
use std::io::Write;

/// What draws the page and runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver.
    WebKit,
}

impl Engine {
    /// The one of this run.
    pub fn here() -> Self {
        match environment::engine().as_str() {
            "" | "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("there is no engine {other:?}; there are chromium, firefox and webkit"),
        }
    }
}

/// What a scenario asks of a driver beyond WebDriver itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ability {
    /// Shows the page as paper would.
    Paper,
    /// Counts how far the page's parts jumped (`layout-shift`).
    LayoutShift,
    /// Gives an origin less room than it asks for.
    LittleRoom,
    /// Writes down every request, whoever asked for it.
    NetworkLog,
    /// Slows the processor down and says how busy it was.
    SlowProcessor,
    /// Puts two fingers on the page.
    TwoFingers,
    /// Runs its own scripts where the page may run none.
    ScriptsWithoutScripts,
    /// Hands over what assistive technology is told.
    AccessibilityTree,
    /// Runs a script before those of the page, wherever that comes from, until it is told not to.
    FirstWord,
    /// Starts a browser in a profile that outlives it.
    Profiles,
    /// Shows the page in other colours and more contrast than it was opened in.
    OtherColours,
    /// Keeps nothing for any page.
    DeniedStorage,
    /// Brings the tab to the front that it goes to; one that nobody sees is not drawn.
    TabsInFront,
}

use Ability::{
    AccessibilityTree, DeniedStorage, FirstWord, LayoutShift, LittleRoom, NetworkLog, OtherColours, Paper, Profiles,
    ScriptsWithoutScripts, SlowProcessor, TabsInFront, TwoFingers,
};

/// The scenarios that ask for more, and for what.
const NEEDS: &[(&str, Ability)] = &[
    ("answers_at_once::every_control_answers_before_a_reader_waits", SlowProcessor),
    ("collects_sentences::the_drawer_prints_as_a_plain_list", Paper),
    ("goes_by_keyboard::a_text_is_pasted_and_put_right_by_keys_alone", AccessibilityTree),
    ("goes_by_keyboard::from_a_search_to_a_citation_and_a_file_by_keys_alone", AccessibilityTree),
    ("goes_by_keyboard::who_doubts_to_remove_all_is_asked_and_led_back", AccessibilityTree),
    ("has_no_barrier::a_reader_s_own_reports_bring_no_barrier_on_a_desk", OtherColours),
    ("has_no_barrier::a_reader_s_own_reports_bring_no_barrier_on_a_telephone_in_english", OtherColours),
    ("has_no_barrier::no_view_has_a_barrier_in_the_whole_matrix", OtherColours),
    ("has_no_barrier::no_view_has_a_barrier_on_a_desk_in_dutch", OtherColours),
    ("has_no_barrier::no_view_has_a_barrier_on_a_telephone_in_english", OtherColours),
    ("has_no_barrier::the_pages_beside_the_app_have_no_barrier", OtherColours),
    ("has_no_barrier::what_keys_and_clicks_bring_up_has_no_barrier", OtherColours),
    ("is_killed::a_page_that_was_being_stored_is_stored_by_the_next_visit", Profiles),
    ("is_killed::every_report_that_was_told_of_is_there_and_none_is_half", Profiles),
    ("is_there_at_once::a_notice_and_a_collection_come_over_the_page_and_move_nothing", LayoutShift),
    ("keeps_tabs_together::three_tabs_that_take_in_files_at_once_agree_on_what_there_is", TabsInFront),
    ("keeps_to_itself::no_request_leaves_the_host", NetworkLog),
    ("moves_smoothly::dragging_and_zooming_keep_up_with_the_screen", SlowProcessor),
    ("prints::nothing_is_cut_off_on_paper", Paper),
    ("prints::on_paper_every_view_says_its_sources_filters_and_address", Paper),
    ("prints::the_map_is_printed_as_a_picture_and_as_a_table", Paper),
    ("says_what_happens::a_word_in_passing_and_a_link_that_was_no_good_are_told", AccessibilityTree),
    ("says_what_happens::the_number_of_sentences_is_told_when_it_changes", AccessibilityTree),
    ("says_what_happens::what_is_found_on_the_map_and_how_far_files_are_is_told", AccessibilityTree),
    ("survives_bad_storage::reports_for_which_there_is_no_room_are_named_and_come_in_once_there_is", LittleRoom),
    ("survives_bad_storage::whatever_is_wrong_with_the_database_is_said_and_files_come_in_all_the_same", FirstWord),
    ("survives_bad_storage::where_own_reports_cannot_be_read_every_view_says_that_they_are_missing", FirstWord),
    ("survives_bad_storage::where_storage_is_denied_every_view_works_and_what_is_not_kept_is_said", DeniedStorage),
    ("survives_haste::with_a_clock_that_is_wrong_every_view_opens_and_files_come_in", FirstWord),
    ("takes_over::without_room_the_page_works_and_says_that_it_is_not_stored", LittleRoom),
    ("walks_the_map::two_fingers_zoom_and_one_finger_scrolls", TwoFingers),
    ("without_wasm::without_scripts_a_link_to_a_sentence_lands_on_it", ScriptsWithoutScripts),
    ("without_wasm::without_scripts_there_is_a_message_and_both_reports", ScriptsWithoutScripts),
];

impl Ability {
    /// Why this cannot be had in an engine; nothing where it can.
    fn lacking_in(self, engine: Engine) -> Option<&'static str> {
        use Engine::{Chromium, Firefox, WebKit};
        match (self, engine) {
            (_, Chromium) => None,
            (Paper, WebKit) => Some("the driver cannot show the page as paper would"),
            (LayoutShift, _) => Some("the engine does not count layout shifts"),
            (LittleRoom, _) => Some("the driver cannot limit what a page may store"),
            (NetworkLog, WebKit) => Some("the driver does not write down requests"),
            (SlowProcessor, _) => Some("the driver can neither slow the processor down nor say how busy it was"),
            (TwoFingers, _) => Some("the driver has one finger"),
            (AccessibilityTree, _) => Some("the driver does not hand over what assistive technology is told"),
            (FirstWord, _) => Some("the driver runs no script before those of the page"),
            (Profiles, WebKit) => Some("the driver starts no browser in a profile that stays"),
            (TabsInFront, WebKit) => Some("the driver leaves a tab hidden that it goes to"),
            (DeniedStorage, WebKit) => Some("the driver cannot deny a page what it keeps"),
            (OtherColours, WebKit) => Some("the driver cannot change the colours of the desktop"),
            (ScriptsWithoutScripts, _) => Some("with scripts off the driver cannot look at the page"),
            (Paper | NetworkLog | Profiles | OtherColours | DeniedStorage | TabsInFront, Firefox) => None,
        }
    }
}

/// Is this scenario one that cannot be played here? If so, that is noted for the end of the run.
pub fn leaves_out(scenario: &str) -> bool {
    let needed = NEEDS.iter().filter(|(name, _)| *name == scenario);
    let Some(reason) = needed.filter_map(|(_, ability)| ability.lacking_in(Engine::here())).next() else {
        return false;
    };
    println!("{scenario} is left out: {reason}");
    if let Some(path) = environment::left_out() {
        let noted = OpenOptions::new().create(true).append(true).open(&path);
        let noted = noted.and_then(|mut file| writeln!(file, "{scenario}\t{reason}"));
        noted.unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
    }
    true
}

#[test]
fn every_scenario_that_may_be_left_out_exists() {
    for (name, _) in NEEDS {
        let (file, scenario) = name.split_once("::").expect("a scenario is named file::scenario");
        let path = format!("{}/tests/e2e/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(source.contains(&format!("fn {scenario}()")), "there is no scenario {name}");
    }
}
