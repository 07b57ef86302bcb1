// The published sites and their pages, found in the output folder, so that no test knows a release by name.

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

if (!process.env.BAYAN_TEST_SITES) throw new Error('Run these tests with `node run.mjs`: it publishes and serves the sites.');

const published = JSON.parse(process.env.BAYAN_TEST_SITES);

/** Each {where, folder, origin, path, base}: the same newsroom at the root of a host and under a path. */
export const sites = published.slice(0, 2);
export const [rootSite] = sites;

/** A newsroom as `bayan new site` begins it, published before anything is written. */
export const emptySite = published[2];

/** The phrases of order.tsv. */
export const phraseSite = published[3];

/** Every file of a site: {name, file}, the name relative to the output folder with `/` between its parts. */
export function filesOf(site, ending = '') {
  const files = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (entry.name.endsWith(ending)) files.push({ name: relative(site.folder, file).split(sep).join('/'), file });
    }
  };
  walk(site.folder);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const read = ({ file }) => readFileSync(file, 'utf8');

const kinds = [
  ['door', /^$/],
  ['not-found', /^(\w\w\/)?404\.html$/],
  ['front', /^\w\w\/$/],
  ['release', /^\w\w\/releases\/\d{4}\/\d\d\/[^/]+\/$/],
  ['archive', /^\w\w\/releases\/(page\/\d+\/)?$/],
  ['year', /^\w\w\/releases\/\d{4}\/(page\/\d+\/)?$/],
  ['month', /^\w\w\/releases\/\d{4}\/\d\d\/(page\/\d+\/)?$/],
  ['corrections', /^\w\w\/corrections\/(page\/\d+\/)?$/],
  ['topics', /^\w\w\/topics\/$/],
  ['topic', /^\w\w\/topics\/[^/]+\/(page\/\d+\/)?$/],
  ['person', /^\w\w\/people\/[^/]+\/(page\/\d+\/)?$/],
  ['organisation', /^\w\w\/organisations\/[^/]+\/(page\/\d+\/)?$/],
  ['standing', /^\w\w\/[^/]+\/$/],
];

/** The names of the kinds of page that a newsroom has. */
export const kindsOfPages = kinds.map(([kind]) => kind);

function kindOf(address, html) {
  if (/<meta[^>]+http-equiv=["']?refresh/i.test(html)) return 'redirect';
  return kinds.find(([, shape]) => shape.test(address))?.[0] ?? 'other';
}

/**
 * Every HTML page of a site: {address, kind, lang, url, html, file}. The address is what follows the site's base; the
 * language is the one the address promises, Arabic where it names none.
 */
export function pagesOf(site) {
  return filesOf(site, '.html').map(({ name, file }) => {
    const html = read({ file });
    const address = name.replace(/(^|\/)index\.html$/, '$1');
    const lang = address.startsWith('en/') ? 'en' : 'ar';
    const url = site.base + address.split('/').map(encodeURIComponent).join('/');
    return { address, kind: kindOf(address, html), lang, url, html, file };
  });
}

/** Every release, and of each other kind of page two in each language. Redirects are left out: nobody reads them. */
export function representativePagesOf(site) {
  const seen = new Map();
  return pagesOf(site).filter(({ kind, lang }) => {
    if (kind === 'redirect') return false;
    const count = (seen.get(kind + lang) ?? 0) + 1;
    seen.set(kind + lang, count);
    return kind === 'release' || count <= 2;
  });
}

/** The pages by their kind: [[kind, pages], …]. */
export function byKind(pages) {
  const groups = new Map();
  for (const page of pages) groups.set(page.kind, [...(groups.get(page.kind) ?? []), page]);
  return [...groups];
}

/** The feeds of a site: {name, format, text}. */
export function feedsOf(site) {
  return filesOf(site)
    .filter(({ name }) => /(^|\/)feed\.(atom|rss|json)$/.test(name))
    .map(({ name, file }) => ({ name, format: name.split('.').pop(), text: read({ file }) }));
}

/** The sitemap index and its shards: {name, text}. */
export function sitemapsOf(site) {
  return filesOf(site)
    .filter(({ name }) => /^sitemap[^/]*\.xml$/.test(name))
    .map(({ name, file }) => ({ name, text: read({ file }) }));
}
