//! A program of four functions, two of which anyone can call: one panics, one does not.

use super::*;
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, Encode, ExportKind, ExportSection,
    Function, FunctionSection, LinkingSection, MemorySection, MemoryType, Module, NameMap, NameSection, SymbolTable,
    TypeSection, ValType,
};
use wasmparser::{Parser, Payload, Validator};

const PANIC: u32 = 0;
const FAILING: u32 = 1;
const WORKING: u32 = 2;
const WRITING: u32 = 3;

/// What the code names of the data: where the panic was, what it says, and what is worked with.
const ADDRESSES: [i32; 3] = [1_000, 1_004, 1_008];

fn function(write: impl Fn(&mut wasm_encoder::InstructionSink)) -> Function {
    let mut function = Function::new([]);
    write(&mut function.instructions());
    function
}

/// The program, as it would be linked: what panics has this name.
fn linked(panics: &str) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], []);
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    for ty in [0, 1, 1, 1] {
        functions.function(ty);
    }
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut exports = ExportSection::new();
    exports.export("fail", ExportKind::Func, FAILING).export("work", ExportKind::Func, WORKING);
    let mut code = CodeSection::new();
    code.function(&function(|at| {
        at.i32_const(ADDRESSES[1]).drop().call(WRITING).unreachable().end();
    }));
    code.function(&function(|at| {
        at.i32_const(ADDRESSES[0]).call(PANIC).unreachable().end();
    }));
    code.function(&function(|at| {
        at.i32_const(ADDRESSES[2]).drop().end();
    }));
    code.function(&function(|at| {
        at.i32_const(7).drop().end();
    }));
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(ADDRESSES[0]), *b"hereohno1234");
    let mut names = NameMap::new();
    names.append(PANIC, panics);
    let mut naming = NameSection::new();
    naming.functions(&names);
    let mut symbols = SymbolTable::new();
    for (name, offset) in [("place", 0), ("text", 4), ("figures", 8)] {
        symbols.data(0, name, Some(DataSymbolDefinition { index: 0, offset, size: 4 }));
    }
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&exports).section(&code).section(&data);
    module.section(&naming).section(&linking);
    let plain = module.clone().finish();
    let start = code_of(&plain).start;
    let mut relocations = vec![3, 3];
    for (symbol, address) in (0_u8..).zip(ADDRESSES) {
        let mut written = Vec::new();
        address.encode(&mut written);
        let at = plain.windows(3).position(|bytes| bytes[0] == 0x41 && bytes[1..] == written).expect("it is there");
        // An address in an instruction, where, of which symbol, and nothing behind it.
        relocations.extend([4, u8::try_from(at + 1 - start).expect("a short program"), symbol, 0]);
    }
    module.section(&CustomSection { name: "reloc.CODE".into(), data: relocations.into() });
    module.finish()
}

fn code_of(program: &[u8]) -> Range<usize> {
    let code = Parser::new(0).parse_all(program).find_map(|payload| match payload {
        Ok(Payload::CodeSectionStart { range, .. }) => Some(range.start as usize..range.end as usize),
        _ => None,
    });
    code.expect("it has code")
}

fn holds(program: &[u8], text: &[u8]) -> bool {
    program.windows(text.len()).any(|bytes| bytes == text)
}

#[test]
fn what_only_a_panic_needs_is_gone_and_all_else_stays() {
    let program = linked("_ZN4core9panicking5panicE");
    let silent = silenced(&program).expect("it is as linkers write it");
    Validator::new().validate_all(&silent).expect("a program still");
    assert!(!holds(&silent, b"here") && !holds(&silent, b"ohno"), "the panic speaks");
    assert!(holds(&silent, b"1234"), "what the program works with is gone");
    assert!(!holds(&silent, b"reloc.") && !holds(&silent, b"linking"), "the linker speaks");
    assert_eq!(code_of(&silent).len(), code_of(&program).len(), "something moved");
    // The number that the panic would have written with stands in code that nothing leads to.
    assert!(
        holds(&program[code_of(&program)], &[0x41, 7, 0x1a]) && !holds(&silent[code_of(&silent)], &[0x41, 7, 0x1a])
    );
}

#[test]
fn a_program_that_does_not_panic_keeps_everything() {
    let program = linked("_ZN4core5panelE");
    let silent = silenced(&program).expect("it is as linkers write it");
    Validator::new().validate_all(&silent).expect("a program still");
    assert!(holds(&silent, b"hereohno1234"));
    assert_eq!(silent[code_of(&silent)], program[code_of(&program)]);
}

#[test]
fn a_program_of_which_the_linker_told_nothing_is_refused() {
    let silent = silenced(&silenced(&linked("panic")).expect("it is as linkers write it"));
    assert!(silent.is_err_and(|complaint| complaint.contains("build.rs")));
}
