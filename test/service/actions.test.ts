/** Fixes, the comment that silences, phrases: what is offered, and that it does what it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions } from '../../src/service/actions.js';
import type { Action } from '../../src/service/answers.js';
import { findingsAs, judgedAs } from '../../src/service/judged-as.js';
import { deskOf } from './desk.js';
import { applied } from './shipped.js';

const head = (lang: string, more = '') =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [client_name]\n${more}---\n\n`;

function at(marked: string, options: { lang?: string; path?: string; locale?: 'en' | 'zh' } = {}) {
  const { lang = 'en', path = `${lang}/final/email.md`, locale = 'en' } = options;
  const text = path.endsWith('.md') ? head(lang) + marked : marked;
  const { desk, offset } = deskOf({ [path]: text }, { locale });
  const ask = (...only: Action['kind'][]) => actions(desk, { start: offset, end: offset }, only);
  const after = (action: Action) => applied(desk.file.text, action.edits.get(desk.file.path)!);
  return { desk, ask, after };
}

describe('the comment that silences', () => {
  /** The body after it, its reason marked. */
  const disabled = (marked: string, rule: string, options?: Parameters<typeof at>[1]) => {
    const { desk, ask, after } = at(marked, options);
    const action = ask('directive').find(({ finding }) => finding!.rule === rule);
    if (!action) return undefined;
    const text = after(action);
    const { start, end } = action.select!;
    return `${text.slice(desk.file.template!.head.span.end, start)}«${text.slice(start, end)}»${text.slice(end)}`.trim();
  };
  const comment = (rule: string, reason = 'reason') =>
    `<!-- dunmark-disable-next-line ${rule} -- «${reason}» -->`;

  it.each<[string, string, string, string | undefined, Parameters<typeof at>[1]?]>([
    ['above a paragraph', 'We ho|pe so.', 'hope-wording', `${comment('hope-wording')}\nWe hope so.`],
    [
      'behind the line before, within a paragraph',
      'Pay the sum now.\nWe ho|pe so.',
      'hope-wording',
      `Pay the sum now.${comment('hope-wording')}\nWe hope so.`,
    ],
    [
      'within the item before, in a list',
      '- Pay now.\n- We ho|pe so.\n- Act.',
      'hope-wording',
      `- Pay now.\n  ${comment('hope-wording')}\n- We hope so.\n- Act.`,
    ],
    [
      'as deep as its line',
      '{% if client_name %}\n  We ho|pe so.\n{% endif %}',
      'hope-wording',
      `{% if client_name %}\n  ${comment('hope-wording')}\n  We hope so.\n{% endif %}`,
    ],
    [
      'with the line ends of the file',
      'Now.\r\n\r\nWe ho|pe so.\r\n',
      'hope-wording',
      `Now.\r\n\r\n${comment('hope-wording')}\r\nWe hope so.`,
    ],
    [
      'with a reason in the letter’s language',
      '𠮷：\n\n希|望贵司付款。',
      'hope-wording',
      `𠮷：\n\n${comment('hope-wording', '理由')}\n希望贵司付款。`,
      { lang: 'zh' },
    ],
    ['not above the rows of a table', '\\| a \\|\n\\| --- \\|\n\\| We ho|pe \\|', 'hope-wording', undefined],
    [
      'within the row before, in a table',
      '\\| a \\|\n\\| --- \\|\n\\| b \\|\n\\| We ho|pe \\|',
      'hope-wording',
      `| a |\n| --- |\n| b${comment('hope-wording')} |\n| We hope |`,
    ],
    [
      'not about comments that silence',
      '<!-- dunmark-disable-next-line hope-w|ording -->\nWe hope so.',
      'directive-without-reason',
      undefined,
    ],
  ])('stands %s', (_, marked, rule, expected, options) => {
    expect(disabled(marked, rule, options)).toBe(expected);
  });

  it('is not offered for the front matter', () => {
    const { desk } = deskOf({ 'en/final/email.md': head('en', 'subject: "We ho|pe"\n') });
    expect(
      actions(desk, { start: 0, end: 500 }, ['directive']).filter(
        ({ finding }) => finding!.rule === 'hope-wording',
      ),
    ).toEqual([]);
  });

  it.each(['en', 'zh'])('asks for a reason until somebody has written one: %s', (lang) => {
    const { desk, ask, after: taken } = at(lang === 'zh' ? '希|望贵司付款。' : 'We ho|pe so.', { lang });
    const action = ask('directive').find(({ finding }) => finding!.rule === 'hope-wording')!;
    const { start, end } = action.select!;
    const rules = (text: string) => judgedAs(desk, text).findings.map(({ rule }) => rule);
    const silenced = taken(action);
    expect(rules(silenced)).toContain('directive-without-reason');
    expect(rules(silenced)).not.toContain('hope-wording');
    const written = `${silenced.slice(0, start)}it is their slogan${silenced.slice(end)}`;
    expect(rules(written)).not.toContain('directive-without-reason');
  });

  it('says in the reader’s language what it does', () => {
    const titles = (locale: 'en' | 'zh') =>
      at('We ho|pe so.', { locale })
        .ask('directive')
        .map(({ title }) => title);
    expect(titles('en')).toContain('Disable hope-wording for this line');
    expect(titles('zh')).toContain('本行不检查 hope-wording');
  });

  it('silences what it is offered for, and changes nothing else, in letters full of faults', () => {
    let offered = 0;
    let found = 0;
    for (const path of faulty()) {
      const { desk } = deskOf({ [path]: `${readFileSync(path, 'utf8').replaceAll('|', '\\|')}|` });
      const before = desk.findings().map(({ rule }) => rule);
      found += desk.findings().filter(({ span }) => span.start >= desk.file.template!.head.span.end).length;
      for (const action of actions(desk, { start: 0, end: desk.file.text.length }, ['directive'])) {
        const asked = applied(desk.file.text, action.edits.get(path)!);
        const { start, end } = action.select!;
        const text = `${asked.slice(0, start)}their own words${asked.slice(end)}`;
        const { rule } = action.finding!;
        const after = judgedAs(desk, text).findings.map((each) => each.rule);
        const count = (all: readonly string[], id: string) => all.filter((each) => each === id).length;
        expect(count(after, rule), `${path} ${rule}`).toBeLessThan(count(before, rule));
        expect(after.filter((each) => each !== rule)).toEqual(before.filter((each) => each !== rule));
        offered++;
      }
    }
    expect(offered).toBeGreaterThan(60);
    expect(found).toBeGreaterThan(offered);
  });
});

const faulty = (): readonly string[] =>
  ['examples/en', 'examples/zh', 'test/corpus/open/en'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .slice(0, 12)
      .map((name) => join(folder, name)),
  );

describe('quick fixes', () => {
  it('put the safe one first and prefer it', () => {
    const { ask } = at('We ho|pe to receive the payment.');
    const all = ask('quick-fix');
    expect(all.length).toBeGreaterThan(0);
    for (const { preferred, finding, title } of all)
      expect(preferred ?? false).toBe(finding!.fixes.find((fix) => fix.title === title)!.safe);
  });
  it('mend files of the pack and settings', () => {
    for (const [path, text, mended] of [
      [
        'pack.yml',
        'id: p\ntitel|: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2026-01-01"\nstages: tight\n',
        '\ntitle: {',
      ],
      ['dunmark.yml', 'rulez|: {}\n', 'rules: {}'],
    ] as const) {
      const { desk, offset } = deskOf({ [path]: text });
      const known = { ...desk, findings: () => findingsAs(desk, desk.file.text) };
      const [action] = actions(known, { start: offset, end: offset }, ['quick-fix']);
      expect(applied(desk.file.text, action!.edits.get(path)!)).toContain(mended);
    }
  });
});

describe('all safe fixes', () => {
  it('are applied until none is left', () => {
    for (const path of faulty()) {
      const { desk } = deskOf({ [path]: `${readFileSync(path, 'utf8').replaceAll('|', '\\|')}|` });
      const [action] = actions(desk, { start: 0, end: 0 }, ['fix-all']);
      const isSafe = ({ fixes }: { fixes: readonly { safe: boolean }[] }) => fixes.some(({ safe }) => safe);
      expect(action !== undefined, path).toBe(desk.findings().some(isSafe));
      if (action)
        expect(
          judgedAs(desk, applied(desk.file.text, action.edits.get(path)!)).findings.filter(isSafe),
        ).toEqual([]);
    }
  });
});

it('all safe fixes of settings are applied as well, one after the other', () => {
  const { desk } = deskOf({ 'dunmark.yml': 'rules:\n  emotion:off\n  hope-wording:info\n|' });
  const known = { ...desk, findings: () => findingsAs(desk, desk.file.text) };
  const [action] = actions(known, { start: 0, end: 0 }, ['fix-all']);
  const safe = known.findings().flatMap(({ fixes }) => fixes.filter((fix) => fix.safe));
  expect(action !== undefined).toBe(safe.length > 0);
  if (action) expect(findingsAs(desk, applied(desk.file.text, action.edits.get('dunmark.yml')!))).toEqual([]);
});

describe('phrases at the cursor', () => {
  const phrases = `move: deadline
phrases:
  - id: a
    en: "Pay by {{ final_deadline }}."
    zh: 请于{{ final_deadline }}前付款。
    stages: [final]
    channels: [email]
  - { id: b, en: Wait., zh: 等。, stages: [reminder], channels: [email] }
`;
  const offered = (body: string) => {
    const { desk, offset } = deskOf({
      'pack.yml': 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2026-01-01"\nstages: tight\n',
      'phrases/deadline.yml': phrases,
      'en/final/email.md': head('en') + body,
    });
    return actions(desk, { start: offset, end: offset }, ['phrase']).map((action) =>
      applied(desk.file.text, action.edits.get('en/final/email.md')!),
    );
  };
  it('are offered on an empty line, those of the stage only, with their variables', () =>
    expect(offered('Dear A,\n|\nYours')).toEqual([
      `${head('en').replace('[client_name]', '[client_name, final_deadline]')}Dear A,\n\nPay by {{ final_deadline }}.\n\nYours`,
    ]));
  it('are not offered in the middle of words', () => expect(offered('Dear |A,')).toEqual([]));
});

it('never throws', () => {
  for (const text of ['', '---\n', '{% if', '---\n---\n|', '\u{1d4b3}', `${'- '.repeat(400)}a`])
    for (const path of ['en/final/email.md', 'pack.yml', 'dunmark.yml', 'lexicons/a.yml']) {
      const { desk } = deskOf({ [path]: `${text.replaceAll('|', '')}|` });
      expect(() => actions(desk, { start: 0, end: text.length })).not.toThrow();
    }
});
