// One headless Chromium for each test file, of the machine's own make, with a fresh profile and no talk to the world.

import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch() {
  const executablePath = process.env.BAYAN_CHROMIUM ?? places.find(existsSync);
  if (!executablePath) throw new Error('No Chromium: install the package `chromium`, or name one in BAYAN_CHROMIUM.');
  return chromium.launch({ executablePath, args: flags });
}

/** Starts the browser; it closes when the test file is done. */
export async function browserForThisFile() {
  const browser = await launch();
  after(() => browser.close());
  return browser;
}
