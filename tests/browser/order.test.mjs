import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { phrases, places, table } from './support/phrases.mjs';
import { readPlaces, seenOf } from './support/seen.mjs';
import { phraseSite } from './support/sites.mjs';

const browser = await browserForThisFile();
const all = phrases();
const wide = await browser.newPage({ viewport: { width: 2400, height: 900 } });
const phone = await browser.newPage({ viewport: { width: 320, height: 700 } });

async function open(view, address) {
  await view.goto(phraseSite.base + address);
  await view.evaluate(() => document.fonts.ready);
  await view.evaluate(`window.seenOf = ${seenOf}`);
}

/** What is seen of each phrase of a language, by place. */
async function seenIn(lang) {
  await open(wide, `${lang}/releases/2023/12/all/`);
  const own = all.filter((phrase) => phrase.lang === lang);
  const seen = await wide.evaluate(readPlaces, Object.values(places).map(({ selector }) => selector));
  const byPlace = Object.fromEntries(Object.keys(places).map((place, at) => [place, seen[at]]));
  await open(wide, `${lang}/releases/2023/12/`);
  byPlace['title in a list'] = await wide.evaluate(readTitles, own.map(({ slug }) => slug));
  return { own, byPlace };
}

const read = { ar: await seenIn('ar'), en: await seenIn('en') };
for (const [lang, { own, byPlace }] of Object.entries(read)) {
  if (process.env.UPDATE) keep(lang, byPlace.paragraph);
  for (const [place, seen] of Object.entries(byPlace))
    test(`${own.length} phrases stand in order in ${lang}, as ${place}`, () => {
      const expected = process.env.UPDATE ? byPlace.paragraph : own.map((phrase) => phrase.seen);
      assert.deepEqual(
        own.map(({ typed }, at) => [typed, seen[at]]),
        own.map(({ typed }, at) => [typed, expected[at]]),
      );
    });

  test(`figures keep on one line of a telephone in ${lang}, and no page is wider`, async () => {
    await open(phone, `${lang}/releases/2023/12/all/`);
    const broken = await phone.evaluate(() => {
      const lines = (run) => new Set([...run.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom / 8))).size;
      return [...document.querySelectorAll('main .figures')].filter((run) => lines(run) > 1).map((run) => run.textContent);
    });
    assert.deepEqual(broken, []);
    assert.ok((await phone.evaluate(() => document.querySelectorAll('main .figures').length)) > 100);
    assert.ok((await phone.evaluate(() => document.scrollingElement.scrollWidth)) <= 320, 'the page scrolls sideways');
  });

  test(`a column of figures ends at one edge in ${lang}`, async () => {
    await open(wide, `${lang}/releases/2023/12/all/`);
    const edges = await wide.evaluate(() =>
      [...document.querySelectorAll('td.num')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return Math.round(Math.max(...[...range.getClientRects()].map(({ right }) => right)));
      }),
    );
    assert.ok(edges.length > 3);
    assert.equal(new Set(edges).size, 1, edges.join(', '));
  });
}

function keep(lang, seen) {
  let at = 0;
  const lines = readFileSync(table, 'utf8').split('\n');
  const kept = lines.map((line) => (line.startsWith(`${lang}\t`) ? `${line.split('\t').slice(0, 2).join('\t')}\t${seen[at++]}` : line));
  writeFileSync(table, kept.join('\n'));
}

/** Runs in the page: the title of each release. */
function readTitles(slugs) {
  const titles = slugs.map((slug) => [...document.querySelectorAll(`main a[href$="/${slug}/"]`)].find((link) => link.textContent.trim()));
  return titles.map((title) => seenOf(title));
}
