// Asks the index of a published site as its page does, and counts: node ask.mjs FOLDER QUESTIONS
//
// QUESTIONS is JSON: [{lang, question, paths, kind}]; paths name the releases that answer. Prints JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';

const [folder, file] = process.argv.slice(2);
const questions = JSON.parse(readFileSync(file, 'utf8'));
const sites = {};
for (const lang of ['ar', 'en']) {
  const home = join(folder, lang, 'search');
  const page = readFileSync(join(home, 'index.html'), 'utf8');
  const told = JSON.parse(/id="?page\.told"?>([^<]*)</.exec(page)[1]);
  sites[lang] = { home, told };
}
vm.runInThisContext(readFileSync(join(folder, 'assets/bayan-search.js'), 'utf8'));
const { know, questionOf, use, yearsOf, askAll, askWhole, shownOf } = globalThis.bayanSearch;

/** A reader with an empty cache: files as they are packed on their way. */
function reader({ home, told }) {
  const seen = new Map();
  let bytes = 0;
  know(told.lexicon);
  use(async (name) => {
    if (!seen.has(name)) {
      const own = readFileSync(join(home, name));
      if (name !== 'index.json') bytes += gzipSync(own).length;
      seen.set(name, JSON.parse(own));
    }
    return seen.get(name);
  }, told.chunk);
  const load = async () => JSON.parse(readFileSync(join(home, 'index.json')));
  return { load, count: () => ({ requests: seen.size, bytes }) };
}

/** As the page does: from the newest year on, until something is shown. */
async function firstAnswers(asked, years) {
  const answers = new Map();
  for (const year of years) {
    if (!answers.has(year.parts)) answers.set(year.parts, await askWhole(asked, year.parts));
    const whole = answers.get(year.parts).list.find((answer) => answer.all && answer.year === year.year);
    if (whole) return void (await shownOf(year, whole.document));
  }
}

const results = [];
for (const { lang, question, paths, kind } of questions) {
  const first = reader(sites[lang]);
  const asked = questionOf(question);
  await firstAnswers(asked, yearsOf(await first.load()));
  const told = first.count();
  const all = reader(sites[lang]);
  const years = yearsOf(await all.load());
  const { list } = await askAll(asked, [...new Set(years.flatMap(({ parts }) => parts))]);
  let rank = 0;
  for (const [at, answer] of list.slice(0, 100).entries()) {
    const shown = await shownOf(years.find(({ year }) => year === answer.year), answer.document);
    if (paths.includes(shown.path)) {
      rank = at + 1;
      break;
    }
  }
  results.push({ lang, question, kind, judged: paths.length > 0, rank, found: list.length, first: told });
}
console.log(JSON.stringify(results));
