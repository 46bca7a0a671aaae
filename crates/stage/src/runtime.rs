//! The one runtime on which sites answer and drivers are talked to.

use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use tokio::runtime::{Builder, Runtime};

/// Shared by all tests of a process, so that no connection outlives the runtime it belongs to.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("the operating system grants two threads")
});

/// Waits for the future on the thread that calls.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    RUNTIME.block_on(future)
}

/// Runs the future in the background.
pub(crate) fn spawn<F>(future: F) -> tokio::task::AbortHandle
where
    F: Future<Output: Send> + Send + 'static,
{
    RUNTIME.spawn(future).abort_handle()
}

/// What a mutex holds, even where a test that failed has held it: the next test is not to fail for that.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
