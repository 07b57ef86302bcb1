// axe-core, taught that joined Arabic letters are letters.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// axe takes text whose first letter looks otherwise within the word for an icon drawn by a font, and does not judge its
// contrast. That is every Arabic word.
const doubt = 'function _isIconLigature(textVNode) {';
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.js'), 'utf8');
if (source.split(doubt).length !== 2) throw new Error('This axe-core decides about icons elsewhere: look again at support/axe.mjs.');

/** The script that gives a page `axe`. */
export const axe = source.replace(doubt, `${doubt} if (/\\p{Script=Arabic}/u.test(textVNode.actualNode.nodeValue)) return false;`);
