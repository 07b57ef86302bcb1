import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { browserForThisFile } from './support/chromium.mjs';
import { documentReader } from './support/documents.mjs';
import { feedsOf, filesOf, pagesOf, rootSite, sitemapsOf } from './support/sites.mjs';

const project = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const reader = await documentReader(await browserForThisFile());
const pages = pagesOf(rootSite);
for (const page of pages) page.read = await reader.html(page.html);
const releases = pages.filter(({ kind }) => kind === 'release');
const isolates = /[\u2066-\u2069]|%E2%81%A[6-9]|\\u206[6-9]|&#x206[6-9];|&#829[4-7];/i;

test('no isolation mark reaches a title, a description, an address or JSON in a page', () => {
  const found = pages.flatMap(({ address, html, read }) => {
    const metas = [...html.matchAll(/<meta[^>]*>/g)].map(([meta]) => meta);
    const texts = [read.title, ...metas, ...read.references.map(({ url }) => url), ...read.jsonLd];
    return texts.filter((text) => isolates.test(text)).map((text) => `${address}: ${JSON.stringify(text)}`);
  });
  assert.deepEqual(found, []);
});

test('no isolation mark reaches a feed, a sitemap, a manifest, a redirect or any other JSON', () => {
  const found = filesOf(rootSite)
    .filter(({ name }) => /\.(atom|rss|json|xml|webmanifest|txt)$|^_redirects$|^_headers$/.test(name))
    .filter(({ file }) => isolates.test(readFileSync(file, 'utf8')))
    .map(({ name }) => name);
  assert.deepEqual(found, []);
});

test('every page has a title', () => {
  assert.deepEqual(pages.filter(({ read }) => read.title.trim() === '').map(({ address }) => address), []);
});

test('the feeds and sitemaps are well-formed XML', async () => {
  const documents = [...feedsOf(rootSite).filter(({ format }) => format !== 'json'), ...sitemapsOf(rootSite)];
  const found = [];
  for (const { name, text } of documents) {
    const { trouble } = await reader.xml(text);
    if (trouble) found.push(`${name}: ${trouble}`);
  }
  assert.ok(documents.length > 0);
  assert.deepEqual(found, []);
});

test('every sitemap entry pairs the languages and knows when its page changed', async () => {
  const found = [];
  for (const { name, text } of sitemapsOf(rootSite)) {
    if (!/^sitemap-\d{4}\.xml$/.test(name)) continue;
    const { elements } = await reader.xml(text);
    const entries = elements.filter((element) => element.name === 'url').length;
    const moments = elements.filter((element) => element.name === 'lastmod').map((element) => element.text);
    if (moments.length !== entries) found.push(`${name}: ${entries} entries, ${moments.length} lastmod`);
    found.push(...moments.filter((moment) => Number.isNaN(Date.parse(moment))).map((moment) => `${name}: ${moment}`));
    if (!elements.some((element) => element.attributes.hreflang)) found.push(`${name}: no hreflang`);
  }
  assert.deepEqual(found, []);
});

test('every JSON feed says what it is, with an id, a language and the full text of each release', () => {
  for (const { name, text } of feedsOf(rootSite).filter(({ format }) => format === 'json')) {
    const feed = JSON.parse(text);
    assert.match(feed.version, /^https:\/\/jsonfeed\.org\/version\/1/, name);
    assert.equal(feed.language?.slice(0, 2), name.slice(0, 2), name);
    for (const item of feed.items) {
      assert.ok(item.id && item.url && item.title && item.content_html, `${name}: an item lacks a field`);
      assert.ok(!Number.isNaN(Date.parse(item.date_published)), `${name}: ${item.date_published}`);
    }
  }
});

test('every Atom feed and every RSS feed carries its own address and the full text of each release', async () => {
  for (const { name, format, text } of feedsOf(rootSite).filter(({ format }) => format !== 'json')) {
    const { elements } = await reader.xml(text);
    const count = (element) => elements.filter((each) => each.name === element).length;
    const self = elements.find(({ attributes }) => attributes.rel === 'self');
    assert.ok(self?.attributes.href.endsWith(name), `${name}: no self link`);
    const [items, articles] = format === 'atom' ? ['entry', 'content'] : ['item', 'content:encoded'];
    assert.equal(count(articles), count(items), name);
  }
});

test('feeds are as their formats ask', async () => {
  for (const { name, format, text } of feedsOf(rootSite).filter(({ format }) => format !== 'json')) {
    const { elements } = await reader.xml(text);
    const texts = (element) => elements.filter((each) => each.name === element).map(({ text }) => text.trim());
    const isNew = (values) => new Set(values).size === values.length;
    const [ids, item] = format === 'atom' ? [texts('id'), 'entry'] : [texts('guid'), 'item'];
    const entries = elements.filter((each) => each.name === item).length;
    assert.ok(isNew(ids) && ids.length >= entries && ids.every((id) => /^(tag|https?):[\x21-\x7e]+$/.test(id)), `${name}: ${ids}`);
    const moments = format === 'atom' ? [...texts('updated'), ...texts('published')] : [...texts('pubDate'), ...texts('lastBuildDate')];
    const shape = format === 'atom' ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ : /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
    assert.ok(moments.length > entries && moments.every((moment) => shape.test(moment)), `${name}: ${moments}`);
    assert.ok(texts('title').length === entries + 1 && texts('title').every(Boolean), `${name}: titles`);
    for (const { attributes } of elements.filter((each) => each.name === 'enclosure' || each.attributes.rel === 'enclosure'))
      assert.ok(attributes.type?.includes('/') && Number(attributes.length) > 0 && /^https?:/.test(attributes.url ?? attributes.href), `${name}: an enclosure`);
    if (format === 'rss') {
      const enclosures = text.split('<item>').map((part) => part.split('<enclosure').length - 1);
      assert.ok(enclosures.every((count) => count <= 1), `${name}: several enclosures`);
    }
  }
});

test('sitemaps are as their schema asks: something in each, in its order, and each page named back by those that it names', async () => {
  const named = new Map();
  for (const { name, text } of sitemapsOf(rootSite)) {
    const { elements } = await reader.xml(text);
    const entries = elements.filter((each) => ['url', 'sitemap'].includes(each.name));
    assert.ok(entries.length > 0 && elements.filter((each) => each.name === 'loc').length === entries.length, `${name} is empty`);
    for (const [, entry] of text.matchAll(/<url>([^]*?)<\/url>/g)) {
      const order = [...entry.matchAll(/\n {2}<([a-z:]+)/g)].map(([, tag]) => ['loc', 'lastmod', 'news:news', 'xhtml:link'].indexOf(tag));
      assert.deepEqual(order, [...order].sort(), `${name}: ${entry}`);
      const [, page] = entry.match(/<loc>(.*?)<\/loc>/);
      named.set(page, [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => `${lang} ${href}`));
    }
  }
  for (const [page, alternates] of named)
    for (const alternate of alternates) assert.deepEqual(named.get(alternate.split(' ')[1]), alternates, `${page}: ${alternate} names others`);
});

test('every list has a way to it, a description of its own and its feed', () => {
  const lists = pages.filter(({ address }) => /^(ar|en)\/(topics|people|organisations|types)\/[^/]+\/$/.test(address));
  assert.ok(lists.length > 4);
  const descriptions = lists.map(({ html }) => html.match(/<meta name="description"[^>]* content="([^"]*)"/)[1]);
  assert.equal(new Set(descriptions).size, lists.length);
  const feeds = new Set(feedsOf(rootSite).map(({ name }) => name));
  for (const { address, html } of lists) assert.ok(html.includes(`href="/${address}feed.atom"`) && feeds.has(`${address}feed.atom`), address);
  const ways = pages.flatMap(({ read }) => read.jsonLd).map((script) => JSON.parse(script)['@graph'].find((thing) => thing['@type'] === 'BreadcrumbList')).filter(Boolean);
  assert.ok(ways.length > releases.length);
  for (const { itemListElement: steps } of ways)
    assert.ok(steps.length > 1 && steps.every(({ name, position, item }, at) => name && position === at + 1 && (item || at === steps.length - 1)));
});

test('every release page describes itself as a NewsArticle with publisher, author, dates, language and counterpart', () => {
  assert.ok(releases.length > 0);
  for (const { address, lang, url, read } of releases) {
    const article = articleOf(read.jsonLd, address);
    for (const field of ['headline', 'publisher', 'author', 'datePublished', 'dateModified', 'inLanguage'])
      assert.ok(article[field], `${address}: no ${field}`);
    assert.equal(article.inLanguage.slice(0, 2), lang, address);
    assert.ok([].concat(article.publisher)[0].name, `${address}: the publisher has no name`);
    assert.match([].concat([].concat(article.author)[0]['@type']).join(' '), /Organization/, address);
    for (const moment of [article.datePublished, article.dateModified])
      assert.ok(!Number.isNaN(Date.parse(moment)), `${address}: ${moment}`);
    const counterpart = read.alternates.find(([language, href]) => language.slice(0, 2) !== lang && language !== 'x-default' && href !== url);
    if (counterpart) {
      const translation = [article.workTranslation ?? article.translationOfWork].flat()[0];
      assert.equal(translation?.url ?? translation?.['@id'], counterpart[1], `${address}: no link to the translation`);
    }
  }
});

test('a release that was corrected says so to machines', () => {
  const corrected = releases.filter(({ address }) => /^corrections:/m.test(manuscriptsOf(address)));
  for (const { address, read } of corrected)
    assert.ok([articleOf(read.jsonLd, address).correction].flat().filter(Boolean).length > 0, `${address}: no correction`);
});

/** The NewsArticle among a page's JSON-LD. */
function articleOf(scripts, address) {
  const things = scripts.map((script) => JSON.parse(script)).flatMap((thing) => thing['@graph'] ?? thing);
  const article = things.find((thing) => [].concat(thing['@type']).includes('NewsArticle'));
  assert.ok(article, `${address}: no NewsArticle`);
  return article;
}

/** What was typed for a release, in both languages. */
function manuscriptsOf(address) {
  const folder = join(project, 'content', address.replace(/^\w\w\//, ''));
  const files = ['ar.md', 'en.md'].map((name) => join(folder, name)).filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}
