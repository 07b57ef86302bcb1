import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { rootSite } from './support/sites.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const java = process.env.BAYAN_JAVA ?? 'java';

async function messages(...options) {
  const call = ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--errors-only', ...options, rootSite.folder];
  const { stdout } = await promisify(execFile)(java, call, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).messages.map(({ url, lastLine, lastColumn, message }) => {
    const file = relative(rootSite.folder, decodeURIComponent(new URL(url).pathname));
    return `${file}:${lastLine ?? 0}:${lastColumn ?? 0}: ${message}`;
  });
}

test('the Nu HTML checker finds no error in any page', async () => {
  assert.deepEqual(await messages('--skip-non-html'), []);
});

test('the Nu HTML checker finds no error in any stylesheet', async () => {
  // What the checker has not learnt yet is not an error of ours.
  const unknown = /“@container”|“text-box(-trim|-edge)?”/;
  assert.deepEqual((await messages('--skip-non-css')).filter((message) => !unknown.test(message)), []);
});
