//! `.htaccess`. <https://httpd.apache.org/docs/2.4/>

use std::fmt::Write;

use super::facts::{HostFacts, TYPES, hashed, not_found_pages, pattern};
use crate::model::{Address, BaseUrl, PackedForm, address};
use crate::outgoing::{TEXT_ENDINGS, media_type};
use crate::plan::policy::FOR_EVER;
use crate::source::percent;

/// A path is compared, and given, by its letters: Apache encodes it itself.
pub fn write(file: &HostFacts<'_>) -> String {
    let url = |address: &Address| address.url(file.base);
    let mut text = format!("ErrorDocument 404 {}\nAddDefaultCharset utf-8\n", url(&address::not_found(None)));
    for (front, not_found) in not_found_pages() {
        let _ = write!(
            text,
            "<If \"%{{REQUEST_URI}} =~ m#^{}#\">\n  ErrorDocument 404 {}\n</If>\n",
            pattern(&url(&front)),
            url(&not_found)
        );
    }
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "AddType {kind} .{ending}");
    }
    text.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in file.headers {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    text.push_str("  Header set Cache-Control \"no-cache\"\n</IfModule>\n");
    let _ = write!(
        text,
        "<If \"%{{REQUEST_URI}} =~ m#{}#\">\n  <IfModule mod_headers.c>\n    Header set Cache-Control \"{FOR_EVER}\"\n  </IfModule>\n</If>\n",
        hashed(file.base)
    );
    text.push_str(&packed(file.base));
    let _ = writeln!(text, "RedirectMatch 404 \"^{}\\.bayan(/|$)\"", pattern(&file.base.path));
    for redirect in file.redirects {
        // Redirect compares by prefix, which is too much.
        let (from, to) = (url(&redirect.from), percent::decode_lossy(&url(&redirect.to)).replace('$', "\\$"));
        let from = pattern(from.trim_end_matches('/'));
        let _ = match &redirect.query {
            None => writeln!(text, "RedirectMatch 301 \"^{from}/?$\" \"{to}\""),
            // What is asked stands in no path.
            Some(query) => write!(
                text,
                "<If \"%{{REQUEST_URI}} =~ m#^{from}/?$# && %{{QUERY_STRING}} == '{}'\">\n  RedirectMatch 301 \".*\" \"{to}?\"\n</If>\n",
                query.replace('\'', "\\'")
            ),
        };
    }
    text
}

/// A packed copy of a file of text is sent to whoever reads it so, where one lies beside it: as what the file itself is, and not
/// packed once more. A name with a sign that would be read anew is left as it is.
fn packed(base: &BaseUrl) -> String {
    let endings = TEXT_ENDINGS.join("|");
    let mut text = format!(
        "<IfModule mod_rewrite.c>\n<IfModule mod_headers.c>\n  <FilesMatch \"\\.(?:{endings})(?:\\.(?:br|gz))?$\">\n    \
         Header merge Vary Accept-Encoding\n  </FilesMatch>\n  \
         # A server may take the ending for Breton.\n  <IfModule mod_mime.c>\n    RemoveLanguage .br\n  </IfModule>\n  \
         Options +SymLinksIfOwnerMatch\n  RewriteEngine On\n  RewriteBase \"{}\"\n",
        percent::decode_lossy(&base.path)
    );
    let _ = write!(
        text,
        "  Header set Content-Encoding \"%{{REDIRECT_packed}}e\" env=REDIRECT_packed\n  \
         RewriteCond %{{ENV:REDIRECT_packed}} ^$\n  RewriteRule ^ - [S={}]\n",
        TEXT_ENDINGS.len()
    );
    for ending in TEXT_ENDINGS {
        let kind = media_type(&format!("x.{ending}"));
        let kind = kind.split(';').next().unwrap_or_default();
        let _ = writeln!(text, "  RewriteRule \"\\.{ending}\\.(?:br|gz)$\" - [T={kind},E=no-gzip:1,E=no-brotli:1,L]");
    }
    for packing in PackedForm::ALL {
        let (ending, encoding) = (packing.ending(), packing.encoding());
        let _ = write!(
            text,
            "  RewriteCond %{{HTTP:Accept-Encoding}} \"(?:^|,)\\s*{encoding}\\s*(?:$|,|;\\s*q=(?:1|0?\\.\\d*[1-9]))\"\n  \
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n  \
             RewriteRule \"^([^%?]+\\.(?:{endings}))$\" \"$1.{ending}\" [E=packed:{encoding},L]\n"
        );
    }
    text.push_str("</IfModule>\n</IfModule>\n");
    text
}
