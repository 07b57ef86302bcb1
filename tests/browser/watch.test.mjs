// The preview in a real browser: each edit is seen without a manual reload, trouble comes and goes, and no build knows of it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe } from './support/axe.mjs';
import { browserForThisFile } from './support/chromium.mjs';
import { filesOf, rootSite } from './support/sites.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const newsroom = mkdtempSync(join(tmpdir(), 'bayan-watch-'));
for (const part of ['content', 'templates', 'static', 'site.toml']) cpSync(join(project, part), join(newsroom, part), { recursive: true });

const program = process.env.BAYAN ?? join(project, 'target/release/bayan');
const watching = spawn(program, ['watch', '--root', newsroom, '--at', '2026-12-01T00:00:00Z']);
after(() => {
  watching.kill();
  rmSync(newsroom, { recursive: true, force: true });
});
const origin = await new Promise((found, failed) => {
  let said = '';
  watching.stdout.on('data', (text) => {
    said += text;
    const address = /http:\/\/[\w.:]+/.exec(said);
    if (address) found(address[0]);
  });
  watching.on('exit', () => failed(new Error(`bayan watch ended: ${said}`)));
});

const browser = await browserForThisFile();
const path = '/ar/releases/2024/09/bus-network/';
const file = (name) => join(newsroom, name);
const edit = (name, change) => writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));
const release = 'content/releases/2024/09/bus-network/ar.md';
const bar = (page) => page.locator('bayan-bar');

async function open(address, options = {}) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(origin + address);
  return page;
}

test('an edit of a release, a template, a message and site.toml is seen without a reload by hand', async () => {
  const page = await open(path);
  edit(release, (text) => text.replace(/^title: .*$/m, 'title: عنوان جديد للبيان'));
  await page.locator('h1', { hasText: 'عنوان جديد للبيان' }).waitFor();
  edit('templates/release.html', (text) => text.replace('<h1', '<p id="fresh">قالب جديد</p><h1'));
  await page.locator('#fresh').waitFor();
  writeFileSync(file('templates/locales/ar.ftl'), readFileSync(file('templates/locales/ar.ftl'), 'utf8').replace(/^releases = .*$/m, 'releases = أخبار المكتب'));
  await page.locator('nav', { hasText: 'أخبار المكتب' }).first().waitFor();
  edit('site.toml', (text) => text.replace(/title = "المكتب[^"]*"/, 'title = "مكتب آخر"'));
  await page.waitForFunction(() => document.title.includes('مكتب آخر'));
});

test('a style sheet is exchanged without a reload, and the reader stays where he is', async () => {
  const page = await open(path, { viewport: { width: 800, height: 500 } });
  await page.evaluate(() => {
    window.stays = true;
    window.scrollTo(0, 400);
  });
  edit('static/assets/site.css', (text) => `${text}\nh1 { outline: 7px solid rgb(1, 2, 3); }\n`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).outlineWidth === '7px');
  assert.equal(await page.evaluate(() => window.stays), true, 'the page was loaded again');
  assert.ok(Math.abs((await page.evaluate(() => window.scrollY)) - 400) < 20, 'the page jumped');
});

test('a theme that comes into being colours every page, and what it says last wins', async () => {
  const page = await open('/en/', { viewport: { width: 800, height: 500 } });
  const colour = () => page.evaluate(() => getComputedStyle(document.querySelector('.from')).color);
  assert.notEqual(await colour(), 'rgb(1, 2, 3)');
  writeFileSync(file('static/assets/theme.css'), ':root { --accent: rgb(9, 9, 9); --paper: #fffdf8 }\n.from { color: rgb(1, 2, 3) }\n');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.from')).color === 'rgb(1, 2, 3)');
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.footer a[href^="tel:"]')).color), 'rgb(9, 9, 9)');
  assert.equal(await page.evaluate(() => document.querySelector('meta[name="theme-color"]').content), '#fffdf8');
  rmSync(file('static/assets/theme.css'));
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.from')).color !== 'rgb(1, 2, 3)');
});

test('a page that is loaded again keeps its place, and one that did not change is left alone', async () => {
  const page = await open(path, { viewport: { width: 800, height: 500 } });
  const other = await open('/ar/about/');
  await other.evaluate(() => (window.stays = true));
  await page.evaluate(() => window.scrollTo(0, 350));
  await page.waitForTimeout(200);
  edit(release, (text) => `${text.trimEnd()}\n\nفقرة أخيرة أضيفت.\n`);
  await page.locator('main', { hasText: 'فقرة أخيرة أضيفت.' }).waitFor();
  await page.waitForFunction(() => Math.abs(window.scrollY - 350) < 3);
  await other.waitForTimeout(300);
  assert.equal(await other.evaluate(() => window.stays), true, 'a page was loaded again that did not change');
});

test('a broken front matter is shown on the page and goes when it is mended', async () => {
  const page = await open(path);
  edit(release, (text) => text.replace(/^title:/m, 'titel:'));
  await bar(page).locator('.note', { hasText: 'Did you mean title?' }).waitFor();
  assert.match(await bar(page).locator('.note .place').first().innerText(), /ar\.md:2:1/);
  edit(release, (text) => text.replace(/^titel:/m, 'title:'));
  await bar(page).locator('.note').first().waitFor({ state: 'detached' });
  edit(release, (text) => text.replace('---\n', '---\nx: [\n'));
  // One slip hides nothing else: the page stands, and says what is wrong.
  await bar(page).locator('.note').first().waitFor();
  await page.locator('h1', { hasText: 'عنوان جديد للبيان' }).waitFor();
  edit(release, (text) => text.replace('x: [\n', ''));
  await bar(page).locator('.note').first().waitFor({ state: 'detached' });
});

test('a draft has its banner, and the public does not see it', async () => {
  const page = await open('/ar/releases/2026/11/night-buses/');
  await bar(page).getByText('This is a draft. The public cannot see it.').waitFor();
  await bar(page).locator('summary').click();
  await bar(page).getByText('What the public sees now').click();
  await page.waitForURL('**/ar/releases/2026/11/night-buses/');
  await page.locator('body.page-missing').waitFor();
});

test('lists mark what the public does not see yet, and the published site has no such mark', async () => {
  const page = await open('/ar/');
  assert.equal(await page.locator('.cell', { hasText: 'اليراعة' }).locator('.mark.draft').innerText(), 'مسودة');
  assert.equal(await page.locator('.lead .mark.embargoed').innerText(), 'محظور النشر');
  assert.equal(await page.locator('.mark.corrected').first().innerText(), 'بيان مصحَّح');
  const held = /class="mark (?!corrected|withdrawn)/;
  for (const { name, file } of filesOf(rootSite, '.html')) assert.doesNotMatch(readFileSync(file, 'utf8'), held, name);
});

test('both languages side by side fit the screen of a phone', async () => {
  const page = await open(`/_bayan/pair${path}`, { viewport: { width: 390, height: 844 } });
  await page.frames()[2].locator('main').waitFor();
  for (const frame of page.frames()) {
    const [wide, window] = await frame.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    assert.ok(wide <= window, `${frame.url()} is ${wide} pixels wide`);
  }
});

test('both languages scroll together', async () => {
  const page = await open(`/_bayan/pair${path}`, { viewport: { width: 1200, height: 700 } });
  const [arabic, english] = [page.frames()[1], page.frames()[2]];
  await english.locator('main').waitFor();
  await page.waitForTimeout(400);
  await arabic.evaluate(() => document.querySelectorAll('main h2')[0].scrollIntoView());
  await page.waitForTimeout(400);
  const top = (frame) => frame.evaluate(() => document.querySelectorAll('main h2')[0].getBoundingClientRect().top);
  assert.ok(Math.abs((await top(arabic)) - (await top(english))) < 60, 'the first headings do not stand side by side');
});

for (const language of ['ar', 'en'])
  for (const colorScheme of ['light', 'dark'])
    test(`the desk page in ${language}, ${colorScheme}, has no accessibility fault`, async () => {
      const page = await open(`/_bayan/${language}/`, { colorScheme });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
    });

test('no build holds the script of the preview', () => {
  for (const { name, file } of filesOf(rootSite)) assert.ok(!readFileSync(file).includes('_bayan'), name);
});

test('the desk, both languages side by side and a previewed page keep their own policy', async () => {
  for (const address of ['/_bayan/ar/', '/_bayan/en/', '/_bayan/pair/ar/releases/2024/09/bus-network/', path]) {
    const page = await (await browser.newContext()).newPage();
    const breaches = [];
    page.on('console', (message) => /Content Security Policy/i.test(message.text()) && breaches.push(message.text()));
    const answer = await page.goto(origin + address);
    assert.match(answer.headers()['content-security-policy'], /^default-src 'self';.*frame-ancestors 'self'$/);
    await page.waitForTimeout(300);
    assert.deepEqual(breaches, [], address);
  }
});
