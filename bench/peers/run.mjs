/**
 * Reads letters and word lists as JSON from stdin, lets each peer judge every letter, and writes the places
 * it points at as JSON to stdout: by tool, by letter, `[start, end]` in the source; `null` where a tool does
 * not know the letter's language.
 */
import { json } from 'node:stream/consumers';
import { alexTool } from './tools/alex.mjs';
import { readabilityTool, remarkLintTool, retextTool } from './tools/remark.mjs';
import { prhTool } from './tools/textlint-prh.mjs';
import { writeGoodTool } from './tools/write-good.mjs';

const { letters, lists } = await json(process.stdin);
const tools = [
  prhTool('textlint + prh, words of the stage', lists, ({ stageList }) => stageList),
  prhTool('textlint + prh, all words', lists, ({ wholeList }) => wholeList),
  alexTool,
  writeGoodTool,
  remarkLintTool,
  retextTool,
  readabilityTool,
];

const found = [];
for (const { name, langs, judge } of tools) {
  const places = [];
  for (const letter of letters) places.push(langs.includes(letter.lang) ? await judge(letter) : null);
  found.push({ name, places });
}
process.stdout.write(JSON.stringify(found));
