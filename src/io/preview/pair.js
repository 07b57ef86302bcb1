// Scrolls both languages of a release together, by their structure: the n-th heading, paragraph, list item, quote or
// picture of one stands beside that of the other.
(() => {
  const frames = [...document.querySelectorAll('iframe')];
  if (frames.length < 2) return;
  const parts = 'h1, h2, h3, h4, p, li, figure, table, blockquote';
  let leader = null;
  let released = 0;

  /** The tops of a page's parts, in pixels from its head, ending with its foot. */
  function tops(frame) {
    const page = frame.contentDocument;
    const scrolled = frame.contentWindow.scrollY;
    const found = [...page.querySelectorAll('main :is(' + parts + ')')].filter((part) => !part.closest('nav'));
    const end = page.documentElement.scrollHeight - frame.contentWindow.innerHeight;
    return [0, ...found.map((part) => Math.min(end, part.getBoundingClientRect().top + scrolled)), Math.max(0, end)];
  }

  function follow(from, to) {
    const [here, there] = [tops(from), tops(to)];
    const at = from.contentWindow.scrollY;
    let part = here.findLastIndex((top) => top <= at);
    if (part < 0) part = 0;
    const next = Math.min(part + 1, here.length - 1);
    const through = here[next] > here[part] ? (at - here[part]) / (here[next] - here[part]) : 0;
    // Where one has more parts than the other, the rest of it is shared out.
    const scaled = (index) => (here.length === there.length ? index : Math.round((index * (there.length - 1)) / (here.length - 1)));
    const [start, end] = [there[scaled(part)], there[scaled(next)]];
    to.contentWindow.scrollTo({ top: start + through * (end - start), behavior: 'instant' });
  }

  function attend(frame) {
    frame.contentWindow.addEventListener('scroll', () => {
      if (leader && leader !== frame && performance.now() < released) return;
      leader = frame;
      released = performance.now() + 150;
      for (const other of frames) if (other !== frame && other.contentDocument?.body) follow(frame, other);
    }, { passive: true });
  }

  for (const frame of frames) {
    frame.addEventListener('load', () => attend(frame));
    if (frame.contentDocument?.readyState === 'complete' && frame.contentWindow.location.href !== 'about:blank') attend(frame);
  }
})();
