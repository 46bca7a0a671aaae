//! The driver program that opens browsers: one process for each browser.

use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::{fs, io};

use crate::{Failure, Result};

const REMEDY: &str = "Install Chromium and its driver, both of the same version \
                      (on Debian and Ubuntu: `apt-get install chromium chromium-driver`).";

/// A running `chromedriver`, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a port of its own choice and waits until it listens.
    pub(crate) fn start(log: &Path) -> Result<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .arg(format!("--log-path={}", log.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| match error.kind() {
                ErrorKind::NotFound => Failure::new(format!("There is no chromedriver. {REMEDY}")),
                _ => Failure::new(format!("chromedriver does not start: {error}. {REMEDY}")),
            })?;
        let mut output = BufReader::new(process.stdout.take().expect("stdout is piped"));
        let Some(port) = announced_port(&mut output)? else {
            process.kill()?;
            process.wait()?;
            let said = fs::read_to_string(log).unwrap_or_default();
            return Err(Failure::new(format!(
                "chromedriver ended before it listened. {REMEDY}\n{said}"
            )));
        };
        // The driver would be stopped by a full pipe, or by one that nobody holds open.
        std::thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        Ok(Self { process, port })
    }

    /// The address of the driver.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Why a session could not be opened, with what to do about it.
    pub(crate) fn refusal(reason: &str) -> Failure {
        Failure::new(format!(
            "Chromium does not start under chromedriver: {reason}\n{REMEDY}"
        ))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Either call fails only when the driver has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads the driver's output up to the line that names the port; none when the output ends before.
fn announced_port(output: impl BufRead) -> io::Result<Option<u16>> {
    for line in output.lines() {
        let line = line?;
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return Ok(port.trim_end_matches('.').parse().ok());
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_announces_it() {
        let output = "Starting ChromeDriver 156.0.1 on port 0\n\
                      Only local connections are allowed.\n\
                      ChromeDriver was started successfully on port 45993.\n";
        assert_eq!(announced_port(output.as_bytes()).unwrap(), Some(45993));
    }

    #[test]
    fn a_driver_that_ends_early_announces_no_port() {
        assert_eq!(
            announced_port("Starting ChromeDriver\n".as_bytes()).unwrap(),
            None
        );
    }
}
