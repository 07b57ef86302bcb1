// Feeds as their readers show them: cleaned by Python's feedparser, in a page that runs from left to right.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserForThisFile } from './support/chromium.mjs';
import { phrases, places } from './support/phrases.mjs';
import { readPlaces, seenOf } from './support/seen.mjs';
import { phraseSite, rootSite } from './support/sites.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const python = process.env.BAYAN_PYTHON ?? join(here, '../../target/browser/python/bin/python');
const entriesOf = (site, name) =>
  JSON.parse(execFileSync(python, [join(here, 'support/feed.py'), join(site.folder, name)], { maxBuffer: 1 << 28 }));

const browser = await browserForThisFile();
const view = await browser.newPage({ viewport: { width: 2400, height: 900 } });

for (const lang of ['ar', 'en'])
  for (const format of ['atom', 'rss'])
    test(`phrases stand in order in ${lang}, in a reader of ${format} that runs from left to right`, async () => {
      const all = entriesOf(phraseSite, `${lang}/feed.${format}`).find(({ title }) => title === `All ${lang}`);
      await view.setContent(`<!DOCTYPE html><html dir="ltr" lang="en"><meta charset="utf-8"><main>${all.content}</main>`);
      await view.evaluate(`window.seenOf = ${seenOf}`);
      const seen = await view.evaluate(readPlaces, Object.values(places).map(({ selector }) => selector));
      const own = phrases().filter((phrase) => phrase.lang === lang);
      assert.ok(own.length > 50);
      for (const [at, place] of Object.keys(places).entries())
        assert.deepEqual(
          own.map(({ typed }, number) => [place, typed, seen[at][number]]),
          own.map(({ typed, seen }) => [place, typed, seen]),
        );
    });

test('every entry says its direction, keeps an id that is no address, and tells what comes with it', () => {
  for (const lang of ['ar', 'en'])
    for (const format of ['atom', 'rss'])
      for (const { id, summary, content, links } of entriesOf(rootSite, `${lang}/feed.${format}`)) {
        assert.match(id, /^tag:news\.example\.gov,2026:(ar|en)\/releases\//);
        const direction = lang === 'ar' ? 'rtl' : 'ltr';
        for (const html of [summary, content]) assert.match(html, new RegExp(`^<div dir="${direction}" lang="${lang}">`));
        for (const { rel, type, length } of links.filter(({ rel }) => rel === 'enclosure'))
          assert.ok(type.includes('/') && Number(length) > 0, `${id}: ${rel} ${type} ${length}`);
      }
});
