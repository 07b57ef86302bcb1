//! Who publishes, and the logos of organisations.

use serde::Serialize;

use super::view::LogoView;
use crate::model::{Address, BaseUrl, Language, Organisation, Site, Telephone};
use crate::source::Inputs;

/// `site.publisher` in templates.
#[derive(Clone, Hash, Serialize)]
pub struct PublisherView {
    pub name: String,
    pub url: Option<String>,
    pub logo: Option<LogoView>,
    pub contact: Option<PressDeskView>,
}

/// Where the press office is reached.
#[derive(Clone, Hash, Serialize)]
pub struct PressDeskView {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub phone_href: Option<String>,
}

pub fn view(language: Language, site: &Site, inputs: &Inputs) -> Option<PublisherView> {
    let organisation = site.organisations.get(site.settings.publisher.as_ref()?)?;
    let contact = organisation.contacts.first().map(|contact| PressDeskView {
        name: contact.name.as_ref().map(|name| name.get(language).clone()),
        email: contact.email.clone(),
        phone: contact.phone.as_ref().map(|phone| phone.text.clone()),
        phone_href: contact.phone.as_ref().map(Telephone::href),
    });
    Some(PublisherView {
        name: organisation.name.get(language).clone(),
        url: organisation.url.clone(),
        logo: logo(organisation, inputs, &site.settings.base_url),
        contact,
    })
}

/// The logo of an organisation: a file of `static/`.
pub fn logo(organisation: &Organisation, inputs: &Inputs, base: &BaseUrl) -> Option<LogoView> {
    let inside = |path: &str| path.trim_start_matches('/').to_owned();
    let url = |path: &String| Address::new(inside(path)).url(base);
    let logo = organisation.logo.as_ref()?;
    let blob = inputs.blobs.get(format!("static/{}", inside(logo)).as_str());
    let size = blob.and_then(|blob| blob.dimensions);
    Some(LogoView {
        url: url(logo),
        dark_url: organisation.logo_dark.as_ref().map(url),
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
    })
}
