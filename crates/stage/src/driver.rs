//! The driver program that opens browsers: one process for each browser.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use thirtyfour::error::{WebDriverError, WebDriverResult};

use crate::runtime::block_on;
use crate::{Engine, Failure, Result};

/// A running driver, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    _process: Process,
    port: u16,
    /// What its browser is shown on, which has to go after it.
    _screen: Option<Process>,
}

/// A program that is ended when it is dropped, with all that it has started, and at the latest when this process ends, however that comes
/// about. The folder it works in goes with it.
#[derive(Debug)]
pub(crate) struct Process {
    program: Child,
    keeper: Child,
}

/// Waits for a line, which tells it to end all of the program at once, or for the end of its input, which comes with that of the process
/// that writes it: nobody has asked the program to end then, and it may have something to clear away.
const KEEPER: &str = r#"
    read -r _ || { kill -s TERM -- "-$1"; sleep 1; }
    kill -s KILL -- "-$1"
    rm -rf -- "$2""#;

impl Driver {
    /// Starts a driver that chooses a port, and waits until it listens: then it prints a line that names the port behind these words.
    pub(crate) fn start(
        engine: Engine,
        folder: &Path,
        command: Command,
        words: &str,
    ) -> Result<Self> {
        let (process, said, port) = Process::start_until(engine, folder, command, words)?;
        Ok(Self {
            _process: process,
            port: port.ok_or_else(|| ended(engine, &said))?,
            _screen: None,
        })
    }

    /// Starts a driver that has to be told a port, and waits until it listens.
    pub(crate) fn start_at_free_port(
        engine: Engine,
        command: impl Fn(u16) -> Command,
    ) -> Result<Self> {
        // A folder would go with the first that does not listen.
        let folder = Path::new("");
        // Another program may take the port that was free a moment ago.
        for _ in 0..5 {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
                .local_addr()?
                .port();
            let (mut process, output) = Process::start(engine, folder, command(port))?;
            drain(output);
            if process.listens_on(port)? {
                return Ok(Self {
                    _process: process,
                    port,
                    _screen: None,
                });
            }
        }
        Err(ended(engine, ""))
    }

    /// The same driver, which keeps the screen that its browser is shown on.
    pub(crate) fn with(self, screen: Process) -> Self {
        Self {
            _screen: Some(screen),
            ..self
        }
    }

    /// The address of the driver.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Process {
    /// Starts a program and waits for a line in which a number follows these words. Returns what it said until then, too; no number when it
    /// ends before.
    pub(crate) fn start_until(
        engine: Engine,
        folder: &Path,
        command: Command,
        words: &str,
    ) -> Result<(Self, String, Option<u16>)> {
        let (process, mut output) = Self::start(engine, folder, command)?;
        let (said, number) = read_until(&mut output, words)?;
        drain(output);
        Ok((process, said, number))
    }

    /// Starts a program. Returns what it prints, too, which has to be read: a program stops at a pipe that is full.
    fn start(
        engine: Engine,
        folder: &Path,
        mut command: Command,
    ) -> Result<(Self, BufReader<io::PipeReader>)> {
        let name = command.get_program().to_string_lossy().into_owned();
        let (reader, writer) = io::pipe()?;
        let program = command
            // What it starts belongs to its group.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(writer.try_clone()?)
            .stderr(writer)
            .spawn()
            .map_err(|error| match error.kind() {
                io::ErrorKind::NotFound => {
                    Failure::new(format!("There is no {name}. {}", engine.remedy()))
                }
                _ => Failure::new(format!(
                    "{name} does not start: {error}. {}",
                    engine.remedy()
                )),
            })?;
        let keeper = Command::new("sh")
            .args(["-c", KEEPER, "sh", &program.id().to_string()])
            .arg(folder)
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok((Self { program, keeper }, BufReader::new(reader)))
    }

    /// Waits until something listens on the port; false when the program ends before.
    fn listens_on(&mut self, port: u16) -> io::Result<bool> {
        while self.program.try_wait()?.is_none() {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(true);
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(false)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // No call fails but for what has ended already; without its keeper, the program ends alone.
        if let Some(keeper) = &mut self.keeper.stdin {
            let _ = keeper.write_all(b"\n");
        }
        let _ = self.keeper.wait();
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Reads up to the line in which a number follows these words. Returns what was said until then, too; no number when the output ends before.
fn read_until(output: &mut impl BufRead, words: &str) -> io::Result<(String, Option<u16>)> {
    let mut said = String::new();
    loop {
        let start = said.len();
        if output.read_line(&mut said)? == 0 {
            return Ok((said, None));
        }
        let number = said[start..].split_once(words);
        let number = number.and_then(|(_, it)| it.trim().trim_end_matches('.').parse().ok());
        if number.is_some() {
            return Ok((said, number));
        }
    }
}

fn drain(mut output: impl BufRead + Send + 'static) {
    thread::spawn(move || io::copy(&mut output, &mut io::sink()));
}

fn ended(engine: Engine, said: &str) -> Failure {
    Failure::new(format!(
        "The driver of {engine} ended before it listened. {}\n{said}",
        engine.remedy()
    ))
}

/// Waits for what the driver answers to a command.
pub(crate) fn call<T>(command: impl Future<Output = WebDriverResult<T>>) -> Result<T> {
    block_on(command).map_err(|error| Failure::new(tidy(&error)))
}

/// The message of an error without the stack trace of the driver, which helps nobody here.
pub(crate) fn tidy(error: &WebDriverError) -> String {
    let message = error.to_string();
    message
        .split("\nStacktrace:")
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_a_program_has_started_ends_with_it_and_its_folder_goes() -> Result {
        let folder = tempfile::tempdir()?.keep();
        let mut shell = Command::new("sh");
        shell.args(["-c", "(sleep 20; echo goes on) & echo started 1; wait"]);
        let (program, mut output) = Process::start(Engine::Chromium, &folder, shell)?;
        read_until(&mut output, "started ")?;
        drop(program);
        let mut rest = String::new();
        // It ends when nobody is left who could write.
        output.read_to_string(&mut rest)?;
        assert_eq!(rest, "");
        assert!(!folder.exists());
        Ok(())
    }

    #[test]
    fn the_port_is_read_from_the_line_that_announces_it() {
        for (output, words) in [
            (
                "Starting ChromeDriver 156.0.1 on port 0\n\
                 Only local connections are allowed.\n\
                 ChromeDriver was started successfully on port 45993.\nmore\n",
                "started successfully on port ",
            ),
            (
                "1763740000000\tgeckodriver\tINFO\tListening on 127.0.0.1:45993\n",
                "Listening on 127.0.0.1:",
            ),
        ] {
            let (said, port) = read_until(&mut output.as_bytes(), words).unwrap();
            assert_eq!(port, Some(45993));
            assert!(!said.contains("more"), "{said}");
        }
    }

    #[test]
    fn a_driver_that_ends_early_announces_no_port_but_is_quoted() {
        let (said, port) = read_until(&mut "out of order\n".as_bytes(), "on port ").unwrap();
        assert_eq!((said.as_str(), port), ("out of order\n", None));
    }
}
