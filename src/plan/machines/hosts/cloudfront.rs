//! Two functions for CloudFront, which is before a bucket: one for each request, one for each answer.
//! <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html>

use std::collections::BTreeMap;

use serde_json::json;

use super::facts::{HostFacts, hashed};
use crate::plan::policy::FOR_EVER;

/// Redirects by what is asked, and the file behind the address of a folder.
const REQUEST: &str = "\
function handler(event) {
  var request = event.request;
  var path = request.uri;
  try { path = decodeURIComponent(path); } catch (e) { }
  var bare = path.replace(/\\/+$/, '');
  var asked = Object.keys(request.querystring).map(function (key) {
    return key + '=' + request.querystring[key].value;
  }).join('&');
  var to = redirects[bare + '?' + asked] || redirects[bare];
  if (to) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: to } } };
  }
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
";

const RESPONSE: &str = "\
function handler(event) {
  var response = event.response;
  for (var name in headers) response.headers[name] = { value: headers[name] };
  if (kept.test(event.request.uri)) response.headers['cache-control'] = { value: forEver };
  return response;
}
";

/// `cloudfront-request.js`
pub fn request(file: &HostFacts<'_>) -> String {
    let redirects: BTreeMap<String, String> = file
        .redirects
        .iter()
        .map(|redirect| {
            let from = format!("{}{}", file.base.path, redirect.from.as_str().trim_end_matches('/'));
            let query = redirect.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
            (format!("{from}{query}"), redirect.to.url(file.base))
        })
        .collect();
    format!("var redirects = {:#};\n{REQUEST}", json!(redirects))
}

/// `cloudfront-response.js`
pub fn response(file: &HostFacts<'_>) -> String {
    let headers: BTreeMap<String, &str> =
        file.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), &**value)).collect();
    let kept = hashed(file.base).replace('/', "\\/");
    format!("var headers = {:#};\nvar kept = /{kept}/;\nvar forEver = {};\n{RESPONSE}", json!(headers), json!(FOR_EVER))
}
