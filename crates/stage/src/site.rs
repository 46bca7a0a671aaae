//! A folder served as a web site on this machine.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, IF_MODIFIED_SINCE,
};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::AbortHandle;
use tower::{ServiceExt, service_fn};
use tower_http::services::ServeDir;
use url::Url;

use crate::probe::{begun_with, probed};
use crate::runtime::{self, lock};
use crate::{Failure, Result};

/// A folder served as a web site on a free port of this machine, until it is dropped.
///
/// It answers as a plain static host does: the type of a file follows from its name, a folder is
/// answered with its `index.html`, and what is not there with a bare 404. A file `x.br` beside a file `x` is that file compressed,
/// and sent instead. Only its pages are not quite what the folder has: each has a [probe](probed) in it.
#[derive(Debug)]
pub struct Site {
    url: Url,
    house: Arc<House>,
    server: AbortHandle,
}

/// What the server and the test share.
#[derive(Debug)]
struct House {
    mount: String,
    pages: Pages,
    files: Mutex<ServeDir>,
    answers: Mutex<BTreeMap<String, Answer>>,
    /// What all pages run first.
    script: Mutex<String>,
    /// How the paths end that have to wait.
    held: watch::Sender<Vec<String>>,
    is_cut_off: AtomicBool,
    requests: Mutex<Vec<String>>,
}

/// What becomes of the pages on their way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pages {
    /// They get a probe.
    Probed,
    /// Nothing.
    AsTheyAre,
}

/// What a site says instead of the file that it has.
#[derive(Clone, Debug)]
pub struct Answer {
    status: StatusCode,
    content_type: HeaderValue,
    body: Vec<u8>,
}

impl Answer {
    /// An empty answer with this status, such as 404.
    ///
    /// # Panics
    ///
    /// When HTTP knows no such status.
    #[must_use]
    pub fn status(code: u16) -> Self {
        Self {
            status: StatusCode::from_u16(code).expect("HTTP knows the status"),
            content_type: HeaderValue::from_static("text/plain"),
            body: Vec::new(),
        }
    }

    /// A successful answer with this body.
    pub fn body(content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: StatusCode::OK,
            content_type: HeaderValue::from_static(content_type),
            body: body.into(),
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        (self.status, [(CONTENT_TYPE, self.content_type)], self.body).into_response()
    }
}

impl Site {
    /// Serves a folder under a path, where a page that takes its place for the root of the host
    /// does not find its files.
    ///
    /// # Errors
    ///
    /// When the folder has no `index.html`, or no port is free.
    pub fn serve(folder: impl AsRef<Path>) -> Result<Self> {
        Self::serve_under("/pages/site/", folder)
    }

    /// Serves a folder to the last byte as it is, to be measured.
    ///
    /// # Errors
    ///
    /// When the folder has no `index.html`, or no port is free.
    pub fn serve_as_it_is(folder: impl AsRef<Path>) -> Result<Self> {
        Self::start("/pages/site/", folder.as_ref(), Pages::AsTheyAre)
    }

    /// Serves a folder under a path such as `/two-sides/`, as project pages are, and nothing
    /// beside it.
    ///
    /// # Errors
    ///
    /// When the folder has no `index.html`, or no port is free.
    ///
    /// # Panics
    ///
    /// When the path does not start and end with a slash.
    pub fn serve_under(mount: &str, folder: impl AsRef<Path>) -> Result<Self> {
        assert!(
            mount.starts_with('/') && mount.ends_with('/'),
            "a mount starts and ends with a slash, unlike {mount:?}"
        );
        Self::start(mount, folder.as_ref(), Pages::Probed)
    }

    fn start(mount: &str, folder: &Path, pages: Pages) -> Result<Self> {
        let house = Arc::new(House {
            mount: mount.to_owned(),
            pages,
            files: Mutex::new(files(folder)?),
            answers: Mutex::default(),
            script: Mutex::default(),
            held: watch::Sender::default(),
            is_cut_off: AtomicBool::default(),
            requests: Mutex::default(),
        });
        let listener = runtime::block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let url = Url::parse(&format!("http://{}{mount}", listener.local_addr()?))?;
        let doorman = Arc::clone(&house);
        let router = Router::new().fallback_service(service_fn(move |request: Request| {
            let house = Arc::clone(&doorman);
            async move { Ok::<_, Infallible>(house.answer(request).await) }
        }));
        let server = runtime::spawn(async { axum::serve(listener, router).await });
        Ok(Self { url, house, server })
    }

    /// The address of the site, with a slash at its end.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Whether it is to be measured.
    pub(crate) fn is_as_it_is(&self) -> bool {
        self.house.pages == Pages::AsTheyAre
    }

    /// From now on serves another folder, as after a deploy.
    ///
    /// # Errors
    ///
    /// When the folder has no `index.html`.
    pub fn deploy(&self, folder: impl AsRef<Path>) -> Result {
        *lock(&self.house.files) = files(folder.as_ref())?;
        Ok(())
    }

    /// From now on closes every connection without an answer, as where there is no network, until [`Site::answer_as_before`].
    pub fn cut_off(&self) {
        self.house.is_cut_off.store(true, Ordering::Relaxed);
    }

    /// From now on answers every request whose path ends so with something else.
    ///
    /// The end of a path is enough because the names of built files carry a hash:
    /// `site.answer(".wasm", Answer::status(404))`.
    pub fn answer(&self, ending: impl Into<String>, answer: Answer) {
        lock(&self.house.answers).insert(ending.into(), answer);
    }

    /// From now on lets every request whose path ends so wait, until [`Site::answer_as_before`].
    pub fn hold(&self, ending: impl Into<String>) {
        self.house.held.send_modify(|held| held.push(ending.into()));
    }

    /// From now on has every page run a script before everything else, its policy included, as in a browser in which something is different.
    pub fn begin_pages_with(&self, script: impl Into<String>) {
        *lock(&self.house.script) = script.into();
    }

    /// From now on answers with its files again, whatever [`Site::answer`], [`Site::begin_pages_with`], [`Site::hold`] and [`Site::cut_off`] were
    /// told.
    pub fn answer_as_before(&self) {
        lock(&self.house.script).clear();
        self.house.is_cut_off.store(false, Ordering::Relaxed);
        self.house.held.send_modify(Vec::clear);
        lock(&self.house.answers).clear();
    }

    /// The paths that were asked for so far, in their order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        lock(&self.house.requests).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl House {
    async fn answer(&self, mut request: Request) -> Response {
        let path = request.uri().path().to_owned();
        // What a test deploys and takes back within a second has the same date.
        request.headers_mut().remove(IF_MODIFIED_SINCE);
        let is_page = Path::new(&path).extension().is_none_or(|end| end == "html");
        if is_page && self.pages == Pages::Probed {
            // Nothing can be put into a page that is compressed.
            request.headers_mut().remove(ACCEPT_ENCODING);
        }
        if self.is_cut_off.load(Ordering::Relaxed) {
            // Ends the task of the connection, and the connection with it. No panic hook hears of it.
            resume_unwind(Box::new("cut off"));
        }
        lock(&self.requests).push(path.clone());

        let is_let_in = |held: &Vec<String>| !held.iter().any(|ending| path.ends_with(ending));
        // It fails when the site is gone, and then nobody waits any more.
        let _ = self.held.subscribe().wait_for(is_let_in).await;

        let prepared = lock(&self.answers)
            .iter()
            .find(|(ending, _)| path.ends_with(*ending))
            .map(|(_, it)| it.clone());
        let mut response = match (prepared, path.strip_prefix(&self.mount)) {
            (Some(answer), _) => answer.into_response(),
            (None, None) => StatusCode::NOT_FOUND.into_response(),
            (None, Some(file)) => {
                *request.uri_mut() = format!("/{file}")
                    .parse::<Uri>()
                    .expect("the rest of a valid path is a valid path");
                let files = lock(&self.files).clone();
                let Ok(response) = files.oneshot(request).await;
                response.map(Body::new)
            }
        };
        if self.pages == Pages::Probed {
            response = self.prepare(response).await;
        }
        // A replaced answer must be seen by the very next request, cached or not.
        response
            .headers_mut()
            .insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response
    }

    /// Puts a probe, and the script that pages begin with, into an answer that is a page.
    async fn prepare(&self, response: Response) -> Response {
        let content_type = response.headers().get(CONTENT_TYPE);
        if !content_type.is_some_and(|it| it.as_bytes().starts_with(b"text/html")) {
            return response;
        }
        let (mut head, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await;
        let body = body.expect("a file of this disk can be read to its end");
        let page = String::from_utf8_lossy(&body);
        let script = lock(&self.script).clone();
        let page = if script.is_empty() {
            page.into_owned()
        } else {
            begun_with(&script, &page)
        };
        head.headers.remove(CONTENT_LENGTH);
        Response::from_parts(head, Body::from(probed(&page)))
    }
}

/// The files of a folder that is a site.
fn files(folder: &Path) -> Result<ServeDir> {
    if folder.join("index.html").is_file() {
        return Ok(ServeDir::new(folder).precompressed_br());
    }
    Err(Failure::new(format!(
        "{} has no index.html; make it with `cargo xtask build`.",
        folder.display()
    )))
}
