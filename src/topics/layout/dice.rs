//! Chance that falls alike every time.

/// A small generator with a seed: xorshift with the shifts 13, 7 and 17, from Marsaglia
/// (2003), *Xorshift RNGs*. Good enough to scatter and to shuffle; whole numbers only, so
/// the same on every engine.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        // Small seeds are spread over all bits (by 2⁶⁴ over the golden ratio); the state
        // must not be zero.
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// 32 bits of chance.
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 32
    }

    /// A whole number from 0, below `n`, which is at most 2³².
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((self.roll() * n as u64) >> 32) as usize
    }

    /// Puts items in any order (Fisher and Yates). O(n).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A number from 0, below 1.
    pub(super) fn unit(&mut self) -> f64 {
        self.roll() as f64 / 4_294_967_296.0
    }
}
