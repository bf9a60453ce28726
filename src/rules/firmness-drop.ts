/** Finds letters that are softer than those of the stage before them: a ladder that steps down. */
import type { Pack, PackLetter } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { STAGES } from '../model/stage.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'firmness-drop',
  group: 'pack',
  severity: everywhere('warning'),
  title: { en: 'Softer than the letter before it', zh: '比上一阶段更软' },
  why: {
    en: 'A client who gets a softer letter after a firmer one learns that the firm one was not meant. Firmness is a sum of parts: a dated deadline, a basis, a named consequence, earlier notices and days overdue raise it; hope, pleas, apologies, thanks and vague times lower it. “dunmark explain <file>” shows the sum.',
    zh: '先硬后软，等于告诉对方前一封并不当真。力度是若干项之和：写明日期的期限、依据、后果、此前的催款和逾期天数使它增加；希望、恳求、道歉、致谢和含糊的时间使它减少。用 “dunmark explain <文件>” 可以看到各项得分。',
  },
  messages: {
    softer: {
      message: {
        en: 'This letter’s firmness is {own}; {before} at the stage before it has {other}, so the ladder steps down here.',
        zh: '这封信的力度为 {own}，上一阶段的 {before} 为 {other}：催款到这里反而变软了。',
      },
      hint: {
        en: 'Add what a later letter has to say (date, basis, consequence, earlier notices) or take out what softens it; “dunmark explain” shows the parts.',
        zh: '补上后一阶段应有的内容（日期、依据、后果、此前的催款），或删去使它变软的话；用 “dunmark explain” 查看各项。',
      },
    },
  },
  check(pack) {
    return [...series(pack).values()].flatMap(drops);
  },
};

/** Letters one client may get one after another: the same language, channel, market and tier. */
function series(pack: Pack): ReadonlyMap<string, readonly PackLetter[]> {
  const out = new Map<string, PackLetter[]>();
  for (const each of pack.letters) {
    const { template, lang, channel, stage, situation } = each.letter;
    const { market, tier, cause } = template.head;
    // A letter for an occasion has its own tone and is no step of the ladder.
    if (!stage || situation || cause || !template.readable) continue;
    const key = [lang, channel, market?.value ?? 'any', tier?.value ?? 'any'].join(' ');
    const list = out.get(key);
    if (list) list.push(each);
    else out.set(key, [each]);
  }
  return out;
}

function drops(letters: readonly PackLetter[]): readonly PackReport[] {
  const reports: PackReport[] = [];
  let before: readonly PackLetter[] = [];
  for (const stage of STAGES) {
    const here = letters.filter(({ letter }) => letter.stage === stage);
    if (!here.length) continue;
    const softest = before.reduce<PackLetter | undefined>(
      (low, each) => (low && firmness(low) <= firmness(each) ? low : each),
      undefined,
    );
    if (softest)
      for (const each of here) if (firmness(each) < firmness(softest)) reports.push(report(each, softest));
    before = here;
  }
  return reports;
}

const firmness = ({ letter }: PackLetter): number => letter.firmness().total;

const report = (softer: PackLetter, before: PackLetter): PackReport => {
  const { template } = softer.letter;
  return {
    path: template.path,
    code: 'softer',
    data: { own: `${firmness(softer)}`, other: `${firmness(before)}`, before: before.id },
    span: template.head.stage?.span ?? template.head.span,
  };
};
