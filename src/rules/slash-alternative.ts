/** Finds alternatives with a slash between them that the writer was meant to choose from. */
import type { Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type RuleProof } from '../lint/rule.js';
import { letterBlanks } from '../model/letter-blanks.js';
import type { PlaceholderTable } from '../model/placeholder.js';
import { indexPlaceholders } from '../model/placeholder-index.js';
import { overlaps } from '../model/span.js';
import { CHANNELS } from '../model/stage.js';
import { type TextBlock, toSource } from '../model/text-block.js';
import { hasSlash, slashedWords, slashRuns } from '../text/slash.js';

/** Classes of words of which a letter needs one. */
const CLASSES = ['either-thing', 'either-time', 'either-person', 'either-self', 'either-verb', 'either-act'];

const card: Omit<LetterRule, 'check'> = {
  scope: 'letter',
  alone: true,
  id: 'slash-alternative',
  group: 'template',
  severity: everywhere('warning'),
  title: { en: 'Alternatives left unresolved', zh: '未取舍的备选词' },
  why: {
    en: 'A slash asks the reader to pick what applies: the letter no longer fits one debt, and reads like a form sent to everybody.',
    zh: '斜杠等于让对方自己挑：信不再针对这一笔欠款，读起来像群发的表格。',
  },
  messages: {
    found: {
      message: {
        en: '“{found}” leaves it open which of them is meant, so the letter reads like a form that nobody filled in.',
        zh: '“{found}”没有写明究竟是哪一个，读起来像没有填完的表格。',
      },
      hint: {
        en: 'Keep one word, or let the data decide with {% if … %}.',
        zh: '只保留其中一个，或用 {% if … %} 按数据取舍。',
      },
    },
  },
};

/** The rule, for a table of other tools' blanks: what stands in a blank is that blank's fault. */
export function createSlashAlternative(table: PlaceholderTable): LetterRule {
  const index = indexPlaceholders(table);
  return {
    ...card,
    check(letter) {
      const { subject, blocks } = letter.template;
      const slashed = new Set(
        [...(subject ? [subject] : []), ...blocks].filter(({ text }) => hasSlash(text)),
      );
      if (!slashed.size) return [];
      const named = CLASSES.flatMap((id) => {
        const hits = letter.hits(id).filter(({ block }) => slashed.has(block));
        return [...new Set(hits.map(({ block }) => block))].flatMap((block) => {
          // The head of a column names what its cells hold.
          if (block.kind === 'cell') return [];
          const own = hits.filter((hit) => hit.block === block);
          return slashRuns(block.text, own).map(({ start, end }) => placed(block, start, end));
        });
      });
      const found = [
        ...named,
        ...plain(letter, slashed).filter(({ span }) => !named.some((one) => overlaps(one.span, span))),
      ].filter(({ span }) => span.start < letter.closing);
      if (!found.length) return [];
      const blanks = letterBlanks(letter, index);
      return found
        .filter(({ data }) => !(letter.channel === 'phone' && namesLetter(data.found)))
        .filter(({ span }) => !blanks.some((blank) => overlaps(blank.span, span)))
        .sort((a, b) => a.span.start - b.span.start);
    },
  };
}

/** A script tells the caller which letter to send by its id: `deposit/email`, `reminder/middle-east-email`. */
function namesLetter(found: string): boolean {
  const [group, name, ...more] = found.split('/');
  const isChannel = (word: string | undefined) => CHANNELS.some((channel) => channel === word);
  return !more.length && !isChannel(group) && isChannel(name?.split('-').at(-1));
}

/** Any other words of English prose, but for pairs that are said so. */
function plain({ lang, template, hits }: Letter, slashed: ReadonlySet<TextBlock>) {
  if (lang !== 'en') return [];
  const paired = hits('said-with-slash');
  const measures = hits('per-measure');
  return template.blocks
    .filter(
      (block) => slashed.has(block) && !block.quoted && (block.kind === 'paragraph' || block.kind === 'item'),
    )
    .flatMap((block) =>
      slashedWords(block.text)
        .filter((run) => !paired.some((hit) => hit.block === block && overlaps(hit, run)))
        .filter(
          (run) =>
            !measures.some((hit) => hit.block === block && hit.end === run.end && hit.start > run.start),
        )
        .map(({ start, end }) => placed(block, start, end)),
    );
}

const placed = (block: TextBlock, start: number, end: number) => ({
  code: 'found',
  data: { found: block.text.slice(start, end) },
  span: toSource(block, start, end),
});

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Your [[order/project]] will be delayed.' },
      { text: 'Interest of 1.5% [[per week/month]] applies from {{ due_date }}.' },
      { text: 'Dear [[Mr/Ms]] {{ client_name }},\n\nplease pay [[this/these]] invoice [[today/tomorrow]].' },
      { text: 'The [[service/product]] we delivered to [[you/your company]] [[is/are]] unpaid.' },
      { text: 'We bill [[weekly/monthly/quarterly]].' },
      { text: 'We will instruct a [[solicitor / collection agency]] on {{ action_date }}.' },
      { text: '[[I/We]] ask you to pay within 5 [[days/weeks]].' },
      { text: 'We will [[suspend/terminate]] the [[Contract/Agreement]].' },
      { text: 'Your [[project/subscription]] renews on {{ due_date }}.' },
      { text: 'Please pay by [[Thursday/Friday]] under [[late fee/interest]] terms.' },
      { text: 'Dear [[Mr./Mrs.]] Smith,\n\nthis is our [[first/second reminder]].' },
      { text: 'Dear [[Mr/Mrs]] {{ client_name }},' },
      { text: 'Invoice 88 concerns the [[machine/spare]] parts delivered to you.' },
      { text: 'The [[cartons/pallets]] left our warehouse on 3 May.' },
      { text: 'The drivers brought them to your [[site/warehouse]] in good order.' },
      { text: 'We expect your reply by [[fax/post]].' },
      { text: 'Please [[settle/clear]] the balance by {{ pay_by }}.' },
      { text: 'Your [[son/daughter]] attended every lesson.' },
      { text: 'We [[repaired/replaced]] the pump on 3 May.' },
      {
        text: 'Ask whether the [[cartons/pallets]] arrived, then send statement/email.',
        filled: {},
        stage: 'follow-up',
        channel: 'phone',
      },
      { text: 'You received our [[invoice/letter]] of 3 May.', stage: 'follow-up', channel: 'email' },
      {
        text: 'Ask for the [[order/contract]] they mean.',
        filled: {},
        stage: 'follow-up',
        channel: 'phone',
      },
    ],
    good: [
      { text: 'Pay the invoice and/or the statement; we answer 24/7.' },
      { text: 'Dear Sir/Madam,\n\nplease ask your Accounts Payable/Receivable team.' },
      { text: 'Invoice INV/2024/118 of 12/06/2026 at EUR 40/day, 30/70 terms, c/o the a/c.' },
      { text: 'See https://example.com/order/project and www.example.com/service/product.' },
      { text: 'SWIFT/BIC: ZZZZGB00, IBAN/account no., tel/fax, TCP/IP, EUR/USD, VAT/GST, km/h.' },
      { text: 'Dates are written day/month/year. We work 5 days/week.' },
      { text: 'The importer/exporter pays; he/she signs; call/email me.' },
      { text: 'Please pay by bank transfer/card and reply by phone/email.' },
      { text: '| Order/Invoice | Amount |\n| --- | --- |\n| PO-1/INV-2 | EUR 5 |' },
      { text: 'Your [Order/Project] is delayed.' },
      { text: 'Kind regards,\n\n{{ sender_name }}\nSales/Service' },
      { text: 'Invoice {{ invoice_number }}/{{ order_number }} stands at 1/2 of the price.' },
      { text: 'Use our client/server software, pick-up/drop-off desk and read/write licence.' },
      { text: 'Delivery: cartons/pallets, kerbside' },
      { text: 'Our files lie under reports/invoices/2026 and shared/invoices/paid.pdf.' },
      { text: 'Storage is charged per carton/week, and each loading/unloading is in the price.' },
      { text: 'Reply by text/WhatsApp, or either/or, if/when you can; it is a yes/no question.' },
      { text: 'VAT and goods/services tax are included; profit/loss is not.' },
      {
        text: 'After the call, send broken-promise/email with the promised date.',
        filled: {},
        stage: 'follow-up',
        channel: 'phone',
      },
      {
        text: 'Send deposit/email with the schedule agreed, then payment-plan/letter for signature, or reminder/middle-east-email.',
        filled: {},
        stage: 'follow-up',
        channel: 'phone',
      },
    ],
  },
  zh: {
    bad: [
      { text: '请付清[[项目名称/发票号]]对应的款项。' },
      { text: '[[贵司/您]]的[[订单/合同]]已暂停。' },
      { text: '违约金按[[每周/每月]]计算。' },
      { text: '{{ client_name }}[[先生/女士]]：[[我司/我们]]尚未收到款项。' },
      { text: '请支付[[课程费/教材费]]。' },
      { text: '我司将提起[[诉讼/仲裁]]。' },
      { text: '[[货款/尾款]]请于{{ pay_by }}前付清。' },
      { text: '我司将[[停工/停产]]。' },
      { text: '请于[[本周五/下周一]]前付款，[[利息／违约金]]另计。' },
      { text: '[[合同 / 协议]]约定如此。' },
    ],
    good: [
      { text: '致：财务部/业务部\n\n请付款。' },
      { text: '单价500元/天，运量20吨/月，每人/次计费。' },
      { text: '请支付货款及/或违约金，日期格式为年/月/日。' },
      { text: '尊敬的先生/女士：\n\n您好！' },
      { text: '收款账户：开户行/账号见发票；电话/微信同号；进/出口均可。' },
      { text: '合同编号HT/2026/017，发票FP2026/0614，2026/08/18，1/3货款。' },
      { text: '经我司/贵司双方确认，款项已到期。' },
      { text: '可用微信/支付宝付款，签字/盖章后寄回，是/否同意请回复。' },
      { text: '[项目名称/发票号]对应的款项未付。' },
      { text: '特此函告。\n\n{{ sender_company }}\n财务/会计' },
    ],
  },
};
