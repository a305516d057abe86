//! How small is a file on its way to a reader?
//!
//! Hosts that look for them send the `.br` and `.gz` files beside a file as they are, at the
//! strongest compression instead of the quick one a host does on the fly.

use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::service_worker::files_below;

/// Files shorter than this fit in one packet anyway, in bytes.
const WORTHWHILE: usize = 1_000;

/// The endings of what [`write_beside`] writes.
const ENDINGS: [&str; 2] = [".br", ".gz"];

/// As gzip, level 9 (RFC 1952).
///
/// # Errors
///
/// None that writing to memory does not have.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}

/// As brotli, quality 11, window 2²⁴ (RFC 7932).
///
/// # Errors
///
/// None that writing to memory does not have.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params)?;
    Ok(compressed)
}

/// Is this a file that [`write_beside`] writes?
pub fn is_compressed(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Writes a `.br` and a `.gz` beside every file of a folder that is shorter that way.
///
/// # Errors
///
/// The file that could not be read or written.
pub fn write_beside(folder: &Path) -> Result<(), String> {
    for name in files_below(folder)?.iter().filter(|name| !is_compressed(name)) {
        let complaint = |error| format!("{name}: {error}");
        let bytes = fs::read(folder.join(name)).map_err(complaint)?;
        for (ending, compressed) in ENDINGS.into_iter().zip([brotli(&bytes), gzip(&bytes)]) {
            let compressed = compressed.map_err(complaint)?;
            if bytes.len() >= WORTHWHILE && compressed.len() < bytes.len() {
                fs::write(folder.join(format!("{name}{ending}")), compressed).map_err(complaint)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::target_dir;
    use std::io::Read;

    #[test]
    fn what_stands_beside_a_file_is_the_file() {
        let folder = target_dir().join("xtask/test-compress");
        let _not_there = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder of our own");
        let text = "lang genoeg om korter te worden. ".repeat(100);
        fs::write(folder.join("lang.txt"), &text).expect("a file of our own");
        fs::write(folder.join("kort.txt"), "kort").expect("a file of our own");
        write_beside(&folder).expect("both can be read");

        assert_eq!(
            files_below(&folder).expect("the folder is there"),
            ["kort.txt", "lang.txt", "lang.txt.br", "lang.txt.gz"]
        );
        let read = |name: &str| fs::read(folder.join(name)).expect("it was written");
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &*read("lang.txt.br"), &mut plain).expect("brotli");
        assert_eq!(plain, text.as_bytes());
        let mut plain = String::new();
        flate2::read::GzDecoder::new(&*read("lang.txt.gz")).read_to_string(&mut plain).expect("gzip");
        assert_eq!(plain, text);
    }
}
