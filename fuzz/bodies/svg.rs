//! Any bytes as a picture in SVG. What passes is written anew, and passes again as it is.

use bayan::parse::vector;

pub fn run(bytes: &[u8]) {
    let Ok(clean) = vector::clean(bytes) else { return };
    assert_eq!(vector::clean(&clean).ok().as_ref(), Some(&clean));
    let text = String::from_utf8_lossy(&clean).to_ascii_lowercase();
    for acting in ["<script", "<foreignobject", "<!", "<?", "xlink:href=\"http", "xlink:href=\"java", " onload="] {
        assert!(!text.contains(acting), "{acting}: {text}");
    }
}
