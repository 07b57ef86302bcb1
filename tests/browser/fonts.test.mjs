import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { pagesOf, sites } from './support/sites.mjs';

const browser = await browserForThisFile();
const arabicFont = /Vazirmatn/i;

for (const site of sites) {
  const release = pagesOf(site).find(({ kind, lang }) => kind === 'release' && lang === 'ar');
  const { where } = site;

  test(`${where}, the Arabic text is set in Vazirmatn, loaded from the site's own host`, async () => {
    const view = await browser.newPage();
    const asked = [];
    view.on('response', (response) => response.request().resourceType() === 'font' && asked.push(response));
    await view.goto(release.url);
    await view.evaluate(() => document.fonts.ready);
    assert.ok(asked.length > 0, 'no font was loaded');
    for (const response of asked) {
      assert.ok(response.url().startsWith(site.base), response.url());
      assert.equal(response.status(), 200, response.url());
    }
    for (const selector of ['main h1', 'main p']) {
      const fonts = await fontsOf(view, selector);
      const [most] = fonts.sort((a, b) => b.glyphCount - a.glyphCount);
      assert.match(most?.familyName ?? '', arabicFont, `${selector}: ${JSON.stringify(fonts)}`);
      assert.ok(most.isCustomFont, `${selector} is drawn with a font of this machine`);
    }
    await view.close();
  });
}

test('verses, formulas of honour, Persian letters and a true minus are drawn with the site\'s own fonts, and no other page fetches them', async () => {
  const release = pagesOf(sites[0]).find(({ kind, lang }) => kind === 'release' && lang === 'ar');
  const view = await browser.newPage();
  const asked = [];
  view.on('response', (response) => response.request().resourceType() === 'font' && asked.push(response.url()));
  await view.goto(release.url);
  await view.evaluate(() => document.fonts.ready);
  assert.ok(asked.length > 0 && !asked.some((url) => url.includes('naskh')), asked.join(', '));
  await view.evaluate(async () => {
    document.querySelector('main h1').textContent = '﴿وَقُلِ ٱعْمَلُوا۟ فَسَيَرَى ٱللَّهُ عَمَلَكُمْ﴾ ۝ ﷺ ﷻ ﷽ ٱلۡكِتَـٰبُ ۛ پچژگڤڨ −5 ≈ 10 °C ‰';
    await document.fonts.ready;
    // What a glyph lacks is asked for when it is drawn.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300)));
    await document.fonts.ready;
  });
  assert.ok(asked.some((url) => url.includes('naskh')), asked.join(', '));
  const fonts = await fontsOf(view, 'main h1');
  assert.deepEqual(fonts.filter(({ isCustomFont }) => !isCustomFont), []);
  await view.close();
});

/** The fonts with which the browser drew an element: [{familyName, isCustomFont, glyphCount}]. */
async function fontsOf(view, selector) {
  const session = await view.context().newCDPSession(view);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts;
}
