import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe } from './support/axe.mjs';
import { browserForThisFile } from './support/chromium.mjs';
import { rootSite, sites } from './support/sites.mjs';

const browser = await browserForThisFile();
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
const questions = { ar: 'البيانات المفتوحة', en: 'open data' };

/** A page with what it reports: violations of its policy, errors, and requests that failed or left the host. */
async function open(site, lang, search = '', options = {}) {
  const context = await browser.newContext({ viewport: desk, ...options });
  const view = await context.newPage();
  const reports = [];
  view.on('console', (message) => ['error', 'warning'].includes(message.type()) && reports.push(message.text()));
  view.on('pageerror', (error) => reports.push(String(error)));
  view.on('request', (request) => request.url().startsWith(site.origin) || reports.push(`asks ${request.url()}`));
  await view.goto(`${site.base}${lang}/search/${search}`);
  return { view, reports, close: () => context.close() };
}

const asked = (question) => `?q=${encodeURIComponent(question)}`;
const cards = (view) => view.locator('#page\\.answers article');
const settled = (view) => view.waitForFunction(() => !document.getElementById('page.answers').hasAttribute('aria-busy') && document.getElementById('page.status').textContent);
const violations = async (view) => {
  await view.evaluate(axe);
  const { violations } = await view.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

for (const site of sites.filter(({ where }) => where !== 'in an empty newsroom' && where !== 'with phrases of both languages')) {
  for (const lang of ['ar', 'en']) {
    for (const [where, viewport] of [['on a phone', phone], ['on a desk', desk]]) {
      test(`${site.where}, in ${lang}, ${where}, a question is answered with marked words, without a report`, async () => {
        const { view, reports, close } = await open(site, lang, asked(questions[lang]), { viewport });
        await cards(view).first().waitFor();
        await settled(view);
        assert.ok((await cards(view).count()) > 1);
        assert.ok((await view.locator('#page\\.answers mark').count()) > 1);
        const links = await view.$$eval('#page\\.answers h3 a', (all) => all.map((link) => link.href));
        for (const link of links) assert.equal((await fetch(link)).status, 200, link);
        assert.ok(links.every((link) => link.startsWith(`${site.base}${lang}/releases/`)));
        const others = await view.$$eval('.card-other a', (all) => all.map((link) => link.href));
        assert.ok(others.length > 0);
        for (const link of others) assert.equal((await fetch(link)).status, 200, link);
        assert.ok(await view.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it is wider than the screen');
        assert.equal(await view.locator('meta[name=robots]').getAttribute('content'), 'noindex');
        assert.deepEqual(await violations(view), []);
        assert.deepEqual(reports, []);
        await close();
      });
    }

    test(`${site.where}, in ${lang}, the box of every page leads to the answers`, async () => {
      const { view, reports, close } = await open(site, lang);
      await view.goto(`${site.base}${lang}/`);
      await view.locator('.seek input').fill(questions[lang]);
      await Promise.all([view.waitForURL((url) => url.pathname === `${site.path}${lang}/search/`), view.keyboard.press('Enter')]);
      await cards(view).first().waitFor();
      assert.equal(await view.locator('#page\\.q').inputValue(), questions[lang]);
      assert.deepEqual(reports, []);
      await close();
    });

    test(`${site.where}, in ${lang}, without JavaScript the page says so and leads to the lists`, async () => {
      const { view, close } = await open(site, lang, asked('x'), { javaScriptEnabled: false });
      assert.ok((await view.locator('noscript').innerText()).includes('JavaScript'));
      assert.ok(!(await view.locator('#page\\.ask').isVisible()), 'a form that nobody answers');
      const links = await view.$$eval('.ask-ways a', (all) => all.map((link) => link.href));
      assert.ok(links.includes(`${site.base}${lang}/releases/`) && links.includes(`${site.base}${lang}/topics/`));
      assert.ok(links.some((link) => link.includes('/people/')));
      for (const link of links) assert.equal((await fetch(link)).status, 200, link);
      await close();
    });

    test(`${site.where}, in ${lang}, browsers are told how to ask`, async () => {
      const { view, close } = await open(site, lang);
      const address = await view.locator('link[rel=search]').getAttribute('href');
      const told = await (await fetch(new URL(address, site.origin))).text();
      assert.ok(told.includes(`/${lang}/search/?q={searchTerms}`), told);
      await close();
    });
  }
}

/** What is typed finds what the plain words find. */
for (const [lang, plain, typed, how] of [
  ['ar', 'البيانات المفتوحة', 'البَيَانَات المَفْتُوحَة', 'pasted with vowel marks'],
  ['ar', 'البيانات المفتوحة', '\u202bالبيانات\u00a0المفتوحه\u202c', 'pasted with marks of direction'],
  ['ar', '2023', '٢٠٢٣', 'in Arabic digits'],
  ['ar', 'البيانات المفتوحة', 'البيانــات المفتوحة', 'stretched'],
  ['en', 'open data', 'OPEN  Data', 'in capitals'],
]) {
  test(`in ${lang}, a question ${how} is answered as any`, async () => {
    const { view, close } = await open(rootSite, lang, asked(plain));
    await cards(view).first().waitFor();
    await settled(view);
    const answers = () => view.$$eval('#page\\.answers h3 a', (all) => all.map((link) => link.pathname).sort());
    const wanted = await answers();
    await view.locator('#page\\.q').fill('');
    await view.locator('#page\\.q').focus();
    await view.keyboard.insertText(typed);
    await view.keyboard.press('Enter');
    await view.waitForURL((url) => url.searchParams.get('q')?.trim() === typed.trim());
    await settled(view);
    await cards(view).first().waitFor();
    assert.deepEqual(await answers(), wanted);
    await close();
  });
}

test('words of two scripts in one question are both found', async () => {
  const { view, close } = await open(rootSite, 'ar', asked('Open Data هيئة'));
  await settled(view);
  assert.ok((await cards(view).count()) > 0, await view.locator('#page\\.status').innerText());
  await close();
});

test('nothing is asked while a word is being composed', async () => {
  const { view, close } = await open(rootSite, 'en');
  const requests = [];
  view.on('request', (request) => request.url().includes('/search/') && requests.push(request.url()));
  const session = await view.context().newCDPSession(view);
  await view.locator('#page\\.q').focus();
  await session.send('Input.imeSetComposition', { text: 'dat', selectionStart: 3, selectionEnd: 3 });
  await view.waitForTimeout(100);
  assert.deepEqual(requests, []);
  await session.send('Input.insertText', { text: 'data' });
  await view.keyboard.press('Enter');
  await cards(view).first().waitFor();
  assert.equal(await view.locator('#page\\.q').inputValue(), 'data');
  await close();
});

test('a slip of the hand is answered, and what was meant can be asked', async () => {
  const { view, close } = await open(rootSite, 'en', asked('autority data'));
  const meant = view.locator('.meant a');
  await meant.waitFor();
  assert.equal(await meant.innerText(), 'authority data');
  assert.ok((await cards(view).count()) > 0);
  await meant.click();
  await settled(view);
  assert.equal(await view.locator('.meant').count(), 0);
  assert.ok((await cards(view).count()) > 0);
  await close();
});

test('what may have been meant is written as the answers write it, and the rest as it was typed', async () => {
  const { view, close } = await open(rootSite, 'ar', asked('المفتوحثة هيئةَ'));
  const meant = view.locator('.meant a');
  await meant.waitFor();
  assert.equal(await meant.innerText(), 'المفتوحة هيئةَ');
  await close();
});

test('a question without an answer is told kindly, and leads on', async () => {
  for (const [lang, question] of [['ar', 'قغغغغغثثثث'], ['en', 'xyzzyplugh']]) {
    const { view, reports, close } = await open(rootSite, lang, asked(question));
    await view.waitForFunction((question) => document.getElementById('page.status').textContent.includes(question), question);
    assert.equal(await cards(view).count(), 0);
    assert.ok(await view.locator('.ask-ways a').first().isVisible());
    assert.deepEqual(reports, []);
    await close();
  }
});

test('answers are filtered and ordered, and the address says how', async () => {
  const { view, close } = await open(rootSite, 'en', asked('data'));
  await cards(view).first().waitFor();
  await settled(view);
  while (await view.locator('#page\\.more').isVisible()) {
    const before = await cards(view).count();
    await view.locator('#page\\.more').click();
    await view.waitForFunction((before) => document.querySelectorAll('#page\\.answers article').length > before || document.getElementById('page.more').hidden, before);
  }
  const all = await cards(view).count();
  await view.locator('.ask-more summary').click();
  const years = await view.$$eval('select[name=year] option', (options) => options.map(({ value }) => value).filter(Boolean));
  assert.deepEqual(years, [...years].sort().reverse());
  await view.locator('select[name=year]').selectOption('2023');
  await view.waitForURL((url) => url.searchParams.get('year') === '2023');
  await settled(view);
  await cards(view).first().waitFor();
  const days = await view.$$eval('#page\\.answers time', (times) => times.map(({ dateTime }) => dateTime));
  assert.ok(days.length > 0 && days.length < all && days.every((day) => day.startsWith('2023')), days.join());
  await view.locator('select[name=sort]').selectOption('date');
  await view.waitForURL((url) => url.searchParams.get('sort') === 'date');
  await settled(view);
  await cards(view).first().waitFor();
  const ordered = await view.$$eval('#page\\.answers time', (times) => times.map(({ dateTime }) => dateTime));
  assert.deepEqual(ordered, [...days].sort().reverse());
  // The address alone brings the same.
  const { view: sent, close: closeSent } = await open(rootSite, 'en', new URL(view.url()).search);
  await cards(sent).first().waitFor();
  await settled(sent);
  assert.deepEqual(await sent.$$eval('#page\\.answers time', (times) => times.map(({ dateTime }) => dateTime)), ordered);
  await view.goBack();
  await view.goBack();
  await view.waitForURL((url) => !url.searchParams.has('year'));
  await close();
  await closeSent();
});

test('the page is walked by the keyboard, and what is found is announced', async () => {
  const { view, close } = await open(rootSite, 'en');
  await view.locator('#page\\.q').focus();
  await view.keyboard.type('data');
  await view.keyboard.press('Tab');
  assert.equal(await view.evaluate(() => document.activeElement.tagName), 'BUTTON');
  await view.keyboard.press('Enter');
  await cards(view).first().waitFor();
  assert.equal(await view.locator('#page\\.status').getAttribute('role'), 'status');
  assert.match(await view.locator('#page\\.status').innerText(), /\d+ results?/);
  for (let at = 0; at < 4; at += 1) await view.keyboard.press('Tab');
  assert.ok(await view.evaluate(() => document.activeElement.closest('#page\\.answers') !== null), 'the answers come behind the form');
  await close();
});

test('on a slow network answers come below each other, and nothing that stands moves', async () => {
  const { view, close } = await open(rootSite, 'ar');
  await view.route('**/search/**/*.json', async (route) => {
    await new Promise((done) => setTimeout(done, 150 + 350 * Math.random()));
    await route.continue();
  });
  await view.locator('#page\\.q').fill('البيانات');
  const places = [];
  await view.keyboard.press('Enter');
  await cards(view).first().waitFor();
  // The first of them, and what stands below them all.
  const top = () => view.evaluate(() => ['#page\\.answers h3 a', '.ask-ways'].map((what) => document.querySelector(what).getBoundingClientRect().top + scrollY));
  places.push(await top());
  await settled(view);
  places.push(await top());
  assert.equal(places[0][0], places[1][0]);
  assert.ok(places[0][1] > 800, 'what stands below is out of sight from the start');
  await close();
});

test('where the site was published anew in between, the new manifest is asked for', async () => {
  const { view, close } = await open(rootSite, 'en');
  let failed = 0;
  await view.route(/\/search\/.+\/[0-9a-f.]+\.json$/, (route) => (failed++ < 1 ? route.fulfill({ status: 404 }) : route.continue()));
  await view.locator('#page\\.q').fill('data');
  await view.keyboard.press('Enter');
  await cards(view).first().waitFor();
  assert.ok(failed > 1);
  await close();
});

test('a search that cannot load says so', async () => {
  const { view, close } = await open(rootSite, 'en');
  await view.route('**/index.json', (route) => route.abort());
  await view.locator('#page\\.q').fill('data');
  await view.keyboard.press('Enter');
  await view.waitForFunction(() => document.getElementById('page.status').textContent.includes('did not work'));
  await close();
});

/** Nothing that is typed, sent or loaded leaves a reader without a sentence. */
const hostile = [
  'constructor', '__proto__', 'toString valueOf', 'a'.repeat(9000), 'وزارة '.repeat(900), '(.*+?^${}|[\\]', '"data" -open AND (x OR y)', '\u200f\u202b\u2067', '\ufeff\u00ad',
  'و', 'ال', 'في من على', 'the of', '😀 🇦🇪', '<img src=x onerror=alert(1)>', '%2F ../..', '\u0000', 'ﷺ ﷲ', '١٬٢٣٤٬٥٦٧', 'e\u0301'.repeat(50), '[]{}', ' \t ',
];

test('whatever is asked ends in answers or in a sentence', async () => {
  for (const lang of ['ar', 'en']) {
    const { view, reports, close } = await open(rootSite, lang);
    for (const question of [...hostile, null]) {
      // A lone surrogate can stand in no address.
      await view.evaluate((question) => {
        document.getElementById('page.q').value = question ?? '\ud83d data \udc00';
        document.getElementById('page.ask').requestSubmit();
      }, question);
      await view.waitForFunction(() => !document.getElementById('page.answers').hasAttribute('aria-busy'));
      const said = await view.locator('#page\\.status').innerText();
      assert.ok((question !== null && !question.trim()) || said, `${question}: nothing is said`);
      assert.ok(!/did not work|تعذّر/.test(said), `${question}: ${said}`);
    }
    assert.deepEqual(reports, []);
    await close();
  }
});

test('an address that nobody meant ends in answers or in a sentence', async () => {
  for (const search of ['?q=%E0%A4%A', '?q=a%2Fb', '?q=data&topic=constructor', '?q=data&year=__proto__', '?q=data&type=x&person=%20', '?q=data&sort=x', '?q[]=data', `?q=${'data+'.repeat(700)}`]) {
    const { view, reports, close } = await open(rootSite, 'en', search);
    await view.waitForFunction(() => !document.getElementById('page.answers').hasAttribute('aria-busy'));
    const said = await view.locator('#page\\.status').innerText();
    assert.ok(search === '?q[]=data' || said, `${search}: nothing is said`);
    assert.ok(!said.includes('did not work'), `${search}: ${said}`);
    assert.equal(await view.locator('select[name=sort]').inputValue(), 'fit');
    assert.deepEqual(reports, []);
    await close();
  }
});

for (const [what, body] of [
  ['cut off', '{"data":["",'],
  ['a page', '<!doctype html><title>Not found</title>'],
  ['nothing', 'null'],
  ['of another program', '{"years":[[2025,1,1,"x"]],"newest":null}'],
]) {
  test(`where the files of the search are ${what}, a sentence says so`, async () => {
    // A shard of another program cannot be told from one without the word.
    for (const files of ['**/search/index.json', '**/search/*/*.json'].slice(0, what === 'of another program' ? 1 : 2)) {
      const { view, close } = await open(rootSite, 'en');
      const errors = [];
      view.on('pageerror', (error) => errors.push(String(error)));
      await view.route(files, (route) => route.fulfill({ status: 200, contentType: 'application/json', body }));
      await view.locator('#page\\.q').fill('data');
      await view.keyboard.press('Enter');
      await settled(view);
      await view.waitForFunction(() => !/Searching/.test(document.getElementById('page.status').textContent));
      assert.match(await view.locator('#page\\.status').innerText(), /did not work/, files);
      assert.deepEqual(errors, []);
      // What is mended is answered, without another visit.
      await view.unroute(files);
      await view.keyboard.press('Enter');
      await cards(view).first().waitFor();
      await close();
    }
  });
}

test('answers do not wait for what they can be filtered by, and stand without it', async () => {
  const { view, close } = await open(rootSite, 'en');
  await view.route(/\/facets\.[0-9a-f]+\.json$/, (route) => route.fulfill({ status: 404 }));
  await view.locator('#page\\.q').fill('data');
  await view.keyboard.press('Enter');
  await cards(view).first().waitFor();
  await settled(view);
  assert.match(await view.locator('#page\\.status').innerText(), /result/);
  await close();
});

test('a manifest of before the site was published anew is asked for once more', async () => {
  const { view, close } = await open(rootSite, 'en');
  let asked = 0;
  await view.route('**/search/index.json', async (route) => {
    if (asked++) return route.continue();
    const told = await (await route.fetch()).text();
    return route.fulfill({ contentType: 'application/json', body: told.replace(/"[0-9a-f]{8}"/g, '"00000000"') });
  });
  await view.locator('#page\\.q').fill('data');
  await view.keyboard.press('Enter');
  await cards(view).first().waitFor();
  assert.equal(asked, 2);
  await close();
});

test('on paper the answers stand without the form', async () => {
  const { view, close } = await open(rootSite, 'en', asked('data'));
  await cards(view).first().waitFor();
  await view.emulateMedia({ media: 'print' });
  assert.ok(await cards(view).first().isVisible());
  for (const gone of ['.ask-more', '.ask-ways', '#page\\.more', '.card-other >> nth=0']) assert.ok(!(await view.locator(gone).isVisible()), gone);
  await close();
});

test('the box fits a narrow phone in both languages', async () => {
  for (const lang of ['ar', 'en']) {
    const { view, close } = await open(rootSite, lang, '', { viewport: { width: 320, height: 640 } });
    await view.goto(`${rootSite.base}${lang}/`);
    assert.ok(await view.evaluate(() => document.documentElement.scrollWidth <= 320));
    const { width, x } = await view.locator('.seek').boundingBox();
    assert.ok(width > 250 && x >= 0 && x + width <= 320, `${width} at ${x}`);
    await close();
  }
});
