// Written by two-sides-content. Edit the content pack instead.

/// Every voice.
pub static VOICES: [Voice; 2] = [
    Voice { id: "article", name: "Article", about: "One document." },
    Voice { id: "guide", name: "Guide", about: "One document." },
];

/// Every source.
pub static SOURCES: [Source; 3] = [
    Source { id: "article", title: "Two \"roles\", one goal", short: "Article", kind: SourceKind::Founding, author: None, publisher: Some("A magazine"), year: None, url: None, voice: Some(VoiceId(0)), remark: None },
    Source { id: "guide", title: "A guide", short: "Guide", kind: SourceKind::Founding, author: None, publisher: None, year: Some("2025"), url: None, voice: Some(VoiceId(1)), remark: Some("Our copy lacks its end.") },
    Source { id: "handbook", title: "The handbook", short: "Handbook", kind: SourceKind::Public, author: Some("A. Writer"), publisher: None, year: Some("2016"), url: Some("https://example.org/handbook"), voice: None, remark: None },
];

/// Every dimension.
pub static DIMENSIONS: [Dimension; 2] = [
    Dimension { id: "skills", name: "Skills", question: "What do you have to be good at?" },
    Dimension { id: "goals", name: "Goals", question: "What counts as success?" },
];

/// Every claim.
pub static CLAIMS: [Claim; 4] = [
    Claim { id: "A1", source: SourceId(0), about: About::DevOps, dimension: DimensionId(0), locator: Locator { heading: "opening", sentence: 1, quote: "write and ship code" }, text: "DevOps engineers write code and ship it." },
    Claim { id: "A2", source: SourceId(0), about: About::Sre, dimension: DimensionId(0), locator: Locator { heading: "opening", sentence: 2, quote: "keep it running" }, text: "SREs keep services running." },
    Claim { id: "A3", source: SourceId(0), about: About::Both, dimension: DimensionId(1), locator: Locator { heading: "Goals", sentence: 1, quote: "better software, faster" }, text: "Both want better software sooner." },
    Claim { id: "G1", source: SourceId(1), about: About::DevOps, dimension: DimensionId(1), locator: Locator { heading: "Goals", sentence: 3, quote: "speed comes first" }, text: "For DevOps speed comes first." },
];

/// Every card, in the order of their dimensions.
pub static CARDS: [Card; 3] = [
    Card { id: "who-codes", dimension: DimensionId(0), kind: Kind::Difference, title: "Who writes the code?", why: "Ask how much of the week goes into code.", devops: Some(Statement { text: "They write code and ship it.", claims: &[ClaimId(0)] }), sre: Some(Statement { text: "They keep services running.", claims: &[ClaimId(1), ClaimId(2)] }), both: None, positions: &[], notes: &[] },
    Card { id: "is-speed-the-goal", dimension: DimensionId(1), kind: Kind::Contested, title: "Is speed the goal?", why: "Ask what the team would give up for speed.", devops: None, sre: None, both: None, positions: &[Statement { text: "The article asks for better software as well.", claims: &[ClaimId(2)] }, Statement { text: "The guide puts speed first.", claims: &[ClaimId(3)] }], notes: &[Note { text: "The handbook counts failed changes, too.", source: SourceId(2), place: "Chapter 1", read: Read::Primary, checked: "2026-11-20" }] },
    Card { id: "better-software", dimension: DimensionId(1), kind: Kind::Common, title: "Better software", why: "Either path leads there.", devops: None, sre: None, both: Some(Statement { text: "Both want better software.", claims: &[ClaimId(2)] }), positions: &[], notes: &[] },
];
