//! What answers come to: the figures, how sure they are, what they rest on, and what to do with them.

mod bridge;
mod figures;
mod reasons;
mod share;
mod verdict;
mod voices;

use two_sides_model::answers::Answers;
use two_sides_model::code::{self, Scores, Shared};
use two_sides_model::edition::{Edition, Form};
use two_sides_model::link::{METHOD, lineup, step};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::sitting::{Act, Sitting};
use two_sides_model::source::VoiceId;
use two_sides_model::step::Step;
use two_sides_model::verdict::{Verdict, verdict};
use yew::prelude::*;

use super::assess::address;
use crate::component::link::link;
use crate::component::prose::{self, onward};
pub(super) use figures::Figure;
pub(crate) use figures::towards;
pub(crate) use verdict::sentence;

/// Whose answers are shown, and how they are scored.
#[derive(Clone, Copy)]
struct Subject<'a> {
    edition: &'static Edition,
    answers: &'a Answers,
    left_out: Picks<VoiceId>,
}

impl Subject<'_> {
    fn verdict(self) -> Verdict {
        verdict(self.edition, self.answers, self.left_out)
    }

    /// The figures and calls, as a link can hold them too.
    fn scores(self) -> Scores {
        Scores::under(self.edition, self.answers, self.left_out)
    }
}

/// The reader's own result.
pub(super) fn own(sitting: &Sitting, report: &Callback<Act>) -> Html {
    let answers = &sitting.answers;
    let subject = Subject {
        edition: Edition::today(),
        answers,
        left_out: sitting.left_out,
    };
    if answers.told().is_empty() {
        let to_questions = link(
            "button",
            None,
            address(Step::Start),
            "To the questions".into(),
        );
        return html! {
            <>
                <h1 tabindex="-1" data-verdict="unknown">{ "Nothing to score yet" }</h1>
                { prose::lead("A result needs at least one answer.".into()) }
                { onward(to_questions) }
            </>
        };
    }
    let more = html! { <>{ " " }<a href="#share">{ "Share it, print it, compare it" }</a></> };
    let ghost = |address, label: &'static str| link("button ghost", None, address, label.into());
    html! {
        <>
            { findings(subject, report, more) }
            { share::share(sitting, report) }
            { onward(html! {
                <>
                    { ghost(address(Step::Start), "Change my answers") }
                    { ghost(METHOD.to_owned(), "How this is computed") }
                </>
            }) }
        </>
    }
}

/// Somebody's result, as a link holds it.
pub fn shared(sitting: &Sitting, code: &str, report: &Callback<Act>) -> Html {
    match code::decode(code) {
        Err(fault) => fault_card(fault),
        Ok(Shared::Scores(scores)) => scores_alone(&scores),
        Ok(Shared::Answers { edition, answers }) => {
            let subject = Subject {
                edition,
                answers: &answers,
                left_out: sitting.left_out,
            };
            html! {
                <div class="assess">
                    { from_somebody(html! {
                        <>
                            { "This is a result that somebody shared. Your own answers, if you have any, are untouched. " }
                            { invitation(sitting, code) }
                        </>
                    }) }
                    { findings(subject, report, Html::default()) }
                    { under_today(subject) }
                </div>
            }
        }
    }
}

/// What to do with a result: compare it, make one's own, or go back to it.
fn invitation(sitting: &Sitting, code: &str) -> Html {
    let mine = code::encode_answers(&sitting.answers);
    let (name, label, to) = if sitting.answers.told().is_empty() {
        (None, "Assess yourself", step(Step::Start))
    } else if mine == code::clean(code) {
        let back = "It is your own, as others see it. Back to my result";
        (None, back, step(Step::Result))
    } else {
        let both = vec![code.to_owned(), mine];
        (Some("compare"), "Compare it with mine", lineup(&both))
    };
    link("quiet", name, to, label.into())
}

/// Says that a result is not the reader's own.
fn from_somebody(content: Html) -> Html {
    html! { <p class="notice" data-shared="">{ content }</p> }
}

/// Why a link shows no result, and what to do about it.
fn fault_card(fault: code::Fault) -> Html {
    html! {
        <div class="assess" data-fault={fault.id()}>
            { prose::heading(fault.title().into()) }
            { prose::lead(fault.advice().into()) }
            { onward(link("button", None, address(Step::Start), "Assess yourself".into())) }
        </div>
    }
}

/// A result that carries its scores alone: shown as it is, and never scored again.
fn scores_alone(scores: &Scores) -> Html {
    let about = "Somebody shared these scores without the answers behind them, so they cannot be checked, scored again, or \
                 compared skill by skill.";
    let edition = scores.edition.to_string();
    html! {
        <div class="assess">
            { from_somebody(about.into()) }
            { verdict::heading(scores.calls) }
            { prose::lead([form_name(scores.form), " under edition ", &edition, "."].concat().into()) }
            { figures::figures(scores) }
        </div>
    }
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Short => "Short form",
        Form::Full => "Full form",
    }
}

/// The figures and everything that stands behind them; `more` ends the paragraph below the verdict.
fn findings(subject: Subject, report: &Callback<Act>, more: Html) -> Html {
    let verdict = subject.verdict();
    let scores = subject.scores();
    html! {
        <>
            { verdict::heading(scores.calls) }
            { verdict::lead(subject, &verdict, more) }
            { figures::figures(&scores) }
            <div class="figures">
                { reasons::reasons(subject) }
                { voices::voices(subject, &verdict, report) }
            </div>
            { reasons::skills(subject) }
            { reasons::preferences(subject) }
            { bridge::bridges(subject) }
        </>
    }
}

/// What a result of an older edition comes to under today's.
fn under_today(subject: Subject) -> Html {
    let today = Edition::today();
    if subject.edition.number == today.number {
        return Html::default();
    }
    let scores = Subject {
        edition: today,
        ..subject
    }
    .scores();
    html! {
        <section class="finding" data-under-today="">
            <h2>{ "Under today’s questions" }</h2>
            <p>
                { ["This link was made under edition ", &subject.edition.number.to_string(), " of the questions, and is shown \
                    above as it was then. Today edition ", &today.number.to_string(), " holds. Scored under it, the same \
                    answers come to this:"].concat() }
            </p>
            { figures::figures(&scores) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;
    use two_sides_model::answers::{Level, Reply};
    use two_sides_model::edition::{Item, Question};

    use super::super::compare::tests::check;
    use super::*;

    /// An edition that asks half of today's questions under another number.
    fn older() -> &'static Edition {
        let questions: Vec<Question> = Edition::today()
            .questions
            .iter()
            .step_by(2)
            .copied()
            .collect();
        Box::leak(Box::new(Edition {
            number: 7,
            questions: Vec::leak(questions),
        }))
    }

    /// The highest level in every second skill that the older edition asks.
    fn answers() -> Answers {
        let mut answers = Answers::new(Form::Full);
        for (at, question) in older().questions.iter().enumerate() {
            if let Item::Skill(skill) = question.item {
                let level = if at % 2 == 0 {
                    Level::TOP
                } else {
                    Level::ALL[0]
                };
                answers.rate(skill, Some(Reply::Given(level)));
            }
        }
        answers
    }

    #[test]
    fn a_result_of_another_edition_is_scored_under_todays_too() {
        let subject = Subject {
            edition: older(),
            answers: &answers(),
            left_out: Picks::NONE,
        };
        check(
            under_today(subject),
            &expect_file!["result/snapshots/under_today.html"],
        );
    }

    #[test]
    fn a_result_of_today_is_shown_once() {
        let subject = Subject {
            edition: Edition::today(),
            answers: &answers(),
            left_out: Picks::NONE,
        };
        assert_eq!(under_today(subject), Html::default());
    }
}
