/** Everything that is fuzzed. */
import type { Target } from './target.js';
import { config } from './targets/config.js';
import { fix } from './targets/fix.js';
import { lint } from './targets/lint.js';
import { pack } from './targets/pack.js';
import { parse } from './targets/parse.js';
import { plainMarkdown } from './targets/plain-markdown.js';
import { cursor, yaml } from './targets/reading-yaml.js';
import { html, render } from './targets/render.js';
import { reports } from './targets/reports.js';
import { server } from './targets/server.js';
import { service } from './targets/service.js';
import { glob, liquid, values } from './targets/small.js';
import { text } from './targets/text.js';
import { wire } from './targets/wire.js';

export const TARGETS: readonly Target[] = [
  parse,
  plainMarkdown,
  lint,
  fix,
  render,
  html,
  text,
  yaml,
  cursor,
  liquid,
  glob,
  values,
  config,
  pack,
  service,
  reports,
  server,
  wire,
];
