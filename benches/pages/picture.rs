//! The main figures as a picture.

use std::fmt::Write;

use crate::pack::Pack;
use crate::report::Report;
use crate::row::Row;
use crate::speed::Speed;
use crate::summary::Summary;
use crate::what::What;

/// Colours for light and dark grounds; the picture has no ground of its own.
const STYLE: &str = "
text { font: 14px system-ui, sans-serif; fill: #1f2430; }
.soft { fill: #5b6270; font-size: 12.5px; }
.built { fill: #1d5fa8; }
.other { fill: #a9b0bd; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8e6e1; }
  .soft { fill: #a4aab6; }
  .built { fill: #7fb4ee; }
  .other { fill: #5f6878; }
}";

const WIDTH: usize = 760;
const LEFT: f64 = 250.0;
const LONGEST_BAR: f64 = 360.0;
const STEP: usize = 54;
const TOP: usize = 64;

/// Draws every row that is held against another page, is timed, and has a target.
pub(crate) fn draw(report: &Report) -> String {
    let is_drawn = |row: &&Row| {
        let timed = [
            What::FirstPaint,
            What::LargestPaint,
            What::Press,
            What::Keystroke,
        ];
        timed.contains(&row.what) && row.what.target(&row.pack).is_some()
    };
    let rows: Vec<&Row> = report.rows.iter().filter(is_drawn).collect();
    let height = TOP + rows.len() * STEP;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"Median times of the built page and of those it is held against\">\n\
         <style>{STYLE}\n</style>\n\
         <text x=\"0\" y=\"18\">Median times; each pair has a scale of its own</text>\n\
         <text class=\"soft\" x=\"0\" y=\"38\">{}</text>\n",
        report.conditions()
    );
    for (index, row) in rows.into_iter().enumerate() {
        pair(&mut svg, TOP + index * STEP, row);
    }
    svg + "</svg>\n"
}

/// Two bars with their labels, below `top`.
fn pair(svg: &mut String, top: usize, row: &Row) {
    let Some((page, other)) = row.other else {
        return;
    };
    let longest = row.built.median.max(other.median);
    let mut bar = |line: usize, class: &str, name: &str, summary: Summary| {
        let y = top + line * 18;
        let width = LONGEST_BAR * summary.median / longest;
        let end = LEFT + width + 8.0;
        let told = row.what.unit().tell(summary.median);
        let _ = write!(
            svg,
            "<rect class=\"{class}\" x=\"{LEFT}\" y=\"{y}\" width=\"{width:.1}\" height=\"14\"/>\n\
             <text class=\"soft\" x=\"{end:.1}\" y=\"{}\">{told} {name}</text>\n",
            y + 12
        );
    };
    bar(0, "built", "built", row.built);
    bar(1, "other", page.name(), other);
    let content = match row.pack {
        Pack::Real => "real content".to_owned(),
        Pack::Grown(cards) => format!("{cards} cards"),
    };
    let speed = match row.speed {
        Speed::Full => "full speed",
        Speed::Slow => "slowed down",
    };
    let _ = write!(
        svg,
        "<text x=\"0\" y=\"{}\">{}</text>\n<text class=\"soft\" x=\"0\" y=\"{}\">{content}, {speed}</text>\n",
        top + 12,
        row.what.name(),
        top + 29
    );
}
