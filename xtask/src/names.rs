//! The names by which a WebAssembly module and its JavaScript glue find each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::Result;

/// What the glue calls the exports of the module: `wasm.memory`.
const INSTANCE: &str = "wasm";

/// The one name that wasm-opt gives to all modules that are imported from, and does not print.
const SHORT_MODULE: &str = "a";

/// The short names that wasm-opt has given to what a module imports and exports.
#[derive(Debug)]
pub(crate) struct Names {
    /// What the glue calls itself towards the module.
    module: String,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads what wasm-opt prints when it shortens names. This is JSON, with one name to a line:
    ///
    /// ```text
    /// {
    ///  "imports": [
    ///   ["./comparison_bg.js", "__wbg_now_463ac581d2fc7ea3", "Ea"]
    ///  ],
    /// "exports": [
    ///   ["memory", "kb"]
    ///  ]
    /// }
    /// ```
    pub(crate) fn parse(map: &str) -> Result<Self> {
        let mut modules = BTreeSet::new();
        let mut imports = BTreeMap::new();
        let mut exports = BTreeMap::new();
        for line in map.lines() {
            // None of these names has a quote in it, so every second part is a name.
            let names: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            match names[..] {
                [module, long, short] => {
                    modules.insert(module);
                    imports.insert(long.to_owned(), short.to_owned());
                }
                [long, short] => {
                    exports.insert(long.to_owned(), short.to_owned());
                }
                _ => {}
            }
        }
        let module = match Vec::from_iter(modules)[..] {
            [module] => module.to_owned(),
            [] => return Err("wasm-opt has named no imports.".into()),
            [one, another, ..] => {
                return Err(format!(
                    "The WebAssembly imports from `{one}` and `{another}`, but shortening names \
                     makes one module of all."
                )
                .into());
            }
        };
        Ok(Self {
            module,
            imports,
            exports,
        })
    }

    /// Puts the short names into the glue. Fails when the glue is not as expected: it would not
    /// start.
    pub(crate) fn apply(&self, glue: &str) -> Result<String> {
        let module = format!("\"{}\"", self.module);
        if glue.matches(&module).count() != 1 {
            return Err(format!("The glue does not name the module {module} exactly once.").into());
        }
        let glue = glue.replace(&module, &format!("\"{SHORT_MODULE}\""));

        let mut renamed = String::with_capacity(glue.len());
        let mut missing: BTreeSet<&str> = self.imports.keys().map(String::as_str).collect();
        let mut last_word = "";
        let mut rest = glue.as_str();
        while !rest.is_empty() {
            let (gap, after_gap) = split(rest, is_in_word);
            let (word, after_word) = split(after_gap, |c| !is_in_word(c));
            // Elsewhere a word such as `memory` or `main` is somebody else's.
            let short = if last_word == INSTANCE && gap == "." {
                let short = self.exports.get(word);
                Some(short.ok_or_else(|| format!("The WebAssembly does not export `{word}`."))?)
            } else if after_word.starts_with(':') {
                missing.remove(word);
                self.imports.get(word)
            } else {
                None
            };
            renamed.push_str(gap);
            renamed.push_str(short.map_or(word, String::as_str));
            last_word = word;
            rest = after_word;
        }
        match missing.first() {
            None => Ok(renamed),
            Some(import) => Err(format!("The glue does not have the import `{import}`.").into()),
        }
    }
}

/// Splits a text in front of the first such character.
fn split(text: &str, at: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(at).unwrap_or(text.len()))
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = r#"{
 "imports": [
  ["./app_bg.js", "__wbg_now_463a", "$"],
  ["./app_bg.js", "__wbg_now_463ac", "A"]
 ],
"exports": [
  ["memory", "b"],
  ["main", "c"]
 ]
}
"#;

    const GLUE: &str = r#"
const import0 = {
    __wbg_now_463a: function() { return memory(wasm.memory.main); },
    __wbg_now_463ac: function(main) {},
};
return { "./app_bg.js": import0 }"#;

    #[track_caller]
    fn assert_refused(map: &str, glue: &str, why: &str) {
        let outcome = Names::parse(map).and_then(|names| names.apply(glue));
        assert_eq!(outcome.unwrap_err().to_string(), why);
    }

    #[test]
    fn whole_names_are_shortened_and_only_where_they_are_imports_or_exports() {
        let names = Names::parse(MAP).unwrap();
        assert_eq!(
            names.apply(GLUE).unwrap(),
            r#"
const import0 = {
    $: function() { return memory(wasm.b.main); },
    A: function(main) {},
};
return { "a": import0 }"#
        );
    }

    #[test]
    fn a_glue_that_is_not_as_expected_is_refused() {
        assert_refused(
            MAP,
            &GLUE.replace("./app_bg.js", "wbg"),
            "The glue does not name the module \"./app_bg.js\" exactly once.",
        );
        assert_refused(
            MAP,
            &GLUE.replace("463ac", "0000"),
            "The glue does not have the import `__wbg_now_463ac`.",
        );
        assert_refused(
            MAP,
            &GLUE.replace("wasm.memory", "wasm.stack"),
            "The WebAssembly does not export `stack`.",
        );
    }

    #[test]
    fn an_import_that_the_glue_only_mentions_is_missing() {
        assert_refused(
            MAP,
            &GLUE.replace("__wbg_now_463ac:", "// __wbg_now_463ac;"),
            "The glue does not have the import `__wbg_now_463ac`.",
        );
    }

    #[test]
    fn modules_that_cannot_become_one_are_refused() {
        assert_refused("{}", GLUE, "wasm-opt has named no imports.");
        assert_refused(
            &MAP.replacen("./app_bg.js", "./snippet.js", 1),
            GLUE,
            "The WebAssembly imports from `./app_bg.js` and `./snippet.js`, but shortening names \
             makes one module of all.",
        );
    }
}
