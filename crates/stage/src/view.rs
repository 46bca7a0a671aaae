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

impl View {
    /// A wide screen, light.
    pub const DESKTOP: Self = Self {
        width: 1440,
        height: 900,
        device: Device::Desktop,
        theme: Theme::Light,
    };

    /// A phone held upright, light.
    pub const PHONE: Self = Self {
        width: 375,
        height: 812,
        device: Device::Phone,
        theme: Theme::Light,
    };

    /// The same view for somebody who prefers dark colours.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self {
            theme: Theme::Dark,
            ..self
        }
    }
}
