//! The claims behind a question, for each role.

use std::collections::BTreeSet;

use toml::de::DeValue;

use crate::catalogue::Catalogue;
use crate::cited::{By, Cited};
use crate::claim::{About, Claim};
use crate::content::Content;
use crate::field::Field;
use crate::mistake::{Reported, none_wrong};
use crate::rows::ids;

/// Positions in the table of claims.
pub(crate) struct Evidence {
    pub(crate) devops: Vec<usize>,
    pub(crate) sre: Vec<usize>,
}

impl Evidence {
    /// The two lists, in the order of the model's roles.
    pub(crate) fn sides(&self) -> [&[usize]; 2] {
        [&self.devops, &self.sre]
    }

    /// The value of a field of the model.
    pub(crate) fn row(&self) -> String {
        let [devops, sre] = self.sides().map(|claims| ids("ClaimId", claims));
        format!("[{devops}, {sre}]")
    }
}

/// Reads a list of claims that speak of this role.
pub(crate) fn side<'f>(
    list: Field<'f, DeValue<'f>>,
    role: About,
    claims: &Catalogue<'f, Claim>,
) -> Result<Vec<usize>, Reported> {
    let owner = list.owner().to_owned();
    let cited = Cited::read(list, By::Question, claims)?;
    none_wrong(cited.iter().map(|it| it.speaks_of(role, &owner)))?;
    Ok(cited.iter().map(|it| it.claim.position).collect())
}

/// The voices behind some claims, by position, unless a mistake keeps one from being known.
pub(crate) fn voices(
    evidence: &[usize],
    content: &Content<'_>,
) -> Result<BTreeSet<usize>, Reported> {
    let voices: Result<BTreeSet<_>, _> = (evidence.iter())
        .map(|&claim| {
            let claim = content.claims.item(claim)?;
            Ok(content.sources.item(claim.source)?.voice())
        })
        .collect();
    Ok(voices?.into_iter().flatten().collect())
}
