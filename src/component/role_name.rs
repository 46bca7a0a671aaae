//! The name of a role.

use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use yew::prelude::*;

/// The name of a role. The stylesheet puts its shape before it, a circle or a diamond, so that nothing depends on colour.
pub fn role_name(role: Role) -> Html {
    html! { <span class="role" data-role={role.id()}>{ role.name() }</span> }
}
