// Reads HTML and XML with the browser's own parsers, without loading anything.

/** Opens a blank page that parses; returns {html(text), xml(text)}. */
export async function documentReader(browser) {
  const blank = await browser.newPage();

  /** What an HTML page points to and offers: {title, lang, dir, ids, references, alternates, canonical, noindex, jsonLd}. */
  const html = (text) =>
    blank.evaluate((text) => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      const all = (selector) => [...page.querySelectorAll(selector)];
      const references = [];
      const add = (element, attribute, url, loads = false) =>
        references.push({ url, loads, from: `<${element.localName} ${attribute}>` });
      const loadingLinks = /\b(stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|prefetch|manifest)\b/;
      for (const element of all('a[href], area[href]')) add(element, 'href', element.getAttribute('href'));
      for (const element of all('link[href]')) add(element, 'href', element.getAttribute('href'), loadingLinks.test(element.rel));
      for (const element of all('[src]')) add(element, 'src', element.getAttribute('src'), true);
      for (const element of all('[poster]')) add(element, 'poster', element.getAttribute('poster'), true);
      for (const element of all('form[action]')) add(element, 'action', element.getAttribute('action'));
      for (const element of all('[cite]')) add(element, 'cite', element.getAttribute('cite'));
      for (const element of all('[srcset], [imagesrcset]')) {
        const candidates = element.getAttribute('srcset') ?? element.getAttribute('imagesrcset');
        for (const one of candidates.split(/,\s+/)) add(element, 'srcset', one.trim().split(/\s+/)[0], true);
      }
      for (const element of all('meta[property="og:url"], meta[property="og:image"], meta[name="twitter:image"]'))
        add(element, 'content', element.content);
      for (const element of all('meta[http-equiv="refresh" i]'))
        add(element, 'content', element.content.replace(/^.*?url=\s*/i, '').replace(/^['"]|['"]$/g, ''));
      return {
        title: page.title,
        lang: page.documentElement.lang,
        dir: page.documentElement.dir,
        ids: all('[id]').map((element) => element.id),
        references,
        alternates: all('link[rel="alternate"][hreflang]').map((link) => [link.hreflang, link.getAttribute('href')]),
        canonical: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
        noindex: all('meta[name="robots"]').some((meta) => meta.content.includes('noindex')),
        jsonLd: all('script[type="application/ld+json"]').map((script) => script.textContent),
      };
    }, text);

  /** An XML document: {trouble, elements: [{name, text, attributes}]}; trouble is the parser's word, or null. */
  const xml = (text) =>
    blank.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const trouble = parsed.querySelector('parsererror')?.textContent ?? null;
      const elements = [...parsed.getElementsByTagName('*')].map((element) => ({
        name: element.nodeName,
        text: element.textContent.trim(),
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      }));
      return { trouble, elements };
    }, text);

  return { html, xml };
}
