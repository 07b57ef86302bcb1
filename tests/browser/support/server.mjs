// A static host as plain as any: folders answer with their index.html, what is missing with 404.html.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that answers `pathname` of a site published in `folder` under `path`, or null. */
export function fileFor(folder, path, pathname) {
  if (!pathname.startsWith(path)) return null;
  let inside;
  try {
    inside = decodeURIComponent(pathname.slice(path.length));
  } catch {
    return null;
  }
  if (inside.split('/').includes('..')) return null;
  const file = join(folder, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Serves `folder` at `path` of a free port of this machine. */
export async function serve(folder, path) {
  const server = createServer((request, response) => {
    const found = fileFor(folder, path, new URL(request.url, 'http://host').pathname);
    const file = found ?? join(folder, '404.html');
    response.statusCode = found ? 200 : 404;
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.end())
      .pipe(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => server.close(() => {}) && server.closeAllConnections();
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
