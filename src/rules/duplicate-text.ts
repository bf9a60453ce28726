/** Finds letters of different stages that say the same, or nearly. */
import type { Letter, PackLetter } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { LANGUAGES } from '../model/language.js';
import { saidAlike } from '../model/said-alike.js';
import { stageIndex } from '../model/stage.js';
import { likeness, nearTwins, shinglesOf } from '../text/near-twins.js';

const LIKENESS = 0.85;
/** Two short messages are alike by chance. */
const SHORTEST = 12;

export const rule: PackRule = {
  scope: 'pack',
  id: 'duplicate-text',
  group: 'pack',
  severity: everywhere('warning'),
  title: { en: 'The same text at several stages', zh: '不同阶段的正文相同' },
  why: {
    en: 'A client who is sent the same words again learns that waiting has no consequence; each stage has to add something: a date, a basis, a next step.',
    zh: '再次收到同样的话，客户只会明白拖下去也没有后果；每一阶段都应有新的内容：期限、依据或下一步措施。',
  },
  messages: {
    alike: {
      message: {
        en: 'This text is {percent}% the same as that of the {other} stage ({path}), so the letter adds nothing to the one before.',
        zh: '正文与 {other} 阶段的信（{path}）有 {percent}% 相同，没有比前一封多说什么。',
      },
      hint: {
        en: 'Say what is new at this stage: the age of the debt, a firmer deadline, the next step.',
        zh: '请写出这一阶段新增的内容：逾期天数、更明确的期限、下一步措施。',
      },
    },
  },
  options: {
    similarity: {
      en: `From which share of common wording two letters count as the same; ${LIKENESS} unless set.`,
      zh: `两封信的措辞相同到什么比例算作重复；默认 ${LIKENESS}。`,
    },
  },
  check: ({ letters }, { similarity = LIKENESS }) =>
    LANGUAGES.flatMap((lang) =>
      among(
        letters.filter((each) => each.letter.lang === lang),
        similarity as number,
      ),
    ),
};

/** Each letter is reported once, with the likest letter of an earlier stage. */
function among(letters: readonly PackLetter[], least: number): PackReport[] {
  const sorted = letters
    .flatMap(({ letter }) => (letter.stage ? [{ letter, shingles: ownShingles(letter) }] : []))
    .filter(({ shingles }) => shingles.size >= SHORTEST)
    .sort((a, b) => stageIndex(a.letter.stage!) - stageIndex(b.letter.stage!));
  const twins = nearTwins(
    sorted.map(({ shingles }) => shingles),
    least,
  );
  return sorted.flatMap(({ letter, shingles }, at) => {
    const [first] = twins[at]!.map((index) => sorted[index]!)
      .filter((twin) => twin.letter.stage !== letter.stage)
      .map((twin) => ({ twin: twin.letter, like: likeness(shingles, twin.shingles) }))
      .sort((a, b) => b.like - a.like);
    if (!first) return [];
    const { path, head } = letter.template;
    const { template, stage } = first.twin;
    const data = { other: stage!, path: template.path, percent: `${Math.floor(first.like * 100)}` };
    return [{ path, code: 'alike', data, span: (head.title ?? head.stage)!.span }];
  });
}

/** An editor asks about the same letters again with each change to one of them. */
const known = new WeakMap<Letter, ReadonlySet<string>>();

function ownShingles(letter: Letter): ReadonlySet<string> {
  const shingles = known.get(letter) ?? shinglesOf(ownWords(letter));
  known.set(letter, shingles);
  return shingles;
}

/** Without the greeting, the signature, quoted mail and how to pay, which every letter of a company has alike. */
function ownWords(letter: Letter): string {
  const common = new Set([
    ...letter.facts('payment-method').map(({ block }) => block),
    ...letter.facts('contact').map(({ block }) => block),
  ]);
  return letter.template.blocks
    .filter((block) => {
      if (block.quoted || block.span.start >= letter.closing) return false;
      // A greeting, and the line that leads to the account.
      const leads = /[,:\uff0c\uff1a]\s*$/.test(block.text);
      return !((leads || common.has(block)) && shinglesOf(saidAlike(block)).size < SHORTEST);
    })
    .map(saidAlike)
    .join('\n');
}
