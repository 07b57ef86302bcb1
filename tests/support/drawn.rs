//! Pictures that tests draw, and read again.

use mozjpeg_rs::{Encoder, Subsampling};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;

/// Red, green, blue, row by row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawn {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<[u8; 3]>,
}

pub const RED: [u8; 3] = [200, 30, 30];
pub const GREEN: [u8; 3] = [30, 160, 30];
pub const BLUE: [u8; 3] = [30, 30, 200];
pub const SAND: [u8; 3] = [220, 200, 150];

impl Drawn {
    pub fn of(width: usize, height: usize, colour: impl Fn(usize, usize) -> [u8; 3]) -> Self {
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Self { width, height, pixels: rows.map(|(x, y)| colour(x, y)).collect() }
    }

    /// Four colours: red and green above, blue and sand below.
    pub fn quarters(width: usize, height: usize) -> Self {
        Self::of(width, height, |x, y| match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => SAND,
        })
    }

    pub fn at(&self, x: usize, y: usize) -> [u8; 3] {
        self.pixels[y * self.width + x]
    }

    /// The colours in the middle of its quarters.
    pub fn seen(&self) -> [[u8; 3]; 4] {
        let (left, right) = (self.width / 4, self.width * 3 / 4);
        let (above, below) = (self.height / 4, self.height * 3 / 4);
        [self.at(left, above), self.at(right, above), self.at(left, below), self.at(right, below)]
    }

    /// As a camera keeps it that was held so: Exif's orientation, 1 to 8.
    pub fn lying(&self, turned: u8) -> Self {
        let (wide, high) = (self.width, self.height);
        let (width, height) = if turned >= 5 { (high, wide) } else { (wide, high) };
        Self::of(width, height, |x, y| match turned {
            2 => self.at(wide - 1 - x, y),
            3 => self.at(wide - 1 - x, high - 1 - y),
            4 => self.at(x, high - 1 - y),
            5 => self.at(y, x),
            6 => self.at(wide - 1 - y, x),
            7 => self.at(wide - 1 - y, high - 1 - x),
            8 => self.at(y, high - 1 - x),
            _ => self.at(x, y),
        })
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.pixels.concat()
    }

    /// With what an encoder is told besides.
    pub fn jpeg_with(&self, more: impl FnOnce(Encoder) -> Encoder) -> Vec<u8> {
        let encoder = more(Encoder::progressive_balanced().quality(90).subsampling(Subsampling::S444));
        encoder.encode_rgb(&self.bytes(), self.width as u32, self.height as u32).unwrap()
    }

    pub fn jpeg(&self) -> Vec<u8> {
        self.jpeg_with(|encoder| encoder)
    }

    /// That says how it is turned.
    pub fn turned(&self, turned: u8) -> Vec<u8> {
        let tiff = [b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(), &[turned], &[0; 6]].concat();
        self.jpeg_with(|encoder| encoder.exif_data(tiff))
    }

    pub fn png(&self) -> Vec<u8> {
        png(self.width, self.height, (png::ColorType::Rgb, png::BitDepth::Eight), &self.bytes(), |_| {})
    }

    /// What a JPEG or PNG shows.
    pub fn read(bytes: &[u8]) -> Self {
        let (width, height, colours) = if bytes.starts_with(b"\x89PNG") {
            let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
            decoder.set_transformations(png::Transformations::normalize_to_color8());
            let mut reader = decoder.read_info().unwrap();
            let mut out = vec![0; reader.output_buffer_size().unwrap()];
            let frame = reader.next_frame(&mut out).unwrap();
            let channels = frame.color_type.samples();
            let whole = |pixel: &[u8]| if channels < 3 { [pixel[0]; 3] } else { [pixel[0], pixel[1], pixel[2]] };
            (frame.width as usize, frame.height as usize, out.chunks(channels).map(whole).collect())
        } else {
            let mut decoder = JpegDecoder::new(ZCursor::new(bytes));
            let out = decoder.decode().unwrap();
            let (width, height) = decoder.dimensions().unwrap();
            (width, height, out.chunks(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect())
        };
        Self { width, height, pixels: colours }
    }
}

/// A PNG of these samples.
pub fn png(
    width: usize,
    height: usize,
    (colours, depth): (png::ColorType, png::BitDepth),
    samples: &[u8],
    more: impl FnOnce(&mut png::Encoder<'_, &mut Vec<u8>>),
) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width as u32, height as u32);
    encoder.set_color(colours);
    encoder.set_depth(depth);
    more(&mut encoder);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(samples).unwrap();
    writer.finish().unwrap();
    out
}

/// Whether colours are the same to the eye.
pub fn alike(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= 12)
}
