/** A repository that means ill: names, letters and house words that try to break out of every format. */
import { letter } from '../letters.js';

/** What a reader of the report must never take for the report's own words. */
export const FORGED = '::error file=forged.md::forged';

const SAYINGS = [
  FORGED,
  `x\\n${FORGED}`,
  `%0A${FORGED}`,
  '##[error]forged',
  '| forged | `code` | \\\\| more',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]> & &#0; \\u0000 \\u001b[2J \\u202e \\uffff',
];

/** Wording rules of a house, whose messages are whatever the repository says. */
const words = SAYINGS.map(
  (saying, i) => `id: house-${i}
group: tone
severity: ${['error', 'warning', 'error', 'error', 'warning', 'info', 'error'][i]}
title: { en: "${saying}", zh: "${saying}" }
why: { en: "${saying}", zh: "${saying}" }
message: { en: "${saying}", zh: "${saying}" }
hint: { en: "${saying}", zh: "${saying}" }
en:
  entries:
    - pattern: kindly revert ${'abcdefg'[i]}
  bad: []
  good: []
zh:
  entries:
    - pattern: \u5982\u4f55${'\u7532\u4e59\u4e19\u4e01\u620a\u5df1\u5e9a'[i]}
  bad: []
  good: []
`,
);

const said = `${'abcdefg'.replace(/./g, '\u{1f600} Kindly revert $&. ')}\n\n${'\u7532\u4e59\u4e19\u4e01\u620a\u5df1\u5e9a'.replace(/./g, '\u503a\u5982\u4f55$&\uff0c')}`;

/** The shipped message with sentences that its house's words find, in a file of each of these names. */
export const NAMES = [
  'plain.md',
  '\u4fe1\u51fd \u4e00/50% #1?&=+;.md',
  '::error::a|b.md',
  'c\\|d`e`.md',
  '##[error]f.md',
  'g\n::error::h.md',
  '<script>alert(1)<&script>"\'.md',
  'www.example.com @team $x_1$ **bold**.md',
] as const;

export const hostile: Readonly<Record<string, string>> = {
  'dunmark.yml': 'lexicons: [house]\n',
  ...Object.fromEntries(words.map((text, i) => [`house/${i}.yml`, text])),
  ...Object.fromEntries(
    NAMES.map((name) => [
      name,
      letter('reminder/message').replace('reply here.', `reply here. Please pay soon, asap.\n\n${said}`),
    ]),
  ),
};
