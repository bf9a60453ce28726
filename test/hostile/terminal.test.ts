/** A letter, a name or a title cannot forge a line of ours, move the cursor, hide text or turn it round; and turned text is found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { head, letter } from '../cli/letters.js';
import { bundled, run } from '../cli/program.js';
import { folder } from '../node/folder.js';

beforeAll(bundled);

const FORGED = '\u2714 1 file checked, nothing found';
/** What a terminal obeys, what ends a line, what turns text round or hides it. */
const TRICKS: Readonly<Record<string, string>> = {
  'clear the screen': '\u001b[2J\u001b[H',
  'a colour': '\u001b[30;40m',
  'a link': '\u001b]8;;http://evil.example\u0007here\u001b]8;;\u0007',
  'a title of the window': '\u001b]0;forged\u0007',
  'a C1 control': '\u009b2J',
  'a carriage return': `x\r${FORGED}`,
  'a line break of Unicode': `x\u2028${FORGED}`,
  'a paragraph break': `x\u2029${FORGED}`,
  'a next line': `x\u0085${FORGED}`,
  'a vertical tab': `x\u000b${FORGED}`,
  backspaces: `x${'\b'.repeat(20)}${FORGED}`,
  'a right-to-left override': '\u202egnuhtyreve\u202c',
  'a left-to-right override': '\u202dx\u202c',
  'an embedding': '\u202bx\u202c',
  'an isolate': '\u2067x\u2069',
  'marks of direction': '\u200f\u200e\u061c',
  'a delete': 'x\u007f',
};
/** Nothing of this may reach a terminal. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const FORMATS = ['stylish', 'unix', 'github'];

const calm = (texts: readonly string[], what: string) => {
  for (const text of texts) {
    const at = text.search(OBEYED);
    expect([what, at < 0 ? '' : JSON.stringify(text.slice(Math.max(0, at - 40), at + 10))]).toEqual([
      what,
      '',
    ]);
    for (const line of text.split('\n')) expect(line.startsWith(FORGED)).toBe(false);
  }
};

describe('what stands in a letter', () => {
  const attacks = Object.values(TRICKS).flatMap((trick, i) => [
    [
      `${i}/body.md`,
      letter('reminder/message').replace(
        'reply here.',
        () => `reply ${trick}, please pay soon {{ nobody }} here.`,
      ),
    ],
    [
      `${i}/title.md`,
      `${head({ title: JSON.stringify(trick), stage: JSON.stringify(trick), [JSON.stringify(trick)]: 'x' })}Pay.\n`,
    ],
    [
      `${i}/variable.md`,
      `${head({ variables: `{ required: [${JSON.stringify(trick)}] }` })}Pay {{ a${trick} }} <!-- dunmark-disable ${trick} -->.\n`,
    ],
    [`${i}/raw.md`, `---\n${trick}: ${trick}\n---\n${trick}\n`],
    [`house/${i}.yml`, `id: ${JSON.stringify(trick)}\ngroup: ${JSON.stringify(trick)}\n`],
  ]);
  const repository = () => folder({ ...Object.fromEntries(attacks), 'dunmark.yml': 'lexicons: [house]\n' });

  it.each(FORMATS)('in %s', async (format) => {
    const cwd = repository();
    const files = Object.keys(TRICKS).map((_, i) => `${i}/raw.md`);
    const { stdout, stderr } = await run(['lint', '.', ...files, '--format', format, '--no-color'], { cwd });
    expect(stdout.length).toBeGreaterThan(1000);
    calm([stdout, stderr], format);
  });

  it.each(Object.keys(TRICKS).filter((_, i) => i % 4 === 0))('in explain and render: %s', async (name) => {
    const cwd = repository();
    const at = Object.keys(TRICKS).indexOf(name);
    const env = { NO_COLOR: '1' };
    for (const file of ['body', 'title', 'raw']) {
      const { stdout, stderr } = await run(['explain', `${at}/${file}.md`], { cwd, env });
      calm([stdout, stderr], `explain ${file}`);
      calm([(await run(['render', `${at}/${file}.md`], { cwd, env })).stderr], `render ${file}`);
    }
  });

  it('that turns text round or hides it is found in the letter', async () => {
    const marks = [
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u200e',
      '\u200f',
      '\u061c',
      '\u200b',
      '\u2060',
      '\u00ad',
      '\ufeff',
    ];
    const cwd = folder(
      Object.fromEntries(
        marks.map((mark, i) => [
          `${i}.md`,
          letter('reminder/message').replace('reply here.', `reply he${mark}re.`),
        ]),
      ),
    );
    const { stdout } = await run(['lint', '.', '--format', 'json'], { cwd });
    const { files } = JSON.parse(stdout) as {
      files: ReadonlyArray<{ path: string; findings: ReadonlyArray<{ rule: string }> }>;
    };
    const silent = marks.filter(
      (_, i) =>
        !files
          .find(({ path }) => path === `${i}.md`)
          ?.findings.some(({ rule }) => rule === 'invisible-character'),
    );
    expect(silent.map((mark) => mark.codePointAt(0)!.toString(16))).toEqual([]);
  });
});

describe('a name', () => {
  const NAMES = [
    'a\nb.md',
    'a\r\nb.md',
    `x\n${FORGED}.md`,
    'a\u001b[2Jb.md',
    'a\u202egpj.md',
    'a\u2028b.md',
    ' a.md',
    'a .md',
    '"a".md',
    "'a'.md",
    '--help.md',
    '-x.md',
    '-.md',
    '--fix.md',
    '--',
    '%s%n.md',
    '$(touch it-ran).md',
    '`touch it-ran`.md',
    ';touch it-ran;.md',
    '::error::x.md',
    '##[error]x.md',
    '<b>.md',
    '&amp;.md',
    'con.md',
    '*.md',
    '[a].md',
    '{a,b}.md',
    '!a.md',
    '#a.md',
    '\\.md',
    '~.md',
    '\u{1f600}.md',
    'a\u0000'.slice(0, 1),
  ];
  const named = () =>
    folder(
      Object.fromEntries(
        NAMES.filter((name) => name.endsWith('.md')).map((name) => [
          name,
          letter('reminder/message').replace('reply here.', 'please pay soon, {{ nobody }}.'),
        ]),
      ),
    );
  const count = NAMES.filter((name) => name.endsWith('.md')).length;

  it.each([...FORMATS, 'json', 'sarif', 'junit', 'checkstyle', 'gitlab', 'rdjson', 'html'])(
    'is what it is, in %s',
    async (format) => {
      const cwd = named();
      const { code, stdout, stderr } = await run(['lint', '.', '--format', format, '--no-color'], { cwd });
      expect(code).toBe(1);
      calm(FORMATS.includes(format) ? [stdout, stderr] : [stderr], format);
      if (format === 'json')
        expect((JSON.parse(stdout) as { files: readonly unknown[] }).files).toHaveLength(count);
    },
  );

  it('that looks like an option is reached behind --, or as ./', async () => {
    const cwd = named();
    for (const args of [['--', '--help.md'], ['./--help.md'], ['--', '-x.md'], ['--', '--fix.md']]) {
      const { stdout, stderr, code } = await run(['lint', ...args], { cwd });
      expect([args, code, stderr]).toEqual([args, 1, '']);
      expect(stdout).toContain('1 of 1 file');
    }
  });

  it('in a message of ours is one line', async () => {
    const cwd = folder({ 'pack.yml': '' });
    const name = `x\n${FORGED}\u001b[2J\u202e`;
    for (const args of [
      ['lint', name],
      ['build', name],
      ['render', name],
      ['explain', name],
      ['new', name],
      ['init', '--pack', name],
      ['lint', '--config', name],
      ['lint', '--baseline', name],
      ['lint', '--format', name],
      ['lint', '-o', `${name}/x`],
      ['build', '--out', `pack.yml/${name}`],
      ['phrasebook', '--out', `pack.yml/${name}`],
      ['render', 'x', '--data', name],
      ['lint', `--${name}`],
      [name],
      ['lint', '--rule', name],
      ['lint', '--rule', `${name}=off`],
      ['lint', '--max-warnings', name],
      ['build', '--target', name],
      ['phrasebook', '--lang', name],
      ['render', 'x', '--to', name],
      ['lint', '--shard', name],
      ['lint', '--locale', name],
      ['lint', '--cache', '--cache-location', `pack.yml/${name}`],
      ['lint', '--print-config', name],
    ]) {
      const { stdout, stderr, code } = await run(args, { cwd });
      expect([args, code]).toEqual([args, expect.any(Number)]);
      calm([stdout, stderr], args.join(' '));
    }
  });
});
