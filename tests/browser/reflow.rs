//! Where there is little room, or the text takes more of it: nothing is cut off, lies over something else, or has to be scrolled to
//! sideways.

use two_sides_model::place::Program;
use two_sides_stage::{Browser, Result, View};

use crate::mode;
use crate::routes::{nothing_is_found_on, routes};
use crate::sight::texts;
use crate::visit;

/// What sticks out of the window, what is cut off or larger than its frame, and what lies over something else.
///
/// What scrolls by itself may be wider than the window: the tables of figures are, and a table may.
pub(crate) const LOOK: &str = r"
    const root = document.documentElement;
    // All cards are laid out, not only those near the window.
    root.toggleAttribute('data-scrolled', true);
    const width = root.clientWidth;
    const name = element => element.outerHTML.slice(0, 120);
    const above = (element, is) => element && (is(getComputedStyle(element)) || above(element.parentElement, is));
    const scrolls = style => ['auto', 'scroll'].includes(style.overflowX);
    const floats = style => ['fixed', 'sticky'].includes(style.position);

    // What a drawing holds is cut off at its edge, and engines do not agree on how far it would go.
    const all = [...document.querySelectorAll('body *:not(svg *)')]
        .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, .skip, thead'));
    const sticksOut = element => element.getBoundingClientRect().right > width + 1 && !above(element, scrolls);
    const isFrame = element => element.matches('button, [data-look], article, .finding, .question, .notice, td');
    const isCut = element => isFrame(element) && element.clientWidth > 0
        && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 3);

    const read = all.filter(element => element.matches('a[href], button, input, select, summary, h1, h2, h3, h4, legend, p') && !above(element, floats));
    const boxes = read
        .flatMap(element => [...element.getClientRects()].map(({ left, right, top, bottom }) => ({ element, left, right, top, bottom })))
        .sort((one, other) => one.top - other.top);
    const covered = boxes.flatMap((box, index) => {
        const lies = [];
        for (const other of boxes.slice(index + 1)) {
            if (other.top > box.bottom - 3) break;
            const isBeside = other.left > box.right - 3 || other.right < box.left + 3 || other.bottom < box.top + 3;
            const isWithin = box.element.contains(other.element) || other.element.contains(box.element);
            if (!isBeside && !isWithin) lies.push(`${name(other.element)} lies over ${name(box.element)}`);
        }
        return lies;
    });

    const misfits = [
        ...(root.scrollWidth > width ? [`the page is ${root.scrollWidth} wide`] : []),
        ...all.filter(sticksOut).map(element => `${name(element)} sticks out`).slice(0, 5),
        ...all.filter(isCut).map(element => `${name(element)} is cut`).slice(0, 5),
        ...covered.slice(0, 5),
    ];
    root.toggleAttribute('data-scrolled', false);
    return misfits";

fn everything_fits(program: Program) -> Result {
    visit(View::PHONE, "", |browser| {
        nothing_is_found_on(browser, &routes(program), |browser, route| {
            let misfits = |browser: &Browser| texts(browser, LOOK);
            mode::found_in(&mode::TIGHT, browser, route, misfits)
        })
    })
}

/// WebKitGTK leaves a legend as wide as it was when the window gets narrower; a page that is loaded anew there is measured in `phone`.
mod beyond_webkit {
    use super::*;

    #[test]
    fn everything_fits_in_the_comparison() -> Result {
        everything_fits(Program::Comparison)
    }

    #[test]
    fn everything_fits_in_the_assessment() -> Result {
        everything_fits(Program::Assessment)
    }

    #[test]
    fn everything_fits_in_the_reference() -> Result {
        everything_fits(Program::Reference)
    }

    #[test]
    fn what_is_too_wide_or_lies_over_something_would_be_noticed() -> Result {
        visit(View::PHONE, "#/?dimension=automation", |browser| {
            assert_eq!(texts(browser, LOOK)?, [""; 0]);
            for (breakage, sign) in [
                (
                    "document.querySelector('h1').style.whiteSpace = 'nowrap'",
                    "sticks out",
                ),
                (
                    "Object.assign(document.querySelector('.bar button').style, { minHeight: 0, height: '0.5rem' })",
                    "is cut",
                ),
                (
                    "document.querySelector('.opening p').style.marginTop = '-3rem'",
                    "lies over",
                ),
            ] {
                browser.script(breakage, &[])?;
                let found = texts(browser, LOOK)?;
                assert!(
                    found.iter().any(|misfit| misfit.contains(sign)),
                    "{sign} in {found:?}"
                );
                browser.script(
                    "document.querySelector('[style]').removeAttribute('style')",
                    &[],
                )?;
            }
            Ok(())
        })
    }
}
