import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { byKind, pagesOf, representativePagesOf, rootSite, sites } from './support/sites.mjs';

const browser = await browserForThisFile();
const context = await browser.newContext({ javaScriptEnabled: false });
const other = { ar: 'en', en: 'ar' };

for (const [kind, pages] of byKind(representativePagesOf(rootSite))) {
  test(`without JavaScript, all words of a ${kind} page can be seen`, async () => {
    const view = await context.newPage();
    const found = [];
    for (const { address, url } of pages) {
      await view.goto(url);
      const { words, hidden } = await view.evaluate(() => {
        const main = document.querySelector('main');
        const blocks = [...(main?.querySelectorAll('h1, h2, h3, p, li, td, blockquote, figcaption') ?? [])];
        const unseen = blocks.filter(
          (block) => block.innerText.trim() && !block.closest('details:not([open])') && !block.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
        );
        return { words: main?.innerText.trim().length ?? 0, hidden: unseen.map((block) => block.textContent.trim().slice(0, 60)) };
      });
      if (words < 20) found.push(`/${address} says nothing in <main>`);
      found.push(...hidden.map((text) => `/${address} hides: ${text}`));
    }
    await view.close();
    assert.deepEqual(found, []);
  });
}

for (const site of sites) {
  for (const lang of ['ar', 'en']) {
    test(`without JavaScript, ${site.where}, a reader walks from the door to a release in ${lang} and on to the archive`, async () => {
      const view = await context.newPage();
      await view.goto(site.base);
      await follow(view, `${site.path}${lang}/`);
      assert.equal(view.url(), `${site.base}${lang}/`);
      await follow(view, new RegExp(`^${site.path}${lang}/releases/\\d{4}/\\d\\d/[^/]+/$`), 'main a');
      assert.ok((await view.locator('main h1').innerText()).trim().length > 0);
      await follow(view, `${site.path}${lang}/releases/`);
      await follow(view, new RegExp(`^${site.path}${lang}/releases/\\d{4}/$`));
      await view.close();
    });
  }
}

test('the language switch of a release leads to its counterpart and back', async () => {
  const addresses = new Set(pagesOf(rootSite).map(({ address }) => address));
  const view = await context.newPage();
  let pairs = 0;
  for (const { address, lang, url, kind } of pagesOf(rootSite)) {
    const counterpart = address.replace(lang, other[lang]);
    if (kind !== 'release' || lang !== 'ar' || !addresses.has(counterpart)) continue;
    await view.goto(url);
    await followSwitch(view, 'en');
    assert.equal(view.url(), rootSite.base + counterpart.split('/').map(encodeURIComponent).join('/'));
    await followSwitch(view, 'ar');
    assert.equal(view.url(), url);
    pairs += 1;
  }
  assert.ok(pairs > 0, 'the sample has no pair');
  await view.close();
});

test('the language switch of a release without a counterpart leads to the other front page', async () => {
  const addresses = new Set(pagesOf(rootSite).map(({ address }) => address));
  const view = await context.newPage();
  for (const { address, lang, url, kind } of pagesOf(rootSite)) {
    if (kind !== 'release' || addresses.has(address.replace(lang, other[lang]))) continue;
    await view.goto(url);
    await followSwitch(view, other[lang]);
    assert.equal(view.url(), `${rootSite.base}${other[lang]}/`);
  }
  await view.close();
});

/** Follows the first link whose path is `path`, or looks like it. */
async function follow(view, path, among = 'a') {
  const paths = await view.$$eval(among, (links) => links.map((link) => link.pathname));
  const index = paths.findIndex((each) => (typeof path === 'string' ? each === path : path.test(each)));
  assert.ok(index >= 0, `${view.url()} has no link to ${path}`);
  await Promise.all([view.waitForURL((url) => url.pathname === paths[index]), view.locator(among).nth(index).click()]);
}

/** Follows the masthead's link to the other language: the one that carries its hreflang. */
async function followSwitch(view, lang) {
  await Promise.all([view.waitForEvent('load'), view.locator(`header a[hreflang="${lang}"]`).first().click()]);
}
