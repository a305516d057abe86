//! Where do the functions and the data of a file of WebAssembly stand?

use std::collections::HashMap;
use std::ops::Range;

use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

/// What a file holds, by place.
pub(super) struct Contents {
    /// The names of functions, with their bodies.
    pub(super) functions: Vec<(String, Range<usize>)>,
    pub(super) data: Vec<Range<usize>>,
    /// Where the names begin, which readers are not sent.
    pub(super) end: usize,
}

impl Contents {
    /// Reads a file in which the names are the last of what counts.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, BinaryReaderError> {
        let (mut bodies, mut data, mut end, mut n_imported) = (Vec::new(), Vec::new(), 0, 0);
        let mut names: HashMap<usize, String> = HashMap::new();
        let place = |range: Range<u64>| range.start as usize..range.end as usize;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Some((id, range)) = payload.as_section()
                && id != 0
            {
                end = end.max(range.end as usize);
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        n_imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(place(body.range())),
                Payload::DataSection(segments) => {
                    for segment in segments {
                        data.push(place(segment?.range));
                    }
                }
                Payload::CustomSection(custom) => {
                    let KnownCustom::Name(subsections) = custom.as_known() else { continue };
                    for subsection in subsections {
                        let Name::Function(functions) = subsection? else { continue };
                        for naming in functions {
                            let naming = naming?;
                            names.insert(naming.index as usize, naming.name.to_owned());
                        }
                    }
                }
                _ => {}
            }
        }
        let named = bodies.into_iter().enumerate();
        let functions = named.map(|(at, body)| (names.remove(&(n_imported + at)).unwrap_or_default(), body)).collect();
        Ok(Self { functions, data, end })
    }
}
