//! The paper of pictures that are posted: 1200 by 630, the size that most sites show, with the coin at its head.

/// The beginning of a picture, up to the heading.
pub(super) fn begin() -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\" \
         font-family=\"system-ui,sans-serif\"><rect width=\"1200\" height=\"630\" fill=\"#fbfaf7\"/>\
         <path d=\"M88 62a34 34 0 0 0 0 68z\" fill=\"#00559b\"/><path d=\"M94 62a34 34 0 0 1 0 68z\" fill=\"#954200\"/>",
    );
    text(
        &mut svg,
        150,
        110,
        36,
        "#1a202b",
        "Two Sides: DevOps or SRE?",
    );
    svg
}

/// A line of words that begins at a place.
pub(super) fn text(svg: &mut String, x: i32, y: i32, size: i32, colour: &str, words: &str) {
    *svg += &[
        "<text x=\"",
        &x.to_string(),
        "\" y=\"",
        &y.to_string(),
        "\" font-size=\"",
        &size.to_string(),
        "\" fill=\"",
        colour,
        "\">",
        &words.replace('&', "&amp;").replace('<', "&lt;"),
        "</text>",
    ]
    .concat();
}
