use sha2::{Digest, Sha256};

/// SHA-256 over parts, each preceded by its length, under a purpose of its own, so that no digest can be taken for another.
pub fn digest(purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// The first bytes of a digest: a name for something that says nothing about it.
pub fn tag<const N: usize>(purpose: &str, parts: &[&[u8]]) -> [u8; N] {
    let mut tag = [0; N];
    tag.copy_from_slice(&digest(purpose, parts)[..N]);
    tag
}
