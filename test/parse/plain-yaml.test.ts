/** The plain reader of YAML answers as the full one does, or not at all. */
import { describe, expect, it } from 'vitest';
import { chance } from '../../bench/speed/random.js';
import { compared } from './yaml-both.js';
import { MADE_HEADS, YAML_FILES, YAML_PIECES } from './yaml-files.js';
import { parted, randomYaml } from './yaml-random.js';

const readBy = (texts: Iterable<string>) => [...texts].map((text) => ({ text, ...compared(text) }));
const different = (read: ReturnType<typeof readBy>) => read.filter(({ difference }) => difference);

/** The one front matter that is wrong on purpose. */
const WRONG = YAML_FILES.get('examples/en/unquoted-subject.md');

describe('files of this repository', () => {
  const ofPacks = [...YAML_FILES].flatMap(([path, text]) =>
    /\.md$|^(?:templates|starter)\//.test(path) ? [text] : [],
  );
  const rest = [...YAML_FILES.values()].filter((text) => !ofPacks.includes(text));

  it('are read at once where they belong to a pack, as the full reader reads them', () => {
    const read = readBy([...ofPacks, ...MADE_HEADS]);
    expect(different(read)).toEqual([]);
    expect(read.flatMap(({ isPlain, text }) => (isPlain ? [] : [text]))).toEqual([WRONG]);
  });

  it('are read as the full reader reads them, if at all', () => {
    expect(different(readBy(rest))).toEqual([]);
  });
});

const SCALARS = parted(
  'x¦x y¦x:y¦x: y¦x:¦:x¦: x¦x #y¦x# y¦x #1¦x # y¦#x¦# x¦x,y¦x, y¦a&b¦&b¦*b¦!b¦!!str b¦%b¦@b¦`b¦|¦>¦? x¦?x',
  '- x¦-x¦--x¦---¦...¦-¦[¦]¦{¦}¦[x¦x]¦{{ x }}¦x {{ y }}¦"{{ x }}"¦{% x %}¦null¦Null¦NULL¦nULL¦~¦~x¦true',
  'True¦TRUE¦tRUE¦yes¦false¦False¦FALSE¦no¦on¦0¦-0¦+0¦007¦12¦-12¦+12¦1_000¦1,000¦0x1f¦0xFG¦-0x1¦0o17¦0o18',
  '017¦1.¦1.5¦.5¦-.5¦.¦-.¦+.¦1.5.2¦1e3¦1e¦1E+3¦.e3¦1.e-3¦.inf¦-.INF¦+.Inf¦.iNF¦.nan¦.NaN¦-.nan',
  '9007199254740993¦1e999¦2026-11-22¦2026-11-22 10:00¦10:00¦1:x¦http://x.y/z?a=b#c¦""¦\'\'¦"¦\'¦"x"¦\'x\'',
  '"x" y¦\'x\'y¦"x¦\'x¦"x\\"y"¦\'x\'\'y\'¦\'\'\'¦"\\\\"¦"\\n\\t\\/"¦"\\x41"¦"\\u50ac"¦"\\q"¦"\\"¦" x "',
  '\' # \'¦"#1"¦"x" # y¦"x"# y¦"x" #1¦\u50ac\u6b3e¦\u50ac\u6b3e\uff1ax¦x\u3000¦\u3000x¦x\xa0',
  '\u201cx\u201d¦\u201cx\u201d y¦\u2018x\u2019¦x\ty¦\tx¦x\t¦x\u2028y¦x\x00¦<<¦=',
);
const LISTS = parted(
  '[]¦[ ]¦[x]¦[x, y]¦[x , y]¦[x,y]¦[x, y, ]¦[,]¦[x,, y]¦[, x]¦[x y]¦["x", \'y\']¦["x" "y"]¦["x"y]¦[x: y]',
  '["x":y]¦[{ x: y }]¦[[x], [y]]¦[x]y¦[x] y¦[x] # y¦[x]# y¦[x #y]¦[x,\n  y]¦[x,\ny]¦[\n  x\n]',
  '[\n  x,\n  y,\n  ]¦[x\n  y]¦[x, # y\n  z]¦[-1, - 2]¦[-]¦[?x]¦[a:b]¦[a:, b]¦[http://x/y]¦[\r\n  x\r\n]',
  '{}¦{ }¦{ x: y }¦{x: y}¦{x:y}¦{ x }¦{ x, y: z }¦{ x: }¦{ x: , y: z }¦{ x: y, x: z }¦{ "x": y }',
  '{ "x":y }¦{ x: y, }¦{ x: [y], z: { a: b } }¦{{ x: y } }¦{ x: a, b, z: c }¦{ x: y }: z¦{ x: a: b }',
  '{ ? x: y }¦{\n  x: y\n}¦{ x:\n  y }¦{ x\n  : y }¦{ x: {{ y }} }¦{ x: y z, a: b }¦{ x: #y\n }',
  '{ x: "y", z: \'a\' }¦{ - x: y }¦{ x: | }',
);
const TEXTS = parted(
  '|\n  x¦|\n  x\n  y¦|\n  x\n\n  y\n\n¦|-\n  x¦|+\n  x\n\n¦|2\n  x¦| # c\n  x¦|\n x¦|\nx¦|\n\n  x',
  '|\n  x\n   y¦|\n   x\n  y¦|\n    x\n\n     y\n¦>\n  x¦>\n  x\n  y¦>\n  x\n\n  y¦>\n  x\n\n\n  y',
  '>-\n  x\n  y¦>\n  x\n   y¦>\n  x  \n  y¦|\n  x  ¦|\n  x\u3000\n¦|\n  # x¦|\n  x\n# y¦|\n  x\n # y',
  '|\n  - x¦|\n  x: y¦|\n  x\n  \n  y¦|\r\n  x\r\n  y\r\n¦|-\n',
);
const AROUND: ReadonlyArray<(value: string) => string> = [
  (value) => `a: ${value}`,
  (value) => `a: ${value}\n`,
  (value) => `a: ${value}\r\nb: 1\r\n`,
  (value) => `title: ${value}\nb: 1\n`,
  (value) => `- ${value}\n- 1\n`,
  (value) => `- a: ${value}\n  b: 1\n`,
  (value) => `a:\n  b: ${value}\n# c\nd: 1\n`,
  (value) => `a:\n- ${value} # c\n`,
  (value) => `a: [${value}, 1]\n`,
  (value) => `a: { b: ${value}, c: 1 }\n`,
  (value) => `a:\n  ${value}\n`,
  (value) => `${value}: a\n`,
];
const WHOLE = parted(
  '¦\n¦ ¦# c¦# c\n¦---\n¦---\na: 1\n¦...\n¦a: 1\n...\n¦a: 1\n---\nb: 1\n¦%YAML 1.2\n---\na: 1\n',
  '\ufeffa: 1\n¦a¦a\n¦a:¦a:\n¦a: ¦a:   \n¦a:   # c\n¦a: 1¦a : 1\n¦a:1\n¦ a: 1\n¦  a: 1\n  b: 2\n¦-¦- ¦-\n',
  '- a¦- - a\n¦a: 1\na: 2\n¦a: 1\n"a": 2\n¦1: 2\n¦true: 1\n¦~: 1\n¦"": 1\n¦? a\n: b\n¦: a\n',
  '<<: { a: 1 }\n¦__proto__: 1\n¦a b: 1\n¦a:\n b: 1\n  c: 2\n¦a:\n  b: 1\n c: 2\n¦a:\n  b: 1\n\n\nc: 2\n',
  'a:\n\n  b: 1\n¦a:\n  # c\n  b: 1\n¦a:\n# c\n  b: 1\n¦a: # c\n  b: 1\n¦a:\n  b: 1\n  # c\n',
  'a:\n  b: 1\n# c\n¦a:\n  b: 1 # c\n¦a:\n  b: # c\n¦a:\n  b:\n  # c\n  d: 1\n¦a:\n  b:\n# c\nd: 1\n',
  'a:\n  b: # c\n\n# d\ne:\n¦a:\n  - b\n  # c\n  - d\n¦a:\n  - b\n    # c\n  - d\n¦a:\n  - b\n# c\n',
  'a:\n- b\n- c\nd: 1\n¦a:\n- b\n# c\nd: 1\n¦a:\n- b\n # c\n- d\n¦- a\nb: 1\n¦a: 1\n- b\n¦a: 1\n  # c\n',
  'a: 1\n  b\n¦a: 1\n  b: 2\n¦a:\n  b\n¦a:\n  "b"\n¦a:\n  [b]\n¦a: - b\n¦- a: 1\n b: 2\n',
  '- a: 1\n  b:\n  - c\n- d: 1\n¦-   a: 1\n    b: 2\n¦- a:\n    b: 1\n  c: 2\n¦- a:\n  - b\n¦- a:\n- b\n',
  'a:\r\n  b: 1\r\n\r\n  c: 2\r\n¦a: 1\rb: 2\n¦a:\tb\n¦\ta: 1\n¦a: 1 \n \nb: 2\n',
  'a:\n  b: 1\n    # c\n# d\ne: 1\n¦a:\n  b: 1\n  # c\n# d\ne: 1\n¦- a: 1\n    # c\n# d\n- b\n¦a:\n  b: 1\n\n    # c\n',
);

const LONG = [
  `${'k'.repeat(999)}: 1\n`,
  `${'k'.repeat(1100)}: 1\n`,
  Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  `a: ${'['.repeat(30)}${']'.repeat(30)}\n`,
];

describe('tricky snippets', () => {
  const texts = [
    ...[...SCALARS, ...LISTS, ...TEXTS].flatMap((value) => AROUND.map((put) => put(value))),
    ...WHOLE,
    ...LONG,
  ];

  it('are read alike, and often enough by the plain reader to show something', () => {
    expect(texts.length).toBeGreaterThan(2000);
    const read = readBy(texts);
    expect(different(read)).toEqual([]);
    expect(read.filter(({ isPlain }) => isPlain).length).toBeGreaterThan(600);
  });
});

describe('YAML at random', () => {
  it('is read alike', () => {
    const by = chance(Number(process.env.DUNMARK_SEED ?? 20261122));
    const runs = Number(process.env.DUNMARK_RUNS ?? 10_000);
    let plain = 0;
    for (let run = 0; run < runs; run++) {
      const text = randomYaml(YAML_PIECES, by);
      const { isPlain, difference } = compared(text);
      if (isPlain) plain++;
      if (difference) expect({ text, difference }).toBeUndefined();
    }
    expect(plain).toBeGreaterThan(runs / 30);
  }, 3_600_000);
});
