/** Finds consequences named before their step of the ladder, and a last step that is none. */
import type { Hit, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { sentenceOf } from '../lint/sentence-of.js';
import type { Sanction } from '../model/pack.js';
import { contains, overlaps, type Span } from '../model/span.js';
import { type Situation, STAGES, type Stage, stageIndex } from '../model/stage.js';
import { toSource } from '../model/text-block.js';

/** Letters whose own subject is a step of the ladder, or what follows when an agreement fails. */
const OWN_LADDER: ReadonlySet<Situation | undefined> = new Set<Situation>([
  'legal-handover',
  'service-suspension',
  'mediation',
  'payment-plan',
  'promise-recap',
  'value-exchange',
  'payment-received',
]);

export const rule: LetterRule = {
  scope: 'letter',
  alone: true,
  id: 'consequence-out-of-order',
  group: 'structure',
  severity: everywhere('error'),
  title: { en: 'Consequence out of order', zh: '后果与阶段不符' },
  why: {
    en: 'A ladder works because each letter has a step left above it; the last step named too early is a bluff, and nothing remains to be said when it is called.',
    zh: '逐级催收靠的是每封信后面都还有下一步；过早亮出最后一步等于虚张声势，对方不理会时就再无话可说。',
  },
  messages: {
    early: {
      message: {
        en: '“{found}” is a step for stage {first}, and named in a {stage} letter it leaves nothing to escalate to.',
        zh: '“{found}”是 {first} 阶段才采取的措施，{stage}函中就提出来，后面便无从升级。',
      },
      hint: {
        en: 'Name a step of this stage, such as delay or the end of a price, or keep this one for {first}.',
        zh: '请改为本阶段的措施（如推迟排产、报价失效），或留到 {first} 阶段再写。',
      },
    },
    formal: {
      message: {
        en: '“{found}” is a step for stage {first}, and named in a {stage} letter it leaves nothing for the last demand.',
        zh: '“{found}”是 {first} 阶段才采取的措施，{stage}函中就提出来，最后催款函便无话可说。',
      },
      hint: {
        en: 'Name a step of this stage: interest under the contract, credit hold or suspension of deliveries.',
        zh: '请改为本阶段的措施：按合同计收违约金、停止赊销或暂停供货。',
      },
    },
    none: {
      message: {
        en: '“{found}” is a step for stage {first}, and a letter before the due date or soon after it names none.',
        zh: '“{found}”是 {first} 阶段才采取的措施，到期前后的信件不应提及任何后果。',
      },
      hint: {
        en: 'Leave it out and ask whether anything stands in the way of payment.',
        zh: '请删去，改为询问付款是否遇到问题。',
      },
    },
    mild: {
      message: {
        en: '“{found}” was already at stake at stage {first}, and a {stage} letter that threatens no more than that ends the ladder on its first rung.',
        zh: '“{found}”在 {first} 阶段就已经提出，{stage}函只写到这一步，等于没有下一步。',
      },
      hint: {
        en: 'Name the last step and its date: “on {{ action_date }} we will {{ next_action }}”.',
        zh: '写明最后一步及日期：“我司将于{{ action_date }} {{ next_action }}”。',
      },
    },
  },
  check(letter) {
    const { stage, situation } = letter;
    if (!stage || OWN_LADDER.has(situation)) return [];
    const named = (sanctions: readonly Sanction[]): readonly Named[] =>
      sanctions.flatMap((sanction) => announced(letter, sanction).map((hit) => ({ sanction, hit })));
    const { sanctions } = letter.pack;
    const early = named(sanctions.filter((sanction) => isEarly(sanction, stage)));
    if (stage === 'final') return early.length ? [] : tooMild(letter, named(sanctions));
    const judged = early.filter(({ hit }) => !spokenFor(letter, hit));
    return oncePerSentence(letter, judged).map(({ sanction, hit }) => report(stage, sanction, hit));
  },
};

interface Named {
  readonly sanction: Sanction;
  readonly hit: Hit;
}

/** Where the letter announces the step: by words that say so themselves, or beside a verb of announcing. */
function announced(letter: Letter, { id }: Sanction): readonly Hit[] {
  const beside = letter.said(`sanction-${id}-announced`).filter((hit) => {
    const sentence = sentenceOf(letter, hit);
    return letter.hits('announcement').some((verb) => verb.block === hit.block && contains(sentence, verb));
  });
  return [...letter.said(`sanction-${id}`), ...beside].filter(({ block }) => block.kind !== 'subject');
}

const firstStage = ({ stages }: Sanction): Stage | undefined =>
  STAGES.find((stage) => stages.includes(stage));

function isEarly(sanction: Sanction, stage: Stage): boolean {
  const first = firstStage(sanction);
  if (!first || stageIndex(stage) >= stageIndex(first)) return false;
  // Before the follow-up a slot or a price that runs out is news, not yet a consequence.
  return stageIndex(stage) >= stageIndex('follow-up') || stageIndex(first) > stageIndex('follow-up');
}

/** Another rule speaks of these words or, before the follow-up, of pressure in this sentence. */
function spokenFor(letter: Letter, hit: Hit): boolean {
  const near = (id: string, span: Span) =>
    letter.hits(id).some((other) => other.block === hit.block && overlaps(other, span));
  if (letter.stage === 'formal') return near('empty-threat', hit);
  return letter.stage !== 'follow-up' && near('early-pressure', sentenceOf(letter, hit));
}

/** The last letter must go further than the follow-up did; a step without words of its own may well do so. */
function tooMild(letter: Letter, named: readonly Named[]): readonly Report[] {
  const [first] = named;
  const isMild = ({ sanction }: Named) => sanction.stages.includes('follow-up');
  if (!first || !named.every(isMild) || letter.states('interest-rate')) return [];
  const others = letter
    .facts('consequence')
    .filter(({ block }) => block.kind !== 'subject')
    .some((fact) => !named.some(({ hit }) => hit.block === fact.block && overlaps(hit, fact)));
  return others ? [] : [{ ...report('final', first.sanction, first.hit), code: 'mild' }];
}

function oncePerSentence(letter: Letter, named: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return named.filter(({ sanction, hit }) => {
    const { start } = sentenceOf(letter, hit);
    const key = `${sanction.id} ${toSource(hit.block, start, start).start}`;
    return !seen.has(key) && seen.add(key);
  });
}

function report(stage: Stage, sanction: Sanction, { block, start, end }: Hit): Report {
  const first = firstStage(sanction) ?? stage;
  const found = block.text.slice(start, end).replace(/\s+/g, ' ');
  const code = stage === 'formal' ? 'formal' : stage === 'follow-up' ? 'early' : 'none';
  const data = { found, first };
  const span = toSource(block, start, end);
  // The last steps are lost when named early; an earlier one is only out of turn.
  return first === 'final' ? { code, data, span } : { code, data, span, severity: 'warning' };
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'If you do not pay, we will take [[legal action]].', stage: 'follow-up' },
      { text: 'Otherwise the file goes to a [[collection agency]].', stage: 'formal' },
      { text: 'We will [[instruct our solicitors]] without further notice.', stage: 'formal' },
      { text: 'To avoid [[court proceedings]], please pay by {{ pay_by }}.', stage: 'follow-up' },
      { text: 'From now on [[late payment interest]] accrues.', stage: 'follow-up' },
      { text: 'We will [[suspend all deliveries]] next week.', stage: 'follow-up' },
      { text: 'Your [[account will be placed on hold]].', stage: 'follow-up' },
      { text: 'You will also bear our [[recovery costs]].', stage: 'formal' },
      { text: '[[Our lawyers will]] write to you next.', stage: 'follow-up', channel: 'phone' },
      { text: 'We [[shall sue]] you and pass the [[debt to collections]].', stage: 'formal' },
      { text: 'If it is not paid, we will [[delay your shipment]].', stage: 'final' },
      { text: 'After that your [[slot will be given]] to somebody else.', stage: 'final' },
    ],
    good: [
      { text: 'If it is not received, on {{ action_date }} we will take legal action.', stage: 'final' },
      { text: 'We will {{ next_action }}, and your slot will be released.', stage: 'final' },
      { text: 'We will delay your shipment until the account is clear.', stage: 'follow-up' },
      { text: 'Interest at 8% a year runs under clause 6.', stage: 'formal' },
      { text: 'We will suspend deliveries on 17 August 2026.', stage: 'formal' },
      { text: 'We would rather settle this without legal action.', stage: 'follow-up' },
      { text: 'We want to avoid going to court.', stage: 'follow-up' },
      { text: 'No late fee has been added.', stage: 'follow-up' },
      { text: 'We have waived the late fee this time.', stage: 'follow-up' },
      { text: 'Please forward this to your lawyers if clause 5 needs reading.', stage: 'follow-up' },
      { text: 'You wrote that you would take legal action.', stage: 'follow-up' },
      { text: 'Clause 19 is the arbitration clause.', stage: 'formal' },
      { text: 'We apologise for the delay in delivery.', stage: 'reminder' },
      { text: 'Your goods take up space in our warehouse.', stage: 'follow-up' },
      { text: 'The sum was refunded; no interest was charged.', stage: 'follow-up' },
      { text: 'Invoice 4471 of Grimwade Litigation LLP is open.', stage: 'follow-up' },
      {
        text: 'If an instalment is missed, we will start court proceedings.',
        stage: 'formal',
        situation: 'payment-plan',
      },
      { text: 'The service will be suspended.', stage: 'follow-up', situation: 'service-suspension' },
    ],
  },
  zh: {
    bad: [
      { text: '若仍不付款，我司将[[提起诉讼]]。', stage: 'follow-up' },
      { text: '届时将[[移交第三方催收]]机构。', stage: 'formal' },
      { text: '我司将[[委托律师]]处理。', stage: 'formal' },
      { text: '逾期将按日计收[[滞纳金]]。', stage: 'follow-up' },
      { text: '我司将[[暂停供货]]。', stage: 'follow-up' },
      { text: '下周就让法务发[[律师函]]。', stage: 'follow-up' },
      { text: '[[律师费]]由贵司承担。', stage: 'formal' },
      { text: '届时[[报价将失效]]。', stage: 'final' },
      { text: '款不到，我司将[[推迟发货]]。', stage: 'final' },
    ],
    good: [
      { text: '若 {{ final_deadline }} 前未付清，我司将提起诉讼。', stage: 'final' },
      { text: '届时{{ next_action }}，排产顺延。', stage: 'final' },
      { text: '款项未到，我司只能推迟发货。', stage: 'follow-up' },
      { text: '自 {{ due_date }} 起按合同计收违约金。', stage: 'formal' },
      { text: '我司将暂停供货，新订单款到发货。', stage: 'formal' },
      { text: '我司不希望走到诉讼这一步。', stage: 'follow-up' },
      { text: '本次不收取滞纳金。', stage: 'follow-up' },
      { text: '合同文本请贵司律师过目。', stage: 'follow-up' },
      { text: '请问是否需要暂停发货？', stage: 'follow-up' },
      { text: '上次发货推迟，给您添麻烦了。', stage: 'reminder' },
      { text: '任何一期未付，我司将提起诉讼。', stage: 'formal', situation: 'payment-plan' },
    ],
  },
};
