//! The result as a picture to post.

use two_sides_model::code::Scores;
use two_sides_model::score::Percents;

use super::paper::{begin, text};
use crate::page::result::{sentence, towards};

/// The picture as the address of an SVG file that holds itself, 1200 by 630, the size that most sites show.
#[must_use]
pub fn poster(scores: &Scores, address: &str) -> String {
    let [skills, preferences] = scores.calls;
    let mut svg = begin();
    text(
        &mut svg,
        60,
        220,
        60,
        "#1a202b",
        &sentence("Skills", skills),
    );
    text(
        &mut svg,
        60,
        300,
        60,
        "#1a202b",
        &sentence("Preferences", preferences),
    );
    lean(&mut svg, 380, "Skills", scores.skills);
    lean(&mut svg, 460, "Preferences", scores.preferences);
    let page = address.split('#').next().unwrap_or_default();
    text(&mut svg, 60, 580, 26, "#50565f", page);
    svg += "</svg>";
    ["data:image/svg+xml,", &escaped(&svg)].concat()
}

/// A lean on a line from x = 360 to 860.
fn lean(svg: &mut String, y: i32, name: &str, figure: Option<Percents>) {
    text(svg, 60, y + 10, 30, "#1a202b", name);
    let Some(Percents { low, value, high }) = figure else {
        text(svg, 360, y + 10, 30, "#50565f", "no figure");
        return;
    };
    let place = |lean: i32| (610 + lean * 5 / 2).to_string();
    let width = ((high - low) * 5 / 2).to_string();
    let (y_line, y_span) = (y.to_string(), (y - 14).to_string());
    let shape = if value > 0 {
        "M0-16 16 0 0 16-16 0z"
    } else {
        "M-14 0a14 14 0 1 0 28 0a14 14 0 1 0-28 0"
    };
    let colour = match value.signum() {
        -1 => "#00559b",
        1 => "#954200",
        _ => "#1a202b",
    };
    *svg += &[
        "<path d=\"M360 ",
        &y_line,
        "H860M610 ",
        &(y - 24).to_string(),
        "v48\" stroke=\"#888\" stroke-width=\"2\"/><rect x=\"",
        &place(low),
        "\" y=\"",
        &y_span,
        "\" width=\"",
        &width,
        "\" height=\"28\" rx=\"14\" fill=\"",
        colour,
        "\" opacity=\".25\"/><path transform=\"translate(",
        &place(value),
        " ",
        &y_line,
        ")\" d=\"",
        shape,
        "\" fill=\"",
        colour,
        "\"/>",
    ]
    .concat();
    text(svg, 890, y + 10, 26, "#1a202b", &towards(value));
}

/// What must not stand in the address of a file as it is.
fn escaped(svg: &str) -> String {
    svg.replace('%', "%25")
        .replace('#', "%23")
        .replace('"', "'")
}

#[cfg(test)]
mod tests {
    use two_sides_model::edition::Form;
    use two_sides_model::role::Role;
    use two_sides_model::verdict::Call;

    use super::*;

    #[test]
    fn the_picture_says_what_the_scores_say_and_holds_nothing_that_ends_an_address() {
        let figure = |low, value, high| Some(Percents { low, value, high });
        let scores = Scores {
            edition: 1,
            form: Form::Short,
            readiness: [figure(40, 50, 60), figure(70, 70, 70)],
            skills: figure(10, 20, 30),
            preferences: None,
            calls: [Call::Role(Role::Sre), Call::Unknown],
        };
        let picture = poster(&scores, "https://example.org/?a=1&b=<2>");
        let svg = picture
            .strip_prefix("data:image/svg+xml,")
            .expect("it is the address of a picture");
        for said in [
            "Skills lean SRE.",
            "Preferences: nothing to go by.",
            "20 towards SRE",
            "no figure",
            "https://example.org/?a=1&amp;b=&lt;2>",
        ] {
            assert!(svg.contains(said), "{said} is not in {svg}");
        }
        assert!(!svg.contains(['#', '"', '\n']), "{svg}");
    }
}
