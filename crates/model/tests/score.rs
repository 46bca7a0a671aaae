//! The promise: figures follow from the answers and from who named what, exactly, and favour nobody.

mod any;
mod sheet;

use proptest::prelude::*;
use proptest::sample::Index;
use sheet::{Sheet, edition, level, question, rated, skill, voice};
use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::bridge::{bridge, strengths};
use two_sides_model::claim::ClaimId;
use two_sides_model::edition::{Edition, Form, Item, Question};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::preference::PreferenceId;
use two_sides_model::reasons::reasons;
use two_sides_model::role::Role;
use two_sides_model::score::{Figure, Percents, Profile, Share, profile};
use two_sides_model::skill::SkillId;
use two_sides_model::source::VoiceId;
use two_sides_model::tension::tensions;
use two_sides_model::tip::tips;
use two_sides_model::verdict::verdict;

fn score(sheet: &Sheet) -> Profile {
    profile(&sheet.edition, &sheet.answers, sheet.left_out)
}

fn figures(profile: &Profile) -> Vec<Figure> {
    let [devops, sre] = profile.readiness;
    [devops, sre, profile.skills, profile.preferences]
        .into_iter()
        .flatten()
        .collect()
}

/// `(numerator, denominator)` of both ends.
fn ends(figure: Option<Figure>) -> Option<[(i64, i64); 2]> {
    figure.map(|figure| [figure.low, figure.high].map(|end| (end.num(), end.den())))
}

fn values(profile: &Profile) -> [Option<i32>; 4] {
    let [devops, sre] = profile.readiness;
    [devops, sre, profile.skills, profile.preferences]
        .map(|figure| figure.map(|figure| figure.percents().value))
}

/// Three skills, named for `DevOps` by 2, 1 and 0 voices, and for SRE by 0, 1 and 3:
///
/// | skill  | w(DevOps) | w(SRE) | pull = w(SRE) * 3 - w(DevOps) * 4 |
/// | first  |     2     |    0   |                -8                 |
/// | second |     1     |    1   |                -1                 |
/// | third  |     0     |    3   |                 9                 |
/// | sum    |     3     |    4   |                 0                 |
///
/// The furthest that a lean can go is thus 4 * 9 = 36.
fn three_skills() -> Edition {
    edition(vec![
        question(Item::Skill(skill(0)), &[0, 1], &[]),
        question(Item::Skill(skill(1)), &[0], &[0]),
        question(Item::Skill(skill(2)), &[], &[1, 2, 3]),
    ])
}

fn first_preferences(count: usize) -> Edition {
    let items = PreferenceId::all().map(Item::Preference).take(count);
    edition(items.map(|item| question(item, &[0], &[1, 2])).collect())
}

#[test]
fn complete_answers_score_as_worked_out_by_hand() {
    let profile = profile(
        &three_skills(),
        &rated(&[Some(1), Some(2), Some(4)]),
        Picks::NONE,
    );
    // (2 * 1 + 1 * 2 + 0 * 4) / (4 * 3) = 4 / 12
    assert_eq!(ends(profile.readiness[0]), Some([(1, 3); 2]));
    // (0 * 1 + 1 * 2 + 3 * 4) / (4 * 4) = 14 / 16
    assert_eq!(ends(profile.readiness[1]), Some([(7, 8); 2]));
    // (-8 * 1 - 1 * 2 + 9 * 4) / 36 = 26 / 36
    assert_eq!(ends(profile.skills), Some([(13, 18); 2]));
    assert_eq!(values(&profile), [Some(33), Some(88), Some(72), None]);
}

#[test]
fn a_missing_answer_leaves_an_interval_as_worked_out_by_hand() {
    let mut answers = rated(&[Some(1), Some(2), None]);
    for reply in [None, Some(Reply::NotSure)] {
        answers.rate(skill(2), reply);
        let profile = profile(&three_skills(), &answers, Picks::NONE);
        // The third skill has no weight for DevOps.
        assert_eq!(ends(profile.readiness[0]), Some([(1, 3); 2]));
        // Between 2 / 16 and 14 / 16.
        assert_eq!(ends(profile.readiness[1]), Some([(1, 8), (7, 8)]));
        // Between -10 / 36 and 26 / 36; the middle is 8 / 36 = 22.2 %.
        assert_eq!(ends(profile.skills), Some([(-5, 18), (13, 18)]));
        let percents = profile.skills.map(Figure::percents);
        let expected = Percents {
            low: -28,
            value: 22,
            high: 72,
        };
        assert_eq!(percents, Some(expected));
    }
}

#[test]
fn leaving_a_voice_out_rescores_as_worked_out_by_hand() {
    let answers = rated(&[Some(1), Some(2), Some(4)]);
    let left_out = Picks::NONE.with(voice(0));
    let profile = profile(&three_skills(), &answers, left_out);
    // Left are 1, 0, 0 for DevOps and 0, 0, 3 for SRE, so the pulls are -3, 0, 3 and the furthest is 12.
    assert_eq!(ends(profile.readiness[0]), Some([(1, 4); 2]));
    assert_eq!(ends(profile.readiness[1]), Some([(1, 1); 2]));
    assert_eq!(ends(profile.skills), Some([(3, 4); 2]));
}

#[test]
fn preferences_score_as_worked_out_by_hand() {
    let mut answers = Answers::new(Form::Full);
    let sides = [Role::Sre, Role::Sre, Role::DevOps];
    for (preference, side) in PreferenceId::all().zip(sides) {
        answers.choose(preference, Some(Reply::Given(side)));
    }
    // Two for SRE, one for DevOps, one open: between (2 - 2) / 4 and (3 - 1) / 4.
    let edition = first_preferences(4);
    let lean = profile(&edition, &answers, Picks::NONE).preferences;
    assert_eq!(ends(lean), Some([(0, 1), (1, 2)]));

    // The SRE sides keep a voice without the third one, but not without the second and the third.
    let lean = profile(&edition, &answers, Picks::NONE.with(voice(2))).preferences;
    assert_eq!(ends(lean), Some([(0, 1), (1, 2)]));
    let left_out = Picks::NONE.with(voice(1)).with(voice(2));
    assert_eq!(profile(&edition, &answers, left_out).preferences, None);
}

#[test]
fn halves_are_rounded_away_from_zero_on_both_sides() {
    // Named by 2, 0, 0 and by 0, 1, 1: the pulls are -4, 2, 2, the furthest is 16, and one level is 2 / 16 = 12.5 %.
    let one_sided = |devops: &[usize], sre: [&[usize]; 2]| {
        let voices = [(devops, &[][..]), (&[], sre[0]), (&[], sre[1])];
        let asked = voices.into_iter().enumerate();
        edition(
            asked
                .map(|(place, (devops, sre))| question(Item::Skill(skill(place)), devops, sre))
                .collect(),
        )
    };
    let sheet = Sheet {
        edition: one_sided(&[0, 1], [&[0], &[1]]),
        answers: rated(&[Some(0), Some(1), Some(0)]),
        left_out: Picks::NONE,
    };
    assert_eq!(ends(score(&sheet).skills), Some([(1, 8); 2]));
    assert_eq!(values(&score(&sheet))[2], Some(13));
    assert_eq!(values(&score(&sheet.mirrored()))[2], Some(-13));
}

#[test]
fn there_is_no_figure_where_nothing_can_be_computed() {
    let answers = rated(&[Some(4), Some(4), Some(4)]);
    let everybody = VoiceId::all().collect();
    let none = Profile {
        readiness: [None, None],
        skills: None,
        preferences: None,
    };
    assert_eq!(profile(&three_skills(), &answers, everybody), none);
    assert_eq!(profile(&edition(Vec::new()), &answers, Picks::NONE), none);

    // Both roles are named alike, so no answers could tell them apart; but each has its readiness.
    let alike = [0, 1].map(|place| question(Item::Skill(skill(place)), &[0, 2], &[1, 3]));
    let profile = profile(&edition(alike.to_vec()), &answers, Picks::NONE);
    assert_eq!(values(&profile), [Some(100), Some(100), None, None]);
}

#[test]
fn replies_outside_the_form_carry_no_weight() {
    let mut questions = three_skills().questions.to_vec();
    questions[2].is_short = false;
    let edition = edition(questions);
    let mut answers = rated(&[Some(1), Some(2), Some(4)]);
    let on_full = profile(&edition, &answers, Picks::NONE);
    answers.form = Form::Short;
    let on_short = profile(&edition, &answers, Picks::NONE);
    assert_ne!(on_full, on_short);
    // Named by 2, 1 and by 0, 1: (0 * 1 + 1 * 2) / (4 * 1).
    assert_eq!(ends(on_short.readiness[1]), Some([(1, 2); 2]));
    answers.rate(skill(2), None);
    assert_eq!(profile(&edition, &answers, Picks::NONE), on_short);
}

/// What a sheet comes to, told another way: by shares of each role's voices, in floating point, and by trying for each
/// missing answer which end of the scale goes lower and which higher.
struct Rescore {
    /// The share of a role's voices that name each skill, by role.
    shares: Vec<[f64; 2]>,
    levels: Vec<Option<f64>>,
}

impl Rescore {
    fn of(sheet: &Sheet, named: impl Fn(SkillId, Role) -> Picks<VoiceId>) -> Self {
        let heard = |skill, role| {
            let voices = named(skill, role).iter();
            voices.filter(|voice| !sheet.left_out.has(*voice)).count()
        };
        let skills = sheet.skills();
        let all = |role| {
            skills
                .iter()
                .map(|skill| heard(*skill, role))
                .sum::<usize>()
        };
        let share = |skill, role| to_float(heard(skill, role)) / to_float(all(role));
        Self {
            shares: skills
                .iter()
                .map(|skill| Role::ALL.map(|role| share(*skill, role)))
                .collect(),
            levels: skills
                .iter()
                .map(|skill| {
                    sheet
                        .answers
                        .level(*skill)
                        .map(|level| f64::from(level.get()))
                })
                .collect(),
        }
    }

    /// The lowest and highest of `factor * level / 4`, summed up.
    fn ends(&self, factor: impl Fn(&[f64; 2]) -> f64) -> [f64; 2] {
        let mut ends = [0.0, 0.0];
        for (share, level) in self.shares.iter().zip(&self.levels) {
            let tried = [level.unwrap_or(0.0), level.unwrap_or(4.0)];
            let [one, two] = tried.map(|level| factor(share) * level / 4.0);
            ends[0] += one.min(two);
            ends[1] += one.max(two);
        }
        ends
    }

    fn readiness(&self, role: Role) -> [f64; 2] {
        self.ends(|share| share[role as usize])
    }

    fn lean(&self) -> [f64; 2] {
        let difference = |[devops, sre]: &[f64; 2]| sre - devops;
        let furthest: f64 = self
            .shares
            .iter()
            .map(|share| difference(share).max(0.0))
            .sum();
        self.ends(difference).map(|end| end / furthest)
    }
}

fn to_float(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("counts are small"))
}

/// Whether a figure has these ends. Where there is no figure, dividing by nothing must have left no number either, or there
/// must have been nothing to add up.
fn agrees(figure: Option<Figure>, ends: [f64; 2]) -> bool {
    let exact = |share: Share| {
        let parts = [share.num(), share.den()];
        let [num, den] =
            parts.map(|part| f64::from(i32::try_from(part).expect("parts of a score are small")));
        num / den
    };
    match figure {
        Some(figure) => {
            let off = [exact(figure.low) - ends[0], exact(figure.high) - ends[1]];
            off.iter().all(|off| off.abs() < 1e-9)
        }
        None => ends.iter().all(|end| !end.is_finite() || *end == 0.0),
    }
}

fn named_by_claims(skill: SkillId, role: Role) -> Picks<VoiceId> {
    let claims: &[ClaimId] = skill.get().claims[role as usize];
    claims
        .iter()
        .filter_map(|claim| claim.get().source.get().voice)
        .collect()
}

fn named_in(edition: &Edition, item: Item, role: Role) -> Picks<VoiceId> {
    let mut questions = edition.questions.iter();
    let question = questions.find(|question| question.item == item);
    question.map_or(Picks::NONE, |question| question.voices[role as usize])
}

/// The preference lean's ends, told by counting.
fn preference_ends(
    sheet: &Sheet,
    named: impl Fn(PreferenceId, Role) -> Picks<VoiceId>,
) -> Option<[f64; 2]> {
    let carried = |preference: &PreferenceId| {
        Role::ALL.into_iter().all(|role| {
            let mut voices = named(*preference, role).iter();
            voices.any(|voice| !sheet.left_out.has(voice))
        })
    };
    let asked: Vec<PreferenceId> = sheet.preferences().into_iter().filter(carried).collect();
    let chosen = |side: Option<Role>| {
        let chosen = asked
            .iter()
            .filter(|preference| sheet.answers.side(**preference) == side);
        to_float(chosen.count())
    };
    let [devops, sre, open] = [Some(Role::DevOps), Some(Role::Sre), None].map(chosen);
    let ends = [sre - devops - open, sre - devops + open];
    (!asked.is_empty()).then(|| ends.map(|end| end / to_float(asked.len())))
}

proptest! {
    #![proptest_config(any::cases(sheet::SHEETS))]

    #[test]
    fn raising_a_level_never_lowers_a_readiness(
        sheet in sheet::sheet(),
        at in any::<Index>(),
        from in sheet::any_level(),
        to in sheet::any_level(),
    ) {
        let skill = *at.get(&SkillId::all().collect::<Vec<_>>());
        let before = score(&sheet.rated(skill, from.min(to)));
        let after = score(&sheet.rated(skill, from.max(to)));
        for (before, after) in before.readiness.into_iter().zip(after.readiness) {
            prop_assert_eq!(before.is_some(), after.is_some());
            if let (Some(before), Some(after)) = (before, after) {
                prop_assert!(before.low <= after.low);
                prop_assert!(before.value() <= after.value());
                prop_assert!(before.high <= after.high);
            }
        }
    }

    #[test]
    fn swapping_the_roles_mirrors_every_figure(sheet in sheet::sheet()) {
        let one = score(&sheet);
        let two = score(&sheet.mirrored());
        prop_assert_eq!(one.readiness[0], two.readiness[1]);
        prop_assert_eq!(one.readiness[1], two.readiness[0]);
        for (one, two) in [(one.skills, two.skills), (one.preferences, two.preferences)] {
            let negated = |share: Share| (-share.num(), share.den());
            let turned = one.map(|one| [negated(one.high), negated(one.low)]);
            prop_assert_eq!(turned, ends(two));
            let turned = one.map(Figure::percents).map(|one| Percents {
                low: -one.high,
                value: -one.value,
                high: -one.low,
            });
            prop_assert_eq!(turned, two.map(Figure::percents));
        }
    }

    #[test]
    fn equal_levels_lean_to_nobody(sheet in sheet::sheet(), level in sheet::any_level()) {
        let mut sheet = sheet;
        for skill in sheet.skills() {
            sheet = sheet.rated(skill, level);
        }
        let profile = score(&sheet);
        for role in profile.readiness.into_iter().flatten() {
            prop_assert_eq!((role.low, role.high), (role.value(), role.value()));
            prop_assert_eq!(role.value().num() * 4, i64::from(level.get()) * role.value().den());
        }
        if let Some(lean) = profile.skills {
            prop_assert_eq!((lean.low, lean.high), (Share::ZERO, Share::ZERO));
        }
    }

    #[test]
    fn an_empty_sheet_favours_nobody(sheet in sheet::sheet(), is_unsure in any::<bool>()) {
        let mut sheet = sheet;
        sheet.answers = Answers::new(sheet.answers.form);
        if is_unsure {
            for skill in SkillId::all() {
                sheet.answers.rate(skill, Some(Reply::NotSure));
            }
            for preference in PreferenceId::all() {
                sheet.answers.choose(preference, Some(Reply::NotSure));
            }
        }
        let profile = score(&sheet);
        for role in profile.readiness.into_iter().flatten() {
            prop_assert_eq!(ends(Some(role)), Some([(0, 1), (1, 1)]));
        }
        for lean in [profile.skills, profile.preferences].into_iter().flatten() {
            prop_assert_eq!(ends(Some(lean)), Some([(-1, 1), (1, 1)]));
            prop_assert_eq!(lean.value(), Share::ZERO);
        }
    }

    #[test]
    fn every_completion_lies_inside_its_intervals(
        sheet in sheet::sheet(),
        levels in proptest::collection::vec(sheet::any_level(), 64),
        sides in proptest::collection::vec(any::thing::<Role>(), 64),
    ) {
        let mut complete = sheet.clone();
        for skill in sheet.skills() {
            if sheet.answers.level(skill).is_none() {
                complete = complete.rated(skill, levels[skill.index()]);
            }
        }
        for preference in sheet.preferences() {
            if sheet.answers.side(preference).is_none() {
                let side = sides[preference.index()];
                complete.answers.choose(preference, Some(Reply::Given(side)));
            }
        }
        let open = figures(&score(&sheet));
        let closed = figures(&score(&complete));
        prop_assert_eq!(open.len(), closed.len());
        for (open, closed) in open.into_iter().zip(closed) {
            prop_assert_eq!(closed.low, closed.high);
            prop_assert!(open.low <= closed.low && closed.high <= open.high);
        }
    }

    #[test]
    fn both_ends_of_an_interval_are_reached_by_a_completion(sheet in sheet::sheet()) {
        let of_skills: [fn(&Profile) -> Option<Figure>; 3] = [
            |profile| profile.readiness[0],
            |profile| profile.readiness[1],
            |profile| profile.skills,
        ];
        let of_ends: [fn(Figure) -> Share; 2] = [|figure| figure.low, |figure| figure.high];
        for figure in of_skills {
            for end in of_ends {
                let reached = |sheet: &Sheet| figure(&score(sheet)).map(end);
                let wanted = reached(&sheet);
                let mut complete = sheet.clone();
                for skill in sheet.skills() {
                    if sheet.answers.level(skill).is_none() {
                        // One of the two ends of the scale must leave this end of the figure where it is.
                        let [lowest, highest] =
                            [Level::ALL[0], Level::TOP].map(|level| complete.rated(skill, level));
                        complete = if reached(&lowest) == wanted { lowest } else { highest };
                    }
                }
                let complete = figure(&score(&complete));
                prop_assert_eq!(complete.map(|figure| figure.low), wanted);
                prop_assert_eq!(complete.map(|figure| figure.high), wanted);
            }
        }
    }

    #[test]
    fn the_value_is_the_middle_and_every_figure_is_on_its_scale(sheet in sheet::sheet()) {
        let profile = score(&sheet);
        for figure in figures(&profile) {
            let [low, value, high] = [figure.low, figure.value(), figure.high];
            prop_assert!(low <= value && value <= high);
            // value - low = high - value, over one denominator.
            let whole = low.den() * value.den() * high.den();
            let parts = |share: Share| share.num() * (whole / share.den());
            prop_assert_eq!(2 * parts(value), parts(low) + parts(high));
            for share in [low, value, high] {
                prop_assert!(share.den() > 0 && share.num().abs() <= share.den());
            }
            let Percents { low, value, high } = figure.percents();
            prop_assert!(-100 <= low && low <= value && value <= high && high <= 100);
        }
        for role in profile.readiness.into_iter().flatten() {
            prop_assert!(role.low >= Share::ZERO);
        }
    }

    #[test]
    fn figures_agree_with_a_rescore_straight_from_the_claims(sheet in sheet::today()) {
        let profile = score(&sheet);
        let rescore = Rescore::of(&sheet, named_by_claims);
        for role in Role::ALL {
            prop_assert!(agrees(profile.readiness[role as usize], rescore.readiness(role)));
        }
        prop_assert!(agrees(profile.skills, rescore.lean()));

        let named = |preference: PreferenceId, role: Role| {
            let claims = preference.get().claims[role as usize].iter();
            claims.filter_map(|claim| claim.get().source.get().voice).collect()
        };
        let rescore = preference_ends(&sheet, named);
        prop_assert_eq!(profile.preferences.is_some(), rescore.is_some());
        prop_assert!(rescore.is_none_or(|ends| agrees(profile.preferences, ends)));
    }

    #[test]
    fn figures_agree_with_a_rescore_of_any_edition(sheet in sheet::sheet()) {
        let profile = score(&sheet);
        let named = |item, role| named_in(&sheet.edition, item, role);
        let rescore = Rescore::of(&sheet, |skill, role| named(Item::Skill(skill), role));
        for role in Role::ALL {
            prop_assert!(agrees(profile.readiness[role as usize], rescore.readiness(role)));
        }
        prop_assert!(agrees(profile.skills, rescore.lean()));

        let of_preference = |preference, role| named(Item::Preference(preference), role);
        let rescore = preference_ends(&sheet, of_preference);
        prop_assert_eq!(profile.preferences.is_some(), rescore.is_some());
        prop_assert!(rescore.is_none_or(|ends| agrees(profile.preferences, ends)));
    }

    #[test]
    fn leaving_voices_out_is_the_same_as_never_having_heard_them(sheet in sheet::sheet()) {
        let silence = |voices: Picks<VoiceId>| {
            voices.iter().filter(|voice| !sheet.left_out.has(*voice)).collect()
        };
        let questions = sheet.edition.questions.iter().map(|question| Question {
            voices: question.voices.map(silence),
            ..*question
        });
        let silenced = edition(questions.collect());
        prop_assert_eq!(profile(&silenced, &sheet.answers, Picks::NONE), score(&sheet));
    }

    #[test]
    fn no_sheet_is_too_odd_for_anything_that_is_computed_from_it(sheet in sheet::sheet()) {
        let Sheet { edition, answers, left_out } = &sheet;
        let _ = verdict(edition, answers, *left_out);
        let _ = reasons(edition, answers, *left_out);
        let _ = tips(edition, answers, *left_out);
        for role in Role::ALL {
            let _ = strengths(edition, answers, *left_out, role);
            let _ = bridge(edition, answers, *left_out, role);
        }
        let _ = tensions(answers);
        prop_assert!(answers.open(edition) <= edition.questions.len());
        prop_assert_eq!(profile(edition, &answers.told(), *left_out), score(&sheet));
    }
}

#[test]
fn levels_are_the_numbers_from_0_to_4() {
    let numbers = Level::ALL.map(Level::get);
    assert_eq!(numbers, [0, 1, 2, 3, 4]);
    assert_eq!(numbers.map(level), Level::ALL);
    assert_eq!(Level::new(5), None);
}

#[test]
fn not_sure_is_a_reply_but_no_answer() {
    let item = Item::Skill(skill(1));
    let mut answers = Answers::new(Form::Full);
    let mut asked = three_skills().questions.to_vec();
    asked[0].is_short = false;
    let questions = edition(asked);
    assert!(answers.is_empty() && !answers.replied(item));
    assert_eq!(answers.open(&questions), 3);
    answers.form = Form::Short;
    assert_eq!(answers.open(&questions), 2);
    answers.form = Form::Full;

    answers.rate(skill(1), Some(Reply::NotSure));
    assert!(!answers.is_empty() && answers.replied(item));
    assert_eq!(answers.open(&questions), 2);
    assert_eq!(answers.level(skill(1)), None);

    assert_eq!(answers.told(), Answers::new(Form::Full));
    let given = rated(&[Some(0), Some(1), Some(2)]);
    assert_eq!(given.told(), given);
}
