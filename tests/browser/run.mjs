// Publishes the sample newsroom at the root of a host and again under a path, and a newsroom that was just begun; serves
// all three, and runs every *.test.mjs against them. Arguments choose test files:  node run.mjs links fonts
//
// BAYAN=path/to/bayan           takes that binary instead of `cargo run --release`
// BAYAN_CHROMIUM=path/to/chrome takes that browser

import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePhrases } from './support/phrases.mjs';
import { serve } from './support/server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../..');
// Late enough for every release of the sample that is not a draft or held for another century.
const instant = '2026-12-01T00:00:00Z';

function bayan(...words) {
  const [program, ...before] = process.env.BAYAN ? [process.env.BAYAN] : ['cargo', 'run', '--release', '--quiet', '--'];
  execFileSync(program, [...before, ...words], { cwd: project, stdio: 'inherit' });
}

function cleared(name) {
  const folder = join(project, 'target/browser', name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

async function publish(name, where, path, root = project) {
  const folder = cleared(name);
  const { origin, close } = await serve(folder, path);
  bayan('build', '--root', root, '--output', folder, '--base-url', origin + path, '--at', instant, '--quiet');
  return { site: { where, folder, origin, path, base: origin + path }, close };
}

const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((file) => file.endsWith('.test.mjs'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.startsWith(word)));
if (files.length === 0) throw new Error(`No test file begins with ${wanted.join(' or ')}.`);

const published = [await publish('root', 'at the root of a host', '/'), await publish('under-a-path', 'under a path', '/some/path/')];
const begun = cleared('begun');
bayan('new', 'site', begun);
const empty = await publish('empty', 'in an empty newsroom', '/', begun);
const phrases = cleared('phrases-source');
writePhrases(phrases);
const ordered = await publish('phrases', 'with phrases of both languages', '/', phrases);
// The servers live in this process, so the tests must not block it.
const tests = spawn(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=2', ...files], {
  cwd: here,
  stdio: 'inherit',
  env: { ...process.env, BAYAN_TEST_SITES: JSON.stringify([...published, empty, ordered].map(({ site }) => site)) },
});
tests.on('exit', (code) => {
  [...published, empty, ordered].forEach(({ close }) => close());
  process.exitCode = code ?? 1;
});
