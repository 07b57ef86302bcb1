//! `web.config`, for IIS with its module for rewriting addresses. <https://learn.microsoft.com/iis/configuration/>

use std::fmt::Write;

use super::facts::{HostFacts, TYPES, hashed, not_found_pages, pattern};
use crate::model::{Address, address};
use crate::plan::policy::FOR_EVER;
use crate::source::escape::escaped;

pub fn write(file: &HostFacts<'_>) -> String {
    let url = |address: &Address| address.url(file.base);
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n  <system.webServer>\n");
    text.push_str(&errors(&url(&address::not_found(None)), "    "));
    text.push_str("    <staticContent>\n");
    for (ending, kind) in TYPES {
        let _ = write!(
            text,
            "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}; charset=utf-8\" />\n"
        );
    }
    text.push_str("    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n");
    for (name, value) in file.headers {
        let _ = write!(
            text,
            "        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{}\" />\n",
            escaped(value)
        );
    }
    text.push_str("      </customHeaders>\n    </httpProtocol>\n    <rewrite>\n      <rules>\n");
    for (number, redirect) in file.redirects.iter().enumerate() {
        let from = pattern(redirect.from.as_str().trim_end_matches('/'));
        let query = redirect.query.as_ref().map(|query| {
            let asked = escaped(&pattern(query));
            format!("          <conditions><add input=\"{{QUERY_STRING}}\" pattern=\"^{asked}$\" /></conditions>\n")
        });
        let _ = write!(
            text,
            "        <rule name=\"old {number}\" stopProcessing=\"true\">\n          <match url=\"^{}/?$\" />\n{}          <action type=\"Redirect\" url=\"{}\" redirectType=\"Permanent\" appendQueryString=\"false\" />\n        </rule>\n",
            escaped(&from),
            query.unwrap_or_default(),
            escaped(&url(&redirect.to))
        );
    }
    let _ = write!(
        text,
        "      </rules>\n      <outboundRules>\n        <rule name=\"keep\">\n          <match serverVariable=\"RESPONSE_Cache-Control\" pattern=\".*\" />\n          <conditions><add input=\"{{REQUEST_URI}}\" pattern=\"{}\" /></conditions>\n          <action type=\"Rewrite\" value=\"{FOR_EVER}\" />\n        </rule>\n      </outboundRules>\n    </rewrite>\n  </system.webServer>\n",
        escaped(&hashed(file.base))
    );
    for (front, not_found) in not_found_pages() {
        let _ = write!(
            text,
            "  <location path=\"{}\">\n    <system.webServer>\n{}    </system.webServer>\n  </location>\n",
            front.as_str().trim_end_matches('/'),
            errors(&url(&not_found), "      ")
        );
    }
    text.push_str("</configuration>\n");
    text
}

fn errors(page: &str, indent: &str) -> String {
    format!(
        "{indent}<httpErrors errorMode=\"Custom\" existingResponse=\"Replace\">\n{indent}  <remove statusCode=\"404\" />\n{indent}  <error statusCode=\"404\" path=\"{page}\" responseMode=\"ExecuteURL\" />\n{indent}</httpErrors>\n"
    )
}
