//! Are these the bytes that were packed?
//!
//! The checksum of a zip file, CRC-32 (IEEE 802.3), eight bytes at a time. Method: Kounavis
//! & Berry, *Novel table lookup-based algorithms for high-performance CRC generation* (2008).
//! Its tables are made when they are needed, which takes less time than fetching them would.

/// How many bytes are taken at a time.
const AT_A_TIME: usize = 8;

/// The tables: what a byte does to the checksum, so many bytes later.
pub(super) struct Checksum {
    tables: [[u32; 256]; AT_A_TIME],
}

impl Checksum {
    /// Makes the tables: some thousands of steps, 8 kB.
    pub(super) fn new() -> Self {
        let mut tables = [[0; 256]; AT_A_TIME];
        for (entry, value) in tables[0].iter_mut().zip(0..) {
            *entry = (0..8).fold(value, |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 });
        }
        for later in 1..AT_A_TIME {
            for value in 0..256 {
                let crc = tables[later - 1][value];
                tables[later][value] = (crc >> 8) ^ tables[0][(crc & 0xFF) as usize];
            }
        }
        Self { tables }
    }

    /// The checksum of these bytes. O(n).
    pub(super) fn of(&self, bytes: &[u8]) -> u32 {
        let mut eights = bytes.chunks_exact(AT_A_TIME);
        let mut crc = !0;
        for eight in &mut eights {
            // The checksum so far lies over the first four.
            let over = crc ^ u32::from_le_bytes([eight[0], eight[1], eight[2], eight[3]]);
            let [a, b, c, d] = over.to_le_bytes();
            let eight = [a, b, c, d, eight[4], eight[5], eight[6], eight[7]];
            crc = eight
                .iter()
                .zip(self.tables.iter().rev())
                .fold(0, |crc, (byte, table)| crc ^ table[usize::from(*byte)]);
        }
        for byte in eights.remainder() {
            crc = (crc >> 8) ^ self.tables[0][usize::from(crc.to_le_bytes()[0] ^ byte)];
        }
        !crc
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        let checksum = Checksum::new();
        assert_eq!(checksum.of(b"123456789"), 0xCBF4_3926, "the check value of CRC-32");
        assert_eq!(checksum.of(b""), 0);
        assert_eq!(checksum.of(b"The quick brown fox jumps over the lazy dog"), 0x414F_A339);
    }
}
