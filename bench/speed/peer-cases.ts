/** Other tools over the same thousand letters, each as its own command runs it. */
import { join } from 'node:path';
import { ROOT } from '../../scripts/generate/files.js';
import type { Case, Outcome, Pace } from './case.js';
import { folderOf } from './corpora.js';
import { HOUSE_RULE } from './house-words.js';

const HOME = join(ROOT, 'bench/peers');
const BIN = join(HOME, 'node_modules/.bin');
const LETTERS = folderOf(1000);
const GLOB = `${LETTERS}/*.md`;

/** @throws when the tool has said nothing about itself or the letters */
function matches(text: string, found: RegExp, proof: RegExp = found): number {
  if (!proof.test(text)) throw new Error(`no result in what it wrote: ${text.trim().slice(0, 300)}`);
  return text.match(new RegExp(found, `${found.flags}g`))?.length ?? 0;
}

const counted =
  (found: RegExp, proof?: RegExp): Case['read'] =>
  (out, err) => ({ found: matches(out + err, found, proof) });

function ofTextlint(out: string): Outcome {
  const files = JSON.parse(out) as ReadonlyArray<{ messages: ReadonlyArray<{ message: string }> }>;
  const messages = files.flatMap((file) => file.messages);
  return {
    found: messages.length,
    planted: messages.filter(({ message }) => message.includes(HOUSE_RULE)).length,
  };
}

const textlint = (list: string): readonly string[] => [
  join(BIN, 'textlint'),
  ...['--config', `${list}.textlintrc.json`, '--rules-base-directory', join(HOME, 'node_modules')],
  ...['--format', 'json', LETTERS],
];

export function peerCases(letters: readonly string[]): readonly Case[] {
  const peer = (
    pace: Pace,
    id: string,
    title: string,
    args: readonly string[],
    read: Case['read'],
    note: string,
  ): Case => ({
    id,
    group: 'peers',
    title,
    pace,
    command: { args, anyStatus: true },
    ...(read && { read }),
    note,
  });
  const line = /^.*:\d+:\d+.*$/m;
  return [
    peer(
      'heavy',
      'remark',
      'remark-cli, no plugin',
      [join(BIN, 'remark'), LETTERS],
      counted(/ warning /, /no issues found/),
      'reads Markdown and judges nothing; takes the front matter for Markdown',
    ),
    peer(
      'slow',
      'remark-tone',
      'remark-cli with four retext checks of tone',
      [join(BIN, 'remark'), LETTERS, '--quiet', '--rc-path', join(HOME, 'speed/tone.remarkrc.mjs')],
      counted(/ warning /, /⚠ \d+ warning/),
      'English words only, no stage; reads Chinese letters as English',
    ),
    peer(
      'slow',
      'prh-house',
      'textlint + prh, the same 500 words',
      textlint('house'),
      ofTextlint,
      'these words alone; knows no other rule',
    ),
    peer(
      'once',
      'prh-all',
      'textlint + prh, every word of our lexicons',
      textlint('all'),
      ofTextlint,
      'the words at every stage, without conditions, exceptions or negation, so it blames far more; no rule about what is missing',
    ),
    peer(
      'heavy',
      'markdownlint',
      'markdownlint-cli2, as it comes',
      [join(BIN, 'markdownlint-cli2'), GLOB],
      counted(/ error MD\d+/, /^Summary: \d+ error/m),
      'form of Markdown only',
    ),
    peer(
      'slow',
      'alex',
      'alex, as it comes',
      [join(BIN, 'alex'), LETTERS],
      counted(/ {2}warning {2}/, /⚠ \d+ warning/),
      'English words only, no stage',
    ),
    peer(
      'heavy',
      'write-good',
      'write-good, as it comes',
      [join(BIN, 'write-good'), ...letters.map((path) => `${LETTERS}/${path}`)],
      counted(/ on line \d+ at column \d+/),
      'English style by expressions; reads neither Markdown nor front matter',
    ),
    peer(
      'slow',
      'cspell',
      'cspell, the same 250 English words forbidden',
      [join(BIN, 'cspell'), 'lint', '--no-progress', '--config', 'cspell.json', GLOB],
      (out, err) => ({
        found: matches(out + err, line),
        planted: matches(out, /Forbidden word/, line),
      }),
      'spells every English word besides; passes over Chinese',
    ),
    peer(
      'once',
      'harper',
      'harper.js, as it comes',
      [join(HOME, 'speed/harper.mjs'), LETTERS],
      counted(/^\d+-.*\.md: /m, /^\d+ found$/m),
      'English grammar and spelling; reads Chinese letters as English',
    ),
  ];
}
