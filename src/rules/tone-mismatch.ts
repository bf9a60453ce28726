/** Finds letters whose declared tone does not fit their stage. */
import { at, type LetterRule, type RuleProof } from '../lint/rule.js';
import { STAGES } from '../model/stage.js';

export const rule: LetterRule = {
  scope: 'letter',
  id: 'tone-mismatch',
  group: 'tone',
  severity: at(STAGES, 'error'),
  title: { en: 'Tone does not fit the stage', zh: '语气与阶段不符' },
  why: {
    en: 'The ladder works by rising: a letter that speaks more softly, or more harshly, than its step undoes the ones around it.',
    zh: '催款要逐级推进：语气比所处阶段更软或更硬，都会抵消前后几封信的作用。',
  },
  messages: {
    mismatch: {
      message: {
        en: 'The tone is “{tone}”, but {stage} letters of this pack are {expected}, so the letter would step out of the ladder.',
        zh: '语气写的是“{tone}”，而{stage}函应为 {expected}，这封信会打乱逐级推进的节奏。',
      },
      hint: {
        en: 'Set tone: {first}, and let the wording follow.',
        zh: '改为 tone: {first}，措辞也随之调整。',
      },
    },
  },
  titles: { set: { en: 'Set tone: {first}', zh: '改为 tone: {first}' } },
  check({ template, stage, pack }) {
    const { tone } = template.head;
    const fitting = stage ? pack.tones[stage] : [];
    const [first] = fitting;
    if (!tone || !first || fitting.includes(tone.value)) return [];
    const edits = [{ ...tone.span, text: first }];
    return [
      {
        code: 'mismatch',
        data: { tone: tone.value, expected: fitting.join(' / '), first },
        span: tone.span,
        fixes: [{ title: 'set', safe: true, edits }],
      },
    ];
  },
};

const letter = (lang: 'en' | 'zh', stage: string, tone: string) =>
  `---\ntitle: T\nlang: ${lang}\nstage: ${stage}\ntone: ${tone}\nchannel: message\nvariables:\n  required: []\n---\n\n`;

export const proof: RuleProof = {
  en: {
    bad: [
      { text: `${letter('en', 'final', '[[friendly]]')}Please pay.` },
      { text: `${letter('en', 'reminder', '[[decisive]]')}Please pay.` },
      { text: `${letter('en', 'formal', '[[formall]]')}Please pay.` },
    ],
    good: [
      { text: `${letter('en', 'final', 'decisive')}Please pay.` },
      { text: `${letter('en', 'pre-due', 'friendly')}Please pay.` },
      { text: `${letter('en', 'follow-up', 'concerned')}Please pay.` },
    ],
  },
  zh: {
    bad: [
      { text: `${letter('zh', 'final', '[[friendly]]')}请付款。` },
      { text: `${letter('zh', 'reminder', '[[decisive]]')}请付款。` },
      { text: `${letter('zh', 'formal', '[[concerned]]')}请付款。` },
    ],
    good: [
      { text: `${letter('zh', 'final', 'decisive')}请付款。` },
      { text: `${letter('zh', 'pre-due', 'friendly')}请付款。` },
      { text: `${letter('zh', 'formal', 'formal')}请付款。` },
    ],
  },
};
