//! What we dare to say: a role is named only where nothing that is missing, and no single voice, could change it.

use crate::answers::Answers;
use crate::edition::Edition;
use crate::picks::{Pickable, Picks};
use crate::role::Role;
use crate::score::{Figure, Share, profile};
use crate::source::VoiceId;

/// Which role a lean speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// It speaks for this role.
    Role(Role),
    /// It is too close to call.
    Close,
    /// There is no figure to go by.
    Unknown,
}

impl Call {
    /// The name in the DOM.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Call::Role(role) => role.id(),
            Call::Close => "close",
            Call::Unknown => "unknown",
        }
    }

    /// The call by the interval alone: a role where all of it lies strictly on the role's side.
    #[must_use]
    pub fn of(lean: Option<Figure>) -> Self {
        match lean {
            None => Call::Unknown,
            Some(lean) if lean.high < Share::ZERO => Call::Role(Role::DevOps),
            Some(lean) if lean.low > Share::ZERO => Call::Role(Role::Sre),
            Some(_) => Call::Close,
        }
    }

    /// The call, or [`Call::Close`] where it names a role and one of the `others` does not agree. One without a figure
    /// does not disagree.
    fn upheld_by(self, mut others: impl Iterator<Item = Self>) -> Self {
        let disagrees = |other| other != self && other != Call::Unknown;
        if matches!(self, Call::Role(_)) && others.any(disagrees) {
            Call::Close
        } else {
            self
        }
    }
}

/// What we say about answers, and whether it hangs on one voice. What somebody can do and what they enjoy stay apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The role that the skills speak for, whichever voice is left out.
    pub skills: Call,
    /// The role that the preferences speak for, whichever voice is left out.
    pub preferences: Call,
    /// The calls on skills and on preferences by the interval alone, without this voice too. One for each voice that
    /// was not left out already, in the order of voices.
    pub without: Vec<(VoiceId, Call, Call)>,
}

/// The verdict on the answers to a form, as if the voices in `left_out` had said nothing.
#[must_use]
pub fn verdict(edition: &Edition, answers: &Answers, left_out: Picks<VoiceId>) -> Verdict {
    let calls = |left_out| {
        let profile = profile(edition, answers, left_out);
        (Call::of(profile.skills), Call::of(profile.preferences))
    };
    let (skills, preferences) = calls(left_out);
    let without: Vec<(VoiceId, Call, Call)> = heard(left_out)
        .map(|voice| {
            let (skills, preferences) = calls(left_out.with(voice));
            (voice, skills, preferences)
        })
        .collect();
    Verdict {
        skills: skills.upheld_by(without.iter().map(|(_, skills, _)| *skills)),
        preferences: preferences.upheld_by(without.iter().map(|(_, _, preferences)| *preferences)),
        without,
    }
}

/// The voices that are not left out.
pub(crate) fn heard(left_out: Picks<VoiceId>) -> impl Iterator<Item = VoiceId> {
    VoiceId::all().filter(move |voice| !left_out.has(*voice))
}
