import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { documentReader } from './support/documents.mjs';
import { pagesOf, representativePagesOf, rootSite, sites } from './support/sites.mjs';

const browser = await browserForThisFile();
const reader = await documentReader(browser);
const directions = { ar: 'rtl', en: 'ltr' };

// Runs that are read from left to right in Arabic text too.
const runs = {
  'a phone number': '\\+\\d[\\d\\s()\\u2011-]{6,}\\d',
  'an e-mail address': '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  'a percentage': '[+-]?\\d[\\d.,\\u066B\\u066C]*\\s?[%\\u066A]',
  'a date in figures': '\\b\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}\\b',
};

const view = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const seen = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
const dates = [];
for (const { address, lang, url } of representativePagesOf(rootSite)) {
  if (lang !== 'ar') continue;
  await view.goto(url);
  await view.evaluate(() => document.fonts.ready);
  const measured = await view.evaluate(measure, runs);
  for (const { name, text, inOrder } of measured.runs) seen[name].push({ address, text, inOrder });
  dates.push(...measured.dates.map((date) => ({ address, ...date })));
}

for (const site of sites)
  test(`${site.where}, every page says its language and its direction`, async () => {
    for (const { address, kind, lang, html } of pagesOf(site)) {
      const page = await reader.html(html);
      if (kind === 'redirect') continue;
      assert.deepEqual([page.lang.slice(0, 2), page.dir], [lang, directions[lang]], address);
    }
  });

for (const [name, found] of Object.entries(seen))
  test(`on an Arabic page, ${name} is drawn from left to right`, () => {
    assert.deepEqual(found.filter(({ inOrder }) => !inOrder), []);
    // Dates in figures are rare in prose; the others the sample must show.
    if (name !== 'a date in figures') assert.ok(found.length > 0, `the sample shows no ${name}`);
  });

test('on an Arabic page, a date in words is drawn day, month, year from right to left, each number from left to right', () => {
  assert.ok(dates.length > 0, 'the sample shows no date');
  assert.deepEqual(dates.filter(({ inOrder }) => !inOrder), []);
});

/** Runs in the page: finds the runs and the dates, and whether their characters stand in order. */
function measure(runs) {
  const letters = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const blockOf = (node) => {
    let element = node.parentElement;
    while (getComputedStyle(element).display.startsWith('inline') || getComputedStyle(element).display === 'contents') element = element.parentElement;
    return element;
  };
  let block = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/^(script|style|noscript|template)$/.test(node.parentElement.localName)) continue;
    const here = blockOf(node);
    if (here !== block) letters.push({ letter: '\n' });
    block = here;
    for (let at = 0; at < node.length; at += 1) letters.push({ letter: node.data[at], node, at });
  }
  const text = letters.map(({ letter }) => letter).join('');

  const boxOf = ({ node, at }) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0];
  };
  const sameLine = (a, b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 2;
  const ascending = (boxes, sign) => boxes.every((box, i) => i === 0 || !sameLine(boxes[i - 1], box) || sign * (box.left - boxes[i - 1].left) > 0);
  const boxesOf = (from, to) =>
    letters.slice(from, to).filter(({ letter }) => /\S/.test(letter)).map(boxOf).filter((box) => box && box.width > 0);

  const found = [];
  for (const [name, shape] of Object.entries(runs))
    for (const match of text.matchAll(new RegExp(shape, 'gu'))) {
      const boxes = boxesOf(match.index, match.index + match[0].length);
      if (boxes.length > 1) found.push({ name, text: match[0], inOrder: ascending(boxes, 1) });
    }

  // The front door shows English dates too; those run the other way.
  const dates = [...document.querySelectorAll('time')].filter((time) => time.closest('[lang]').lang === 'ar').map((time) => {
    const first = letters.findIndex(({ node }) => node && time.contains(node));
    const said = time.textContent;
    const words = [...said.matchAll(/\S+/g)].map((word) => ({ word: word[0], boxes: boxesOf(first + word.index, first + word.index + word[0].length) }));
    const shown = words.filter(({ boxes }) => boxes.length > 0);
    const numbersHold = shown.every(({ word, boxes }) => !/^\d+$/.test(word) || ascending(boxes, 1));
    return { text: said.trim(), inOrder: numbersHold && ascending(shown.map(({ boxes }) => boxes[0]), -1) };
  });
  return { runs: found, dates };
}
