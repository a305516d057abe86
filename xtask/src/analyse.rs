//! What does the automatic analysis make of a file?
//!
//! As JSON for programs, or as a draft of the dataset's two tables for a curator to correct.

use std::fs;
use std::io::{ErrorKind, Write, stdout};
use std::path::Path;

use verslagwijzer::analysis::{Analysis, Analyst};
use verslagwijzer::export::AnalysisRecord;
use verslagwijzer::import::draft;

/// `cargo xtask analyse FILE`: the analysis as JSON on standard output.
///
/// # Errors
///
/// A file that cannot be read or is no text.
pub fn as_json(file: &Path) -> Result<(), String> {
    let json = serde_json::to_string_pretty(&AnalysisRecord::from(&analysis(file)?))
        .map_err(|error| format!("the analysis could not be written as JSON: {error}"))?;
    print(&(json + "\n"))
}

/// `cargo xtask analyse --draft FILE`: the tables beside the file, where none stand yet.
///
/// # Errors
///
/// A file that cannot be read or is no text; a draft that cannot be written or would take
/// the place of a file.
pub fn as_draft(file: &Path) -> Result<(), String> {
    let text = text_of(file)?;
    let analysis = Analyst::new().analyse(&text);
    if analysis.sentences.is_empty() {
        return Err(format!(
            "{}: no sentence of running text in this file, so there is nothing to draft",
            file.display()
        ));
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let is_raw = draft::is_raw(&text);
    let id = draft::id(&analysis, is_raw, &stem);
    let mut parts = vec![
        (format!("{id}.uitspraken.tsv"), draft::statements(&analysis)),
        (format!("{id}.vermeldingen.tsv"), draft::mentions(&analysis)),
    ];
    if is_raw {
        // The text it was drafted from may well have the name already.
        let name = if id == stem { format!("{id}.concept.txt") } else { format!("{id}.txt") };
        parts.insert(0, (name, draft::report(&analysis)));
    }
    let parts: Vec<_> = parts.into_iter().map(|(name, text)| (file.with_file_name(name), text)).collect();
    if let Some((there, _)) = parts.iter().find(|(path, _)| path.exists()) {
        return Err(format!(
            "{} is there already, and nothing was written: a draft never takes its place",
            there.display()
        ));
    }
    for (path, text) in &parts {
        let written = fs::File::create_new(path).and_then(|mut new| new.write_all(text.as_bytes()));
        written.map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}: {} lines", path.display(), text.lines().count());
    }
    println!("A machine's draft: read each line against the text before it goes into the dataset.");
    Ok(())
}

fn analysis(file: &Path) -> Result<Analysis, String> {
    Ok(Analyst::new().analyse(&text_of(file)?))
}

fn text_of(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("{}: there is no such file", file.display()),
        ErrorKind::IsADirectory => format!("{}: is a folder; name the file of one report", file.display()),
        _ => format!("{}: {error}", file.display()),
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{}: no UTF-8 text from byte {at} on; save it as plain text in UTF-8 first", file.display())
    })
}

/// Prints all of it; a reader that has seen enough (`| head`) is no mistake.
///
/// # Errors
///
/// Standard output that takes no more for another reason.
pub fn print(text: &str) -> Result<(), String> {
    match stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env;
    use std::process;

    #[test]
    fn what_cannot_be_read_is_said_with_its_remedy() {
        let missing = text_of(Path::new("er-is-geen-verslag.txt")).expect_err("no such file");
        assert!(missing.contains("er-is-geen-verslag.txt") && missing.contains("no such file"), "{missing}");

        let latin = env::temp_dir().join(format!("verslag-{}.txt", process::id()));
        fs::write(&latin, b"Verslag van de ministeri\xEBle").expect("a folder for temporary files");
        let complaint = text_of(&latin).expect_err("no UTF-8");
        fs::remove_file(&latin).expect("it was just written");
        assert!(complaint.contains("byte 24") && complaint.contains("UTF-8"), "{complaint}");
    }

    #[test]
    fn a_draft_never_takes_the_place_of_a_file() {
        let folder = env::temp_dir().join(format!("verslagen-{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for temporary files");
        let file = folder.join("verslag.txt");
        fs::write(&file, "Verslag van de bijeenkomst\n\nNederland steunt Oekraïne.\n").expect("written");

        as_draft(&file).expect("a first draft");
        let again = as_draft(&file).expect_err("a second one");

        fs::remove_dir_all(&folder).expect("it was just made");
        assert!(again.contains("nothing was written"), "{again}");
    }
}
