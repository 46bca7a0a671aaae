//! Numbers in arguments, and the one that makes a search or a soak differ from the last.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::Result;

/// Reads how much to do and the seed to begin from: so `much` and another seed each time, where nobody says.
pub(crate) fn amount_and_seed(arguments: &[String], much: u32) -> Result<(u32, u32)> {
    Ok(match arguments {
        [] => (much, seed()?),
        [amount] => (read(amount)?, seed()?),
        [amount, seed] => (read(amount)?, read(seed)?),
        [_, _, more, ..] => return Err(format!("`{more}` is too much.").into()),
    })
}

/// Reads a number from 1.
fn read(argument: &str) -> Result<u32> {
    let number = argument.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| format!("`{argument}` is no number from 1.").into())
}

/// Another seed each second.
fn seed() -> Result<u32> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Ok(u32::try_from(since.as_secs() % 1_000_000_000)? + 1)
}
