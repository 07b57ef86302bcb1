import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { byKind, representativePagesOf, sites } from './support/sites.mjs';

const browser = await browserForThisFile();

for (const site of sites) {
  for (const [kind, pages] of byKind(representativePagesOf(site))) {
    test(`${site.where}, a ${kind} page asks only its own host, gets all it asks for, and logs no error`, async () => {
      const context = await browser.newContext();
      const view = await context.newPage();
      const found = [];
      view.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.origin !== site.origin) found.push(`asks another host: ${url}`);
      });
      view.on('response', (response) => {
        if (response.status() >= 400) found.push(`${response.status()} for ${response.url()}`);
      });
      view.on('requestfailed', (request) => {
        // Leaving a page ends what it was still loading.
        const { errorText } = request.failure();
        if (errorText !== 'net::ERR_ABORTED') found.push(`${errorText} for ${request.url()}`);
      });
      view.on('pageerror', (error) => found.push(`script error: ${error.message}`));
      view.on('console', (message) => message.type() === 'error' && found.push(`console: ${message.text()}`));
      // A few releases are enough here: what they load is named by the template.
      for (const { url } of pages.slice(0, 4)) {
        await view.goto(url);
        await view.evaluate(() => document.fonts.ready);
      }
      await context.close();
      assert.deepEqual(found, []);
    });
  }
}

test('a missing address is answered with the newsroom\'s own page', async () => {
  for (const site of sites) {
    const view = await browser.newPage();
    const response = await view.goto(`${site.base}ar/releases/1999/no-such-release/`);
    assert.equal(response.status(), 404);
    assert.ok((await view.locator('main a[href]').count()) > 0, 'it offers no way on');
    await view.close();
  }
});
