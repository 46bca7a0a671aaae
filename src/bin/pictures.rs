//! Draws the pictures of the page.

fn main() {
    two_sides::browser::pictures::draw_whenever_asked();
}
