import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { byKind, representativePagesOf, rootSite } from './support/sites.mjs';

const browser = await browserForThisFile();

for (const [kind, pages] of byKind(representativePagesOf(rootSite))) {
  test(`no ${kind} page scrolls sideways on a screen of 320 pixels`, async () => {
    const view = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const found = [];
    for (const { address, url } of pages) {
      await view.goto(url);
      const { page, window, wide } = await view.evaluate(() => ({
        page: document.scrollingElement.scrollWidth,
        window: document.documentElement.clientWidth,
        wide: [...document.body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().left < -1 || element.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3)
          .map((element) => `<${element.localName} class="${element.className}">`),
      }));
      if (page > window) found.push(`/${address} is ${page} pixels wide; look at ${wide.join(', ')}`);
    }
    await view.close();
    assert.deepEqual(found, []);
  });
}
