/** YAML at random: real files with a few things wrong, pieces in a row, and lines that nearly fit together. */
import type { Chance } from '../../bench/speed/random.js';

/** Rows of snippets, told apart by a sign that is in none of them. */
export const parted = (...rows: readonly string[]): readonly string[] =>
  rows.flatMap((row) => row.split('¦'));

const PIECES = parted(
  ' ¦  ¦    ¦\n¦\n\n¦\n  ¦\r\n¦\r¦\t¦\x00¦\x18¦\u3000¦\xa0¦\u2028¦\ufeff¦:¦: ¦ :¦#¦ #¦# ¦ # x¦#1¦\n# c\n',
  "\n  # c\n¦-¦- ¦\n- ¦\n  - ¦---¦...¦,¦, ¦[¦]¦{¦}¦{{¦}}¦\"¦'¦''¦\\¦\\n¦\\\"¦\u201c¦\u201d¦|¦>¦|-\n¦&a",
  '*a¦!¦?¦? ¦%¦@¦`¦<<¦=¦.¦_¦a¦key: ¦title: ¦subject: ¦\u50ac¦~¦null¦true¦1¦0x1F¦0o7¦.5¦-.inf¦.nan¦1e3¦-0',
  '+1.',
);

const WORDS = parted(
  'a¦b¦key¦title¦subject¦x y¦1¦true¦~¦"q"¦\'s\'¦{{ a }}¦"{{ a }}"¦\u50ac\u6b3e¦[a, b]¦{ en: a, zh: b }¦[]',
  '{}¦|¦>¦>-¦-¦- ¦: ¦:¦# c¦ # c¦ #¦, ¦[¦]¦{¦}¦"¦\'¦\n¦\n¦\n¦\n ¦\n  ¦\n    ¦\n- ¦\n  - ¦ ¦  ¦\\¦.¦\r\n',
  '\u3000',
);

const KEYS = parted('a: ¦b: ¦c: ¦d: ¦e:¦f :¦"g": ¦\'h\': ¦i: - ¦- ¦- ¦- j: ¦- k:¦title: ');
const VALUES = parted(
  'x¦x y¦x  ¦1¦¦null¦"q"¦\'s\'¦"a" b¦x # c¦x #1¦# c¦ # c¦"q" # c¦[a] # c¦null # c¦x: y¦x\n  y¦-¦- z',
  '[a, b]¦[a,\n  b]¦[\n  a\n]¦[\n    a,\n  ]¦[a, "b:c", d]¦{ x: 1 }¦{ x: [1, 2], "y": z }¦|\n  t',
  '|\n    t\n   u¦|\n    t\n     u¦|-\n  t\n\n¦>\n  t\n  u\n\n  v¦>-\n    t¦|\n    # t',
);
const OTHERS = ['# c', '# c', '# d', '', '', '  ', '#', '- '];
const ENDS = ['\n', '\n', '\n', '\n', '\n\n', '\r\n', ' \n'];
const INDENTS = [0, 0, 0, 1, 2, 2, 2, 4, 4, 6];

/** Any of the three kinds, drawn from the same chance. */
export function randomYaml(real: readonly string[], by: Chance): string {
  const kind = by.below(4);
  return kind === 0 ? spoilt(by.pick(real), real, by) : kind === 1 ? row(by) : lines(by);
}

const row = (by: Chance): string => Array.from({ length: 1 + by.below(16) }, () => by.pick(WORDS)).join('');

function lines(by: Chance): string {
  const line = () => {
    const words = by.below(6) ? by.pick(KEYS) + by.pick(VALUES) : by.pick(OTHERS);
    return ' '.repeat(by.pick(INDENTS)) + words + by.pick(ENDS);
  };
  const text = Array.from({ length: 1 + by.below(7) }, line).join('');
  return by.below(10) ? text : text.trimEnd();
}

function spoilt(text: string, real: readonly string[], by: Chance): string {
  let now = text;
  for (let times = 1 + by.below(3); times > 0; times--) now = spoiltOnce(now, real, by);
  return now;
}

function spoiltOnce(text: string, real: readonly string[], by: Chance): string {
  const at = by.below(text.length + 1);
  const rows = text.split('\n');
  const line = by.below(rows.length);
  switch (by.below(10)) {
    case 0:
    case 1:
      return text.slice(0, at) + by.pick(PIECES) + text.slice(at);
    case 2:
      return text.slice(0, at) + by.pick(PIECES) + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + text.slice(at + 1 + by.below(3));
    case 4:
      return text.slice(0, at);
    case 5:
      return text.replaceAll('\n', '\r\n');
    case 6:
      return rows.toSpliced(line, 1).join('\n');
    case 7:
      return rows.toSpliced(line, 0, by.pick(by.pick(real).split('\n'))).join('\n');
    case 8:
      return rows.with(line, ' '.repeat(by.below(7)) + rows[line]!.trimStart()).join('\n');
    default:
      return rows
        .with(line, rows[line]! + by.pick([' # c', ' #1', ' #', '#', '  ', ' \t', '\r', ':', ' |']))
        .join('\n');
  }
}
