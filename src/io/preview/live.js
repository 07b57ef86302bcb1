// Keeps an open page as the newsroom is: reloads it when its own bytes change, exchanges the style sheet without that,
// takes pictures anew, and shows the bar of the desk. bayan adds it to previewed pages; no build holds it.
(() => {
  const own = document.currentScript.dataset;
  let { print, unstyled } = own;
  let generation = Number(own.generation);
  const framed = window.top !== window;
  const root = document.createElement('bayan-bar');
  const shadow = root.attachShadow({ mode: 'open' });
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/_bayan/preview.css' });
  const content = document.createElement('div');
  shadow.append(style, content);

  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const isOwnPage = location.pathname.startsWith('/_bayan/');

  async function showBar() {
    if (framed || isOwnPage || document.body.classList.contains('trouble')) return;
    const before = content.querySelector('details');
    // Closed by the reader, it stays so; what had nothing to say opens with its first finding.
    const chosen = before?.querySelector('.note') ? before.open : undefined;
    const said = await fetch(`/_bayan/bar?page=${encodeURIComponent(location.pathname)}`);
    if (!said.ok) return;
    content.innerHTML = await said.text();
    const details = content.querySelector('details');
    if (details && chosen !== undefined) details.open = chosen && details.querySelector('.note') !== null;
    if (!root.isConnected) document.body.append(root);
  }

  function exchangeStyle(address) {
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].find((link) => /\/assets\/site\./.test(link.href));
    if (!old) return location.reload();
    const fresh = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    fresh.addEventListener('load', () => old.remove());
    old.after(fresh);
  }

  async function look(files) {
    const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    const now = headers.get('bayan-print');
    if (now !== print) {
      if (!headers.get('bayan-style') || headers.get('bayan-unstyled') !== unstyled) return location.reload();
      print = now;
      exchangeStyle(headers.get('bayan-style'));
    }
    for (const picture of document.images) {
      const { pathname } = new URL(picture.currentSrc || picture.src, location.href);
      if (files.includes(pathname)) picture.src = `${pathname}?${generation}`;
    }
    await showBar();
  }

  async function follow() {
    for (;;) {
      try {
        const said = await (await fetch(`/_bayan/next?after=${generation}`, { cache: 'no-store' })).json();
        if (said.generation === generation) continue;
        generation = said.generation;
        await look(said.files);
      } catch {
        await wait(400); // The preview was stopped, or starts again.
      }
    }
  }

  showBar().catch(() => {});
  follow();
})();
