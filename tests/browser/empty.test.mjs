import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeOf } from './support/addresses.mjs';
import { axe } from './support/axe.mjs';
import { browserForThisFile } from './support/chromium.mjs';
import { documentReader } from './support/documents.mjs';
import { emptySite, pagesOf } from './support/sites.mjs';

const browser = await browserForThisFile();
const reader = await documentReader(browser);
const pages = pagesOf(emptySite);

test('a newsroom that was just begun is published with a door, two front pages, archives and missing pages', () => {
  const addresses = pages.map(({ address }) => address);
  for (const expected of ['', '404.html', 'ar/', 'ar/404.html', 'ar/releases/', 'en/', 'en/404.html', 'en/releases/'])
    assert.ok(addresses.includes(expected), `${expected || 'the door'} is not among ${addresses.join(', ')}`);
});

test('in an empty newsroom, every link leads somewhere', async () => {
  const judge = judgeOf(emptySite);
  const found = [];
  for (const { address, url, html } of pages)
    for (const reference of (await reader.html(html)).references) {
      const trouble = judge(reference.url, url);
      if (trouble) found.push(`${address || 'the door'}: ${reference.url} ${trouble}`);
    }
  assert.deepEqual(found, []);
});

test('in an empty newsroom, every page has a heading and meets WCAG 2.2 AA', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  const view = await context.newPage();
  const found = [];
  for (const { address, url } of pages) {
    await view.goto(url);
    await view.evaluate(axe);
    const results = await view.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    found.push(...results.violations.map(({ id, nodes }) => `${address || 'the door'}: ${id} at ${nodes[0].target}`));
    if ((await view.locator('h1').count()) === 0) found.push(`${address || 'the door'} has no heading`);
  }
  await context.close();
  assert.deepEqual(found, []);
});
