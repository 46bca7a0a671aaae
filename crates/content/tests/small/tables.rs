// Written by two-sides-content. Edit the content pack instead.

/// Every voice.
pub static VOICES: [Voice; 2] = [
    Voice { lines: Lines("article\nArticle\nOne document.") },
    Voice { lines: Lines("guide\nGuide\nOne document.") },
];

/// Every source.
pub static SOURCES: [Source; 3] = [
    Source { lines: Lines("article\nTwo \"roles\", one goal\nArticle\n\nA magazine\n\n\n"), kind: SourceKind::Founding, voice: Some(VoiceId(0)) },
    Source { lines: Lines("guide\nA guide\nGuide\n\n\n2025\n\nOur copy lacks its end."), kind: SourceKind::Founding, voice: Some(VoiceId(1)) },
    Source { lines: Lines("handbook\nThe handbook\nHandbook\nA. Writer\n\n2016\nhttps://example.org/handbook\n"), kind: SourceKind::Public, voice: None },
];

/// Every dimension.
pub static DIMENSIONS: [Dimension; 2] = [
    Dimension { lines: Lines("skills\nSkills\nWhat do you have to be good at?") },
    Dimension { lines: Lines("goals\nGoals\nWhat counts as success?") },
];

/// Every claim.
pub static CLAIMS: [Claim; 4] = [
    Claim { lines: Lines("A1\nopening\nwrite and ship code\nDevOps engineers write code and ship it."), source: SourceId(0), about: About::DevOps, dimension: DimensionId(0), sentence: 1 },
    Claim { lines: Lines("A2\nopening\nkeep it running\nSREs keep services running."), source: SourceId(0), about: About::Sre, dimension: DimensionId(0), sentence: 2 },
    Claim { lines: Lines("A3\nGoals\nbetter software, faster\nBoth want better software sooner."), source: SourceId(0), about: About::Both, dimension: DimensionId(1), sentence: 1 },
    Claim { lines: Lines("G1\nGoals\nspeed comes first\nFor DevOps speed comes first."), source: SourceId(1), about: About::DevOps, dimension: DimensionId(1), sentence: 3 },
];

/// The id and the title of every card.
pub(crate) static HEADINGS: [Lines; 3] = [
    Lines("who-codes\nWho writes the code?"),
    Lines("is-speed-the-goal\nIs speed the goal?"),
    Lines("better-software\nBetter software"),
];

/// Every card, in the order of their dimensions.
pub static CARDS: [Card; 3] = [
    Card { number: CardId(0), why: "Ask how much of the week goes into code.", dimension: DimensionId(0), kind: Kind::Difference, statements: &[Statement { part: Part::DevOps, text: "They write code and ship it.", claims: &[ClaimId(0)] }, Statement { part: Part::Sre, text: "They keep services running.", claims: &[ClaimId(1), ClaimId(2)] }], notes: &[] },
    Card { number: CardId(1), why: "Ask what the team would give up for speed.", dimension: DimensionId(1), kind: Kind::Contested, statements: &[Statement { part: Part::Position, text: "The article asks for better software as well.", claims: &[ClaimId(2)] }, Statement { part: Part::Position, text: "The guide puts speed first.", claims: &[ClaimId(3)] }], notes: &[Note { lines: Lines("The handbook counts failed changes, too.\nChapter 1\n2026-11-20"), source: SourceId(2), read: Read::Primary }] },
    Card { number: CardId(2), why: "Either path leads there.", dimension: DimensionId(1), kind: Kind::Common, statements: &[Statement { part: Part::Both, text: "Both want better software.", claims: &[ClaimId(2)] }], notes: &[] },
];

/// Every area, in the order of the screens.
pub static AREAS: [Area; 2] = [
    Area { lines: Lines("making\nMaking\nWhat comes before the service.") },
    Area { lines: Lines("running\nRunning\nWhat comes after.") },
];

/// Every skill, in the order of the screens.
pub static SKILLS: [Skill; 2] = [
    Skill { lines: Lines("coding\nCoding\nWriting programs.\nNever wrote any.\nChanged a line.\nWrote a tool.\nShips code weekly.\nOthers learn it here.\nAutomate a chore."), area: AreaId(0), claims: [&[ClaimId(0), ClaimId(3)], &[]], builds_on: &[], cards: &[CardId(0), CardId(1)] },
    Skill { lines: Lines("keeping\nKeeping it running\nLooking after a service.\nNever did.\nWatched.\nHelped.\nDoes it alone.\nOthers ask how.\nCarry a pager."), area: AreaId(1), claims: [&[ClaimId(2)], &[ClaimId(1), ClaimId(2)]], builds_on: &[SkillId(0)], cards: &[CardId(0), CardId(1), CardId(2)] },
];

/// Every preference.
pub static PREFERENCES: [Preference; 1] = [
    Preference { lines: Lines("pace\nWhich day would you rather have?\nSomething ships.\nNothing breaks."), claims: [&[ClaimId(0), ClaimId(3)], &[ClaimId(1)]], first: Role::Sre },
];

/// Every certificate.
pub static CERTIFICATES: [Certificate; 2] = [
    Certificate { lines: Lines("keeper\nCertified Keeper\nHandbook House\nIt was called Watcher before.\nChapter 2\n2026-11-20"), serves: Picks::at(&[Role::Sre as usize]), skills: &[SkillId(1)], flags: Picks::at(&[Flag::Renamed as usize, Flag::Course as usize]), source: SourceId(2), read: Read::Secondary },
    Certificate { lines: Lines("printer\nPrinter Expert\nHandbook House\nIt is about printers.\nChapter 3\n2026-11-20"), serves: Picks::at(&[]), skills: &[], flags: Picks::at(&[Flag::Hardware as usize]), source: SourceId(2), read: Read::Primary },
];

/// Every edition, from 1.
pub static EDITIONS: [Edition; 2] = [
    Edition { number: 1, questions: &[Question { item: Item::Preference(PreferenceId(0)), is_short: false, voices: [Picks::at(&[1]), Picks::at(&[])] }, Question { item: Item::Skill(SkillId(0)), is_short: true, voices: [Picks::at(&[0, 1]), Picks::at(&[0])] }] },
    Edition { number: 2, questions: &[Question { item: Item::Skill(SkillId(0)), is_short: true, voices: [Picks::at(&[0, 1]), Picks::at(&[])] }, Question { item: Item::Skill(SkillId(1)), is_short: false, voices: [Picks::at(&[0]), Picks::at(&[0])] }, Question { item: Item::Preference(PreferenceId(0)), is_short: true, voices: [Picks::at(&[0, 1]), Picks::at(&[0])] }] },
];
