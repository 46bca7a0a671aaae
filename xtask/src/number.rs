//! Numbers in arguments, and the one that makes a search or a soak differ from the last.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::Result;

/// Reads a number from 1.
pub(crate) fn read(argument: &str) -> Result<u32> {
    let number = argument.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| format!("`{argument}` is no number from 1.").into())
}

/// Another seed each second.
pub(crate) fn seed() -> Result<u32> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Ok(u32::try_from(since.as_secs() % 1_000_000_000)? + 1)
}
