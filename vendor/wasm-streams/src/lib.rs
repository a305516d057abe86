//! What does Leptos need to compile, and a page without a server never run?
//!
//! Leptos always brings `server_fn`, and that the crate `wasm-streams`, to send and receive
//! bodies of server functions piece by piece. This page has no server. Yet `wasm-streams`
//! exports classes to JavaScript, exports are never thrown away as unused, and with them
//! and the futures behind them every reader would load 5.5 kB (brotli). So this package
//! takes its place ([overriding dependencies]): the few signatures that `server_fn` names,
//! with streams that never hold anything.
//!
//! [overriding dependencies]: https://doc.rust-lang.org/cargo/reference/overriding-dependencies.html

use futures_core::Stream;
use std::pin::Pin;
use std::task::Context;
use std::task::Poll;
use wasm_bindgen::JsValue;

/// A stream without content.
#[derive(Debug)]
pub struct ReadableStream;

/// Ends at once.
#[derive(Debug)]
pub struct IntoStream;

impl ReadableStream {
    /// Takes a stream and never asks it for anything.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self
    }

    /// No stream at all: `undefined`.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::UNDEFINED.into()
    }

    /// Takes a stream of the browser and never reads it.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        Self
    }

    /// A stream that ends at once.
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
