//! What a visitor looks at the page with.

/// The size of the window and the visitor's preferences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Width of the viewport in CSS pixels.
    pub width: u32,
    /// Height of the viewport in CSS pixels.
    pub height: u32,
    /// What the page is shown on.
    pub device: Device,
    /// The colours that the visitor prefers.
    pub theme: Theme,
    /// Whose colours are shown.
    pub palette: Palette,
    /// How much the visitor wants to move.
    pub motion: Motion,
}

/// What the page is shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A window with a mouse.
    Desktop,
    /// A phone, which honours the viewport that the page declares and has no hover. Of the engines, only Chromium can act one; in the others
    /// it is a window of this size.
    Phone,
}

/// The colours that a visitor prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// Whose colours are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Those of the page.
    Page,
    /// Those of the system, which it forces on all pages.
    System,
}

/// How much a visitor wants to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// Whatever the page moves.
    Any,
    /// As little as possible.
    Reduced,
}

impl View {
    /// A wide screen, light.
    pub const DESKTOP: Self = Self {
        width: 1440,
        height: 900,
        device: Device::Desktop,
        theme: Theme::Light,
        palette: Palette::Page,
        motion: Motion::Any,
    };

    /// A phone held upright, light.
    pub const PHONE: Self = Self {
        width: 375,
        height: 812,
        device: Device::Phone,
        ..Self::DESKTOP
    };

    /// The same view for somebody who prefers dark colours.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self {
            theme: Theme::Dark,
            ..self
        }
    }

    /// The same view where the system forces its colours on all pages, as contrast themes do.
    #[must_use]
    pub const fn forced(self) -> Self {
        Self {
            palette: Palette::System,
            ..self
        }
    }

    /// The same view for somebody who wants nothing to move.
    #[must_use]
    pub const fn calm(self) -> Self {
        Self {
            motion: Motion::Reduced,
            ..self
        }
    }
}
