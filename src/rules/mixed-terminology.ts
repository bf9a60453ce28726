/** Finds one thing that is called by several names in the same letter. */
import type { Hit, Letter } from '../lint/letter.js';
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { toSource } from '../model/text-block.js';
import { isInTitle } from '../text/in-title.js';

/** Classes of words by thing: of each thing a letter uses one. */
const THINGS: ReadonlyArray<readonly string[]> = [
  ['term-invoice-invoice', 'term-invoice-bill'],
  ['term-buyer-buyer', 'term-buyer-purchaser'],
  ['term-seller-seller', 'term-seller-vendor'],
  ['term-order-order', 'term-order-fixed'],
  ['term-account-new', 'term-account-old'],
  ['term-number-new', 'term-number-old'],
  ['term-receivable-new', 'term-receivable-old'],
  ['term-you-si', 'term-you-gongsi', 'term-you-fang', 'term-you-danwei', 'term-you-plain'],
  ['term-person-polite', 'term-person-plain'],
  ['term-us-si', 'term-us-gongsi', 'term-us-ben', 'term-us-humble'],
];

export const rule: LetterRule = {
  scope: 'letter',
  id: 'mixed-terminology',
  group: 'pack',
  severity: everywhere('info'),
  title: { en: 'Several names for one thing', zh: '同一事物名称不一' },
  why: {
    en: 'A reader who meets two names looks for two things; in a dispute each name is a door to say that something else was meant.',
    zh: '名称不一，读者会以为说的是两件事；发生争议时，每个叫法都可能被解释成另有所指。',
  },
  messages: {
    mixed: {
      message: {
        en: '“{found}” means what this letter elsewhere calls “{other}”, so a reader may look for two things.',
        zh: '“{found}”在这封信的其他地方写作“{other}”，名称前后不一。',
      },
      hint: { en: 'Keep to “{other}”.', zh: '请统一写作“{other}”。' },
    },
  },
  titles: { keep: { en: 'Write “{text}”', zh: '改为“{text}”' } },
  check: (letter) =>
    THINGS.flatMap((thing) => mixed(letter, thing)).sort((a, b) => a.span.start - b.span.start),
};

/** The name used most often stays, of equals the first; the others are reported. */
function mixed(letter: Letter, thing: readonly string[]): Report[] {
  const named = thing.map((id) => letter.hits(id)).filter((hits) => hits.length);
  if (named.length < 2) return [];
  const used = named
    .map((hits) => ({ hits: hits.filter((hit) => !isInTitle(hit.block.text, hit.start)) }))
    .filter(({ hits }) => hits.length);
  if (used.length < 2) return [];
  const place = (hit: Hit): number => toSource(hit.block, hit.start, hit.end).start;
  const [kept, ...others] = used.sort(
    (a, b) => b.hits.length - a.hits.length || place(a.hits[0]!) - place(b.hits[0]!),
  );
  const other = wordsOf(kept!.hits[0]!);
  return others.flatMap(({ hits }) =>
    hits.map((hit) => {
      const span = toSource(hit.block, hit.start, hit.end);
      const found = wordsOf(hit);
      const text = renamed(found, other);
      const fixes =
        text === undefined
          ? []
          : [{ title: 'keep', safe: false, edits: [{ ...span, text }], data: { text } }];
      return { code: 'mixed', data: { found, other }, span, fixes };
    }),
  );
}

const wordsOf = ({ block, start, end }: Hit): string => block.text.slice(start, end).replace(/\s+/g, ' ');

const NOUN = /[A-Za-z]+$/;

/** “your bills” by “invoice” → “your invoices”; a Chinese name is replaced whole. */
function renamed(found: string, by: string): string | undefined {
  if (!/[A-Za-z]/.test(found)) return by;
  const [noun] = NOUN.exec(found) ?? [];
  const [word] = NOUN.exec(by.replace(/s$/, '')) ?? [];
  if (!noun || !word || !/^(?:bill|invoice|buyer|purchaser|seller|vendor)s?$/i.test(noun)) return undefined;
  const plural = noun.endsWith('s') ? 's' : '';
  const cased = /^[A-Z]/.test(noun) ? word[0]!.toUpperCase() + word.slice(1) : word.toLowerCase();
  const article = found
    .slice(0, -noun.length)
    .replace(/\ban? $/i, (a) => (/^[aeiou]/i.test(word) ? `${a[0]}n ` : `${a[0]} `));
  return article + cased + plural;
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Invoice {{ invoice_number }} is overdue.\n\nPlease pay [[the bill]] by {{ pay_by }}.' },
      { text: 'The invoices were sent in May, and [[your bills]] are unpaid. Pay each invoice.' },
      {
        text: 'We sent you [[a bill]] in June. Invoice {{ invoice_number }} and the invoice of May are open.',
      },
      { text: 'The Buyer owes the price. [[The Purchaser]] has not paid, so the Buyer owes interest.' },
      { text: 'The Seller delivered; [[the Vendor]] was not paid. The Seller claims the price.' },
    ],
    good: [
      { text: 'Invoice {{ invoice_number }} is overdue. Please pay the invoice by {{ pay_by }}.' },
      {
        text: 'The invoice, the bill of lading and the billing address are attached; a bill of exchange is not.',
      },
      { text: 'We bill monthly, and invoice {{ invoice_number }} is open.' },
      { text: 'The invoice is for your electricity bill.' },
      { text: 'Our invoice refers to the “Bill Payment Terms of the Purchaser” and the buyer.' },
      { text: 'Bill Evans answers questions about this invoice.' },
      { text: '> Where is the bill?\n\nThe invoice is attached.' },
      { text: 'Our client, your customer, pays the invoice under the contract and the agreement.' },
    ],
  },
  zh: {
    bad: [
      { text: '贵司所欠货款已逾期，请贵司付款。[[贵公司]]至今未回复。' },
      { text: '我司已发货，我司已开票，[[本公司]]要求付款。' },
      { text: '[[贵方]]应付货款，贵司未付。' },
      { text: '您的订单已发货，您的[[定单]]款未付。' },
      { text: '请汇入以下账户，账号见发票，另开[[帐户]]须通知我司。' },
      { text: '买方未付款，[[需方]]应付违约金，买方须付款。' },
      { text: '请贵司付款，[[你司]]拖欠已久。' },
    ],
    good: [
      { text: '贵司所欠货款已逾期，请贵司付款。我司等候回复。' },
      { text: '依据《贵公司采购条款》，贵司应于{{ due_date }}付款。' },
      { text: '贵司表示“贵公司服务很好”，请贵司付款。' },
      { text: '您好，请贵司付款，我方账户见下。' },
      { text: '发票与账单已附上，合同和协议亦附上。' },
      { text: '您好，谢谢你们的支持，请您付款。' },
      { text: '> 贵公司何时发货？\n\n贵司的货已发。' },
      { text: '貴司所欠貨款已逾期，請貴司轉賬至本帳號。' },
    ],
  },
};
