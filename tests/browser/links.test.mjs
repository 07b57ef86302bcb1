import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgeOf, leavesHost } from './support/addresses.mjs';
import { browserForThisFile } from './support/chromium.mjs';
import { documentReader } from './support/documents.mjs';
import { feedsOf, filesOf, pagesOf, sitemapsOf, sites } from './support/sites.mjs';

const reader = await documentReader(await browserForThisFile());
const newsrooms = sites.map((site) => ({ site, pages: pagesOf(site) }));
for (const { pages } of newsrooms) for (const page of pages) page.read = await reader.html(page.html);

for (const { site, pages } of newsrooms) {
  const { where } = site;
  const judge = judgeOf(site);
  const troubles = (links, standsOn, name) =>
    links.map((link) => [link, judge(link, standsOn)]).filter(([, trouble]) => trouble).map(([link, trouble]) => `${name}: ${link} ${trouble}`);

  test(`${where}, every link on every page leads somewhere, fragments included`, () => {
    assert.ok(pages.length > 0, 'no page was published');
    const found = pages.flatMap((page) => {
      const links = [...new Set(page.read.references.map(({ url }) => url))];
      // A missing page answers at any depth, so what it links to must hold there; its own fragments hold anywhere.
      const depth = (link) => (page.kind === 'not-found' && !link.startsWith('#') ? `${site.base}no/such/page/` : page.url);
      return links.flatMap((link) => troubles([link], depth(link), page.address || '/'));
    });
    assert.deepEqual(found, []);
  });

  test(`${where}, no page loads anything from another host`, () => {
    const found = pages.flatMap((page) =>
      page.read.references
        .filter(({ url, loads }) => loads && leavesHost(site, url, page.url))
        .map(({ url, from }) => `${page.address}: ${from} ${url}`),
    );
    assert.deepEqual(found, []);
  });

  test(`${where}, every file a stylesheet names is there and is our own`, () => {
    const found = filesOf(site, '.css').flatMap(({ name, file }) => {
      const links = [...readFileSync(file, 'utf8').matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((m) => m[1]);
      const foreign = links.filter((link) => leavesHost(site, link, site.base + name));
      return [...troubles(links, site.base + name, name), ...foreign.map((link) => `${name}: ${link} is on another host`)];
    });
    assert.deepEqual(found, []);
  });

  test(`${where}, every page names itself as canonical, on the site's own base address`, () => {
    const found = pages
      .filter(({ kind }) => !['redirect', 'not-found'].includes(kind))
      .filter(({ url, read }) => read.canonical !== url)
      .map(({ address, read }) => `${address}: ${read.canonical}`);
    assert.deepEqual(found, []);
  });

  test(`${where}, language alternates are absolute, lead somewhere and point back`, () => {
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    const found = [];
    for (const { address, url, read } of pages) {
      for (const [language, href] of read.alternates) {
        if (!href.startsWith(site.base)) found.push(`${address}: ${language} is not absolute: ${href}`);
        const target = byUrl.get(href);
        if (!target) found.push(`${address}: ${language} leads to no page: ${href}`);
        else if (language !== 'x-default' && language.slice(0, 2) !== target.lang) found.push(`${address}: ${href} is not ${language}`);
        else if (language !== 'x-default' && !target.read.alternates.some(([, back]) => back === url))
          found.push(`${address}: ${href} does not point back`);
      }
    }
    assert.deepEqual(found, []);
    assert.ok(pages.some(({ kind, read }) => kind === 'release' && read.alternates.length >= 2), 'no release names its counterpart');
  });

  test(`${where}, every sitemap entry leads to a page that may be indexed, and every release is listed`, async () => {
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    const listed = new Set();
    const found = [];
    for (const { name, text } of sitemapsOf(site)) {
      const { elements } = await reader.xml(text);
      const locations = elements.filter((element) => element.name === 'loc').map((element) => element.text);
      const pairs = elements.filter((element) => element.name === 'xhtml:link').map((element) => element.attributes.href);
      found.push(...troubles([...locations, ...pairs], site.base, name));
      for (const location of [...locations, ...pairs]) {
        if (!location.startsWith(site.base)) found.push(`${name}: ${location} is not on the site's base address`);
        if (byUrl.get(location)?.read.noindex) found.push(`${name}: ${location} asks not to be indexed`);
        listed.add(location);
      }
    }
    const missing = pages.filter(({ kind, read, url }) => kind === 'release' && !read.noindex && !listed.has(url));
    assert.deepEqual(found, []);
    assert.deepEqual(missing.map(({ address }) => address), []);
  });

  test(`${where}, every address in every feed is absolute and leads somewhere, its articles' links too`, async () => {
    const feeds = feedsOf(site);
    assert.ok(feeds.length >= 6, 'there are not three feeds in each language');
    const found = [];
    for (const { name, format, text } of feeds) {
      const { links, articles } = format === 'json' ? linksOfJsonFeed(JSON.parse(text)) : linksOfXmlFeed((await reader.xml(text)).elements);
      for (const article of articles) links.push(...(await reader.html(article)).references.map(({ url }) => url));
      assert.ok(articles.length > 0, `${name} carries no article in full`);
      found.push(...links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => `${name}: ${link} is not absolute`));
      found.push(...troubles([...new Set(links)], site.base, name));
    }
    assert.deepEqual(found, []);
  });

  test(`${where}, every redirect ends at a page, in its own page and in the host's file`, () => {
    const inPages = pages
      .filter(({ kind }) => kind === 'redirect')
      .map(({ address, url, read }) => [address, url, read.references.filter(({ from }) => from === '<meta content>')]);
    const found = inPages.flatMap(([address, url, targets]) =>
      targets.length === 0 ? [`${address}: no target`] : troubles(targets.map((target) => target.url), url, address),
    );
    const rules = [];
    if (existsSync(join(site.folder, '_redirects')))
      for (const line of readFileSync(join(site.folder, '_redirects'), 'utf8').split('\n'))
        // Netlify knows the published folder alone, and not the path under which it is shown.
        if (/^\s*[^#\s]/.test(line)) rules.push(line.trim().split(/\s+/).map((at, nth) => (nth === 0 ? site.path + at.slice(1) : at)));
    if (existsSync(join(site.folder, '.htaccess')))
      for (const rule of readFileSync(join(site.folder, '.htaccess'), 'utf8').matchAll(/^\s*Redirect\w*\s+\w+\s+"?([^"\s]+)"?\s+"?([^"\s]+)"?/gm))
        rules.push([rule[1], rule[2]]);
    const plain = rules.filter(([from, to]) => !from.includes('*') && !to.includes(':splat'));
    found.push(...plain.flatMap((rule) => troubles(rule.slice(0, 2), site.base, rule.join(' '))));
    assert.deepEqual(found, []);
  });

  test(`${where}, the web manifest and robots.txt point to what is there`, () => {
    const manifest = JSON.parse(readFileSync(join(site.folder, 'site.webmanifest'), 'utf8'));
    const links = [manifest.start_url, manifest.scope, ...(manifest.icons ?? []).map(({ src }) => src)].filter(Boolean);
    const robots = readFileSync(join(site.folder, 'robots.txt'), 'utf8');
    const maps = [...robots.matchAll(/^sitemap:\s*(\S+)/gim)].map((m) => m[1]);
    assert.ok(maps.length > 0, 'robots.txt names no sitemap');
    assert.deepEqual(troubles(links, `${site.base}site.webmanifest`, 'site.webmanifest'), []);
    assert.deepEqual(troubles(maps, site.base, 'robots.txt'), []);
  });
}

/** The addresses in an Atom or RSS feed, and the HTML of its articles. */
function linksOfXmlFeed(elements) {
  const links = [];
  const articles = [];
  for (const { name, text, attributes } of elements) {
    if (attributes.href) links.push(attributes.href);
    if (attributes.src) links.push(attributes.src);
    if (name === 'enclosure' || name === 'media:content') links.push(attributes.url);
    if (name === 'link' && text) links.push(text);
    if (name === 'guid' && attributes.isPermaLink !== 'false') links.push(text);
    if (name === 'content:encoded' || (name === 'content' && attributes.type === 'html')) articles.push(text);
  }
  return { links, articles };
}

/** The addresses in a JSON feed, and the HTML of its articles. */
function linksOfJsonFeed(feed) {
  const named = ({ url, home_page_url, feed_url, image, banner_image, icon, favicon, external_url }) =>
    [url, home_page_url, feed_url, image, banner_image, icon, favicon, external_url].filter(Boolean);
  const links = [...named(feed), ...feed.items.flatMap((item) => [...named(item), ...(item.attachments ?? []).flatMap(named)])];
  return { links, articles: feed.items.map((item) => item.content_html).filter(Boolean) };
}
