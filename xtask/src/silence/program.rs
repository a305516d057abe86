//! What leads to what in a program of WebAssembly?

use std::collections::HashMap;
use std::ops::Range;

use wasmparser::{
    BinaryReaderError, ExternalKind, FunctionBody, KnownCustom, Linking, Name, Operator, Parser, Payload,
    RelocationEntry, RelocationType, SymbolInfo, TypeRef,
};

/// A program as it was linked. Places are counted in bytes from its beginning.
pub(super) struct Program<'a> {
    bytes: &'a [u8],
    n_imported: usize,
    bodies: Vec<FunctionBody<'a>>,
    /// The number of parameters of each type of function.
    parameters: Vec<usize>,
    /// The type of each function.
    types: Vec<usize>,
    names: HashMap<usize, &'a str>,
    /// The functions that can be called from outside.
    roots: Vec<usize>,
    /// Where the bytes of each segment of data begin.
    segments: Vec<usize>,
    /// What the linker knows by name or number.
    pub(super) symbols: Vec<Option<Symbol>>,
    /// What stands in the code and in the data that leads elsewhere, by place.
    links: Vec<(usize, Target)>,
    /// The sections in which the linker tells so.
    telling: Vec<Range<usize>>,
}

/// Something that a program can lead to: a function, or a stretch of data.
#[derive(Clone, Debug)]
pub(super) enum Symbol {
    Function(usize),
    Data(Range<usize>),
}

/// Where something leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Target {
    /// A function, by its number.
    Function(usize),
    /// Data, by the number of its symbol.
    Data(usize),
}

/// What can be reached from outside.
pub(super) struct Reached {
    pub(super) functions: Vec<bool>,
    /// By the number of the symbol.
    data: Vec<bool>,
}

/// The places of relocations count from the beginning of their section.
#[derive(Default)]
struct Sections<'a> {
    code: usize,
    data: usize,
    relocations: Vec<(String, Vec<RelocationEntry>)>,
    symbols: Vec<SymbolInfo<'a>>,
}

impl<'a> Program<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, BinaryReaderError> {
        let mut program = Self {
            bytes,
            n_imported: 0,
            bodies: Vec::new(),
            parameters: Vec::new(),
            types: Vec::new(),
            names: HashMap::new(),
            roots: Vec::new(),
            segments: Vec::new(),
            symbols: Vec::new(),
            links: Vec::new(),
            telling: Vec::new(),
        };
        let mut sections = Sections::default();
        // What every file of WebAssembly begins with.
        let mut behind = 8;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            let section = payload.as_section().map(|(_, range)| range.end as usize);
            program.take(payload, behind, &mut sections)?;
            behind = section.unwrap_or(behind);
        }
        program.symbols = sections.symbols.iter().map(|symbol| program.symbol(symbol)).collect();
        for (name, entries) in &sections.relocations {
            let from = match name.as_str() {
                "reloc.CODE" => sections.code,
                "reloc.DATA" => sections.data,
                _ => continue,
            };
            let links = entries.iter().filter_map(|entry| Some((from + entry.offset as usize, program.target(entry)?)));
            let links: Vec<_> = links.collect();
            program.links.extend(links);
        }
        program.links.sort_by_key(|(at, _)| *at);
        Ok(program)
    }

    /// Takes up a section; the one before it ended at `behind`.
    fn take(
        &mut self,
        payload: Payload<'a>,
        behind: usize,
        sections: &mut Sections<'a>,
    ) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(types) => {
                for ty in types.into_iter_err_on_gc_types() {
                    self.parameters.push(ty?.params().len());
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if let TypeRef::Func(ty) = import?.ty {
                        self.types.push(ty as usize);
                        self.n_imported += 1;
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                for ty in functions {
                    self.types.push(ty? as usize);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.roots.push(export.index as usize);
                    }
                }
            }
            Payload::StartSection { func, .. } => self.roots.push(func as usize),
            Payload::CodeSectionStart { range, .. } => sections.code = range.start as usize,
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(data) => {
                sections.data = data.range().start as usize;
                for segment in data {
                    let segment = segment?;
                    self.segments.push(segment.range.end as usize - segment.data.len());
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Name(names) => {
                    for subsection in names {
                        if let Name::Function(functions) = subsection? {
                            for naming in functions {
                                let naming = naming?;
                                self.names.insert(naming.index as usize, naming.name);
                            }
                        }
                    }
                }
                KnownCustom::Linking(linking) => {
                    for subsection in linking.subsections() {
                        if let Linking::SymbolTable(symbols) = subsection? {
                            sections.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                        }
                    }
                    self.telling.push(behind..custom.range().end as usize);
                }
                KnownCustom::Reloc(relocations) => {
                    let entries = relocations.entries().into_iter().collect::<Result<_, _>>()?;
                    sections.relocations.push((custom.name().to_owned(), entries));
                    self.telling.push(behind..custom.range().end as usize);
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    fn symbol(&self, symbol: &SymbolInfo) -> Option<Symbol> {
        match symbol {
            SymbolInfo::Func { index, .. } => Some(Symbol::Function(*index as usize)),
            SymbolInfo::Data { symbol: Some(data), .. } => {
                let start = self.segments.get(data.index as usize)? + data.offset as usize;
                Some(Symbol::Data(start..start + data.size as usize))
            }
            _ => None,
        }
    }

    fn target(&self, entry: &RelocationEntry) -> Option<Target> {
        // A type is no symbol.
        if entry.ty == RelocationType::TypeIndexLeb {
            return None;
        }
        match self.symbols.get(entry.index as usize)?.as_ref()? {
            Symbol::Function(function) => Some(Target::Function(*function)),
            Symbol::Data(_) => Some(Target::Data(entry.index as usize)),
        }
    }

    pub(super) fn n_functions(&self) -> usize {
        self.types.len()
    }

    /// The functions with a body, in order.
    pub(super) fn defined(&self) -> Range<usize> {
        self.n_imported..self.n_imported + self.bodies.len()
    }

    pub(super) fn is_defined(&self, function: usize) -> bool {
        self.defined().contains(&function)
    }

    pub(super) fn name(&self, function: usize) -> &'a str {
        self.names.get(&function).copied().unwrap_or_default()
    }

    pub(super) fn n_parameters(&self, function: usize) -> usize {
        self.types.get(function).and_then(|ty| self.parameters.get(*ty)).copied().unwrap_or_default()
    }

    /// The code of a function, behind its locals, with the byte that ends it.
    pub(super) fn body(&self, function: usize) -> Range<usize> {
        let body = &self.bodies[function - self.n_imported];
        let start = body.get_operators_reader().map_or(body.range().end, |reader| reader.original_position());
        start as usize..body.range().end as usize
    }

    /// The instructions of a function, each with its place; none behind one that nobody knows.
    pub(super) fn operators(&self, function: usize) -> Vec<(Operator<'a>, Range<usize>)> {
        let mut operators = Vec::new();
        let Ok(mut reader) = self.bodies[function - self.n_imported].get_operators_reader() else { return operators };
        while !reader.eof() {
            let start = reader.original_position() as usize;
            let Ok(operator) = reader.read() else { break };
            operators.push((operator, start..reader.original_position() as usize));
        }
        operators
    }

    /// What leads elsewhere between two places.
    fn links_in(&self, range: &Range<usize>) -> &[(usize, Target)] {
        let from = self.links.partition_point(|(at, _)| *at < range.start);
        let to = self.links.partition_point(|(at, _)| *at < range.end);
        &self.links[from..to]
    }

    /// What can be reached from outside, where each function calls others and some places lead
    /// nowhere any more.
    pub(super) fn reached(&self, calls: &[Vec<Target>], gone: &[Range<usize>]) -> Reached {
        let mut gone = gone.to_vec();
        gone.sort_by_key(|range| range.start);
        let is_gone = |at: usize| {
            let behind = gone.partition_point(|range| range.start <= at);
            behind.checked_sub(1).is_some_and(|before| at < gone[before].end)
        };
        let mut reached = Reached { functions: vec![false; self.n_functions()], data: vec![false; self.symbols.len()] };
        let mut ahead: Vec<Target> = self.roots.iter().map(|root| Target::Function(*root)).collect();
        while let Some(target) = ahead.pop() {
            let range = match target {
                Target::Function(function) => {
                    let is_new = !std::mem::replace(&mut reached.functions[function], true);
                    if !is_new || !self.is_defined(function) {
                        continue;
                    }
                    ahead.extend(&calls[function - self.n_imported]);
                    self.body(function)
                }
                Target::Data(symbol) => match &self.symbols[symbol] {
                    Some(Symbol::Data(range)) if !std::mem::replace(&mut reached.data[symbol], true) => range.clone(),
                    _ => continue,
                },
            };
            ahead.extend(self.links_in(&range).iter().filter(|(at, _)| !is_gone(*at)).map(|(_, target)| *target));
        }
        reached
    }

    /// The stretches of data that belong to something, and to nothing that can be reached.
    pub(super) fn unused_data(&self, reached: &Reached) -> Vec<Range<usize>> {
        let data = |is_used: bool| {
            let symbols = self.symbols.iter().zip(&reached.data).filter(move |(_, used)| **used == is_used);
            symbols.filter_map(|(symbol, _)| match symbol {
                Some(Symbol::Data(range)) => Some(range.clone()),
                _ => None,
            })
        };
        let mut is_used = vec![false; self.bytes.len()];
        data(true).for_each(|range| is_used[range].fill(true));
        let mut unused = Vec::new();
        for range in data(false) {
            unused.extend(range.filter(|at| !is_used[*at]).map(|at| at..at + 1));
        }
        unused
    }

    /// These bytes of the program without what the linker tells of it.
    pub(super) fn without_links(&self, bytes: &[u8]) -> Vec<u8> {
        let mut kept = Vec::with_capacity(bytes.len());
        let mut from = 0;
        for section in &self.telling {
            kept.extend_from_slice(&bytes[from..section.start]);
            from = section.end;
        }
        kept.extend_from_slice(&bytes[from..]);
        kept
    }
}
