//! Link codes: answers, or scores alone, as the two dozen letters of a share link.
//!
//! ```text
//! code     = version base64url( header payload check ) "Z"
//! version  = "a"                         answers
//!          | "s"                         scores alone
//! header   = edition * 2 + form          16 bits, high byte first; the form is 0 (short) or 1 (full)
//! payload  = symbols of "a"              three to a byte in base 6, the first one most significant; 0 in places that are missing
//!          | 4 * ( low value high ) calls    of "s", see [`Scores`]
//! symbol   = 0..4                        the level given for a skill
//!          | 0 | 1                       the side taken in a preference: DevOps, SRE
//!          | 5                           no answer
//! check    = CRC-16/XMODEM               over the version letter, header and payload
//! ```
//!
//! The symbols come in the order in which the edition asks the questions of the form. The last letter is always the same, so that
//! a link that lost its end is noticed, and no program cuts it off as punctuation. Later versions take another small letter and
//! keep the last one. There is one way to write a code: what [`decode`] accepts is, once cleaned up, what [`Shared::code`] writes.

mod clean;
mod fault;
mod scores;
mod seal;

use crate::answers::{Answers, Level, Reply};
use crate::content::EDITIONS;
use crate::edition::{Edition, Form, Item};
use crate::role::Role;

pub use clean::clean;
pub use fault::Fault;
pub use scores::Scores;
pub(crate) use seal::is_letter;

/// How many characters a pasted link may have. It is far more than any code takes, and as much as most programs carry.
pub const LONGEST: usize = 2048;

/// How many characters a code may have that something was added to. To look for one in all of [`LONGEST`] would let a link that was
/// made for it keep the page busy for seconds.
const LONGEST_CODE: usize = 128;

/// The version letter of a code that carries answers.
const ANSWERS: u8 = b'a';
/// The version letter of a code that carries scores alone.
const SCORES: u8 = b's';
/// The last letter of every code.
const END: char = 'Z';
/// The symbol of a question without an answer.
const OPEN: u8 = 5;

/// What somebody shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// All answers to a form of an edition. They can be scored again.
    Answers {
        /// What was asked.
        edition: &'static Edition,
        /// What was answered; "not sure" and no reply are the same here.
        answers: Answers,
    },
    /// Scores alone. They are shown as they are.
    Scores(Scores),
}

impl Shared {
    /// The one code that carries this.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Shared::Answers { edition, answers } => encode_under(edition, answers),
            Shared::Scores(scores) => encode_scores(scores),
        }
    }
}

/// The code of answers under today's edition. It carries the questions of their form; "not sure" becomes no answer.
#[must_use]
pub fn encode_answers(answers: &Answers) -> String {
    encode_under(Edition::today(), answers)
}

/// The code of answers under an edition. It carries the questions of their form; "not sure" becomes no answer.
#[must_use]
pub fn encode_under(edition: &Edition, answers: &Answers) -> String {
    let symbols: Vec<u8> = edition
        .asks(answers.form)
        .map(|question| symbol(answers, question.item))
        .collect();
    let mut bytes = header(edition.number, answers.form);
    for three in symbols.chunks(3) {
        let places = three.iter().chain(&[0, 0]).take(3);
        bytes.push(places.fold(0, |byte, symbol| 6 * byte + symbol));
    }
    seal::seal(ANSWERS, &bytes)
}

/// The code of scores alone. Scores that no answers could have give a code that [`decode`] refuses.
#[must_use]
pub fn encode_scores(scores: &Scores) -> String {
    let mut bytes = header(scores.edition, scores.form);
    bytes.extend(scores.to_bytes());
    seal::seal(SCORES, &bytes)
}

/// Reads a code, or a link with a code, as it was pasted.
///
/// # Errors
///
/// The first [`Fault`] that keeps it from being what somebody shared. Nothing is guessed.
pub fn decode(pasted: &str) -> Result<Shared, Fault> {
    decode_under(&EDITIONS, pasted)
}

/// Reads a code of one of these editions, the newest of which comes last.
///
/// # Errors
///
/// As for [`decode`].
pub fn decode_under(editions: &'static [Edition], pasted: &str) -> Result<Shared, Fault> {
    if pasted.chars().nth(LONGEST).is_some() {
        return Err(Fault::TooLong);
    }
    let code = clean(pasted);
    read(editions, &code).map_err(|fault| match fault {
        Fault::Cut | Fault::Damaged if begins_whole(editions, &code) => Fault::TooLong,
        Fault::Cut if mended(editions, &code) => Fault::Damaged,
        fault => fault,
    })
}

/// Whether a whole code stands at the beginning, so that something was added to it.
fn begins_whole(editions: &'static [Edition], code: &str) -> bool {
    let ends = code.match_indices(END).map(|(at, _)| at + 1);
    ends.take_while(|end| *end <= LONGEST_CODE && *end < code.len())
        .any(|end| read(editions, &code[..end]).is_ok())
}

/// Whether nothing but the last letter is wrong, so that nothing is missing.
fn mended(editions: &'static [Edition], code: &str) -> bool {
    code.len().checked_sub(1).is_some_and(|end| {
        let mut code = code[..end].to_owned();
        code.push(END);
        read(editions, &code).is_ok()
    })
}

/// Reads a code that was cleaned up.
fn read(editions: &'static [Edition], code: &str) -> Result<Shared, Fault> {
    let (version, body) = parts(code)?;
    let bytes = seal::unpack(body);
    let [header @ .., _, _] = bytes.as_slice() else {
        return Err(Fault::Cut);
    };
    let [high, low, payload @ ..] = header else {
        return Err(Fault::Cut);
    };
    let head = u16::from_be_bytes([*high, *low]);
    let (number, form) = (head >> 1, Form::ALL[usize::from(head & 1)]);
    if editions.last().is_none_or(|newest| newest.number < number) {
        // Any damage to the first letters looks like another edition, so the check decides.
        let is_whole = seal::seal(version, header) == code;
        return Err(if is_whole {
            Fault::NewerEdition
        } else {
            Fault::Damaged
        });
    }
    let edition = editions.iter().find(|edition| edition.number == number);
    let edition = edition.ok_or(Fault::Damaged)?;
    let length = match version {
        ANSWERS => edition.asks(form).count().div_ceil(3),
        _ => Scores::BYTES,
    };
    if payload.len() < length {
        return Err(Fault::Cut);
    }
    let shared = match version {
        ANSWERS => {
            answers_of(edition, form, payload).map(|answers| Shared::Answers { edition, answers })
        }
        _ => Scores::from_bytes(number, form, payload).map(Shared::Scores),
    };
    // Writing it again finds whatever else is not as it should be: the check, the spare bits, the length.
    shared
        .filter(|shared| shared.code() == code)
        .ok_or(Fault::Damaged)
}

/// The version letter, and what stands between it and the last letter.
fn parts(code: &str) -> Result<(u8, &str), Fault> {
    let version = code.bytes().next().ok_or(Fault::Empty)?;
    if !code.bytes().all(is_letter) {
        return Err(Fault::Letters);
    }
    let is_ours = version == ANSWERS || version == SCORES;
    match code.get(1..).and_then(|rest| rest.strip_suffix(END)) {
        Some(body) if is_ours => Ok((version, body)),
        Some(_) if version.is_ascii_lowercase() => Err(Fault::NewerVersion),
        // Every code has capitals: a program made them small.
        None if is_ours && code.ends_with('z') && code == code.to_ascii_lowercase() => {
            Err(Fault::Damaged)
        }
        None if is_ours => Err(Fault::Cut),
        _ => Err(Fault::Foreign),
    }
}

fn header(edition: u16, form: Form) -> Vec<u8> {
    (edition << 1 | form as u16).to_be_bytes().to_vec()
}

fn symbol(answers: &Answers, item: Item) -> u8 {
    match item {
        Item::Skill(skill) => answers.level(skill).map_or(OPEN, Level::get),
        Item::Preference(preference) => answers.side(preference).map_or(OPEN, |side| side as u8),
    }
}

/// `None` where a symbol is impossible, or missing.
fn answers_of(edition: &Edition, form: Form, payload: &[u8]) -> Option<Answers> {
    let mut answers = Answers::new(form);
    for (place, question) in edition.asks(form).enumerate() {
        let byte = payload.get(place / 3)?;
        let symbol = [byte / 36, byte / 6 % 6, byte % 6][place % 3];
        match (symbol, question.item) {
            (OPEN, _) => {}
            (symbol, Item::Skill(skill)) => {
                answers.rate(skill, Some(Reply::Given(Level::new(symbol)?)));
            }
            (symbol, Item::Preference(preference)) => {
                let side = *Role::ALL.get(usize::from(symbol))?;
                answers.choose(preference, Some(Reply::Given(side)));
            }
        }
    }
    Some(answers)
}
