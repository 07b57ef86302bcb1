//! Cities that releases of the region are dated from.

const CITIES: &[&str] = crate::lexicon!("places", "cities");

/// Whether the first part of a place is one of them.
pub fn is_known(place: &str) -> bool {
    let first = place.split(['،', ',']).next().unwrap_or_default().trim();
    CITIES.iter().any(|city| city.eq_ignore_ascii_case(first))
}
