import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe } from './support/axe.mjs';
import { browserForThisFile } from './support/chromium.mjs';
import { byKind, kindsOfPages, representativePagesOf, rootSite } from './support/sites.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = { phone: 360, desktop: 1280 };
const browser = await browserForThisFile();

async function violations(view, options) {
  const results = await view.evaluate((options) => axe.run(document, { ...options, resultTypes: ['violations'] }), options);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary.replaceAll(/\s+/g, ' ')}`),
  );
}

const groups = byKind(representativePagesOf(rootSite));

test('the sample newsroom shows every kind of page', () => {
  const missing = new Set(kindsOfPages);
  groups.forEach(([kind]) => missing.delete(kind));
  assert.deepEqual([...missing], []);
});

test('the checker sees grey words on white in either script', async () => {
  const view = await browser.newPage();
  for (const [lang, words] of [['ar', 'كلمات رمادية'], ['en', 'grey words']]) {
    await view.setContent(`<!doctype html><html lang="${lang}"><title>${words}</title><p style="color: #ccc">${words}</p></html>`);
    await view.evaluate(axe);
    assert.equal((await violations(view, { runOnly: { type: 'rule', values: ['color-contrast'] } })).length, 1, lang);
  }
  await view.close();
});

for (const [kind, pages] of groups) {
  test(`every ${kind} page meets WCAG 2.2 AA, light and dark, on a phone and on a desk`, async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
    const found = [];
    const view = await context.newPage();
    for (const { address, url } of pages) {
      await view.goto(url);
      await view.evaluate(axe);
      for (const [device, width] of Object.entries(widths)) {
        for (const colorScheme of ['light', 'dark']) {
          await view.setViewportSize({ width, height: 800 });
          await view.emulateMedia({ colorScheme });
          // Dark changes colours and nothing else, so only the rules about colour need to look again.
          const options = { runOnly: { type: 'tag', values: tags } };
          if (colorScheme === 'dark') options.runOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
          const seen = await violations(view, options);
          found.push(...seen.map((violation) => `/${address} on a ${device}, ${colorScheme}: ${violation}`));
        }
      }
    }
    await context.close();
    assert.deepEqual(found, []);
  });
}
