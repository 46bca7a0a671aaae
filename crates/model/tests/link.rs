//! The promise: a link opens what it was copied from; what is damaged or unknown is named and the rest still opens.

mod any;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use two_sides_model::card::CardId;
use two_sides_model::filter::Filter;
use two_sides_model::link::{Address, Arrival, Dropped, NAMED, parse, print};
use two_sides_model::picks::Pickable;
use two_sides_model::place::{Comparison, Place, Program, Sort, View};
use two_sides_model::search::LONGEST;

#[track_caller]
fn arrive(fragment: &str) -> Arrival {
    parse(fragment).unwrap_or_else(|| panic!("{fragment:?} is not an address"))
}

/// `shows` is the address as this version prints it; `dropped` is what a reader is told.
#[track_caller]
fn check(fragment: &str, shows: &str, dropped: &[&str]) {
    let arrival = arrive(fragment);
    assert_eq!(print(&arrival.place), shows);
    let told: Vec<String> = arrival
        .dropped
        .iter()
        .map(|dropped| dropped.name().to_owned())
        .collect();
    assert_eq!(told, dropped);
}

#[track_caller]
fn check_text(fragment: &str, text: &str) {
    let arrival = arrive(fragment);
    assert_eq!(arrival.place.comparison().filter.text, text);
    assert_eq!(arrival.dropped, []);
}

#[track_caller]
fn check_round_trip(place: Place) {
    let link = print(&place);
    let dropped = Vec::new();
    assert_eq!(arrive(&link), Arrival { place, dropped }, "{link}");
}

/// Text that looks enough like an address to reach every corner of the parser.
fn address() -> impl Strategy<Value = String> {
    let pieces = [
        "/",
        "?",
        "&",
        "=",
        ",",
        "%",
        "+",
        "#",
        ".",
        "card",
        "method",
        "assess",
        "compare",
        "r",
        "dimension",
        "role",
        "kind",
        "source",
        "q",
        "view",
        "sort",
        "automation",
        "sre",
        "devops",
        "contested",
        "career",
        "table",
        "title",
        "toil",
        "%20",
        "%C3%A9",
        "%c3",
        "%2C",
        "%2G",
        "%2B",
        "%2E",
        "%2F",
        "%3F",
        "%25",
        "é",
        " ",
        "x",
    ];
    let id = any::card().prop_map(|card| card.get().id().to_owned());
    let piece = prop_oneof![
        8 => select(pieces.to_vec()).prop_map(str::to_owned),
        1 => id,
        1 => any::<char>().prop_map(String::from),
    ];
    let page = select(vec!["", "?", "card/", "assess/", "r/", "compare/"]);
    let end = select(vec!["/", "%2F", "+", "%2B", ".", "%2E", "%22", "%20"]);
    (page, vec(piece, 0..24), vec(end, 0..4))
        .prop_map(|(page, pieces, ends)| format!("/{page}{}{}", pieces.concat(), ends.concat()))
}

proptest! {
    #![proptest_config(any::cases(384))]

    #[test]
    fn every_place_survives_its_link(place in any::place()) {
        let link = print(&place);
        prop_assert_eq!(parse(&link), Some(Arrival { place, dropped: Vec::new() }), "{}", link);
    }

    #[test]
    fn every_text_survives_its_link(text in any::wild()) {
        let filter = Filter { text, ..Filter::NONE };
        let place = Place::Compare(Comparison { filter, ..Comparison::WHOLE });
        prop_assert_eq!(parse(&print(&place)), Some(Arrival { place, dropped: Vec::new() }));
    }

    #[test]
    fn a_link_holds_only_characters_that_programs_leave_alone(place in any::place()) {
        let link = print(&place);
        prop_assert!(link.starts_with("#/"), "{}", link);
        prop_assert!(link.chars().all(|character| character.is_ascii_alphanumeric() || "#/?&=,%-".contains(character)), "{}", link);
        prop_assert!(link.ends_with(|end: char| end.is_ascii_alphanumeric() || end == '/'), "{}", link);
    }

    #[test]
    fn a_link_opens_with_and_without_its_number_sign(place in any::place()) {
        let link = print(&place);
        prop_assert_eq!(parse(&link), parse(&link[1..]));
    }

    #[test]
    fn what_programs_hang_onto_a_link_is_cleaned_off(
        place in any::place(),
        before in "[ \t\n]{0,2}",
        after in "[ \t\n\u{a0}.,;:!?>)\\]}\"']{0,4}",
    ) {
        let damaged = format!("{before}{}{after}", print(&place));
        prop_assert_eq!(parse(&damaged), Some(Arrival { place, dropped: Vec::new() }), "{}", damaged);
    }

    #[test]
    fn the_order_of_settings_does_not_matter(
        (place, settings) in any::comparison().prop_flat_map(|comparison| {
            let place = Place::Compare(comparison);
            let settings: Vec<String> = print(&place)
                .split_once('?')
                .map(|(_, settings)| settings.split('&').map(str::to_owned).collect())
                .unwrap_or_default();
            (Just(place), Just(settings).prop_shuffle())
        })
    ) {
        let link = format!("#/?{}", settings.join("&"));
        prop_assert_eq!(parse(&link), Some(Arrival { place, dropped: Vec::new() }), "{}", link);
    }

    #[test]
    fn a_program_reads_its_own_places_as_the_parser_does(fragment in prop_oneof![address(), any::wild()]) {
        for program in [Program::Assessment, Program::Reference] {
            let own = Address::read(&fragment).map(|address| address.seen_by(program));
            let expected = parse(&fragment).map(|all| Some(all).filter(|all| all.place.program() == program));
            prop_assert_eq!(own, expected);
        }
    }

    #[test]
    fn no_fragment_upsets_the_parser(fragment in any::wild()) {
        let is_address = fragment.trim().trim_start_matches('#').starts_with('/');
        let is_empty = fragment.trim().trim_start_matches('#').is_empty();
        prop_assert_eq!(parse(&fragment).is_some(), is_address || is_empty);
    }

    #[test]
    fn what_an_address_was_understood_to_mean_has_a_link_of_its_own(
        fragment in prop_oneof![address(), any::wild().prop_map(|rest| format!("/{rest}"))]
    ) {
        let arrival = arrive(&fragment);
        let link = print(&arrival.place);
        prop_assert_eq!(parse(&link), Some(Arrival { place: arrival.place, dropped: Vec::new() }), "{}", link);
    }

    #[test]
    fn no_search_text_gets_longer_than_the_longest(text in vec(any::<char>(), 0..2 * LONGEST)) {
        let bytes = text.iter().collect::<String>().into_bytes();
        let encoded = bytes.iter().map(|byte| format!("%{byte:02x}")).collect::<Vec<_>>().concat();
        let arrival = arrive(&format!("#/?q={encoded}"));
        let kept: String = text.iter().take(LONGEST).collect();
        prop_assert_eq!(&arrival.place.comparison().filter.text, &kept);
        prop_assert_eq!(arrival.dropped.len(), usize::from(text.len() > LONGEST));
    }

    #[test]
    fn an_unknown_setting_changes_nothing_but_the_notice(
        comparison in any::comparison(), value in "[a-z0-9%+,]{0,9}"
    ) {
        let place = Place::Compare(comparison);
        let link = print(&place);
        let separator = if link.contains('?') { '&' } else { '?' };
        let arrival = arrive(&format!("{link}{separator}colour={value}"));
        prop_assert_eq!(arrival.place, place);
        let told: Vec<String> = arrival.dropped.iter().map(|dropped| dropped.name().to_owned()).collect();
        prop_assert_eq!(told, ["the setting “colour”"]);
    }
}

#[test]
fn every_card_survives_its_link() {
    for card in CardId::all() {
        check_round_trip(Place::Card(card));
    }
}

#[test]
fn every_option_survives_its_link() {
    for choice in any::choices() {
        let mut comparison = Comparison::WHOLE;
        comparison.filter.toggle(choice);
        check_round_trip(Place::Compare(comparison));
    }
    for (view, sort) in View::all().flat_map(|view| Sort::all().map(move |sort| (view, sort))) {
        check_round_trip(Place::Compare(Comparison {
            view,
            sort,
            ..Comparison::WHOLE
        }));
    }
}

#[test]
fn links_keep_the_form_they_were_released_with() {
    check("#/", "#/", &[]);
    check("#/method", "#/method", &[]);
    check("#/card/who-is-on-call", "#/card/who-is-on-call", &[]);
    let full = "#/?dimension=automation,skills&role=sre&kind=contested&source=career&q=toil&view=table&sort=voices";
    check(full, full, &[]);
}

#[test]
fn a_program_reads_no_address_of_another() {
    let assessment = Some(Program::Assessment);
    for (fragment, program) in [
        ("#/method", Some(Program::Reference)),
        ("#/%6Dethod/).", Some(Program::Reference)),
        ("#/method/of/madness", None),
        ("#/compare/aZ+bZ", Some(Program::Reference)),
        ("#/r/aB-_9Z", assessment),
        ("#/assess", assessment),
        ("#/assess/gone", assessment),
        ("#/", None),
        ("#/card/who-is-on-call", None),
    ] {
        let address = Address::read(fragment);
        let address = address.unwrap_or_else(|| panic!("{fragment:?} is not an address"));
        for reader in [Program::Assessment, Program::Reference] {
            let is_read = address.seen_by(reader).is_some();
            assert_eq!(is_read, program == Some(reader), "{fragment:?}");
        }
    }
}

#[test]
fn an_empty_fragment_is_the_whole_comparison() {
    for fragment in [
        "", "#", " ", "/", "#/", " #/ ", "#/?", "#/?&", "#/.", "#/?role=", "#/?q=",
    ] {
        let dropped = Vec::new();
        let place = Place::Compare(Comparison::WHOLE);
        assert_eq!(arrive(fragment), Arrival { place, dropped }, "{fragment:?}");
    }
}

#[test]
fn an_anchor_is_not_an_address() {
    for anchor in [
        "#main",
        "main",
        "#card",
        "#?role=sre",
        "?role=sre",
        "#method",
        ".",
        "#!/",
        "#%2F",
    ] {
        assert_eq!(parse(anchor), None, "{anchor:?}");
    }
}

#[test]
fn unknown_values_are_named_and_the_rest_is_kept() {
    check(
        "#/?dimension=automation,juggling&role=sre",
        "#/?dimension=automation&role=sre",
        &["the dimension “juggling”"],
    );
    check("#/?role=qa,sre", "#/?role=sre", &["the role “qa”"]);
    check(
        "#/?kind=odd&kind=common",
        "#/?kind=common",
        &["the kind “odd”"],
    );
    check(
        "#/?source=nobody,career,noone",
        "#/?source=career",
        &["the source “nobody”", "the source “noone”"],
    );
    check("#/?view=film&role=sre", "#/?role=sre", &["the view “film”"]);
    check("#/?q=toil&sort=luck", "#/?q=toil", &["the sort “luck”"]);
    check("#/?role=%3Cb%3Ex", "#/", &["the role “<b>x”"]);
}

#[test]
fn unknown_settings_are_named_and_the_rest_is_kept() {
    check(
        "#/?colour=blue&role=sre",
        "#/?role=sre",
        &["the setting “colour”"],
    );
    check(
        "#/?role=sre&fbclid=IwAR0",
        "#/?role=sre",
        &["the setting “fbclid”"],
    );
    check("#/?role&na%C3%AFve", "#/", &["the setting “naïve”"]);
}

#[test]
fn unknown_pages_and_cards_are_named_and_the_whole_comparison_is_shown() {
    check("#/weather", "#/", &["the page “weather”"]);
    check("#/weather/today/", "#/", &["the page “weather/today”"]);
    check(
        "#/method/of/madness",
        "#/",
        &["the page “method/of/madness”"],
    );
    check(
        "#/card/nobody-wrote-it",
        "#/",
        &["the card “nobody-wrote-it”"],
    );
    check(
        "#/card/who-is-on-call/twice",
        "#/",
        &["the card “who-is-on-call/twice”"],
    );
}

#[test]
fn what_is_left_out_is_named_in_the_order_of_the_address() {
    check(
        "#/?sort=luck&colour=blue&q=toil&role=qa",
        "#/?q=toil",
        &["the sort “luck”", "the setting “colour”", "the role “qa”"],
    );
}

#[test]
fn a_long_unknown_name_is_cut_in_the_notice() {
    let (forty, more) = ("ä".repeat(40), "ä".repeat(41));
    check(
        &format!("#/{forty}"),
        "#/",
        &[&format!("the page “{forty}”")],
    );
    check(
        &format!("#/{more}"),
        "#/",
        &[&format!("the page “{forty}…”")],
    );
}

#[test]
fn a_link_that_asks_for_a_thousand_unknown_things_names_twelve() {
    for unknown in ["?role=", "?", "method?"] {
        let things: Vec<String> = (0..1000).map(|number| format!("x{number}")).collect();
        let between = if unknown.ends_with('=') { "," } else { "&" };
        let arrival = arrive(&format!("#/{unknown}{}", things.join(between)));
        let told: Vec<&str> = arrival.dropped.iter().map(Dropped::name).collect();
        assert_eq!(told.len(), NAMED + 1);
        assert!(told[NAMED - 1].ends_with("“x11”"), "{told:?}");
        assert_eq!(told[NAMED], "and more");
    }
    let twelve = ["x"; NAMED].join(",");
    assert_eq!(arrive(&format!("#/?role={twelve}")).dropped.len(), NAMED);
}

#[test]
fn a_code_that_is_none_of_ours_stays_what_it_is() {
    for code in [
        "a?b", "%41", "a&b=c", "é", "/x", "a#b", "<b>x", "a%", "a.b", "a.-",
    ] {
        check_round_trip(Place::Shared(code.to_owned()));
        check_round_trip(Place::Lineup(vec![code.to_owned(), "aZ".to_owned()]));
    }
    let spelled = arrive("#/compare/a%2Bb+c%20d").place;
    let codes = ["a", "b", "c", "d"].map(str::to_owned);
    assert_eq!(spelled, Place::Lineup(codes.to_vec()));
    check("#/r/%3Cb%3E", "#/r/%3Cb", &[]);
    check("#/r/aB-_9Z./.", "#/r/aB-_9Z", &[]);
}

#[test]
fn a_search_text_over_200_characters_is_cut_and_named() {
    let (longest, longer) = ("é".repeat(200), "é".repeat(201));
    check_text(&format!("#/?q={longest}"), &longest);
    let arrival = arrive(&format!("#/?q={longer}&role=sre"));
    assert_eq!(arrival.place.comparison().filter.text, longest);
    assert!(!arrival.place.comparison().filter.roles.is_empty());
    let told: Vec<String> = arrival
        .dropped
        .iter()
        .map(|dropped| dropped.name().to_owned())
        .collect();
    assert_eq!(told, ["the end of the search text, which is too long"]);
}

#[test]
fn a_plus_and_an_encoded_blank_are_blanks() {
    check_text("#/?q=error+budget", "error budget");
    check_text("#/?q=error%20budget", "error budget");
    check_text("#/?q=c%2B%2B", "c++");
    check_text("#/?q=%20toil+", " toil ");
}

#[test]
fn encoded_text_is_read_in_either_case_and_when_it_was_not_encoded() {
    check_text("#/?q=caf%C3%A9", "café");
    check_text("#/?q=caf%c3%a9", "café");
    check_text("#/?q=café", "café");
    check_text("#/?q=a=b", "a=b");
    check_text("#/?q=CI/CD", "CI/CD");
    check_text("#/?q=why?", "why");
}

#[test]
fn an_encoded_comma_parts_options_too() {
    check(
        "#/?dimension=automation%2Cskills",
        "#/?dimension=automation,skills",
        &[],
    );
}

#[test]
fn damaged_percent_sequences_survive() {
    check_text("#/?q=100%", "100%");
    check_text("#/?q=100%25", "100%");
    check_text("#/?q=%4", "%4");
    check_text("#/?q=%zz%4g", "%zz%4g");
    check_text("#/?q=%%41", "%A");
    check_text("#/?q=%+1", "% 1");
    check_text("#/?q=caf%C3", "caf\u{fffd}");
    check_text("#/?q=%FF%41", "\u{fffd}A");
    check_text("#/?q=%é", "%é");
}

#[test]
fn a_repeated_group_adds_and_of_other_settings_the_last_one_holds() {
    check("#/?role=sre&role=devops,sre", "#/?role=devops,sre", &[]);
    check(
        "#/?q=toil&view=table&q=pager&view=voices",
        "#/?q=pager&view=voices",
        &[],
    );
    check("#/?sort=title&sort=dimension", "#/", &[]);
}

#[test]
fn what_programs_hang_onto_a_link_is_no_part_of_it() {
    for end in [
        ".", ")", ">", "\"", "'", " ", "\n", "!", "?", ",", ";", ":", "]", "}", ").", "\">", "/",
    ] {
        for link in ["#/method", "#/card/who-is-on-call"] {
            check(&format!("{link}{end}"), link, &[]);
        }
    }
    check("#/?role=sre).", "#/?role=sre", &[]);
    check("#/?q=toil\" ", "#/?q=toil", &[]);
    check(" \n#/?view=table>", "#/?view=table", &[]);
}

#[test]
fn what_hangs_onto_a_link_is_no_part_of_it_when_the_browser_encoded_it() {
    for end in ["%3E", "%22", "%22%3E", "%60", "%20"] {
        for link in [
            "#/method",
            "#/card/who-is-on-call",
            "#/?role=sre",
            "#/?view=table",
        ] {
            check(&format!("{link}{end}"), link, &[]);
        }
    }
}

#[test]
fn a_plus_after_the_last_code_joins_nothing() {
    for end in ["+", "%2B", "%22%2B", "%2F%2B%2E", "+%20%2B"] {
        check(
            &format!("#/compare/AB12+CD34{end}"),
            "#/compare/AB12+CD34",
            &[],
        );
        check(&format!("#/r/AB12{end}"), "#/r/AB12", &[]);
    }
}

#[test]
fn settings_of_a_page_that_has_none_are_named() {
    check("#/method?role=sre", "#/method", &["the setting “role”"]);
    check(
        "#/card/who-is-on-call?utm=mail",
        "#/card/who-is-on-call",
        &["the setting “utm”"],
    );
}
