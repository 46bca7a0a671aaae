//! Running another program and waiting for it.

use std::io;
use std::process::{Command, ExitStatus, Stdio};

use crate::{Result, root};

/// A cargo command in the root of the repository, written as one would type it.
pub(crate) fn cargo(words: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(words.split_whitespace()).current_dir(root());
    command
}

/// Runs a program whose output goes where ours goes; fails when the program does.
pub(crate) fn run(command: &mut Command) -> Result {
    let status = command
        .status()
        .map_err(|error| no_start(command, &error))?;
    check(command, status)
}

/// What a program prints, while its complaints go where ours go; fails when the program does.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| no_start(command, &error))?;
    check(command, output.status)?;
    Ok(String::from_utf8(output.stdout)?)
}

fn check(command: &Command, status: ExitStatus) -> Result {
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` failed ({status}).", line(command)).into())
}

fn no_start(command: &Command, error: &io::Error) -> String {
    format!("`{}` does not start: {error}.", line(command))
}

/// What a program prints; none when it does not start or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let program = command.get_program();
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_and_its_status() {
        let mut command = cargo("no-such-command");
        let failure = run(command.stderr(Stdio::null())).unwrap_err().to_string();
        assert_eq!(
            failure,
            "`cargo no-such-command` failed (exit status: 101)."
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = run(&mut Command::new("no-such-program"))
            .unwrap_err()
            .to_string();
        assert!(
            failure.starts_with("`no-such-program` does not start: "),
            "{failure}"
        );
    }

    #[test]
    fn what_a_program_prints_is_caught() {
        assert!(
            capture(&mut cargo("--version"))
                .unwrap()
                .starts_with("cargo ")
        );
    }

    #[test]
    fn nothing_is_the_output_of_a_program_that_fails() {
        assert_eq!(output(&mut cargo("no-such-command")), None);
        assert!(
            output(&mut cargo("--version"))
                .unwrap()
                .starts_with("cargo ")
        );
    }
}
