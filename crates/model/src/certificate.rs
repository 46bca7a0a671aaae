//! The certificates that are offered on the way to a role.

use crate::card::Read;
use crate::content::CERTIFICATES;
use crate::lines::Lines;
use crate::picks::{Picks, pickable_rows, pickable_variants};
use crate::role::Role;
use crate::skill::SkillId;
use crate::source::SourceId;

/// A certificate that a founding document names, and what is publicly known about it.
#[derive(Debug)]
pub struct Certificate {
    pub(crate) lines: Lines,
    /// The roles for which it is worth offering; none where it serves neither.
    pub serves: Picks<Role>,
    /// The skills under which it is offered.
    pub skills: &'static [SkillId],
    /// What to be warned of.
    pub flags: Picks<Flag>,
    /// The public source of the remark.
    pub source: SourceId,
    /// How the remark was checked.
    pub read: Read,
}

impl Certificate {
    /// The name in the DOM and in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// The name of the certificate.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.lines.get(1)
    }

    /// Who gives it.
    #[must_use]
    pub fn issuer(&self) -> &'static str {
        self.lines.get(2)
    }

    /// What to know about it, in our own words.
    #[must_use]
    pub fn remark(&self) -> &'static str {
        self.lines.get(3)
    }

    /// Where in the source.
    #[must_use]
    pub fn place(&self) -> &'static str {
        self.lines.get(4)
    }

    /// When it was checked, as YYYY-MM-DD.
    #[must_use]
    pub fn checked(&self) -> &'static str {
        self.lines.get(5)
    }
}

/// A certificate of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CertificateId(pub(crate) u8);

impl CertificateId {
    /// The certificate itself.
    #[must_use]
    pub fn get(self) -> &'static Certificate {
        &CERTIFICATES[usize::from(self.0)]
    }
}

pickable_rows!(CertificateId, CERTIFICATES);

/// Something to be warned of before booking an exam.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It goes by another name now.
    Renamed,
    /// It can no longer be taken.
    Retired,
    /// It is about hardware.
    Hardware,
    /// It is a course, and nobody is examined.
    Course,
    /// It is made for another job.
    OtherJob,
    /// We could not check it.
    Unverified,
}

impl Flag {
    /// All flags.
    pub const ALL: [Flag; 6] = [
        Flag::Renamed,
        Flag::Retired,
        Flag::Hardware,
        Flag::Course,
        Flag::OtherJob,
        Flag::Unverified,
    ];

    /// The words on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Flag::Renamed => "renamed",
            Flag::Retired => "retired",
            Flag::Hardware => "about hardware",
            Flag::Course => "a course, not a certificate",
            Flag::OtherJob => "made for another job",
            Flag::Unverified => "not verified",
        }
    }
}

pickable_variants!(Flag {
    Renamed = "renamed",
    Retired = "retired",
    Hardware = "hardware",
    Course = "course",
    OtherJob = "other-job",
    Unverified = "unverified",
});
