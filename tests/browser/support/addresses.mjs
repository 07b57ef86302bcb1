// Where a link leads within a published site.

import { readFileSync } from 'node:fs';
import { fileFor } from './server.mjs';

/** Names the fragments that a file offers; kept, since many links lead to the same page. */
function fragments() {
  const known = new Map();
  return (file) => {
    if (!known.has(file)) {
      const html = file.endsWith('.html') ? readFileSync(file, 'utf8') : '';
      known.set(file, new Set([...html.matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map((m) => m[1] ?? m[2] ?? m[3])));
    }
    return known.get(file);
  };
}

/** A judge of links: (link, the address it stands on) -> what is wrong with it in words, or null. */
export function judgeOf(site) {
  const fragmentsOf = fragments();
  return (link, standsOn) => {
    if (/^(mailto|tel|data|whatsapp|tg|sms):/.test(link)) return null;
    let url;
    try {
      url = new URL(link, standsOn);
    } catch {
      return 'is no address';
    }
    if (url.origin !== site.origin) return null;
    if (!url.pathname.startsWith(site.path)) return `leaves the site's path ${site.path}`;
    let plain;
    try {
      plain = decodeURIComponent(url.pathname);
    } catch {
      return 'is wrongly percent-encoded';
    }
    if (/%[0-9a-f]{2}/i.test(plain)) return 'is percent-encoded twice';
    const file = fileFor(site.folder, site.path, url.pathname);
    if (!file) return 'leads to nothing';
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment && !fragmentsOf(file).has(fragment)) return `leads to a page without #${fragment}`;
    return null;
  };
}

/** Whether a link leads off the site's own host. */
export function leavesHost(site, link, standsOn) {
  if (link.startsWith('data:')) return false;
  return new URL(link, standsOn).origin !== site.origin;
}
