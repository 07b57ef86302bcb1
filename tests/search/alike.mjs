// Asks bayan-search.js what a cargo test asked of the program, and prints where they part: node alike.mjs SCRIPT TOLD
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';

const [script, file] = process.argv.slice(2);
vm.runInThisContext(readFileSync(script, 'utf8'));
const { know, words, stemmed, questionOf, ask, askWhole } = globalThis.bayanSearch;
const told = JSON.parse(readFileSync(file, 'utf8'));
know(told.lexicon);

const parting = [];
const same = (what, own, wanted) => {
  if (JSON.stringify(own) !== JSON.stringify(wanted)) parting.push({ what, script: own, program: wanted });
};
for (const [text, forms] of told.texts) {
  const own = words(text).map(([, , form]) => {
    const { stem, bare } = stemmed(form);
    return [form, stem, bare];
  });
  same(text, own, forms);
}
for (const [word, stem] of told.english) same(word, stemmed(word).stem, stem);
const whole = ({ list }) => list.filter(({ all }) => all).map(({ year, document }) => [year, document]);
let asked = 0, passed = 0;
for (const { parts, questions } of told.indexes) {
  const read = parts.map(({ years, shards }) => {
    const at = shards.map((shard) => JSON.parse(shard));
    return { years, shards: at.length, shard: (number) => at[number], load: async () => 0 };
  });
  for (const { line, answers, meant } of questions) {
    const own = ask(questionOf(line), read);
    same(line, [own.list.map(({ year, document, score, all }) => [year, document, score, all]), own.meant], [answers, meant]);
    // Part after part, as the page asks: it may pass by a part, and loses no answer by it.
    const question = questionOf(line);
    for (const part of read) {
      const { list } = await askWhole(question, [part]), all = ask(questionOf(line), [part]);
      same(`${line}, all words`, whole({ list }), whole(all));
      passed += list.length === 0 && all.list.length > 0;
    }
    asked += 1;
  }
}
console.log(JSON.stringify({ asked, passed, words: told.english.length, packed: gzipSync(readFileSync(script), { level: 9 }).length, parting: parting.slice(0, 20), count: parting.length }));
