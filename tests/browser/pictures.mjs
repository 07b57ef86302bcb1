// Makes the pictures of README anew, in docs/pictures/: front page and release in both languages, on a desk and on a phone, and
// the preview with an error in it.  BAYAN=path/to/bayan node pictures.mjs

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './support/chromium.mjs';
import { serve } from './support/server.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.BAYAN ?? join(project, 'target/release/bayan');
const instant = '2026-12-01T00:00:00Z';
const pictures = join(project, 'docs/pictures');
const most = 150 * 1024;
const release = 'releases/2026/11/open-data-milestone/';
const screens = {
  desk: { viewport: { width: 1440, height: 960 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.5 },
};

const desk = mkdtempSync(join(tmpdir(), 'bayan-pictures-'));
const newsroom = join(desk, 'newsroom');
for (const part of ['content', 'templates', 'static', 'site.toml']) cpSync(join(project, part), join(newsroom, part), { recursive: true });
mkdirSync(pictures, { recursive: true });
const browser = await launch();

/** What a window shows, as WebP. */
async function take(name, address, screen, before = async () => {}) {
  const context = await browser.newContext({ ...screen, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await before(page);
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await context.close();
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > most) throw new Error(`${name}.webp has ${bytes.length} bytes; ${most} are the most.`);
  writeFileSync(join(pictures, `${name}.webp`), bytes);
  console.log(`${name}.webp: ${bytes.length} bytes`);
}

const output = join(desk, 'public');
const { origin, close } = await serve(output, '/');
execFileSync(program, ['build', '--root', newsroom, '--output', output, '--base-url', `${origin}/`, '--at', instant, '--quiet'], { stdio: 'inherit' });
for (const language of ['ar', 'en']) {
  for (const [screen, options] of Object.entries(screens)) {
    await take(`front-${language}-${screen}`, `${origin}/${language}/`, options);
    await take(`release-${language}-${screen}`, `${origin}/${language}/${release}`, options);
  }
}
close();

// A figure that was left to be filled in stops a build; the preview says so over the page.
const file = join(newsroom, 'content', release, 'ar.md');
writeFileSync(file, readFileSync(file, 'utf8').replace('1,240 مجموعة، بعدما', 'xx مجموعة، بعدما'));
const watching = spawn(program, ['watch', '--root', newsroom, '--at', instant]);
const preview = await new Promise((found, failed) => {
  watching.stdout.on('data', (text) => {
    const address = /http:\/\/[\w.:]+/.exec(text);
    if (address) found(address[0]);
  });
  watching.on('exit', () => failed(new Error('bayan watch ended.')));
});
await take('error', `${preview}/ar/${release}`, screens.desk, (page) => page.locator('bayan-bar').locator('.note.error').first().waitFor());
watching.kill();
await browser.close();
rmSync(desk, { recursive: true, force: true });
