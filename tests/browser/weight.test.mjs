import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { browserForThisFile } from './support/chromium.mjs';
import { documentReader } from './support/documents.mjs';
import { fileFor } from './support/server.mjs';
import { pagesOf, rootSite } from './support/sites.mjs';

const most = 30 * 1024;
const reader = await documentReader(await browserForThisFile());
const gzipped = (file) => gzipSync(readFileSync(file)).length;

test('the HTML and CSS of a release weigh at most 30 KB compressed', async () => {
  const found = [];
  let heaviest = 0;
  for (const { address, kind, url, file } of pagesOf(rootSite)) {
    if (kind !== 'release') continue;
    const { references } = await reader.html(readFileSync(file, 'utf8'));
    const sheets = references
      .map((reference) => new URL(reference.url, url))
      .filter(({ origin, pathname }) => origin === rootSite.origin && pathname.endsWith('.css'))
      .map(({ pathname }) => fileFor(rootSite.folder, rootSite.path, pathname));
    assert.ok(sheets.length > 0, `${address} has no stylesheet`);
    const weight = [file, ...new Set(sheets)].reduce((sum, each) => sum + gzipped(each), 0);
    heaviest = Math.max(heaviest, weight);
    if (weight > most) found.push(`${address}: ${weight} bytes`);
  }
  console.log(`the heaviest release page: ${heaviest} bytes`);
  assert.deepEqual(found, []);
});
