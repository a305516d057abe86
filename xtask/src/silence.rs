//! How does a program break down without a word?
//!
//! When a worker breaks down it stops, and the page hears that it did; the text of the panic
//! goes nowhere. Yet every place that may panic says where it stands and brings along what
//! writes that down: more than a twentieth of the importer. Here such a call becomes the
//! instruction that it ends in, and what nothing leads to any more, code and data, is taken
//! out. The program does what it did before, and stops where it stopped before.
//!
//! What leads to what the linker tells (`--emit-relocs`, see `build.rs`); what it tells is taken
//! out as well. Nothing moves: wasm-opt takes away what is left empty.

mod program;

use std::ops::Range;

use program::{Program, Target};
use wasmparser::Operator;

/// What the functions are called that end in a panic, or a part of it: Rust's mangling keeps
/// names whole. One that returns after all is left as it is.
const PANICS: [&str; 11] = [
    "9panicking",
    "13expect_failed",
    "13unwrap_failed",
    "16slice_index_fail",
    "16slice_error_fail",
    "17len_mismatch_fail",
    "12handle_error",
    "17capacity_overflow",
    "18handle_alloc_error",
    "13assert_failed",
    "18panic_access_error",
];

/// Stops the program.
const UNREACHABLE: u8 = 0x00;

/// Does nothing.
const NOP: u8 = 0x01;

/// A program as cargo links it, without the text of its panics.
///
/// # Errors
///
/// What was not as the linker leaves it.
pub fn silenced(linked: &[u8]) -> Result<Vec<u8>, String> {
    let program = Program::read(linked).map_err(|error| format!("a program of WebAssembly: {error}"))?;
    if program.symbols.is_empty() {
        return Err("the linker has not told what leads to what: was it asked to (build.rs)?".to_owned());
    }
    let mut silent = linked.to_vec();
    let panics: Vec<bool> = (0..program.n_functions()).map(|function| is_panic(&program, function)).collect();
    let mut calls = Vec::new();
    let mut gone: Vec<Range<usize>> = Vec::new();
    for function in program.defined() {
        if panics[function] {
            gone.push(program.body(function));
            calls.push(Vec::new());
        } else {
            let (kept, lost) = calls_of(&program, function, &panics, &mut silent);
            calls.push(kept);
            gone.extend(lost);
        }
    }
    let reached = program.reached(&calls, &gone);
    for function in program.defined() {
        if panics[function] || !reached.functions[function] {
            stop_at_once(&mut silent[program.body(function)]);
        }
    }
    for unused in program.unused_data(&reached) {
        silent[unused].fill(0);
    }
    Ok(program.without_links(&silent))
}

/// Does this function end in a panic, and never return?
fn is_panic(program: &Program, function: usize) -> bool {
    let is_named_so = PANICS.iter().any(|name| program.name(function).contains(name));
    is_named_so && program.is_defined(function) && never_returns(program, function)
}

fn never_returns(program: &Program, function: usize) -> bool {
    // How many blocks are open; the one outside all is the function.
    let mut depth = 0_u32;
    let mut last = [Operator::Nop, Operator::Nop];
    for (operator, _) in program.operators(function) {
        match &operator {
            Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => depth += 1,
            Operator::End => depth = depth.saturating_sub(1),
            Operator::Return => return false,
            Operator::Br { relative_depth } | Operator::BrIf { relative_depth } if *relative_depth >= depth => {
                return false;
            }
            Operator::BrTable { .. } => return false,
            _ => {}
        }
        let [_, before] = last;
        last = [before, operator];
    }
    matches!(last, [Operator::Unreachable, Operator::End])
}

/// The functions that this one calls, panics apart: those calls stop the program here and now.
/// And the places in the code that lead to nothing any more.
fn calls_of(
    program: &Program,
    function: usize,
    panics: &[bool],
    silent: &mut [u8],
) -> (Vec<Target>, Vec<Range<usize>>) {
    let (mut calls, mut gone) = (Vec::new(), Vec::new());
    // What was put on the stack just before, by instructions that do nothing else.
    let mut given: Vec<Range<usize>> = Vec::new();
    for (operator, place) in program.operators(function) {
        match operator {
            Operator::LocalGet { .. } | Operator::GlobalGet { .. } | Operator::I32Const { .. } => {
                given.push(place);
                continue;
            }
            Operator::Call { function_index } if panics[function_index as usize] => {
                let n_given = program.n_parameters(function_index as usize).min(given.len());
                gone.extend(given.drain(given.len() - n_given..));
                stop_here(&mut silent[place.clone()]);
                gone.push(place);
            }
            Operator::Call { function_index } | Operator::RefFunc { function_index } => {
                calls.push(Target::Function(function_index as usize));
            }
            _ => {}
        }
        given.clear();
    }
    (calls, gone)
}

/// An instruction that stops the program, where a longer one stood.
fn stop_here(instruction: &mut [u8]) {
    instruction.fill(NOP);
    instruction[0] = UNREACHABLE;
}

/// A body of a function, from behind its locals to its end, that stops the program.
fn stop_at_once(body: &mut [u8]) {
    // The last byte is its end.
    if let [code @ .., _] = body
        && !code.is_empty()
    {
        stop_here(code);
    }
}

#[cfg(test)]
mod tests;
