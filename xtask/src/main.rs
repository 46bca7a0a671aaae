//! Everything that has to be done around the code, as `cargo xtask <command>`.
//!
//! This is the first program that somebody new waits for, so it compiles in seconds: arguments are
//! read by hand, and all else that a command needs is installed when the command is run.

mod address;
mod axe;
mod bench;
mod budget;
mod check;
mod compress;
mod engine;
mod fingerprint;
mod finish;
mod fuzz;
mod glue;
mod head;
mod headers;
mod lock;
mod manifest;
mod miri;
mod names;
mod not_found;
mod number;
mod one_file;
mod package;
mod page;
mod policy;
mod prerender;
mod program;
mod run;
mod script;
mod site;
mod soak;
mod social;
mod styles;
mod supply;
mod tool;
mod worker;

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// What goes wrong is told to a person, so it is a sentence and no type.
type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const HELP: &str = "\
cargo xtask <command>

  serve [--release] [ARGUMENTS]   serve the app on this machine and rebuild it on every change;
                                  what follows goes to `trunk serve`, such as --port 9000 or --open
  build                           make the release build in dist/ and weigh it
  test [STEP...]                  do all that has to pass before a change is merged, or only the steps
                                  tools, format, lint, docs, supply, native, build, chromium, firefox, webkit
  test --browser ENGINE           do all of it, but play the release build in one of chromium, firefox and webkit
  bench [PART...] [CONTENT...]    measure the release build in a browser, all of it or only the parts loads,
                                  presses, memory, lighthouse, and only over the contents real, 1000, 10000,
                                  which are this project's and packs grown from it to so many cards
  fuzz [MINUTES [SEED]]           search for a link or a file that breaks a promise, for ten minutes; the
                                  seed, which is printed, makes a search begin like an earlier one
  soak [ENGINE] [ACTIONS [SEED]]  play random actions, ten thousand in each engine, and see that nothing breaks or
                                  gets lost; the seed, which is printed, makes them the same again
  advisories                      ask whether anything that we build on has a known fault
  miri                            run the tests of link codes in an interpreter that sees undefined
                                  behaviour; it needs a nightly toolchain with miri
  prerender                       print the comparison as it stands in the release page
  social                          draw the picture that other sites show for a link, once more
  compress                        put compressed files beside those in dist/, for servers that send such
  single-file                     make one file of the site in dist/, as every release build does
  finish                          finish a build; Trunk calls this itself

When TWO_SIDES_URL holds the public address of the page, builds name it where search engines and other
sites look for it.

Tools that are missing are installed first, once for all clones of this repository.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result {
    let Some((command, rest)) = arguments.split_first() else {
        return Err(HELP.into());
    };
    match (command.as_str(), rest) {
        ("serve", rest) => site::serve(rest),
        ("build", []) => site::build(),
        ("test", steps) => check::check(steps),
        ("bench", rest) => bench::bench(rest),
        ("fuzz", rest) => fuzz::fuzz(rest),
        ("soak", rest) => soak::soak(rest),
        ("advisories", []) => supply::advisories(),
        ("miri", []) => miri::miri(),
        ("prerender", []) => {
            println!("{}", prerender::comparison()?);
            Ok(())
        }
        ("compress", []) => compress::compress(),
        ("social", []) => social::draw(),
        ("single-file", []) => one_file::write(),
        ("finish", []) => finish::finish(),
        ("help" | "--help" | "-h", _) => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("`{}` is no command.\n\n{HELP}", arguments.join(" ")).into()),
    }
}

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the repository")
}
