/** Finds cells of the matrix that name a letter of another stage, and stages a tier has no plan for. */
import type { Pack } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { STAGES, TIERS, type Tier } from '../model/stage.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'matrix-stage-mismatch',
  group: 'pack',
  severity: everywhere('warning'),
  title: { en: 'A plan that skips or mixes stages', zh: '矩阵与阶段不符' },
  why: {
    en: 'Whoever follows the matrix sends what its cell names: a letter of another stage threatens too early or asks too late, and a stage without a plan is a stage at which the client hears nothing. A letter without a stage fits anywhere, and one for a situation counts by the stage it carries.',
    zh: '业务人员照矩阵发信：所指的信若属于别的阶段，不是施压过早，就是要求过迟；某一阶段没有安排，客户到时就什么也收不到。未写阶段的信可用于任何一格，情形类信件以其自身所写阶段为准。',
  },
  messages: {
    other: {
      message: {
        en: 'The cell {tier}, {step} names {id}, a letter of the stage {other}, so the client gets the words of another stage.',
        zh: '{tier} 级客户 {step} 阶段一格指向 {id}，而这封信属于 {other} 阶段，措辞与时机对不上。',
      },
      hint: {
        en: 'Name a letter of the stage {step} here, or move this one to the cell {other}.',
        zh: '请改为 {step} 阶段的信，或把这封信移到 {other} 一格。',
      },
    },
    empty: {
      message: {
        en: 'There is no plan for {step} in tier {tier}, so at that stage nobody knows what to send.',
        zh: '{tier} 级客户在 {step} 阶段没有安排，到时没有人知道该发什么。',
      },
      hint: {
        en: 'Write a cell {step}: a letter, an action, or both.',
        zh: '请补写 {step} 一格：信件、行动，或两者都写。',
      },
    },
  },
  check: (pack) => TIERS.flatMap((tier) => [...strangers(pack, tier), ...gaps(pack, tier)]),
};

/** Cells that another pack lends have no place in this pack file. */
function strangers({ settings: { matrix = {}, places }, letters, path }: Pack, tier: Tier) {
  return STAGES.flatMap((step): readonly PackReport[] => {
    const id = matrix[tier]?.[step]?.template;
    const span = places.get(`matrix.${tier}.${step}`);
    const found = letters.filter((one) => one.id === id).map(({ letter }) => letter.stage);
    const [other] = found;
    if (!id || !span || !other || found.some((stage) => !stage || stage === step)) return [];
    return [{ path, code: 'other', data: { tier, step, id, other }, span }];
  });
}

function gaps({ settings: { matrix = {}, places, windows }, path }: Pack, tier: Tier): readonly PackReport[] {
  const row = matrix[tier] ?? {};
  const span = places.get(`matrix.${tier}`);
  if (!span || !Object.keys(row).length) return [];
  return STAGES.filter((step) => windows.some(({ stage }) => stage === step) && !row[step]).map((step) => ({
    path,
    code: 'empty',
    data: { tier, step },
    span,
  }));
}
