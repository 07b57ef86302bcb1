//! What a still picture in SVG is made of (SVG 1.1 and 2, Filter Effects, CSS Masking). What is not here does not pass.

pub const SVG: &str = "http://www.w3.org/2000/svg";
pub const XLINK: &str = "http://www.w3.org/1999/xlink";
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Vocabularies that browsers act on wherever they stand.
pub const ACTING: &[&str] = &["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

/// Elements that draw, or that say what is drawn.
#[rustfmt::skip]
pub const ELEMENTS: &[&str] = &[
    "svg", "g", "defs", "symbol", "use", "switch", "a", "title", "desc", "style", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "tref", "textPath", "image", "linearGradient", "radialGradient",
    "stop", "pattern", "hatch", "hatchpath", "clipPath", "mask", "marker", "filter", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
    "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
    "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting",
    "feSpotLight", "feTile", "feTurbulence", "meshgradient", "meshrow", "meshpatch", "font", "font-face",
    "font-face-src", "font-face-name", "glyph", "missing-glyph", "hkern", "vkern",
];

/// Elements that draw nothing: what programs tell of themselves and their owner, and text that no browser shows.
pub const LEFT_OUT: &[&str] = &["metadata", "flowRoot", "cursor", "view", "color-profile", "solidcolor"];

/// Attributes of elements, and properties that may be attributes.
#[rustfmt::skip]
pub const ATTRIBUTES: &[&str] = &[
    "id", "class", "lang", "role", "tabindex", "type", "media", "version", "viewBox", "preserveAspectRatio", "width",
    "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "d", "points",
    "pathLength", "transform", "dx", "dy", "rotate", "textLength", "lengthAdjust", "startOffset", "method", "spacing",
    "side", "path", "gradientUnits", "gradientTransform", "spreadMethod", "offset", "patternUnits",
    "patternContentUnits", "patternTransform", "hatchUnits", "hatchContentUnits", "hatchTransform", "pitch",
    "clipPathUnits", "maskUnits", "maskContentUnits", "markerUnits", "markerWidth", "markerHeight", "refX", "refY",
    "orient", "filterUnits", "primitiveUnits", "filterRes", "in", "in2", "result", "mode", "values", "tableValues",
    "slope", "intercept", "amplitude", "exponent", "operator", "k1", "k2", "k3", "k4", "order", "kernelMatrix",
    "divisor", "bias", "targetX", "targetY", "edgeMode", "kernelUnitLength", "preserveAlpha", "surfaceScale",
    "diffuseConstant", "specularConstant", "specularExponent", "limitingConeAngle", "scale", "xChannelSelector",
    "yChannelSelector", "azimuth", "elevation", "stdDeviation", "radius", "z", "pointsAtX", "pointsAtY", "pointsAtZ",
    "baseFrequency", "numOctaves", "seed", "stitchTiles", "systemLanguage", "requiredFeatures", "horiz-origin-x",
    "horiz-origin-y", "horiz-adv-x", "vert-origin-x", "vert-origin-y", "vert-adv-y", "units-per-em", "panose-1",
    "ascent", "descent", "cap-height", "x-height", "accent-height", "alphabetic", "bbox", "underline-position",
    "underline-thickness", "unicode", "glyph-name", "orientation", "arabic-form", "u1", "u2", "g1", "g2", "k", "name",
    "alignment-baseline", "background", "background-color", "baseline-shift", "clip", "clip-path", "clip-rule",
    "color", "color-interpolation", "color-interpolation-filters", "color-rendering", "direction", "display",
    "dominant-baseline", "fill", "fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity", "font",
    "font-family", "font-feature-settings", "font-kerning", "font-size", "font-size-adjust", "font-stretch",
    "font-style", "font-variant", "font-variant-caps", "font-variant-ligatures", "font-variant-numeric",
    "font-variation-settings", "font-weight", "glyph-orientation-horizontal", "glyph-orientation-vertical",
    "image-rendering", "isolation", "kerning", "letter-spacing", "lighting-color", "line-height", "marker",
    "marker-end", "marker-mid", "marker-start", "mask", "mask-type", "mix-blend-mode", "opacity", "overflow",
    "paint-order", "pointer-events", "shape-rendering", "solid-color", "solid-opacity", "stop-color", "stop-opacity",
    "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-opacity", "stroke-width", "text-align", "text-anchor", "text-decoration", "text-indent",
    "text-orientation", "text-overflow", "text-rendering", "text-transform", "transform-box", "transform-origin",
    "unicode-bidi", "unicode-range", "vector-effect", "vertical-align", "visibility", "white-space", "word-spacing",
    "writing-mode", "font-synthesis",
];

/// Attributes that draw nothing.
pub const IDLE: &[&str] = &[
    "baseProfile",
    "contentScriptType",
    "contentStyleType",
    "enable-background",
    "zoomAndPan",
    "externalResourcesRequired",
    "target",
    "rel",
    "download",
    "focusable",
    "focusHighlight",
    "snapshotTime",
    "color-profile",
    "shape-padding",
];

/// Attributes whose words are nothing but words, whatever they look like.
pub const WORDS: &[&str] = &["id", "class", "lang", "d", "points", "unicode", "glyph-name", "name"];

/// Functions of styles, which bring nothing in.
#[rustfmt::skip]
pub const FUNCTIONS: &[&str] = &[
    "url", "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "device-cmyk",
    "icc-color", "light-dark", "matrix", "matrix3d", "translate", "translatex", "translatey", "translatez",
    "translate3d", "scale", "scalex", "scaley", "scalez", "scale3d", "rotate", "rotatex", "rotatey", "rotatez",
    "rotate3d", "skew", "skewx", "skewy", "perspective", "calc", "min", "max", "clamp", "var", "blur", "brightness",
    "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia", "inset", "circle",
    "ellipse", "polygon", "path", "local", "format", "tech", "not", "is", "where", "has", "lang", "nth-child",
    "nth-last-child", "nth-of-type", "nth-last-of-type",
];

/// What a style sheet may say beside rules.
pub const AT_RULES: &[&str] = &["font-face", "media", "supports"];
