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

/// Every card, in the order of their dimensions.
pub static CARDS: [Card; 3] = [
    Card { lines: Lines("who-codes\nWho writes the code?\nAsk how much of the week goes into code."), dimension: DimensionId(0), kind: Kind::Difference, statements: &[Statement { part: Part::DevOps, text: "They write code and ship it.", claims: &[ClaimId(0)] }, Statement { part: Part::Sre, text: "They keep services running.", claims: &[ClaimId(1), ClaimId(2)] }], notes: &[] },
    Card { lines: Lines("is-speed-the-goal\nIs speed the goal?\nAsk what the team would give up for speed."), dimension: DimensionId(1), kind: Kind::Contested, statements: &[Statement { part: Part::Position, text: "The article asks for better software as well.", claims: &[ClaimId(2)] }, Statement { part: Part::Position, text: "The guide puts speed first.", claims: &[ClaimId(3)] }], notes: &[Note { lines: Lines("The handbook counts failed changes, too.\nChapter 1\n2026-11-20"), source: SourceId(2), read: Read::Primary }] },
    Card { lines: Lines("better-software\nBetter software\nEither path leads there."), dimension: DimensionId(1), kind: Kind::Common, statements: &[Statement { part: Part::Both, text: "Both want better software.", claims: &[ClaimId(2)] }], notes: &[] },
];
