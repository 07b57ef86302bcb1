//! The label of a picture that is drawn anew, as XMP and as IPTC: what stands in a segment of a JPEG, or a chunk of a PNG.

use super::label::PictureLabel;
use super::{iptc, xmp};

/// The body of an APP1 segment; `None` where there is nothing to say.
pub fn xmp_segment(label: &PictureLabel) -> Option<Vec<u8>> {
    Some([xmp::IN_JPEG, &packet(label)?].concat())
}

/// The data of an `iTXt` chunk.
pub fn xmp_chunk(label: &PictureLabel) -> Option<Vec<u8>> {
    Some([xmp::IN_PNG, &packet(label)?].concat())
}

/// The body of an APP13 segment.
pub fn iptc_segment(label: &PictureLabel) -> Option<Vec<u8>> {
    let sets = [(80, &label.creator), (110, &label.credit), (116, &label.rights)];
    iptc::write(&sets.into_iter().filter_map(|(set, text)| Some((set, text.clone()?))).collect::<Vec<_>>())
}

fn packet(label: &PictureLabel) -> Option<Vec<u8>> {
    xmp::write(&xmp::Xmp { rights: label.rights.clone(), credit: label.credit.clone() })
}
