// The phrases of order.tsv as a newsroom: each is the title of a release, and all stand in one release in every place that a
// text has.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const table = join(dirname(fileURLToPath(import.meta.url)), '../order.tsv');

/** Each {lang, typed, seen, slug}. */
export function phrases() {
  const lines = readFileSync(table, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line, at) => {
    const [lang, typed, seen = ''] = line.split('\t');
    return { lang, typed, seen, slug: `phrase-${String(at).padStart(3, '0')}` };
  });
}

/** Where each phrase stands in the release that holds all of them: the selector finds them in their order. */
export const places = {
  paragraph: { selector: 'p', typed: (phrase) => `${phrase}\n\n` },
  'item of a list': { selector: 'li', typed: (phrase) => `- ${phrase}\n` },
  'cell of a table': { selector: 'td', typed: (phrase, at) => `${at === 0 ? '|أ|ب|\n|--|--|\n' : ''}|ج|${phrase}|\n` },
  quotation: { selector: 'blockquote p', typed: (phrase) => `> ${phrase}\n\n` },
  caption: { selector: 'figcaption', typed: (phrase) => `![صورة](dot.svg "${phrase}")\n\n` },
  heading: { selector: 'h3', typed: (phrase) => `### ${phrase}\n\n` },
};

/** Writes the newsroom into an empty folder. */
export function writePhrases(folder) {
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write(
    'site.toml',
    'base_url = "https://news.example.gov/"\ntime_zone = "Asia/Dubai"\npage_size = 400\nfeed_size = 400\n[rules]\nimage-alt = "off"\nrepeated-title = "off"\n[languages.ar]\ntitle = "المكتب"\n[languages.en]\ntitle = "Office"\n',
  );
  const all = phrases();
  for (const { lang, typed, slug } of all)
    write(`content/releases/2023/12/${slug}/${lang}.md`, `---\ntitle: '${typed.replaceAll("'", "''")}'\ndate: 2023-12-15\nsingle_language: true\n---\n.\n`);
  for (const lang of ['ar', 'en']) {
    const own = all.filter((phrase) => phrase.lang === lang);
    const texts = Object.values(places).map(({ typed }) => own.map((phrase, at) => typed(phrase.typed, at)).join(''));
    // A heading parts the places, and begins the one that follows.
    const body = Object.keys(places).map((_, at) => `## ${at}\n\n${texts[at]}\n`).join('');
    write(`content/releases/2023/12/all/${lang}.md`, `---\ntitle: All ${lang}\n${lang === 'ar' ? 'date: 2023-12-15\n' : ''}---\n${body}${figures(lang)}`);
  }
  write('content/releases/2023/12/all/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>');
}

/** A table whose second column is figures. */
const figures = (lang) =>
  lang === 'ar' ? '|البند|القيمة|\n|--|--:|\n|أ|1,200|\n|ب|-5%|\n|ج|0.75|\n|د|3 أعوام|\n' : '|Item|Value|\n|--|--:|\n|a|1,200|\n|b|-5%|\n|c|0.75|\n|d|3 years|\n';
