//! How long a press takes to reach the screen.

fn main() {}
