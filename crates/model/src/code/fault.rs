//! Why a code cannot be read.

use crate::picks::pickable_variants;

/// Why a code cannot be read. Each has words that say what happened and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no code.
    Empty,
    /// There are more than [`LONGEST`](super::LONGEST) characters.
    TooLong,
    /// There are characters that no code has.
    Letters,
    /// It does not begin as a code does.
    Foreign,
    /// A later version of the page made it, in a form that this one does not know.
    NewerVersion,
    /// It answers the questions of a later edition.
    NewerEdition,
    /// A part is missing: it is shorter than its edition and form need, or the last letter is not the last one of a code.
    Cut,
    /// It has the looks of a code, but the check does not fit, or nobody could have answered that.
    Damaged,
}

impl Fault {
    /// All faults.
    pub const ALL: [Fault; 8] = [
        Fault::Empty,
        Fault::TooLong,
        Fault::Letters,
        Fault::Foreign,
        Fault::NewerVersion,
        Fault::NewerEdition,
        Fault::Cut,
        Fault::Damaged,
    ];

    /// What happened, in a few words without a full stop.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Fault::Empty => "There is no result in this link",
            Fault::TooLong => "This is too long for a link to a result",
            Fault::Letters => "This link holds characters that no result has",
            Fault::Foreign => "This is not a link to a result",
            Fault::NewerVersion => "A newer version of this page made this link",
            Fault::NewerEdition => "This link answers newer questions",
            Fault::Cut => "A part of this link is missing",
            Fault::Damaged => "This link was changed on its way",
        }
    }

    /// What to do, in whole sentences.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Fault::Empty => {
                "The result should follow after “#/r/”. Ask for the link again, and copy the whole of it."
            }
            Fault::TooLong => {
                "A result takes some two dozen letters. Copy the link alone, without the text around it."
            }
            Fault::Letters => {
                "A result is written in plain letters, digits, “-” and “_”. Copy the link alone, without the text around it, or ask \
                 for it again."
            }
            Fault::Foreign => {
                "It may belong to another page, or have lost its beginning. Ask for the link again, and copy the whole of it."
            }
            Fault::NewerVersion => {
                "Load this page again to get the newest version. Then open the link once more."
            }
            Fault::NewerEdition => {
                "The questions have changed since this page was loaded. Load it again, then open the link once more."
            }
            Fault::Cut => {
                "The link was cut off, most likely at its end. Ask for it again, and copy the whole of it."
            }
            Fault::Damaged => {
                "Some of its letters are not what they were, or a capital became small. Ask for the link again, and copy it rather \
                 than type it."
            }
        }
    }
}

pickable_variants!(Fault {
    Empty = "empty",
    TooLong = "too-long",
    Letters = "letters",
    Foreign = "foreign",
    NewerVersion = "newer-version",
    NewerEdition = "newer-edition",
    Cut = "cut",
    Damaged = "damaged",
});
