//! The outside of a code: its letters, and the check that notices damage.

use super::END;

/// The letters of base64url (RFC 4648, section 5), by value.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Whether a code can hold this character.
pub(crate) fn is_letter(letter: u8) -> bool {
    letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_'
}

/// Puts bytes into a code of a version: adds the check, writes it all in letters, and marks the end.
pub(super) fn seal(version: u8, bytes: &[u8]) -> String {
    let mut checked = [&[version], bytes].concat();
    let check = crc(&checked);
    checked.extend(check.to_be_bytes());

    let mut code = String::from(char::from(version));
    for three in checked[1..].chunks(3) {
        let bits = three.iter().chain(&[0, 0]).take(3);
        let bits = bits.fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        for letter in 0..=three.len() {
            code.push(char::from(LETTERS[bits >> (18 - 6 * letter) & 63]));
        }
    }
    code.push(END);
    code
}

/// The bytes that these letters stand for. Bits that do not fill a byte are dropped: whoever reads a code seals it again and
/// compares.
pub(super) fn unpack(letters: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    let (mut bits, mut count) = (0, 0);
    for letter in letters.bytes() {
        let value = LETTERS.iter().position(|other| *other == letter);
        bits = bits << 6 | value.unwrap_or_default();
        count += 6;
        if count >= 8 {
            count -= 8;
            let [.., byte] = (bits >> count).to_be_bytes();
            bytes.push(byte);
        }
    }
    bytes
}

/// CRC-16/XMODEM: polynomial 0x1021, starting with 0. It finds whatever damage lies within 16 bits: any letter that was changed,
/// any two neighbours that changed places.
fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc: u16, byte| {
        (0..8).fold(crc ^ u16::from(*byte) << 8, |crc, _| {
            let over = if crc & 0x8000 == 0 { 0 } else { 0x1021 };
            crc << 1 ^ over
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_is_the_one_that_others_call_by_that_name() {
        assert_eq!(crc(b"123456789"), 0x31c3);
    }

    #[test]
    fn the_letters_are_those_of_base64url() {
        let sealed = |bytes: &[u8]| seal(b'a', bytes);
        for (bytes, check, letters) in [
            (&b""[..], crc(b"a"), 3),
            (&b"f"[..], crc(b"af"), 4),
            (&b"fo"[..], crc(b"afo"), 6),
            (&b"foo"[..], crc(b"afoo"), 7),
        ] {
            let code = sealed(bytes);
            let body = &code[1..code.len() - 1];
            assert_eq!(body.len(), letters, "{code}");
            assert_eq!(
                unpack(body),
                [bytes, &check.to_be_bytes()].concat(),
                "{code}"
            );
        }
        // The test vectors of RFC 4648, section 10, as far as whole groups go.
        assert_eq!(&sealed(b"foo")[1..5], "Zm9v");
        assert_eq!(&sealed(b"foobar")[1..9], "Zm9vYmFy");
        assert_eq!(&sealed(&[0xfb, 0xff, 0xbf])[1..5], "-_-_");
    }
}
