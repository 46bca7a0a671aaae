//! The picture that other sites show for a link to the page. It is drawn by a test and kept in `social/`, so that no reader waits for
//! it; `cargo xtask social` brings it up to date.

use expect_test::expect_file;
use two_sides_model::card::CardId;
use two_sides_model::claim::ClaimId;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::source::VoiceId;

use super::paper::{begin, text};

/// The picture as SVG.
fn social() -> String {
    let mut svg = begin();
    svg += "<g font-family=\"ui-serif,Georgia,'Liberation Serif',serif\">";
    text(&mut svg, 60, 250, 84, "#1a202b", "Both sides,");
    text(&mut svg, 60, 345, 84, "#1a202b", "with their sources.");
    svg += "</g>";
    for (role, x, colour, wash, shape) in [
        (
            Role::DevOps,
            60,
            "#00559b",
            "#edf4fc",
            "M-14 0a14 14 0 1 0 28 0a14 14 0 1 0-28 0",
        ),
        (
            Role::Sre,
            606,
            "#954200",
            "#fdf1e7",
            "M0-16 16 0 0 16-16 0z",
        ),
    ] {
        svg += &[
            "<rect x=\"",
            &x.to_string(),
            "\" y=\"410\" width=\"534\" height=\"96\" fill=\"",
            wash,
            "\"/><path transform=\"translate(",
            &(x + 44).to_string(),
            " 458)\" d=\"",
            shape,
            "\" fill=\"",
            colour,
            "\"/>",
        ]
        .concat();
        text(&mut svg, x + 80, 470, 36, colour, role.name());
    }
    let told = format!(
        "{} cards, {} claims, {} independent voices, and a self-assessment",
        CardId::all().count(),
        ClaimId::all().count(),
        VoiceId::all().count()
    );
    text(&mut svg, 60, 580, 30, "#50565f", &told);
    svg + "</svg>\n"
}

#[test]
fn the_picture_for_links_is_up_to_date() {
    expect_file!["../../social/card.svg"].assert_eq(&social());
}
