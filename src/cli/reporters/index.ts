/** The formats `lint` can write. */
import { html } from '../html-report/page.js';
import { checkstyle } from './checkstyle.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { rdjson } from './rdjson.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

export const REPORTERS: Readonly<Record<string, Reporter>> = {
  stylish,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
  html,
};
