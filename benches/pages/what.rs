//! What is measured, and what issue 4 wants it to be.

use crate::pack::Pack;

/// A part of the bench, which can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Loading the page.
    Loads,
    /// Pressing filters and typing searches.
    Presses,
    /// What the page occupies.
    Memory,
    /// What ten times the cards come to. It follows from the others.
    Growth,
    /// The tool that many judge pages with.
    Lighthouse,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    FirstPaint,
    LargestPaint,
    Shift,
    Ready,
    Html,
    Css,
    JavaScript,
    WebAssembly,
    FirstLoad,
    Press,
    PressWork,
    Keystroke,
    KeystrokeWork,
    Heap,
    GrowthOfStart,
    GrowthOfPress,
    Performance,
    Accessibility,
    BestPractices,
    Seo,
}

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Milliseconds,
    /// 1 KB = 1000 bytes.
    Kilobytes,
    Times,
    Points,
    Shift,
}

/// What a median has to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Target {
    /// At most so many times that of the other page.
    Times(f64),
    /// At most so many points less than that of the other page.
    Less(f64),
    AtMost(f64),
    AtLeast(f64),
}

impl Part {
    pub(crate) const ALL: [Self; 5] = [
        Self::Loads,
        Self::Presses,
        Self::Memory,
        Self::Growth,
        Self::Lighthouse,
    ];

    /// The name on the command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Loads => "loads",
            Self::Presses => "presses",
            Self::Memory => "memory",
            Self::Growth => "growth",
            Self::Lighthouse => "lighthouse",
        }
    }

    /// What stands over its table.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Loads => "Loads",
            Self::Presses => "Presses and keystrokes",
            Self::Memory => {
                "Memory after the load, garbage collected, without the nodes of the page"
            }
            Self::Growth => "Growth from 1,000 to 10,000 cards",
            Self::Lighthouse => "Lighthouse, mobile preset",
        }
    }
}

impl What {
    /// The words in the tables.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::FirstPaint => "first contentful paint",
            Self::LargestPaint => "largest contentful paint",
            Self::Shift => "layout shift",
            Self::Ready => "ready to be used",
            Self::Html => "HTML",
            Self::Css => "CSS",
            Self::JavaScript => "JavaScript",
            Self::WebAssembly => "WebAssembly",
            Self::FirstLoad => "first load in all",
            Self::Press => "filter press to next paint",
            Self::PressWork => "filter press, without the wait for the frame",
            Self::Keystroke => "search keystroke to next paint",
            Self::KeystrokeWork => "search keystroke, without the wait for the frame",
            Self::Heap => "JavaScript heap and WebAssembly memory",
            Self::GrowthOfStart => "time to ready, 10,000 to 1,000 cards",
            Self::GrowthOfPress => "filter press, 10,000 to 1,000 cards",
            Self::Performance => "performance",
            Self::Accessibility => "accessibility",
            Self::BestPractices => "best practices",
            Self::Seo => "SEO",
        }
    }

    /// The part that measures it.
    pub(crate) const fn part(self) -> Part {
        match self {
            Self::FirstPaint
            | Self::LargestPaint
            | Self::Shift
            | Self::Ready
            | Self::Html
            | Self::Css
            | Self::JavaScript
            | Self::WebAssembly
            | Self::FirstLoad => Part::Loads,
            Self::Press | Self::PressWork | Self::Keystroke | Self::KeystrokeWork => Part::Presses,
            Self::Heap => Part::Memory,
            Self::GrowthOfStart | Self::GrowthOfPress => Part::Growth,
            Self::Performance | Self::Accessibility | Self::BestPractices | Self::Seo => {
                Part::Lighthouse
            }
        }
    }

    pub(crate) const fn unit(self) -> Unit {
        match self {
            Self::Shift => Unit::Shift,
            Self::Html
            | Self::Css
            | Self::JavaScript
            | Self::WebAssembly
            | Self::FirstLoad
            | Self::Heap => Unit::Kilobytes,
            Self::GrowthOfStart | Self::GrowthOfPress => Unit::Times,
            Self::Performance | Self::Accessibility | Self::BestPractices | Self::Seo => {
                Unit::Points
            }
            _ => Unit::Milliseconds,
        }
    }

    /// What the median over this content has to be, if that was ever said.
    pub(crate) fn target(self, pack: &Pack) -> Option<Target> {
        match (self, pack) {
            (Self::FirstPaint | Self::LargestPaint | Self::Press | Self::Keystroke, Pack::Real) => {
                Some(Target::Times(1.1))
            }
            (Self::Press | Self::Keystroke, Pack::Grown(_)) => Some(Target::Times(0.5)),
            (Self::Shift, Pack::Real) => Some(Target::AtMost(0.0)),
            (Self::FirstLoad, Pack::Real) => Some(Target::AtMost(135_000.0)),
            (Self::GrowthOfStart | Self::GrowthOfPress, _) => Some(Target::AtMost(10.0)),
            (Self::Performance, _) => Some(Target::Less(2.0)),
            (Self::Accessibility | Self::BestPractices | Self::Seo, _) => {
                Some(Target::AtLeast(100.0))
            }
            _ => None,
        }
    }
}

impl Unit {
    /// A figure for people.
    pub(crate) fn tell(self, figure: f64) -> String {
        match self {
            Self::Milliseconds if figure < 100.0 => format!("{figure:.1} ms"),
            Self::Milliseconds => format!("{figure:.0} ms"),
            Self::Kilobytes => format!("{:.1} KB", figure / 1000.0),
            Self::Times => format!("{figure:.2}"),
            Self::Points => format!("{figure:.0}"),
            Self::Shift => format!("{figure:.3}"),
        }
    }
}
