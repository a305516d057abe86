//! What Markdown promises: the text as a reader of the printed page has it.

use super::*;
use proptest::prelude::*;

fn text(markdown: &str) -> String {
    read(markdown).text.trim().to_owned()
}

fn left_out(markdown: &str) -> Vec<(Part, u32)> {
    read(markdown).left_out.into_iter().map(|left| (left.what, left.n)).collect()
}

#[test]
fn headings_stand_behind_signs_or_above_a_line() {
    let typed = "Verslag van de top\n==================\n\nEerste\nregel.\n\nKop\n---\n# Een {#een .x}\n## Twee ##\nTekst.\n\n***\n\n#geen";
    assert_eq!(text(typed), "## Verslag van de top\n\nEerste regel.\n\n## Kop\n\n## Een\n\n## Twee\n\nTekst.\n\n#geen");
}

#[test]
fn emphasis_is_kept_and_strong_text_is_not_told_apart() {
    for (typed, meant) in [
        ("De *Informal Meeting* (_iFMM_) en **vet**, __ook__.", "De *Informal Meeting* (*iFMM*) en vet, ook."),
        ("***alles*** en *schuin **vet** schuin*", "*alles* en *schuin vet schuin*"),
        ("2 * 3, snake_case_naam, *los, **los", "2 \\* 3, snake_case_naam, \\*los, \\*\\*los"),
        ("Kosovo\\* en \\*zo\\*, \\_, \\[x\\], 5\\. a\\b", "Kosovo\\* en \\*zo\\*, _, [x], 5. a\\b"),
        ("`*code*` H~2~O, 2^e^ ~~weg~~ 5 ~ 6", "\\*code\\* H2O, 2e weg 5 ~ 6"),
        ("Oekra&iuml;ne -- de top---daarna 2024-2025", "Oekraïne – de top—daarna 2024-2025"),
        ("een\\\ntwee  \ndrie<br>vier\nvijf", "een\ntwee\ndrie\nvier vijf"),
    ] {
        assert_eq!(text(typed), meant, "{typed}");
    }
}

#[test]
fn links_are_their_text_and_pictures_are_left_out() {
    let typed = "De [NAVO](https://x.invalid/a_(b) \"titel\"), [de *EU*][1], [1], [los] en <https://y.invalid>![logo](a.png){width=1}.\n\n\
                 [1]: https://z.invalid\n\n[onderstreept]{.underline} <u>tag</u> []{#anker .anchor}einde [a]: b";
    assert_eq!(text(typed), "De NAVO, de *EU*, 1, [los] en https://y.invalid.\n\nonderstreept tag einde [a]: b");
    assert_eq!(left_out(typed), [(Part::Pictures, 1)]);
}

#[test]
fn notes_changes_and_remarks_are_left_out() {
    let typed = "Een zin.[^1] Nog een^[hier [ook] zo] zin[^noot].\n\n[^1]: De noot\nloopt door.\n\n    En nog een alinea.\n\n[^noot]: Twee.\n\
                 <!-- weg\n\n weg -->\nDit [oude]{.deletion author=\"Iemand\"}[nieuwe]{.insertion}[Klopt?]{.comment-start id=\"1\"}woord[]{.comment-end}.";
    assert_eq!(text(typed), "Een zin. Nog een zin.\n\nDit nieuwewoord.");
    assert_eq!(left_out(typed), [(Part::TrackedChanges, 2), (Part::Footnotes, 3), (Part::Comments, 1)]);
}

#[test]
fn items_have_the_marks_that_the_analysis_knows() {
    let typed = "Drie zaken:\n\n-   meer;\n-   beter,\n    en sneller;\n    1.  eerst\n    2)  dan\n* los\n\n(a) zo\nii. zus\n\n> citaat\n> loopt door\n\n2025. geen";
    assert_eq!(
        text(typed),
        "Drie zaken:\n\n- meer;\n\n- beter, en sneller;\n\n1) eerst\n\n2) dan\n\n- los\n\na) zo\n\nii) zus\n\ncitaat loopt door\n\n2025. geen"
    );
    assert_eq!(text("Zaken:\n- een\n- twee\n\nDe top van\n14. mei"), "Zaken:\n\n- een\n\n- twee\n\nDe top van 14. mei");
}

#[test]
fn a_table_is_a_row_a_paragraph() {
    let typed = "Kop\n\n| Land | Wie |\n|---|---|\n| *Turkije* | Fidan |\n\nTekst";
    assert_eq!(text(typed), "Kop\n\nLand Wie\n\n*Turkije* Fidan\n\nTekst");
    assert_eq!(left_out(typed), [(Part::Tables, 1)]);
}

#[test]
fn what_stands_above_the_text_gives_its_title() {
    let sentence = "De ministers spraken over de opbouw van de strijdkrachten in Afghanistan en over de rol van alle partners daarbij.";
    for above in [
        "---\ntitle: \"Verslag van de top\"\nauthor:\n- Iemand\n---\n\n",
        "---\nauthor: Iemand\ntitle: |\n  Verslag\n  van de top\n...\n",
        "% Verslag van\n  de top\n% Iemand\n\n",
    ] {
        assert_eq!(
            text(&format!("{above}{sentence} Zij spraken.")),
            format!("## Verslag van de top\n\n{sentence} Zij spraken.")
        );
    }
    assert_eq!(text("---\n\nTekst."), "Tekst.", "a line is no front matter");
}

#[test]
fn lines_of_code_and_of_verse_keep_their_ends() {
    assert_eq!(text("```\na  b\nc\n\nd\n```\n\n| een\n| twee\n\n::: {.x}\nf\n:::"), "a b\nc\n\nd\n\neen\ntwee\n\nf");
}

#[test]
fn markdown_is_told_from_plain_text() {
    for (typed, name) in
        [("# Kop\n", "x.txt"), ("a\n\n[^1]: noot", "x"), ("Tekst.", "x.MD"), ("[NAVO](https://a)", "x")]
    {
        assert!(is_markdown(typed, name), "{typed}");
    }
    for plain in ["Verslag\n\nTekst.", "titel: Verslag\n\n## Kop\n\nTekst.", "#1 #2", "- een\n- twee\n", "A\n=====\n"] {
        assert!(!is_markdown(plain, "x.txt"), "{plain}");
    }
}

proptest! {
    #[test]
    fn any_text_in_markdown_is_some_text(typed in "(\\*|_|\\[|\\]|\\(|\\)|`|~|\\^|!|<|>|\\||-|=|#|:|\\\\|\\n| |&amp;|\\[\\^1\\]: |---\\n|    |1\\. |[a-z]|\\PC){0,120}") {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        prop_assert!(letters(&read(&typed).text) <= letters(&typed) + 2);
    }
}
