//! The site on a real server, with the recipe that `docs/hosting.md` hands out.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use two_sides_model::code::Scores;
use two_sides_model::edition::Form;
use two_sides_stage::{Failure, Result, Url, View, play, probed};

use crate::figures::shows_scores;
use crate::people::{link_of, somebody};
use crate::sight::shows;
use crate::{DIST, journeys};

const RECIPE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/hosting/nginx.conf");

/// The site under `/two-sides/` of an nginx of its own, ended when it is dropped.
struct Nginx {
    folder: PathBuf,
    url: Url,
}

impl Nginx {
    /// Serves the site; `name` is that of its folder.
    fn start(name: &str) -> Result<Self> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        copy(DIST, &folder.join("www/two-sides"))?;
        // Another program may take the port that was free a moment ago.
        let mut said = String::new();
        for _ in 0..5 {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
                .local_addr()?
                .port();
            fs::write(folder.join("nginx.conf"), configuration(port))?;
            // The command ends when the server listens.
            let started = nginx(&folder).output().map_err(|error| {
                Failure::new(format!("nginx does not start: {error}. Install it (on Debian and Ubuntu: `apt-get install nginx`)."))
            })?;
            if started.status.success() {
                let url = Url::parse(&format!("http://127.0.0.1:{port}/two-sides/"))?;
                return Ok(Self { folder, url });
            }
            said = String::from_utf8_lossy(&started.stderr).into_owned();
        }
        Err(Failure::new(format!("nginx does not start: {said}")))
    }

    /// What the server answers to a request for a path of the site with this header: the head in lines, in lower case, and the body.
    fn answer(&self, path: &str, header: &str) -> Result<(Vec<String>, Vec<u8>)> {
        let address = self.url.socket_addrs(|| None)?;
        let mut stream = TcpStream::connect(&*address)?;
        write!(
            stream,
            "GET /two-sides/{path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let end = answer
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .ok_or_else(|| Failure::new("the answer has no head"))?;
        let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
        Ok((
            head.lines().map(str::to_owned).collect(),
            answer.split_off(end + 4),
        ))
    }

    /// Asserts that the answer for a path has these lines in its head.
    #[track_caller]
    fn assert_says(&self, path: &str, expected: &[&str]) -> Result {
        let (head, _) = self.answer(path, SQUEEZED)?;
        for line in expected {
            assert!(
                head.iter().any(|said| said == line),
                "{path}: {line} is not in {head:#?}"
            );
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It fails only when the server has ended already.
        let _ = nginx(&self.folder)
            .args(["-s", "stop"])
            .stderr(Stdio::null())
            .status();
    }
}

/// Copies the site, with a probe in each page.
fn copy(site: &str, folder: &Path) -> Result {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(site)? {
        let file = entry?.path();
        let copy = folder.join(file.file_name().expect("a file has a name"));
        if file.extension().is_some_and(|end| end == "html") {
            fs::write(copy, probed(&fs::read_to_string(&file)?))?;
        } else {
            fs::copy(&file, copy)?;
        }
    }
    Ok(())
}

/// A command for the server of this folder, which knows its process by the file `nginx.pid`.
fn nginx(folder: &Path) -> Command {
    let mut nginx = Command::new("nginx");
    nginx
        .args(["-e", "error.log", "-c", "nginx.conf", "-p"])
        .arg(folder);
    nginx
}

/// As little as the recipe needs around it, for somebody who is not root. One process, so that it reads what this user may read.
fn configuration(port: u16) -> String {
    let places: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {kind};\n"))
        .concat();
    format!(
        "master_process off; pid nginx.pid;\nevents {{ }}\n\
         http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{places}\
         server {{ listen 127.0.0.1:{port}; root www; include {RECIPE}; }}\n}}\n"
    )
}

/// The name of the file of the site that begins and ends so.
pub(crate) fn named(start: &str, end: &str) -> Result<String> {
    for entry in fs::read_dir(DIST)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(end) {
            return Ok(name);
        }
    }
    Err(Failure::new(format!("the site has no {start}…{end}")))
}

/// Headers of browsers that understand compression, and that do not.
const SQUEEZED: &str = "Accept-Encoding: gzip";
const PLAIN: &str = "Accept-Encoding: identity";

const KEPT: &str = "cache-control: public, max-age=31536000, immutable";
const ASKED_AGAIN: &str = "cache-control: no-cache";
const SMALL: &str = "content-encoding: gzip";
const AS_TYPED: &str = "x-content-type-options: nosniff";
const FOUND: &str = "http/1.1 200 ok";

#[test]
fn nginx_says_with_each_file_how_long_to_keep_it_and_what_it_is() -> Result {
    let nginx = Nginx::start("headers")?;
    let page = [
        FOUND,
        ASKED_AGAIN,
        SMALL,
        AS_TYPED,
        "content-type: text/html",
        "content-security-policy: frame-ancestors 'none'",
        "referrer-policy: no-referrer",
        "vary: accept-encoding",
    ];
    nginx.assert_says("", &page)?;
    nginx.assert_says("index.html", &page)?;
    for (start, end, content_type) in [
        ("comparison_bg-", ".wasm", "content-type: application/wasm"),
        ("comparison-", ".js", "content-type: application/javascript"),
        ("styles-", ".css", "content-type: text/css"),
    ] {
        let name = named(start, end)?;
        nginx.assert_says(&name, &[FOUND, KEPT, SMALL, AS_TYPED, content_type])?;
    }
    for (start, end, content_type) in [
        ("icon-", ".svg", "content-type: image/svg+xml"),
        (
            "manifest-",
            ".webmanifest",
            "content-type: application/manifest+json",
        ),
    ] {
        let name = named(start, end)?;
        nginx.assert_says(&name, &[FOUND, KEPT, AS_TYPED, content_type])?;
    }
    Ok(())
}

#[test]
fn nginx_sends_a_page_that_has_not_changed_only_once() -> Result {
    let nginx = Nginx::start("again")?;
    let (head, body) = nginx.answer("", PLAIN)?;
    assert!(!body.is_empty());
    let tag = head.iter().find_map(|line| line.strip_prefix("etag: "));
    let tag = tag.expect("the page is tagged");
    let (head, body) = nginx.answer("", &format!("If-None-Match: {tag}"))?;
    assert_eq!(head[0], "http/1.1 304 not modified");
    assert!(body.is_empty());
    Ok(())
}

#[test]
fn nginx_never_answers_with_the_page_for_what_is_not_there() -> Result {
    let nginx = Nginx::start("missing")?;
    for path in [
        "comparison-0123456789abcdef.js",
        "comparison_bg-0123456789abcdef.wasm",
        "gone/",
    ] {
        let (head, body) = nginx.answer(path, PLAIN)?;
        assert_eq!(head[0], "http/1.1 404 not found", "{path}");
        assert!(
            head.iter().any(|line| line == ASKED_AGAIN),
            "{path}: {head:#?}"
        );
        assert!(
            !String::from_utf8_lossy(&body).contains("data-program"),
            "{path}"
        );
    }
    Ok(())
}

#[test]
fn the_core_journeys_work_on_nginx() -> Result {
    let nginx = Nginx::start("journeys")?;
    play(|stage| journeys::play_all(&stage.browser_at(&nginx.url, View::DESKTOP)?))
}

#[test]
fn a_link_whose_mark_was_mangled_on_its_way_leads_where_it_should() -> Result {
    let nginx = Nginx::start("mangled")?;
    let answers = somebody(Form::Short, 3);
    let link = link_of(&answers);
    play(|stage| {
        let browser = stage.browser_at(&nginx.url, View::PHONE)?;
        browser.expect_missing("404");
        for mark in ["%23", "%2523"] {
            browser.open(&link.replace('#', mark))?;
            browser.wait_for("[data-shared]")?;
            shows_scores(&browser, &Scores::of(&answers))?;
            assert_eq!(browser.url()?, format!("{}{link}", nginx.url));
        }
        browser.open("%23/?role=sre&kind=difference")?;
        shows(&browser, "#/?role=sre&kind=difference")?;

        for gone in ["gone", "gone/", "gone.html?q=1#/method"] {
            browser.go(gone)?;
            browser.click("a")?;
            shows(&browser, "#/")?;
            assert_eq!(browser.url()?, nginx.url.as_str());
        }
        Ok(())
    })
}
