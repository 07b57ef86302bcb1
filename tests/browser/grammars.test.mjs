// Feeds and sitemaps by grammars that say what their formats ask: nothing unknown, nothing lacking, no value of another shape.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOf, sites } from './support/sites.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const grammars = join(dirname(fileURLToPath(import.meta.url)), '../grammars');

/** What is not as a grammar asks, a line each. */
const faults = (grammar, files) =>
  new Promise((resolve) => {
    // The validator of pages has one of RELAX NG within it.
    const call = ['-cp', jar, 'nu.validator.vendor.thaiopensource.relaxng.util.Driver', '-c', join(grammars, grammar), ...files];
    execFile(process.env.BAYAN_JAVA ?? 'java', call, { maxBuffer: 1 << 28 }, (failed, out, trouble) =>
      resolve(failed ? `${out}${trouble}`.split('\n').filter(Boolean) : []),
    );
  });

for (const [grammar, named] of [['atom.rnc', /\.atom$/], ['rss.rnc', /\.rss$/], ['sitemap.rnc', /^sitemap.*\.xml$/]]) {
  const all = sites.flatMap((site) => filesOf(site)).filter(({ name }) => named.test(name)).map(({ file }) => file);

  test(`each file is as ${grammar} asks, at the root of a host and under a path`, async () => {
    assert.ok(all.length > 1);
    assert.deepEqual(await faults(grammar, all), []);
  });

  test(`${grammar} finds a second that no clock shows and an element that nobody knows`, async () => {
    const sound = readFileSync(all[0], 'utf8'), broken = join(mkdtempSync(join(tmpdir(), 'bayan-')), 'broken');
    const clock = sound.replace(/(:\d\d:)\d\d/, '$199'), unknown = sound.replace(/<\/(feed|channel|sitemapindex|urlset)>/, '<surprise/>$&');
    for (const text of [clock, unknown]) {
      assert.notEqual(text, sound);
      writeFileSync(broken, text);
      assert.match((await faults(grammar, [broken])).join('\n'), /error/);
    }
  });
}
