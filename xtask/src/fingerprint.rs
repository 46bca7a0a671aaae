//! The part of a file's name that changes when its content does.

/// A number that changes when the content does: FNV-1a, in 64 bits. What the standard library
/// hashes with may change from one release to the next, and the same sheet would be fetched anew.
pub(crate) fn fingerprint(content: &[u8]) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let hash = content.iter().fold(OFFSET_BASIS, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(PRIME)
    });
    format!("{hash:016x}")
}

/// Whether a file is named after its content: `boot-85944171f73967e8.js`.
pub(crate) fn is_fingerprinted(name: &str) -> bool {
    let (stem, _) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    stem.rsplit_once('-')
        .is_some_and(|(_, end)| end.len() == 16 && end.chars().all(is_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_fingerprint_is_told_from_others() {
        assert!(is_fingerprinted("boot-85944171f73967e8.js"));
        for name in [
            "boot.js",
            "boot-85944171f73967e.js",
            "two-sides.html",
            "boot-85944171F73967E8.js",
        ] {
            assert!(!is_fingerprinted(name), "{name}");
        }
    }

    #[test]
    fn the_fingerprint_is_the_published_one() {
        assert_eq!(fingerprint(b""), "cbf29ce484222325");
        assert_eq!(fingerprint(b"foobar"), "85944171f73967e8");
    }
}
