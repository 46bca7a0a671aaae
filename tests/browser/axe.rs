//! axe-core looks through every page for what shuts people out.
//!
//! It runs in the page, under its policy. What it finds is wrong; what it does not find can be wrong all the same, which
//! `docs/accessibility.md` says more of.

/// WebKitGTK can neither be made to force the colours of the system nor to move less.
mod beyond_webkit {
    use std::fs;

    use two_sides_model::place::Program;
    use two_sides_stage::{Browser, Failure, Result, View};

    use crate::mode;
    use crate::routes::{Route, routes};
    use crate::sight::texts;
    use crate::single::visit_file;
    use crate::visit;

    /// Where `cargo xtask test` puts axe-core.
    const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/axe.min.js");

    /// What it finds, in a line for each element. The size of targets is the one thing that it only looks at when asked to. Where the
    /// system forces its colours it would compare them with those that the page asked for, which nobody sees.
    const LOOK: &str = r"
    const options = {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
        resultTypes: ['violations'],
        preload: false,
    };
    return axe.run(document, options).then(({ violations }) =>
        violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target}`)))";

    fn findings(browser: &Browser) -> Result<Vec<String>> {
        if browser.script("return 'axe' in window", &[])? != true {
            let missing = |_| {
                Failure::new(format!(
                    "There is no {SCRIPT}; `cargo xtask test tools` puts it there."
                ))
            };
            browser.script(&fs::read_to_string(SCRIPT).map_err(missing)?, &[])?;
        }
        texts(browser, LOOK)
    }

    /// Looks through pages in all modes.
    fn look_through(browser: &Browser, routes: &[Route]) -> Result {
        let mut found = Vec::new();
        for route in routes {
            found.extend(mode::found_in(&mode::ALL, browser, route, findings)?);
        }
        let (pages, modes) = (routes.len(), mode::ALL.len());
        println!(
            "axe-core: {pages} pages in {modes} modes, {} findings",
            found.len()
        );
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    }

    #[test]
    fn it_finds_nothing_in_the_comparison() -> Result {
        visit(View::DESKTOP, "", |browser| {
            look_through(browser, &routes(Program::Comparison))
        })
    }

    #[test]
    fn it_finds_nothing_in_the_assessment() -> Result {
        visit(View::DESKTOP, "", |browser| {
            look_through(browser, &routes(Program::Assessment))
        })
    }

    #[test]
    fn it_finds_nothing_in_the_reference() -> Result {
        visit(View::DESKTOP, "", |browser| {
            look_through(browser, &routes(Program::Reference))
        })
    }

    /// The first page of each program, which the one file is looked through by.
    fn firsts() -> Vec<Route> {
        let first = |program| routes(program).into_iter().next();
        Program::ALL.into_iter().filter_map(first).collect()
    }

    #[test]
    fn it_finds_nothing_in_the_one_file() -> Result {
        visit_file(View::DESKTOP, |browser| look_through(browser, &firsts()))
    }

    #[test]
    fn the_readme_tells_how_many_pages_are_looked_through_in_how_many_modes() {
        let readme = include_str!("../../README.md");
        let pages = Program::ALL.map(|program| routes(program).len());
        for told in [
            format!(
                "| what is looked through, in {} modes each |",
                mode::ALL.len()
            ),
            format!("| {} pages of the site |", pages.iter().sum::<usize>()),
            format!("| {} pages of the one file |", firsts().len()),
        ] {
            assert!(readme.contains(&told), "{told}");
        }
    }

    #[test]
    fn it_would_find_a_field_without_a_name_and_buttons_that_are_too_small() -> Result {
        visit(View::DESKTOP, "", |browser| {
            assert_eq!(findings(browser)?, [""; 0]);
            browser.script(
            "const field = document.querySelector('input[type=search]');
             for (const name of ['aria-label', 'placeholder']) field.removeAttribute(name);
             for (const { style } of document.querySelectorAll('.segments button')) {
                 Object.assign(style, { minHeight: 0, height: '9px', width: '9px', padding: 0, overflow: 'hidden' });
             }",
            &[],
        )?;
            let found = findings(browser)?;
            for rule in ["label ", "target-size "] {
                assert!(
                    found.iter().any(|line| line.starts_with(rule)),
                    "{rule} in {found:?}"
                );
            }
            Ok(())
        })
    }
}
