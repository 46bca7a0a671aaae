//! Percent-encoding, as addresses have it.

/// Everything but ASCII letters and digits becomes `%XX`: then no text can end a link in a character that is cut off.
pub(crate) fn encode(text: &str) -> String {
    let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(['%', digit(byte >> 4), digit(byte & 0xf)]);
        }
    }
    encoded
}

/// Reads `%XX`, and `+` as `plus`. A `%` that no two hexadecimal digits follow stands for itself, and bytes that are not UTF-8
/// become the replacement character: a damaged text is better than none.
pub(crate) fn decode(encoded: &str, plus: u8) -> String {
    let mut decoded = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        decoded.push(match (first, tail) {
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                rest = after;
                hexadecimal(*high) << 4 | hexadecimal(*low)
            }
            (b'+', _) => plus,
            (other, _) => *other,
        });
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hexadecimal(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}
