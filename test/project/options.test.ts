/** What a rule's options change, from the settings as written to the finding. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/parse/config-file.js';
import { lintLetters, lintPack } from '../../src/project/lint-files.js';
import { resolveSettings } from '../../src/project/settings.js';
import { engine } from '../../src/workspace/engine.js';
import { context, file } from './files.js';

const { linter } = engine();

function settings(yaml: string) {
  const { config, faults } = readConfig('dunmark.yml', yaml);
  expect(faults).toEqual([]);
  return context(resolveSettings([config!], linter.rules).forFile('a.md'));
}

const HEAD = 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2025-06-30"\nlanguages: [en]\n';
const LADDER = `${HEAD}stages:\n  - { stage: reminder, from: 0, to: 3 }\n  - { stage: final, from: 4 }\nchannels: { reminder: [message], final: [message] }\n`;

/** Nothing but a head around the words. */
const message = (body: string, stage = 'reminder') =>
  `---\ntitle: T\nlang: en\nstage: ${stage}\ntone: friendly\nchannel: message\nvariables:\n  required: []\n---\n\n${body}\n`;

const one = (rule: string, text: string, yaml: string) =>
  lintLetters([file('a.md', text)], settings(yaml))[0]!.findings.filter((each) => each.rule === rule).length;

const inPack = (rule: string, yaml: string, other: string) => {
  const files = [
    file('pack.yml', LADDER),
    file('en/reminder/message.md', message(BODY)),
    file('en/final/message.md', message(other, 'final')),
  ];
  return lintPack({ root: '', files }, settings(yaml))
    .flatMap(({ findings }) => findings)
    .filter((each) => each.rule === rule).length;
};

const BODY =
  'The invoice for the spring delivery is open and the goods left our yard in March as agreed with your buyer in the office.';

describe('options', () => {
  it('too-long: the settings take the place of the cap', () => {
    const text = message('Please pay. '.repeat(20));
    const email = text.replace('channel: message', 'channel: email');
    expect(one('too-long', email, 'rules: {}')).toBe(0);
    expect(one('too-long', email, 'rules: { too-long: { max: { reminder: 30 } } }')).toBe(1);
    expect(one('too-long', email, 'rules: { too-long: { max: { final: 30 } } }')).toBe(0);
    // It counts words; a message is measured by its characters.
    expect(one('too-long', text, 'rules: { too-long: { max: { reminder: 100 } } }')).toBe(0);
  });

  it('contact-too-frequent: how many days must lie between', () => {
    expect(inPack('contact-too-frequent', 'rules: {}', 'Pay.')).toBe(0);
    expect(inPack('contact-too-frequent', 'rules: { contact-too-frequent: { days: 7 } }', 'Pay.')).toBe(1);
  });

  it('duplicate-text: how alike is too alike', () => {
    const near = BODY.replace('in the office', 'on the telephone');
    expect(inPack('duplicate-text', 'rules: { duplicate-text: { similarity: 0.95 } }', near)).toBe(0);
    expect(inPack('duplicate-text', 'rules: { duplicate-text: { similarity: 0.6 } }', near)).toBe(1);
  });
});
