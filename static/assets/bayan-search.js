// The page of the search: it reads shards of the index that stands beside it, as src/search/ makes them, and answers alike.
// Words are read as src/language/stems/ reads them; tests/search/vectors.tsv holds both to it. No library, no server.
"use strict";

(() => {
  // ---- Words in one hand ----

  const joined = /[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u0300-\u036f]/;
  const script = /[\u0620-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufefc]/;
  const digit = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
  const group = new RegExp(`^${digit.source}{3}(?!${digit.source})`);
  const letter = /[\p{Alphabetic}\p{N}]/u;
  const apostrophe = /['’ʼ]/;
  const kind = (c) => (digit.test(c) ? "digit" : joined.test(c) ? "joined" : !letter.test(c) ? "gap" : script.test(c) ? "arabic" : "other");
  const at = (text, place) => [...text.slice(place, place + 2)][0] ?? "";

  const endOf = (text, start, begun) => {
    let place = start, last = begun, figure = begun === "digit", point = false;
    for (;;) {
      const c = at(text, place);
      if (!c) return place;
      const behind = place + c.length, own = kind(c), next = kind(at(text, behind));
      if (own === "joined" || (own === "arabic" && begun === "arabic")) place = behind;
      else if ((own === "digit" || own === "other") && begun !== "arabic") {
        figure = figure && own === "digit";
        last = own;
        place = behind;
      } else if (own !== "gap") return place;
      else if (apostrophe.test(c) && last === "other" && next === "other") place = behind;
      else if (figure && !point && /[,٬]/.test(c) && group.test(text.slice(behind, behind + 4))) place = behind;
      else if (figure && !point && /[.٫]/.test(c) && next === "digit") {
        point = true;
        place = behind;
      } else return place;
    }
  };

  const short = (text) => [...text].slice(0, 32).join("");
  const same = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ؤ: "", ئ: "", ء: "" };
  const formOf = (typed, begun) => {
    const word = typed.normalize("NFKC");
    if (begun === "arabic") {
      const bare = word.length > 2 ? word.replace(/(?:اً|\u064bا)$/, "") : word;
      return short([...bare].map((c) => (same[c] ?? (kind(c) === "arabic" ? c : ""))).join(""));
    }
    const small = word.replace(/['’ʼ][sS]$/, "").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
    const signs = [...small].map((c) =>
      c === "٫" ? "."
      : /[,٬]/.test(c) || joined.test(c) || apostrophe.test(c) ? ""
      : digit.test(c) ? c.charCodeAt(0) & 15
      : c);
    return short(signs.join(""));
  };

  /** [start, end, form] of each word of a text. */
  const words = (text) => {
    const found = [];
    for (let place = 0; place < text.length; ) {
      const c = at(text, place), own = kind(c);
      if (own === "gap" || own === "joined") {
        place += c.length;
        continue;
      }
      const end = endOf(text, place, own), form = formOf(text.slice(place, end), own);
      if (form) found.push([place, end, form]);
      place = end;
    }
    return found;
  };

  // ---- Stems ----

  let lexicon;
  const know = ({ plurals, waw, common }) => {
    const whole = new Set([...Object.keys(plurals), ...Object.values(plurals), ...waw]);
    lexicon = { plurals, waw: new Set(waw), whole, common: new Set(common) };
  };
  const letters = (text) => [...text].length;
  const singular = (stem) => (Object.hasOwn(lexicon.plurals, stem) ? lexicon.plurals[stem] : stem);

  const light = (form) => {
    const before = "وال فال بال كال ال لل".split(" ").find((article) => form.startsWith(article) && letters(form) >= letters(article) + 2);
    let stem = before ? form.slice(before.length) : form;
    for (const ending of "ها ان ات ون ين يه ه ي".split(" ")) {
      if (stem.endsWith(ending) && letters(stem) >= ending.length + 2) stem = stem.slice(0, -ending.length);
    }
    return stem;
  };

  const arabicStem = (form) => {
    const whole = light(form);
    const stem = lexicon.waw.has(whole) ? whole : light(form.startsWith("و") && letters(form) > 4 ? form.slice(1) : form);
    const bare = /^[وفبكل]/.test(stem) && letters(stem) > 3 && !lexicon.whole.has(stem) ? singular(stem.slice(1)) : null;
    return { stem: singular(stem), bare };
  };

  // Snowball's English, https://snowballstem.org/algorithms/english/stemmer.html
  const kept = /^(?:(?:inn|out|cann|herr|earr)ing|(?:proc|exc|succ)eed)$/;
  const region = (word, from) => {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };
  const isShort = (word) => /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/.test(word);
  const odd = { skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl" };
  for (const word of "sky news howe atlas cosmos bias andes".split(" ")) odd[word] = word;
  const second = { tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", fulli: "ful", lessli: "less", ogi: "og", li: "" };
  const third = { tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "" };
  const fourth = "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion".split(" ");
  const longest = (word, endings) => endings.filter((ending) => word.endsWith(ending)).sort((a, b) => b.length - a.length)[0];

  const english = (typed) => {
    if (typed.length < 3) return typed;
    if (Object.hasOwn(odd, typed)) return odd[typed];
    let word = typed.replace(/^y|([aeiouy])y/g, (found) => found.replace(/y$/, "Y"));
    const exception = /^(?:gener|commun|arsen)/.exec(word);
    const r1 = exception ? exception[0].length : region(word, 0), r2 = region(word, r1);
    const cut = (ending, more = "") => (word = word.slice(0, word.length - ending.length) + more);
    const reaches = (ending, from) => word.length - ending.length >= from;
    const plural = longest(word, "sses ied ies us ss s".split(" "));
    if (plural === "sses") cut("es");
    else if (plural === "ied" || plural === "ies") cut(plural, word.length > 4 ? "i" : "ie");
    else if (plural === "s" && /[aeiouy].+s$/.test(word)) cut("s");
    if (kept.test(word)) return word;
    const past = longest(word, "eed eedly ed edly ing ingly".split(" "));
    if (past?.startsWith("eed")) {
      if (reaches(past, r1)) cut(past, "ee");
    } else if (past && /[aeiouy]/.test(word.slice(0, -past.length))) {
      cut(past);
      if (/(?:at|bl|iz)$/.test(word)) word += "e";
      else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1);
      else if (word.length === r1 && isShort(word)) word += "e";
    }
    if (/.[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + "i";
    const two = longest(word, Object.keys(second));
    if (two && reaches(two, r1)) {
      if (two === "ogi" ? /logi$/.test(word) : two === "li" ? /[cdeghkmnrt]li$/.test(word) : true) cut(two, second[two]);
    }
    const three = longest(word, Object.keys(third));
    if (three && reaches(three, r1) && (three !== "ative" || reaches(three, r2))) cut(three, third[three]);
    const four = longest(word, fourth);
    if (four && reaches(four, r2) && (four !== "ion" || /[st]ion$/.test(word))) cut(four);
    if (word.endsWith("e") && (reaches("e", r2) || (reaches("e", r1) && !isShort(word.slice(0, -1))))) cut("e");
    else if (word.endsWith("ll") && reaches("l", r2)) cut("l");
    return word.replace(/Y/g, "y");
  };

  const stemmed = (form) =>
    kind(at(form, 0)) === "arabic" ? arabicStem(form) : { stem: /^[a-z]+$/.test(form) ? english(form) : form, bare: null };

  // ---- A question, and its answers ----

  const questionOf = (line) => {
    const asked = [];
    for (const [start, end, form] of words(line)) {
      if (asked.length < 8 && asked.every((word) => word.form !== form))
        asked.push({ form, typed: line.slice(start, end), ...stemmed(form), common: lexicon.common.has(form) });
    }
    if (asked.every((word) => word.common)) asked.forEach((word) => (word.common = false));
    return asked;
  };

  const shardOf = (stem, shards) => {
    const [first, then] = [...stem].map((c) => c.codePointAt(0));
    return (Math.imul((first ?? 0) * 31 + (then ?? 0), 0x9e3779b1) >>> 16) % shards;
  };

  /** What a sign counts for, by its code: 0-9, A-Z, a-z, - and _. */
  const value = (sign) => (sign < 46 ? 62 : sign < 58 ? sign - 48 : sign < 91 ? sign - 55 : sign < 96 ? 63 : sign - 61);

  /** The documents of a list, each with its level where it has one. */
  const read = (text, weighed) => {
    const found = [];
    for (let place = 0, last = 0; place < text.length; ) {
      let step = 0, sign;
      do {
        sign = value(text.charCodeAt(place++));
        step = step * 32 + (sign & 31);
      } while (sign > 31);
      last += step;
      found.push([last, weighed && Math.round(25 * 1.35 ** (value(text.charCodeAt(place++)) & 15)) / 100]);
    }
    return found;
  };

  /** Each form of a stem, and where it stands. */
  const formsOf = (stem, told) =>
    told.flatMap((form, place) => (place % 2 ? [] : [[form === "" ? stem : form[0] === "=" ? form.slice(1) : form.replace("-", stem), told[place + 1]]]));
  const forms = (part, stem) => {
    const shard = part.shard(shardOf(stem, part.shards));
    return formsOf(stem, Object.hasOwn(shard, stem) ? shard[stem] : []);
  };

  const threes = (word) => {
    const all = ["_", ...word, "_"];
    return new Set(all.slice(2).map((c, place) => all[place] + all[place + 1] + c));
  };
  const likeness = (one, other) => {
    const [a, b] = [threes(one), threes(other)];
    return (2 * [...a].filter((three) => b.has(three)).length) / (a.size + b.size);
  };

  /** A part: {years: [[year, first, documents]], shards, shard(number)}. A shard that is not at hand yet is empty; who gives it knows. */
  const find = (parts, stem, typed, weight) => {
    const found = new Map();
    parts.forEach((part, number) => {
      for (const [form, places] of forms(part, stem)) {
        for (const [document, level] of read(places, true)) {
          const key = `${number} ${document}`, seen = found.get(key) ?? { number, document, sum: 0, own: false };
          seen.sum += level;
          seen.own ||= form === typed;
          found.set(key, seen);
        }
      }
    });
    const documents = parts.flatMap((part) => part.years).reduce((sum, [, , count]) => sum + count, 0);
    const rarity = Math.log(1 + (documents - found.size + 0.5) / (found.size + 0.5));
    for (const seen of found.values()) seen.weight = weight * rarity * ((seen.sum * 2.2) / (seen.sum + 1.2)) * (seen.own ? 1.15 : 1);
    return found;
  };

  const neighboursOf = (parts, word, least) => {
    const alike = new Map();
    for (const part of parts) {
      for (const [stem, told] of Object.entries(part.shard(shardOf(word.stem, part.shards)))) {
        if (stem === word.stem || stem === word.bare) continue;
        const forms = formsOf(stem, told), best = Math.max(likeness(word.stem, stem), ...forms.map(([form]) => likeness(word.form, form)));
        if (best < least) continue;
        const [known, places] = alike.get(stem) ?? [0, 0];
        alike.set(stem, [Math.max(best, known), forms.reduce((sum, [, list]) => sum + read(list, true).length, places)]);
      }
    }
    const order = ([one, [a, many]], [other, [b, more]]) => b - a || more - many || (one < other ? -1 : 1);
    return [...alike].sort(order).slice(0, 5);
  };

  const usualForm = (parts, stem) => {
    const counts = new Map();
    for (const part of parts) {
      for (const [form, places] of forms(part, stem)) counts.set(form, (counts.get(form) ?? 0) + read(places, true).length);
    }
    return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0] ?? null;
  };

  /** The year of a document of a part, and its number within that. */
  const placeOf = (part, document) => {
    for (const [year, first, count] of part.years) {
      if (document < count) return [year, first + document];
      document -= count;
    }
  };

  /** {list: [{year, document, score, stems, all}], meant}: the best first, each with all stems that were asked. */
  const ask = (asked, parts) => {
    const documents = new Map(), meant = [], stems = new Set();
    asked.forEach((word, number) => {
      const all = new Map();
      const merge = (found, stem, own) => {
        stems.add(stem);
        for (const [key, seen] of found) {
          const known = all.get(key) ?? { ...seen, weight: 0, own: false };
          known.own ||= own;
          known.weight = Math.max(known.weight, seen.weight);
          all.set(key, known);
        }
        return found.size;
      };
      let count = merge(find(parts, word.stem, word.form, 1), word.stem, true), instead = null;
      if (count < 8 && word.bare) count = Math.max(merge(find(parts, word.bare, word.form, 1), word.bare, true), all.size);
      if (count < 8) {
        const missed = all.size === 0, near = neighboursOf(parts, word, missed ? 0.4 : 0.45);
        for (const [stem] of near) merge(find(parts, stem, word.form, 0.6), stem, false);
        if (missed && near[0]?.[1][0] > 0.5) instead = usualForm(parts, near[0][0]);
      }
      meant.push(instead);
      if (!word.common) word.count = count;
      for (const [key, { number: part, document, weight, own }] of all) {
        const answer = documents.get(key) ?? { part, document, sum: 0, has: new Set() };
        answer.sum += weight;
        if (own) answer.has.add(number);
        documents.set(key, answer);
      }
    });
    const newest = Math.max(...parts.flatMap((part) => part.years.map(([year]) => year)));
    const list = [...documents.values()].map(({ part, document: own, sum, has }) => {
      const [year, document] = placeOf(parts[part], own);
      const score = Math.floor(sum * (1 + 0.1 / (1 + newest - year)) * 1000 + 0.5);
      return { year, document, score, stems, all: asked.every((word, number) => word.common || has.has(number)) };
    });
    list.sort((one, other) => other.score - one.score || other.year - one.year || other.document - one.document);
    return { list, meant };
  };

  // ---- The files of the index ----

  /** Gives what a file holds, and how many releases one shows: told by who runs this, a page or a test. */
  let load, size;

  /** The years of the index, the newest first, which is the last that it names: of each the parts that are asked together, by what its releases can be parted, and what shows them. */
  const yearsOf = ({ years: closed, spans, newest }) => {
    const years = new Map();
    const yearOf = (year) => years.get(year) ?? years.set(year, { year, facets: [], chunks: [] }).get(year);
    const part = (folder, shards, years) => {
      const at = new Map(), missing = new Set();
      const shard = (number) => (at.has(number) ? at.get(number) : (missing.add(number), {}));
      const readMissing = async () => {
        const wanted = [...missing];
        missing.clear();
        await Promise.all(wanted.map(async (number) => at.set(number, await load(`${folder}/${number}.json`))));
        return wanted.length;
      };
      return { years, shards, shard, load: readMissing };
    };
    let parts = [];
    for (const [first, last, shards, name] of spans) {
      const own = closed.filter(([year]) => year >= first && year <= last);
      parts = [part(`${first}-${last}.${name}`, shards, own.map(([year, count]) => [year, 0, count]))];
      for (const [number, , print] of own) {
        const year = yearOf(number);
        year.parts = parts;
        year.facets.push([0, () => load(`${number}/facets.${print}.json`)]);
        year.chunks.push(() => load(`${number}/chunks.${print}.json`));
      }
    }
    if (newest) {
      const { year: [number, count], span: [, , shards, name], first, chunks } = newest, year = yearOf(number);
      year.parts = parts;
      parts.push(part(`${number}-newest.${name}`, shards, [[number, first, count]]));
      year.facets.push([first, () => newest]);
      year.chunks.push(() => chunks);
    }
    return [...years.values()].reverse();
  };

  /** Asks until no shard is missing. */
  const askAll = async (asked, parts) => {
    for (;;) {
      const answers = ask(asked, parts);
      const loaded = await Promise.all(parts.map((part) => part.load()));
      if (loaded.every((count) => count === 0)) return answers;
    }
  };

  /** Asks for answers with all words: where the word is not that is the rarest of other parts, nothing more is fetched. */
  const askWhole = async (asked, parts) => {
    const [rarest] = asked.filter(({ count }) => count >= 0).sort((one, other) => one.count - other.count);
    const none = rarest && (await askAll([rarest], parts)).list.every(({ all }) => !all);
    return askAll(none ? [] : asked, parts);
  };

  /** By what the releases of a year can be parted: of each facet its kind, id and name, and the numbers of those that have it. */
  const facetsOf = async (year) => {
    const known = new Map();
    const files = await Promise.all(year.facets.map(async ([first, told]) => [first, await told()]));
    for (const [first, { facets, names }] of files) {
      for (const [kind, ids] of Object.entries(facets)) {
        for (const [id, documents] of Object.entries(ids)) {
          const key = `${kind} ${id}`;
          if (!known.has(key)) known.set(key, { kind, id, name: names[kind]?.[id], has: new Set() });
          for (const [document] of read(documents)) known.get(key).has.add(document + first);
        }
      }
    }
    return known;
  };

  const shownOf = async (year, document) => {
    const names = (await Promise.all(year.chunks.map((chunks) => chunks()))).flat(), number = Math.floor(document / size);
    return (await load(`${year.year}/${number}.${names[number]}.json`))[document % size];
  };

  const use = (own, chunk) => ([load, size] = [own, chunk]);
  globalThis.bayanSearch = { know, words, stemmed, questionOf, ask, use, yearsOf, askAll, askWhole, shownOf };
  if (typeof document === "undefined") return;

  // ---- The page ----

  const [form, status, list, more] = ["ask", "status", "answers", "more"].map((id) => document.getElementById(`page.${id}`));
  const told = JSON.parse(document.getElementById("page.told").textContent);
  const parting = form.querySelectorAll("select");
  know(told.lexicon);

  const plural = new Intl.PluralRules(told.lang);
  const figures = new Intl.NumberFormat(`${told.lang}-u-nu-${told.digits}`, { useGrouping: false });
  const say = (words, filled) => words.replace(/\{(\w+)\}/g, (_, name) => filled[name]);
  const make = (tag, given, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };

  // What was read: each file once, while all goes well.
  const files = new Map();
  use((name, options) => {
    if (!files.has(name)) {
      const answer = fetch(told.files + name, options).then((response) => {
        if (!response.ok) throw new Error(name);
        return response.json();
      });
      files.set(name, answer);
      answer.catch(() => files.delete(name));
    }
    return files.get(name);
  }, told.chunk);

  /** Marks the words that were found, as they stand: 4 asks for texts alone. */
  const mark = (element, stems) => {
    const walker = document.createTreeWalker(element, 4), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const found = words(text.data).filter(([, , word]) => {
        const { stem, bare } = stemmed(word);
        return stems.has(stem) || (bare && stems.has(bare));
      });
      for (const [start, end] of found.reverse()) {
        const rest = text.splitText(start);
        rest.splitText(end - start);
        rest.replaceWith(make("mark", {}, rest.data));
      }
    }
    return element;
  };

  /** An element with HTML that the newsroom made, its words marked. */
  const marked = (element, html, stems) => {
    element.innerHTML = html;
    return mark(element, stems);
  };

  const card = (shown, stems) => {
    const place = `releases/${shown.path.split("/").map(encodeURIComponent).join("/")}/`;
    const text = make("div", { class: "card-text" });
    if (shown.mark) text.append(make("p", { class: "kicker" }, shown.mark));
    text.append(
      make("h3", { class: "card-title" }, marked(make("a", { href: told.home + place }), shown.title_html, stems)),
      marked(make("p", { class: "card-summary" }), shown.summary_html, stems),
    );
    if (shown.counterpart) text.append(make("p", { class: "card-other" }, make("a", { href: told.other + place, hreflang: told.otherLang }, told.otherName)));
    const day = make("p", { class: "card-date" }, make("time", { datetime: shown.iso }, shown.day));
    return make("article", { class: "card" }, make("div", { class: "card-margin" }, day), text);
  };

  // ---- One question at a time ----

  let run = 0, years = null;

  const start = async (anew = false) => {
    const own = ++run;
    const line = form.q.value, asked = questionOf(line);
    list.replaceChildren();
    more.hidden = true;
    list.removeAttribute("aria-busy");
    if (!asked.length) return void (status.textContent = line.trim() ? told.nothing : "");
    status.textContent = told.searching;
    list.setAttribute("aria-busy", "true");
    try {
      years ??= yearsOf(await load("index.json", { cache: "no-cache" }));
      await go(asked, line, own);
    } catch {
      if (own !== run) return;
      // The site may have been published anew: what is missing has another name by now.
      years = null;
      files.clear();
      if (!anew) return start(true);
      status.textContent = told.failed;
    }
    list.removeAttribute("aria-busy");
  };

  const kinds = "type topic issuer person".split(" ");

  const go = async (asked, line, own) => {
    /** What comes for a question that nobody asks any longer goes no further. */
    const still = () => {
      if (own !== run) throw own;
    };
    const wanted = Object.fromEntries([...parting].map((select) => [select.name, select.value]));
    const all = years.filter(({ year }) => !wanted.year || String(year) === wanted.year);
    const filters = kinds.filter((kind) => wanted[kind]).map((kind) => `${kind} ${wanted[kind]}`);
    const counts = new Map(), groups = new Map();
    let next = 0, found = 0, waiting = [];
    offer("year", new Map(years.map(({ year }) => [String(year), { name: figures.format(year) }])));

    /** Those of some answers of a year that have what was chosen. */
    const fitting = async (year, answers) => {
      if (!filters.length || !answers.length) return answers;
      const known = await facetsOf(year);
      return answers.filter(({ document }) => filters.every((filter) => known.get(filter)?.has.has(document)));
    };

    /** What the answers of a year can be parted by; they do not wait for it. */
    const count = async (year, answers) => {
      const known = await facetsOf(year);
      still();
      for (const [key, { kind, id, name = told.types[id], has }] of known) {
        if (!counts.has(key)) counts.set(key, { kind, id, name, count: 0 });
        counts.get(key).count += answers.filter(({ document }) => has.has(document)).length;
      }
      for (const kind of kinds) offer(kind, named(kind, counts));
    };

    /** What the parts answer that are asked together. */
    const answersOf = (parts) => groups.get(parts) ?? groups.set(parts, askWhole(asked, parts)).get(parts);

    /** The next year: its answers wait to be shown. */
    const nextYear = async () => {
      still();
      const year = all[next++], { list: answers } = await answersOf(year.parts);
      const whole = answers.filter((answer) => answer.all && answer.year === year.year);
      if (!whole.length) return;
      const fit = await fitting(year, whole);
      if (wanted.sort === "date") fit.sort((one, other) => other.document - one.document);
      found += fit.length;
      waiting.push(...fit);
      // Without them nothing is parted, and the answers are there all the same.
      count(year, whole).catch(() => {});
    };

    /** Shows some of those that wait, year below year; nothing that stands there moves. */
    const show = async (answers, heading) => {
      const cards = await Promise.all(answers.map(async (answer) => card(await shownOf(years.find(({ year }) => year === answer.year), answer.document), answer.stems)));
      still();
      answers.forEach((answer, number) => {
        const title = heading ?? figures.format(answer.year);
        let section = list.lastElementChild;
        if (section?.dataset.title !== title) {
          section = make("section", { class: "cards", "data-title": title }, make("h2", { class: "year" }, title));
          list.append(section);
        }
        section.append(cards[number]);
      });
      return cards[0];
    };

    const tell = () => {
      still();
      const forms = next < all.length ? told.countSince : told.count, filled = { count: figures.format(found), year: figures.format(all[next - 1]?.year) };
      status.textContent = say(forms[plural.select(found)] ?? forms.other, filled);
      more.hidden = !waiting.length && next >= all.length;
      more.textContent = waiting.length ? told.more : told.older;
    };

    const page = async () => {
      let first, room = 10;
      while (room > 0 && (waiting.length || next < all.length)) {
        if (!waiting.length) {
          await nextYear();
          continue;
        }
        const year = waiting[0].year, now = waiting.filter((answer) => answer.year === year).slice(0, room);
        const shown = await show(now);
        waiting = waiting.slice(now.length);
        room -= now.length;
        first ??= shown;
        tell();
      }
      tell();
      if (next >= all.length && found === 0) first = await some();
      return first;
    };

    /** No release has all words: those that have some, and what may have been meant. */
    const some = async () => {
      const { list: answers, meant } = await askAll(asked, [...new Set(all.flatMap(({ parts }) => parts))]);
      const fit = await Promise.all(all.map((year) => fitting(year, answers.filter((answer) => answer.year === year.year))));
      still();
      const those = new Set(fit.flat()), best = answers.filter((answer) => those.has(answer)).slice(0, 20);
      status.textContent = best.length && asked.length > 1 ? told.some : say(told.none, { question: line.trim() });
      const first = await show(best, told.nearest);
      if (first && meant.some(Boolean)) {
        // In one hand a word is no word that somebody reads: it is told as it is written in the answers, or not.
        const text = list.textContent, written = new Map(words(text).map(([start, end, form]) => [form, text.slice(start, end)]));
        const word = (form) => (script.test(form) ? written.get(form) : form);
        const all = asked.map(({ typed }, number) => (meant[number] ? word(meant[number]) : typed)), instead = all.join(" ");
        if (all.every(Boolean)) list.prepend(make("p", { class: "meant" }, told.meant, " ", make("a", { href: `?q=${encodeURIComponent(instead)}` }, instead)));
      }
      return first;
    };

    more.onclick = async () => {
      more.disabled = true;
      try {
        const first = await page();
        first?.querySelector("a")?.focus();
      } catch {
        if (own === run) start(true);
      }
      more.disabled = false;
    };
    await page();
  };

  // ---- By what answers are parted ----

  /** Of a kind those that some answer has, the most first: by id, name and count. */
  const named = (kind, counts) => {
    const known = [...counts.values()].filter((one) => one.kind === kind && one.count && one.name);
    known.sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, told.lang));
    return new Map(known.map((one) => [one.id, one]));
  };

  /** Gives a select its options; what was chosen stays chosen. */
  const offer = (kind, options) => {
    const select = form.elements[kind], own = select.value;
    if (own && !options.has(own)) options.set(own, { name: own });
    const option = ([id, { name, count }]) => make("option", { value: id }, name + (count ? ` (${figures.format(count)})` : ""));
    select.replaceChildren(select.options[0], ...[...options].map(option));
    select.value = own;
  };

  const fromAddress = () => {
    const asked = new URLSearchParams(location.search);
    form.q.value = asked.get("q") ?? "";
    for (const select of parting) {
      const own = asked.get(select.name) ?? "";
      // What nobody told of yet may be told of by the answers; an order is not.
      if (select.name !== "sort" && ![...select.options].some((option) => option.value === own)) select.append(make("option", { value: own }, own));
      select.value = own;
      select.selectedIndex = Math.max(select.selectedIndex, 0);
    }
    start();
  };

  const intoAddress = () => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([name, given]) => given && !(name === "sort" && given === "fit")));
    history.pushState(null, "", asked.size ? `?${asked}` : location.pathname);
    start();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    intoAddress();
  });
  for (const select of parting) select.addEventListener("change", intoAddress);
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
