//! Text keeps its contrast in both themes, whatever it stands on.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../styles/tokens.css");

/// A colour in linear sRGB, each part from 0 to 1.
type Light = [f64; 3];

/// Each colour token, light and dark.
fn tokens() -> BTreeMap<&'static str, [Light; 2]> {
    let mut tokens = BTreeMap::new();
    for line in TOKENS.lines() {
        let Some((name, pair)) = line
            .trim()
            .strip_prefix("--")
            .and_then(|line| line.split_once(": light-dark("))
        else {
            continue;
        };
        let pair = pair
            .strip_suffix(");")
            .expect("a pair of colours ends its line");
        // The comma between the two is the only one.
        let (light, dark) = pair.split_once(", ").expect("two colours make a pair");
        tokens.insert(name, [colour(light), colour(dark)]);
    }
    tokens
}

fn colour(css: &str) -> Light {
    if let Some(digits) = css.strip_prefix('#') {
        let wide = if digits.len() == 3 { 1 } else { 2 };
        let part = |at: usize| {
            let digits = &digits[at * wide..(at + 1) * wide].repeat(3 - wide);
            let part = u8::from_str_radix(digits, 16).expect("hexadecimal digits");
            linear(f64::from(part) / 255.0)
        };
        return [part(0), part(1), part(2)];
    }
    let parts = css
        .strip_prefix("oklch(")
        .and_then(|css| css.strip_suffix(')'))
        .unwrap_or_else(|| panic!("a colour that this test does not read: {css}"));
    let mut parts = parts.split_whitespace().map(|part| {
        let number = part.trim_end_matches('%').parse::<f64>().expect("a number");
        if part.ends_with('%') {
            number / 100.0
        } else {
            number
        }
    });
    let mut next = || parts.next().expect("lightness, chroma and hue");
    oklch(next(), next(), next())
}

/// The matrices are those of <https://www.w3.org/TR/css-color-4/#color-conversion-code>, by way of Björn Ottosson's definition.
fn oklch(lightness: f64, chroma: f64, hue: f64) -> Light {
    let (a, b) = (
        chroma * hue.to_radians().cos(),
        chroma * hue.to_radians().sin(),
    );
    let long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let medium = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    [
        4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
    ]
    .map(|part| part.clamp(0.0, 1.0))
}

fn linear(part: f64) -> f64 {
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
fn contrast(one: Light, other: Light) -> f64 {
    let luminance = |[red, green, blue]: Light| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[track_caller]
fn assert_contrast(least: f64, text: &str, grounds: &[&str]) {
    let tokens = tokens();
    for ground in grounds {
        for (theme, of) in ["light", "dark"].into_iter().zip(0..) {
            let found = contrast(tokens[text][of], tokens[ground][of]);
            assert!(
                found >= least,
                "{text} on {ground}, {theme}: {found:.2} instead of {least}"
            );
        }
    }
}

#[test]
fn contrast_is_computed_as_browsers_do() {
    assert!((contrast(colour("#fff"), colour("#000000")) - 21.0).abs() < 1e-9);
    // The grey that just fails on white.
    assert!((contrast(colour("#777"), colour("#fff")) - 4.48).abs() < 0.005);
    // Red, as a browser converts it.
    let red = colour("oklch(62.796% 0.25768 29.234)");
    for (part, expected) in red.into_iter().zip(colour("#f00")) {
        assert!((part - expected).abs() < 1e-3, "{red:?}");
    }
}

#[test]
fn text_can_be_read_on_every_ground() {
    let grounds = ["paper", "card", "sunk"];
    for text in ["ink", "soft", "devops", "sre", "common"] {
        assert_contrast(4.5, text, &grounds);
    }
    for text in ["ink", "soft"] {
        assert_contrast(4.5, text, &["devops-wash", "sre-wash"]);
    }
    assert_contrast(4.5, "devops", &["devops-wash"]);
    assert_contrast(4.5, "sre", &["sre-wash"]);
    // A pressed button turns the two around.
    assert_contrast(4.5, "paper", &["ink"]);
}

#[test]
fn marked_text_can_be_read_in_every_colour_that_is_marked() {
    assert!(
        include_str!("../../styles/base.css")
            .contains("mark { background: var(--hit); color: var(--ink);"),
        "whatever stands around it, marked text is ink on hit"
    );
    assert_contrast(4.5, "ink", &["hit"]);
}

#[test]
fn edges_of_controls_can_be_seen() {
    assert_contrast(3.0, "edge", &["card", "paper"]);
}
