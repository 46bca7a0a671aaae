//! Many figures in short.

use serde_json::{Value, json};

/// What is told of many figures of a kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Summary {
    pub(crate) count: usize,
    pub(crate) median: f64,
    pub(crate) p95: f64,
}

impl Summary {
    /// Not a number, where there are no figures.
    pub(crate) fn of(figures: impl IntoIterator<Item = f64>) -> Self {
        let mut figures: Vec<f64> = figures.into_iter().collect();
        figures.sort_by(f64::total_cmp);
        // The figure below which so many percent of them lie.
        let quantile = |percent: usize| {
            let index = figures.len() * percent / 100;
            figures.get(index).copied().unwrap_or(f64::NAN)
        };
        Self {
            count: figures.len(),
            median: quantile(50),
            p95: quantile(95),
        }
    }

    pub(crate) fn json(self) -> Value {
        json!({ "count": self.count, "median": self.median, "p95": self.p95 })
    }
}
