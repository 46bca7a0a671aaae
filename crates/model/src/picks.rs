//! A set of things picked from a short, fixed list.

use std::fmt;
use std::marker::PhantomData;

/// Something that can be picked: one of a fixed list of at most 64, with a public name.
pub trait Pickable: Copy + PartialEq + 'static {
    /// The whole list, in the order of [`Pickable::index`].
    fn all() -> impl Iterator<Item = Self>;

    /// The position in the list, from 0 to 63.
    fn index(self) -> usize;

    /// The name in addresses and in the DOM. It never changes.
    fn id(self) -> &'static str;

    /// The one whose [`Pickable::id`] this is.
    #[must_use]
    fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|thing| thing.id() == id)
    }
}

/// Makes the numbers of the rows of a table pickable, by the ids of the rows.
macro_rules! pickable_rows {
    ($number:ident, $table:ident) => {
        impl $crate::picks::Pickable for $number {
            fn all() -> impl Iterator<Item = Self> {
                (0..).map($number).take($table.len())
            }

            fn index(self) -> usize {
                usize::from(self.0)
            }

            fn id(self) -> &'static str {
                self.get().id()
            }
        }
    };
}

/// Makes the variants of an enum pickable, by these ids. The enum has an `ALL` in the order of its variants.
macro_rules! pickable_variants {
    ($of:ident { $($variant:ident = $id:literal,)+ }) => {
        impl $crate::picks::Pickable for $of {
            fn all() -> impl Iterator<Item = Self> {
                Self::ALL.into_iter()
            }

            fn index(self) -> usize {
                self as usize
            }

            fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }
        }
    };
}

pub(crate) use {pickable_rows, pickable_variants};

/// A set of [`Pickable`] things. It is one machine word, so that copying and comparing it costs nothing.
pub struct Picks<T> {
    bits: u64,
    of: PhantomData<fn() -> T>,
}

impl<T> Picks<T> {
    /// The empty set.
    pub const NONE: Self = Self {
        bits: 0,
        of: PhantomData,
    };

    /// The things at these positions of the list, for the tables.
    pub(crate) const fn at(positions: &[usize]) -> Self {
        let mut picks = Self::NONE;
        let mut next = 0;
        while next < positions.len() {
            picks.bits |= 1 << positions[next];
            next += 1;
        }
        picks
    }

    /// Whether nothing is picked.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many are picked.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Whether the two sets share a thing.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }
}

impl<T: Pickable> Picks<T> {
    /// Whether `thing` is picked.
    #[must_use]
    pub fn has(self, thing: T) -> bool {
        self.bits & bit(thing) != 0
    }

    /// The set with `thing` in it.
    #[must_use]
    pub fn with(self, thing: T) -> Self {
        Self {
            bits: self.bits | bit(thing),
            of: PhantomData,
        }
    }

    /// The set with `thing` put in where it was out, and taken out where it was in.
    #[must_use]
    pub fn toggled(self, thing: T) -> Self {
        Self {
            bits: self.bits ^ bit(thing),
            of: PhantomData,
        }
    }

    /// The picked things, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::all().filter(move |thing| self.has(*thing))
    }
}

fn bit<T: Pickable>(thing: T) -> u64 {
    1 << thing.index()
}

impl<T: Pickable> FromIterator<T> for Picks<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        things.into_iter().fold(Self::NONE, Self::with)
    }
}

// Written out because the derived versions would ask the same of `T`.
impl<T> Clone for Picks<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Picks<T> {}

impl<T> PartialEq for Picks<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T> Eq for Picks<T> {}

impl<T> Default for Picks<T> {
    fn default() -> Self {
        Self::NONE
    }
}

impl<T: Pickable> fmt::Debug for Picks<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_set()
            .entries(self.iter().map(T::id))
            .finish()
    }
}
