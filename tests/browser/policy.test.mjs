// Every page carries its policy, breaks it nowhere, and is protected by it: on a host that sends no headers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { byKind, pagesOf, representativePagesOf, sites } from './support/sites.mjs';

const browser = await browserForThisFile();

/** A page that notes each breach of its policy from the first byte on. */
async function watched(context) {
  const view = await context.newPage();
  await view.addInitScript(() => {
    window.breaches = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.breaches.push(`${event.effectiveDirective} stops ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
    );
  });
  return view;
}

for (const site of sites) {
  test(`${site.where}, every page says its policy before it loads anything`, () => {
    for (const { address, html } of pagesOf(site)) {
      const policy = html.indexOf('http-equiv="Content-Security-Policy"');
      assert.ok(policy > 0, `${address} has none`);
      const loading = html.search(/<(link|script|img|style)\b/);
      assert.ok(loading < 0 || policy < loading, `${address} loads something first`);
    }
  });

  for (const [kind, pages] of byKind(representativePagesOf(site))) {
    test(`${site.where}, a ${kind} page breaks its policy nowhere, in the light and in the dark`, async () => {
      for (const colorScheme of ['light', 'dark']) {
        const context = await browser.newContext({ colorScheme });
        const view = await watched(context);
        for (const { url } of pages.slice(0, 6)) {
          await view.goto(url);
          await view.evaluate(() => document.fonts.ready);
          assert.deepEqual(await view.evaluate(() => window.breaches), [], url);
        }
        await context.close();
      }
    });
  }
}

test('what is smuggled into a page is not run and not fetched', async () => {
  const context = await browser.newContext();
  const view = await watched(context);
  const [{ url }] = pagesOf(sites[0]).filter(({ kind }) => kind === 'release');
  await view.goto(url);
  await view.evaluate(async () => {
    const smuggled = document.createElement('div');
    smuggled.innerHTML = '<img src="/none.svg" onerror="window.ran = 1"><p style="color: red" id="styled">x</p><img src="https://tracker.example/p.gif">';
    const script = Object.assign(document.createElement('script'), { textContent: 'window.ran = 2' });
    const base = Object.assign(document.createElement('base'), { href: 'https://elsewhere.example/' });
    document.body.append(smuggled, script, base);
    await new Promise((done) => setTimeout(done, 300));
  });
  const { ran, colour, home, breaches } = await view.evaluate(() => ({
    ran: window.ran,
    colour: getComputedStyle(document.querySelector('#styled')).color,
    home: new URL('x', document.baseURI).host,
    breaches: window.breaches,
  }));
  assert.equal(ran, undefined);
  assert.notEqual(colour, 'rgb(255, 0, 0)');
  assert.equal(home, new URL(url).host);
  assert.ok(breaches.length >= 5, `${breaches.length} breaches: ${breaches}`);
  assert.ok(breaches.some((breach) => breach.startsWith('img-src stops https://tracker.example')), breaches.join());
  await context.close();
});
