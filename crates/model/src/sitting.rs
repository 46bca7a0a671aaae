//! The self-assessment while the page is open, and how what somebody does changes it.

use crate::answers::{Answers, Level, Reply};
use crate::edition::Form;
use crate::link::{Arrival, Dropped};
use crate::picks::Picks;
use crate::place::Place;
use crate::preference::PreferenceId;
use crate::role::Role;
use crate::skill::SkillId;
use crate::source::VoiceId;
use crate::state::CopyAttempt;

/// What the browser is like, as far as the page shows it. It stays the same while the page is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The address of the page as links name it, without a fragment.
    pub page: String,
    /// Whether the system has a sheet for sending things to people and programs.
    pub can_send: bool,
}

/// Somebody's choices in the assessment. Scores, verdicts and links are computed from them and never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// What the address shows; none where it is the comparison's.
    pub place: Option<Place>,
    /// What the address asked for and this version does not know.
    pub dropped: Vec<Dropped>,
    /// The reader's own answers. No address changes them.
    pub answers: Answers,
    /// Whether the browser keeps the answers.
    pub keeping: Keeping,
    /// What there is to say about answers that could not be taken, until somebody has read it.
    pub remark: Option<String>,
    /// Answers from a file, until the reader says whether they are to replace those that are there.
    pub offered: Option<Answers>,
    /// Whether the reader was asked if everything is to be thrown away.
    pub asks_to_start_over: bool,
    /// The voices that are not to count. All of them do when a shared result is opened.
    pub left_out: Picks<VoiceId>,
    /// What the reader's link tells.
    pub reveal: Reveal,
    /// What became of the last link that was to be copied.
    pub copy: Option<CopyAttempt>,
    /// What was pasted to be compared with.
    pub pasted: String,
    /// Where the page is open.
    pub surroundings: Surroundings,
}

/// Whether the browser keeps the reader's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// They are kept, or there is nothing to keep.
    #[default]
    Kept,
    /// The browser stores nothing for this page.
    Refused,
    /// Another tab has kept other answers since. Nothing is kept over them until somebody says which of the two hold.
    Elsewhere(Answers),
}

impl Keeping {
    /// Nobody needs to say any more which answers hold.
    fn settle(&mut self) {
        if matches!(self, Keeping::Elsewhere(_)) {
            *self = Keeping::Kept;
        }
    }
}

/// What a link tells about somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reveal {
    /// Every answer, so that the result can be scored again and compared.
    #[default]
    Answers,
    /// The scores alone.
    Scores,
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Went to an address; none where it is the comparison's.
    Arrived(Option<Arrival>),
    /// Rated a skill, or took the rating back.
    Rated(SkillId, Option<Reply<Level>>),
    /// Chose a side, or took the choice back.
    Chose(PreferenceId, Option<Reply<Role>>),
    /// Took the other form. Answers stay.
    FormChosen(Form),
    /// Asked to start over, or thought better of it.
    StartOverAsked(bool),
    /// Confirmed it: all answers are gone.
    StartedOver,
    /// Left a voice out, or let it count again.
    VoiceToggled(VoiceId),
    /// Chose what the link tells.
    RevealChosen(Reveal),
    /// Asked for a copy of a link.
    LinkCopied(CopyAttempt),
    /// Pasted or typed a link to compare with.
    Pasted(String),
    /// Brought answers from a file, some of which may have been left out: then there is something to say.
    Brought(Answers, Option<String>),
    /// Took those answers in place of one's own.
    OfferTaken,
    /// Stayed with one's own.
    OfferLeft,
    /// Tried to bring answers, and this is to say about it.
    Remarked(String),
    /// Read the remark.
    RemarkRead,
    /// The browser kept the answers, or did not.
    KeepingChanged(Keeping),
    /// Kept these answers in another tab.
    KeptElsewhere(Answers),
    /// Took the answers of the other tab.
    ElsewhereTaken,
    /// Stayed with the answers of this tab.
    ElsewhereLeft,
    /// Read what of the address was not understood.
    DroppedRead,
}

impl Sitting {
    /// The sitting in which somebody with these answers finds the page.
    #[must_use]
    pub fn opened_at(
        arrival: Option<Arrival>,
        (answers, keeping, remark): (Answers, Keeping, Option<String>),
        surroundings: Surroundings,
    ) -> Self {
        let sitting = Self {
            place: None,
            dropped: Vec::new(),
            answers,
            keeping,
            remark,
            offered: None,
            asks_to_start_over: false,
            left_out: Picks::NONE,
            reveal: Reveal::default(),
            copy: None,
            pasted: String::new(),
            surroundings,
        };
        sitting.apply(Act::Arrived(arrival))
    }

    /// The whole link that ends in `address`, as somebody else can open it.
    #[must_use]
    pub fn link_to(&self, address: &str) -> String {
        [&self.surroundings.page, address].concat()
    }

    /// The sitting after `act`.
    #[must_use]
    pub fn apply(&self, act: Act) -> Self {
        let mut next = self.clone();
        match act {
            Act::Arrived(arrival) => {
                let (place, dropped) = arrival.map(|it| (it.place, it.dropped)).unzip();
                // A shared result is first seen as whoever shared it saw it.
                if matches!(place, Some(Place::Shared(_))) && place != self.place {
                    next.left_out = Picks::NONE;
                }
                next.place = place;
                next.dropped = dropped.unwrap_or_default();
                next.asks_to_start_over = false;
            }
            Act::Rated(skill, rating) => next.answers.rate(skill, rating),
            Act::Chose(preference, choice) => next.answers.choose(preference, choice),
            Act::FormChosen(form) => next.answers.form = form,
            Act::StartOverAsked(asked) => next.asks_to_start_over = asked,
            Act::StartedOver => {
                next.answers = Answers::new(self.answers.form);
                next.asks_to_start_over = false;
                next.left_out = Picks::NONE;
                next.remark = None;
                next.keeping.settle();
            }
            Act::VoiceToggled(voice) => next.left_out = self.left_out.toggled(voice),
            Act::RevealChosen(reveal) => next.reveal = reveal,
            Act::LinkCopied(attempt) => next.copy = Some(attempt),
            Act::Pasted(text) => next.pasted = text,
            Act::Brought(answers, remark) => {
                next.offered = Some(answers);
                next.remark = remark;
                if self.answers.is_empty() {
                    return next.apply(Act::OfferTaken);
                }
            }
            Act::OfferTaken => {
                if let Some(offered) = next.offered.take() {
                    next.answers = offered;
                }
            }
            Act::OfferLeft => next.offered = None,
            Act::Remarked(remark) => next.remark = Some(remark),
            Act::RemarkRead => next.remark = None,
            Act::KeepingChanged(keeping) => next.keeping = keeping,
            Act::KeptElsewhere(answers) if answers == self.answers => next.keeping.settle(),
            Act::KeptElsewhere(answers) => next.keeping = Keeping::Elsewhere(answers),
            Act::ElsewhereTaken => {
                if let Keeping::Elsewhere(answers) = &self.keeping {
                    next.answers = answers.clone();
                }
                next.keeping.settle();
            }
            Act::ElsewhereLeft => next.keeping.settle(),
            Act::DroppedRead => next.dropped.clear(),
        }
        next
    }
}
