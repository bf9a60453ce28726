/** A team's own wording rules, from real folders: they find, they obey the settings, and their slips are told at the entry. */
import { describe, expect, it } from 'vitest';
import { lintPaths } from '../../src/node/lint-paths.js';
import { folder } from './folder.js';

const LETTER = (text: string, lang = 'en') =>
  `---\ntitle: T\nlang: ${lang}\nstage: reminder\ntone: friendly\nchannel: message\nvariables:\n  required: []\n---\n\n${text}\n`;

const WORDS = (en: string, more = '') => `id: house-terms
group: tone
severity: warning
title: { en: House terms, zh: 本司用语 }
why: { en: We say it our way., zh: 本司的说法。 }
message: { en: '“{found}” is not how we put it.', zh: '“{found}”不是本司的说法。' }
hint: { en: Say it our way., zh: 按本司的说法写。 }
${more}en:
  entries:
${en
  .split('\n')
  .map((line) => `    - ${line}`)
  .join('\n')}
  bad: []
  good: []
`;

const CONFIG = 'lexicons: [./house-words]\n';

/** Findings of these files, only those of the team's rules and files. */
function check(files: Readonly<Record<string, string>>, paths: readonly string[] = ['.']): readonly string[] {
  const cwd = folder({ '.git/HEAD': '', ...files });
  return lintPaths(paths, { cwd }).files.flatMap(({ path, source, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith('house-') || path.includes('words'))
      .map(({ rule, severity, span, message }) => {
        const found = source.slice(span.start, span.end);
        return rule === 'parse-error'
          ? `${path} ${found}: ${message}`
          : `${path} ${severity} ${rule}: ${found}`;
      }),
  );
}

describe('house words', () => {
  it('are found beside the shipped ones, with classes, verbs and values', () => {
    const words = WORDS('(kindly|do) the needful\nsquare~ (up|away)\n$company-you account number <code>');
    const files = {
      'dunmark.yml': CONFIG,
      'house-words/terms.yml': words,
      'a.md': LETTER('Kindly the needful. We squared up your account number AB-12.'),
    };
    expect(check(files)).toEqual([
      'a.md warning house-terms: Kindly the needful',
      'a.md warning house-terms: squared up',
      'a.md warning house-terms: your account number AB-12',
    ]);
  });

  it('obey severity, overrides and directives, and hold only below their own settings', () => {
    const files = {
      'a/dunmark.yml': `${CONFIG}rules: { house-terms: error }\noverrides: [{ files: [off.md], rules: { house-terms: "off" } }]\n`,
      'a/house-words/terms.yml': WORDS('do the needful'),
      'a/on.md': LETTER('Please do the needful.'),
      'a/off.md': LETTER('Please do the needful.'),
      'a/silenced.md': LETTER(
        '<!-- dunmark-disable-next-line house-terms -- the client says so -->\nPlease do the needful.',
      ),
      'b/other.md': LETTER('Please do the needful.'),
    };
    expect(check(files)).toEqual(['a/on.md error house-terms: do the needful']);
  });

  it('one that takes the name of a shipped rule switches that rule off nowhere', () => {
    const files = {
      '.git/HEAD': '',
      'a/dunmark.yml': CONFIG,
      'a/house-words/terms.yml': WORDS('do the needful').replace('house-terms', 'vague-time'),
      'a/x.md': LETTER('Please pay soon.'),
      'b/x.md': LETTER('Please pay soon.'),
    };
    const { files: found } = lintPaths(['.'], { cwd: folder(files) });
    for (const path of ['a/x.md', 'b/x.md'])
      expect(found.find((file) => file.path === path)!.findings.map(({ rule }) => rule)).toContain(
        'vague-time',
      );
  });

  it('strict lifts them like any rule', () => {
    const files = {
      'dunmark.yml': `extends: strict\n${CONFIG}`,
      'house-words/terms.yml': WORDS('do the needful'),
      'a.md': LETTER('Please do the needful.'),
    };
    expect(check(files)).toEqual(['a.md error house-terms: do the needful']);
  });

  it.each([
    ['the', 'the', 'nearly every letter'],
    ['<date>', '<date>', 'nearly every letter'],
    ['(ok|do the needful)', '(ok|do the needful)', 'nearly every letter'],
    ["'(a|b'", "'(a|b'", 'at its character 1'],
    ['$compny words', '$compny words', 'no class is called $compny'],
    ['<dat> words', '<dat> words', 'no value is called <dat>'],
    ["'**do the needful**'", "'**do the needful**'", 'signs of Markdown'],
    ["'pay {{ amount_due }}'", "'pay {{ amount_due }}'", 'signs of Markdown'],
    ['do the needful\n(do|doing) the needful\ndo the needful', 'do the needful', '“do the needful” above it'],
    [
      '{ pattern: do the needful, needs: [payy] }',
      '{ pattern: do the needful, needs: [payy] }',
      '“payy” is no class',
    ],
  ])('an entry that cannot work is told at its place: %s', (en, at, message) => {
    const found = check({ 'dunmark.yml': CONFIG, 'house-words/terms.yml': WORDS(en), 'a.md': LETTER('Hi.') });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^house-words\/terms\.yml /);
    expect(found[0]!.slice('house-words/terms.yml '.length)).toContain(`${at}: `);
    expect(found[0]).toContain(message);
  });

  it.each([
    ['(do|doing) the needful', 'the wider entry'],
    ['{ pattern: the, needs: [pay] }', 'a common word with a condition'],
    ['pre~ paid\nprepaid', 'two that overlap only in part'],
  ])('silent on %s: %s', (en) => {
    const files = { 'dunmark.yml': CONFIG, 'house-words/terms.yml': WORDS(en), 'a.md': LETTER('Hi.') };
    expect(check(files)).toEqual([]);
  });

  it('what is right in a file still works beside what is wrong', () => {
    const files = {
      'dunmark.yml': CONFIG,
      'house-words/terms.yml': WORDS('the\ndo the needful'),
      'a.md': LETTER('Please do the needful.'),
    };
    expect(check(files)).toEqual([
      'a.md warning house-terms: do the needful',
      expect.stringMatching(/^house-words\/terms\.yml the: /),
    ]);
  });

  it.each([
    [WORDS('do the needful').replace('house-terms', 'hope-wording'), 'hope-wording: There is a rule'],
    [WORDS('do the needful', 'over: [hope-wordng]\n'), 'house-terms: over: names “hope-wordng”'],
    [WORDS('do the needful').replace('group: tone', 'group: tune'), 'tune: '],
  ])('a file that cannot be a rule is told', (words, message) => {
    const found = check({ 'dunmark.yml': CONFIG, 'house-words/terms.yml': words, 'a.md': LETTER('Hi.') });
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  it('a word file or the settings themselves can be asked for', () => {
    const files = { 'dunmark.yml': CONFIG, 'house-words/terms.yml': WORDS('the'), 'notes.yml': 'a: b\n' };
    expect(check(files, ['house-words/terms.yml'])).toEqual([expect.stringContaining('nearly every letter')]);
    const cwd = folder({ '.git/HEAD': '', ...files });
    const { problems } = lintPaths(['dunmark.yml', 'notes.yml'], { cwd });
    expect(problems).toEqual([expect.stringMatching(/^cannot judge notes\.yml: /)]);
  });

  it('one file of words can be named outright', () => {
    const files = {
      'dunmark.yml': 'lexicons: [words.yml]\n',
      'words.yml': WORDS('do the needful'),
      'a.md': LETTER('Please do the needful.'),
    };
    expect(check(files)).toEqual(['a.md warning house-terms: do the needful']);
  });
});
