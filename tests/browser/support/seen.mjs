// What is seen of a page: its glyphs by their places. Both run in the page; the second asks for the first as `window.seenOf`.

/** Runs in the page: the glyphs of an element from left to right, each Arabic word spelled from its first letter. */
export function seenOf(element) {
  const glyphs = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let at = 0; at < node.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      // A vowel sign has no width of its own: it belongs to the letter before.
      if (/\p{M}/u.test(node.data[at])) glyphs.at(-1).letter += node.data[at];
      else if (box && box.width > 0) glyphs.push({ letter: node.data[at], middle: box.left + box.width / 2 });
    }
  const seen = glyphs.sort((a, b) => a.middle - b.middle).map(({ letter }) => letter);
  const isArabic = (letter) => /^[\u0621-\u064a\u066e-\u06d3]/u.test(letter);
  let told = '';
  for (let at = 0; at < seen.length; ) {
    let end = at;
    while (end < seen.length && isArabic(seen[end])) end += 1;
    told += end > at ? seen.slice(at, end).reverse().join('') : seen[at];
    at = Math.max(end, at + 1);
  }
  return told.replace(/\s+/g, ' ').trim();
}

/** Runs in the page: the phrases below each heading of the second level, as they are seen. */
export function readPlaces(selectors) {
  const headings = [...document.querySelectorAll('h2')].filter((heading) => /^[0-9]$/.test(heading.textContent));
  const between = (from, to) => (element) =>
    from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && (!to || to.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
  return selectors.map((selector, at) => [...document.querySelectorAll(`main :is(${selector})`)].filter(between(headings[at], headings[at + 1])).map(seenOf));
}
