//! How is a zip made that no program would make?
//!
//! A writer of zips for the tests, here and in `tests/eigen/`, in which every number can be a
//! lie: what real files need and what hostile ones claim. It compresses nothing itself.

/// A file in a zip, and what the zip says of it.
#[derive(Clone)]
pub(super) struct Member {
    /// Its name, in whatever bytes.
    pub name: Vec<u8>,
    /// What stands in the zip.
    pub data: Vec<u8>,
    /// 0 is stored, 8 deflated.
    pub method: u16,
    /// 1 is encrypted, 8 has its sizes behind the data.
    pub flags: u16,
    /// The size it says to unpack to.
    pub size: u32,
    /// Its check sum.
    pub crc: u32,
}

impl Member {
    /// A file as it is.
    pub(super) fn stored(name: impl AsRef<[u8]>, data: impl AsRef<[u8]>) -> Self {
        let data = data.as_ref().to_vec();
        let (size, crc) = (four(data.len()), crc32(&data));
        Self { name: name.as_ref().to_vec(), data, method: 0, flags: 0, size, crc }
    }

    /// The file with what the zip says of it in front.
    pub(super) fn written(&self) -> Vec<u8> {
        [b"PK\x03\x04\x14\0", self.header().as_slice(), &self.name, &self.data].concat()
    }

    /// What a file and its entry in the directory both say.
    fn header(&self) -> Vec<u8> {
        let mut header = Vec::new();
        for word in [self.flags, self.method, 0, 0x21] {
            header.extend(word.to_le_bytes());
        }
        for number in [self.crc, four(self.data.len()), self.size] {
            header.extend(number.to_le_bytes());
        }
        header.extend(two(self.name.len()).to_le_bytes());
        header.extend([0; 2]);
        header
    }
}

/// A zip of these files.
pub(super) fn zip(members: &[Member]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for member in members {
        directory.push((member, bytes.len()));
        bytes.extend(member.written());
    }
    close(bytes, &directory)
}

/// Puts the directory behind the data: each file, and where it begins.
pub(super) fn close(mut bytes: Vec<u8>, directory: &[(&Member, usize)]) -> Vec<u8> {
    let start = bytes.len();
    for (member, offset) in directory {
        bytes.extend(b"PK\x01\x02\x14\0\x14\0");
        bytes.extend(member.header());
        bytes.extend([0; 10]);
        bytes.extend(four(*offset).to_le_bytes());
        bytes.extend(&member.name);
    }
    let size = bytes.len() - start;
    let n = two(directory.len()).to_le_bytes();
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([n, n].concat());
    bytes.extend(four(size).to_le_bytes());
    bytes.extend(four(start).to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

fn two(n: usize) -> u16 {
    u16::try_from(n).expect("tests are small")
}

fn four(n: usize) -> u32 {
    u32::try_from(n).expect("tests are small")
}

/// The check sum that zips have, bit by bit through its polynomial, so that the one it tests
/// is not tested against itself.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
