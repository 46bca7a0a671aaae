//! A line of `tests/golden-links.txt`, as its head describes it.

use two_sides_model::code::{Scores, Shared};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::score::{Figure, Percents, profile};

/// The line for what somebody shared.
pub(crate) fn line(shared: &Shared) -> String {
    let (edition, form, figures) = match shared {
        Shared::Answers { edition, answers } => {
            let profile = profile(edition, answers, Picks::NONE);
            let [devops, sre] = profile.readiness;
            let figures = [devops, sre, profile.skills, profile.preferences];
            let figures = figures.map(|figure| figure.map(Figure::percents));
            (edition.number, answers.form, figures)
        }
        Shared::Scores(scores) => {
            let Scores {
                edition,
                form,
                readiness: [devops, sre],
                skills,
                preferences,
                ..
            } = *scores;
            (edition, form, [devops, sre, skills, preferences])
        }
    };
    let [devops, sre, skills, preferences] = figures.map(told);
    format!(
        "{} edition {edition} {} devops {devops} sre {sre} skills {skills} preferences {preferences}",
        shared.code(),
        form.id(),
    )
}

fn told(figure: Option<Percents>) -> String {
    figure.map_or_else(
        || "none".to_owned(),
        |Percents { low, value, high }| format!("{low}/{value}/{high}"),
    )
}
