//! A certificate, and whom it serves.

use crate::catalogue::{Catalogue, Form, Section};
use crate::field::Field;
use crate::mistake::Reported;
use crate::note::{Read, day, public};
use crate::role::Role;
use crate::rows::{ids, lines, picks};
use crate::skill::Skill;
use crate::source::Source;
use crate::table::Table;

pub(crate) const CERTIFICATES: Section = Section {
    noun: "certificate",
    home: "certificates.toml",
    // The page keeps a set of certificates in 64 bits.
    most: 64,
    form: Form::Kebab,
};

const LONGEST_REMARK: usize = 260;

pub(crate) struct Certificate {
    id: String,
    name: String,
    issuer: String,
    serves: Vec<Role>,
    skills: Vec<usize>,
    flags: Vec<Flag>,
    remark: String,
    source: usize,
    place: String,
    read: Read,
    checked: String,
}

/// What to be warned of.
#[derive(Clone, Copy, Debug)]
enum Flag {
    Renamed,
    Retired,
    Hardware,
    Course,
    OtherJob,
    Unverified,
}

impl Flag {
    fn read(field: &Field<'_, String>) -> Result<Self, Reported> {
        field.choice(&[
            ("renamed", Self::Renamed),
            ("retired", Self::Retired),
            ("hardware", Self::Hardware),
            ("course", Self::Course),
            ("other-job", Self::OtherJob),
            ("unverified", Self::Unverified),
        ])
    }
}

impl Certificate {
    pub(crate) fn read<'f>(
        id: Result<String, Reported>,
        table: &mut Table<'f>,
        sources: &Catalogue<'f, Source>,
        skills: &Catalogue<'f, Skill<'f>>,
    ) -> Result<Self, Reported> {
        let name = table.text("name");
        let issuer = table.text("issuer");
        let serves = table
            .need("serves")
            .and_then(|list| list.each_once(Role::read));
        let offered = offered(table, &serves, skills);
        let flags = table
            .need("flags")
            .and_then(|list| list.each_once(Flag::read));
        let remark = table.text("remark");
        let remark = remark.and_then(|remark| remark.at_most(LONGEST_REMARK));
        let source = table.text("source").and_then(|id| public(&id, sources));
        let place = table.text("place");
        let read = table.text("read").and_then(|read| Read::of(&read));
        let checked = table.text("checked").and_then(day);
        Ok(Self {
            id: id?,
            name: name?.value,
            issuer: issuer?.value,
            serves: serves?,
            skills: offered?,
            flags: flags?,
            remark: remark?,
            source: source?,
            place: place?.value,
            read: read?,
            checked: checked?,
        })
    }

    pub(crate) fn row(&self) -> String {
        let Self {
            id,
            name,
            issuer,
            serves,
            skills,
            flags,
            remark,
            source,
            place,
            read,
            checked,
        } = self;
        let lines = lines([id, name, issuer, remark, place, checked]);
        let serves = picks("Role", serves);
        let skills = ids("SkillId", skills);
        let flags = picks("Flag", flags);
        format!(
            "Certificate {{ lines: {lines}, serves: {serves}, skills: {skills}, flags: {flags}, \
             source: SourceId({source}), read: Read::{read:?} }}"
        )
    }
}

/// The skills under which it is offered, by position: some if it serves a role, and none if it serves neither.
fn offered<'f>(
    table: &mut Table<'f>,
    serves: &Result<Vec<Role>, Reported>,
    skills: &Catalogue<'f, Skill<'f>>,
) -> Result<Vec<usize>, Reported> {
    let list = table.need("skills")?;
    let (place, owner) = (list.place, list.owner().to_owned());
    let offered = list.each_once(|id| Ok(skills.find(id)?.position))?;
    let (message, help) = match serves {
        Ok(roles) if roles.is_empty() && !offered.is_empty() => (
            "names skills, but serves neither role",
            "take them out, or say in `serves` whom it serves",
        ),
        Ok(roles) if !roles.is_empty() && offered.is_empty() => (
            "serves a role, but names no skill",
            "name the skills under which the page is to offer it",
        ),
        _ => return Ok(offered),
    };
    Err(place.wrong(format!("{owner} {message}"), help))
}
