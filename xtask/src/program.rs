//! The programs that a page starts.

use crate::Result;
use crate::page::Tag;

/// A program, as the element in which it draws names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Program<'a> {
    /// The id of the element.
    pub(crate) name: &'a str,
    /// The address of the JavaScript that connects it with the page.
    pub(crate) script: &'a str,
    /// The address of the WebAssembly.
    pub(crate) wasm: &'a str,
    /// The address of the styles that it alone needs, if any.
    pub(crate) style: Option<&'a str>,
}

impl<'a> Program<'a> {
    /// The addresses of all its files.
    pub(crate) fn files(self) -> impl Iterator<Item = &'a str> {
        [self.script, self.wasm].into_iter().chain(self.style)
    }
}

/// All programs of a page, in its order. Fails when there is none, or one is named in part.
pub(crate) fn programs<'a>(tags: &[Tag<'a>]) -> Result<Vec<Program<'a>>> {
    let mut programs = Vec::new();
    for tag in tags {
        let attributes = ["id", "data-script", "data-wasm"].map(|name| tag.attribute(name));
        match attributes {
            [_, None, None] => {}
            [Some(name), Some(script), Some(wasm)] => {
                let style = tag.attribute("data-style");
                programs.push(Program {
                    name,
                    script,
                    wasm,
                    style,
                });
            }
            _ => {
                return Err(format!(
                    "A <{}> names a program in part: it takes an id, data-script and data-wasm.",
                    tag.name
                )
                .into());
            }
        }
    }
    if programs.is_empty() {
        return Err("The page has no element with the data-script of a program.".into());
    }
    Ok(programs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tags;

    #[test]
    fn programs_are_found_at_the_elements_in_which_they_draw() {
        let html = "<main id=main><div id=a data-script=./a.js data-wasm=./a.wasm></div>\
                    <div hidden id=b data-script=./b.js data-wasm=./b.wasm data-style=./b.css></div></main>";
        let found = programs(&tags(html)).unwrap();
        assert_eq!(
            found,
            [
                Program {
                    name: "a",
                    script: "./a.js",
                    wasm: "./a.wasm",
                    style: None
                },
                Program {
                    name: "b",
                    script: "./b.js",
                    wasm: "./b.wasm",
                    style: Some("./b.css")
                },
            ]
        );
    }

    #[test]
    fn a_page_without_a_whole_program_is_refused() {
        let refusal = |html| programs(&tags(html)).unwrap_err().to_string();
        assert_eq!(
            refusal("<div id=a>"),
            "The page has no element with the data-script of a program."
        );
        for part in [
            "<div id=a data-script=a.js>",
            "<div id=a data-wasm=a.wasm>",
            "<div data-script=a.js data-wasm=a.wasm>",
        ] {
            assert_eq!(
                refusal(part),
                "A <div> names a program in part: it takes an id, data-script and data-wasm."
            );
        }
    }
}
