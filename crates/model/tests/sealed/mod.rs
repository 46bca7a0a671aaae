//! A code around any bytes, with a check that fits: so that what is behind the check gets to see them.

/// The letters of a code, by value.
pub(crate) const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A code written the long way: bit by bit, and the check by long division.
pub(crate) fn sealed(version: char, bytes: &[u8]) -> String {
    // x^16 + x^12 + x^5 + 1
    let terms = [0, 4, 11, 16];
    let mut rest = bits(&[&[version as u8], bytes, &[0, 0]].concat());
    for place in 0..rest.len() - 16 {
        if rest[place] == 1 {
            for term in terms {
                rest[place + term] ^= 1;
            }
        }
    }
    let check = &rest[rest.len() - 16..];
    let mut code = version.to_string();
    for six in [&bits(bytes), check].concat().chunks(6) {
        let bits = six.iter().chain(&[0; 5]).take(6);
        let value = bits.fold(0, |value, bit| 2 * value + usize::from(*bit));
        code.push(char::from(LETTERS.as_bytes()[value]));
    }
    code + "Z"
}

fn bits(bytes: &[u8]) -> Vec<u8> {
    let bits = |byte: &u8| [7, 6, 5, 4, 3, 2, 1, 0].map(|place| byte >> place & 1);
    bytes.iter().flat_map(bits).collect()
}
