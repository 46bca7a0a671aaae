//! What ten times the cards come to.

use crate::pack::Pack;
use crate::row::Row;
use crate::speed::Speed;
use crate::summary::Summary;
use crate::what::What;

/// The times at 10,000 cards as multiples of those at 1,000, as far as both were measured.
pub(crate) fn of(rows: &[Row]) -> Vec<Row> {
    let median = |cards: usize, speed: Speed, what: What| {
        let is_it =
            |row: &&Row| row.pack == Pack::Grown(cards) && row.speed == speed && row.what == what;
        rows.iter().find(is_it).map(|row| row.built.median)
    };
    let measured = [
        (What::Ready, What::GrowthOfStart),
        (What::Press, What::GrowthOfPress),
    ];
    let mut growth = Vec::new();
    for (of, what) in measured {
        for speed in Speed::ALL {
            if let (Some(small), Some(large)) =
                (median(1_000, speed, of), median(10_000, speed, of))
            {
                growth.push(Row {
                    pack: Pack::Grown(10_000),
                    speed,
                    what,
                    built: Summary::of([large / small]),
                    other: None,
                });
            }
        }
    }
    growth
}
