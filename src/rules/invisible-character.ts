/** Finds characters that look like plain spaces and letters, or like nothing, and punctuation of the wrong width. */
import { everywhere, type LetterRule, type Report, type RuleProof } from '../lint/rule.js';
import { overlaps } from '../model/span.js';
import { writtenTexts } from '../model/written-texts.js';
import { findOdd } from '../text/invisible.js';
import { labelColons, narrowBrackets, narrowMarks, wideMarks } from '../text/mark-width.js';

export const rule: LetterRule = {
  scope: 'letter',
  alone: true,
  id: 'invisible-character',
  group: 'template',
  severity: everywhere('warning'),
  title: { en: 'Invisible or look-alike character', zh: '不可见或形似的字符' },
  why: {
    en: 'It looks right on the writer’s screen, but breaks search, copying of references and line ends on the reader’s, and betrays that the text was pasted together.',
    zh: '在拟稿人的屏幕上看不出问题，但会影响搜索、复制单号和换行，也让人看出文本是拼贴而成的。',
  },
  messages: {
    'no-break': {
      message: {
        en: 'A no-break space ({code}) stands here in place of a plain one, so search and line breaks fail at it.',
        zh: '这里的空格是不换行空格（{code}），会影响搜索和换行。',
      },
      hint: { en: 'Write a plain space.', zh: '改为普通空格。' },
    },
    space: {
      message: {
        en: 'An odd space ({code}) stands here in place of a plain one, so search and line breaks fail at it.',
        zh: '这里是特殊空白字符（{code}），会影响搜索和换行。',
      },
      hint: { en: 'Write a plain space.', zh: '改为普通空格。' },
    },
    hidden: {
      message: {
        en: 'A character that nobody sees ({code}) stands here, so a copied word or number no longer matches.',
        zh: '这里有一个看不见的字符（{code}），复制出来的文字或单号会对不上。',
      },
      hint: { en: 'Delete it.', zh: '请删去。' },
    },
    direction: {
      message: {
        en: 'A mark of writing direction ({code}) stands here, which may show numbers and names in another order.',
        zh: '这里有一个控制书写方向的字符（{code}），数字和名称可能因此颠倒显示。',
      },
      hint: { en: 'Delete it.', zh: '请删去。' },
    },
    wide: {
      message: {
        en: '“{found}” is written in full-width characters, which searches and payment systems do not match with plain ones.',
        zh: '“{found}”用了全角字母或数字，搜索和付款系统无法识别。',
      },
      hint: { en: 'Write “{plain}”.', zh: '改为半角“{plain}”。' },
    },
    'wide-mark': {
      message: {
        en: '“{found}” is a Chinese full-width mark in an English text, which shows that it was typed in the wrong mode.',
        zh: '英文里出现全角标点“{found}”，是输入法没有切换。',
      },
      hint: { en: 'Write “{plain}”.', zh: '改为“{plain}”。' },
    },
    'narrow-mark': {
      message: {
        en: '“{found}” is a half-width mark in a Chinese text, which shows that it was typed in the wrong mode.',
        zh: '中文里出现半角标点“{found}”，与全角标点混用，显得不规范。',
      },
      hint: { en: 'Write “{plain}”.', zh: '改为全角“{plain}”。' },
    },
  },
  titles: {
    replace: { en: 'Replace with “{plain}”', zh: '改为“{plain}”' },
    space: { en: 'Replace with a plain space', zh: '改为普通空格' },
    remove: { en: 'Delete it', zh: '删去' },
  },
  check(letter) {
    const { lang, template } = letter;
    const isChinese = lang === 'zh';
    const plain = isChinese ? PLAIN_CHINESE : PLAIN;
    const texts = writtenTexts(template).filter(({ text, block }) => !block?.quoted && !plain.test(text));
    const mixed = {
      colons: texts.some(({ text }) => labelColons(text).some(({ isHalf }) => !isHalf)),
      brackets: texts.some(({ text }) => text.includes('\uff08')),
    };
    const reports = texts.flatMap(({ text, place }) => {
      const wrong = isChinese
        ? [
            ...narrowMarks(text),
            ...(mixed.colons ? labelColons(text).filter(({ isHalf }) => isHalf) : []),
            ...(mixed.brackets ? narrowBrackets(text) : []),
          ]
        : wideMarks(text);
      const odd = findOdd(text, isChinese);
      const apart = wrong.filter((mark) => !odd.some((one) => overlaps(one, mark)));
      const found = [
        ...odd,
        ...apart.map((mark) => ({ ...mark, kind: isChinese ? 'narrow-mark' : 'wide-mark' })),
      ];
      const isFirst = firstInLine(text);
      return found.flatMap(({ kind, start, end, by }): Report[] => {
        const span = place(start, end);
        const written = template.source.slice(span.start, span.end);
        // &nbsp; was written on purpose, and a character that was lost can be seen.
        if (written !== text.slice(start, end).replaceAll('\ufffd', '\ufeff')) return [];
        const code = `U+${written.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
        const data = { code, found: written.trim(), plain: by.trim() };
        const title = by === '' ? 'remove' : by === ' ' ? 'space' : 'replace';
        const safe = !touchesMarkup(text, start, end, isFirst);
        return [{ code: kind, data, span, fixes: [{ title, safe, edits: [{ ...span, text: by }] }] }];
      });
    });
    return reports.sort((a, b) => a.span.start - b.span.start);
  },
};

/** Nothing in it can be found, as in most blocks: neither an odd character nor a mark of either width. */
const PLAIN = /^[\n\t -~\u2013\u2014\u2018-\u201d\u2026\ue000\ufffc]*$/;
const PLAIN_CHINESE =
  /^[\n "-')*+\-/-9<->@-~\u2014\u2018-\u201d\u2026\u3001\u3002\u3008-\u3011\u4e00-\u9fff\ue000\uff01\uff0c\uff1b\uff1f\ufffc]*$/;

/** Beside signs of Markdown or Liquid the character may be what keeps them from being read as such. */
const touchesMarkup = (
  text: string,
  start: number,
  end: number,
  isFirst: (start: number) => boolean,
): boolean =>
  /[*_`[\]<>\\{}#|~]/.test(text.charAt(start - 1)) ||
  (/[-+*#>|=~`\d[{]/.test(text.charAt(end)) && isFirst(start));

/** Whether nothing but white space stands before a place in its line. Each line is looked at once. */
function firstInLine(text: string): (start: number) => boolean {
  let line = -1;
  let word = 0;
  return (start) => {
    const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    if (from !== line) {
      line = from;
      const at = text.slice(from).search(/\S/);
      word = at < 0 ? text.length : from + at;
    }
    return word >= start;
  };
}

export const proof: RuleProof = {
  en: {
    bad: [
      { text: 'Invoice[[\u00a0]]{{ invoice_number }} for EUR[[\u00a0]]500 is overdue.' },
      { text: 'Please[[\u200b]] pay invoice INV[[\u00ad]]-2614.' },
      { text: 'Dear Sir[[，]]\n\nPlease pay[[：]]USD 500[[（]]five hundred[[）]]now.' },
      { text: 'Account [[\u202e]]12345678[[\u202c]].' },
      { text: 'Account [[\u202e]]12345678[[\u202c]] of \u0634\u0631\u0643\u0629.' },
      { text: 'Please pay [[ＵＳＤ　１２，５００．００]] by bank transfer.' },
      { text: 'Please\u0020[[\u00a0\u00a0]]pay[[\u3000]]now[[\ufeff]].' },
      { text: '[[\u00a0]]Please pay.' },
      {
        text: '---\ntitle: Final[[\u00a0]]demand\nlang: en\nstage: final\ntone: decisive\nchannel: email\nsubject: "Invoice[[\u00a0]]{{ invoice_number }}"\nattachments: ["Invoice[[\u2009]]copy"]\nvariables:\n  required: [invoice_number]\n---\n\nPlease pay.\n',
      },
    ],
    good: [
      { text: 'Please pay the “full amount” – it’s EUR 500.00 – by 5 May…' },
      { text: 'Our Shanghai office (上海办事处) answers; its bank is 中国银行（上海分行）.' },
      { text: 'Thank you 👨‍👩‍👧 👍🏽 ❤️ café naïve Straße Åse Łódź.' },
      { text: 'A blank&nbsp;line is meant.' },
      { text: 'الشركة\u200f ABC\u200e has not paid.' },
      { text: '> Please\u00a0pay.\n\nThat is what you wrote.' },
      { text: 'Rate: 1.5%/month; see https://example.com/a?b=c, 24/7.\tThank you.' },
    ],
  },
  zh: {
    bad: [
      { text: '您好[[,]]贵司发票已逾期[[,]]请付款[[.]]' },
      { text: '请支付[[１２，５００]]元，账号[[ＡＢＣ１２３]]。' },
      { text: '发票[[\u00a0]]{{ invoice_number }}已逾期[[\u200b]]。' },
      { text: '电话：021-5555 1234\n\n邮箱[[: ]]ap@example.com' },
      { text: '我司（下称卖方）与贵司[[(下称买方)]]签订合同。' },
      { text: '尊敬的王总[[:]]\n\n请问何时付款[[?]]谢谢[[!]]' },
      { text: '金额[[\u3000]]500元，请核对[[; ]]如有异议请告知。' },
    ],
    good: [
      { text: '\u3000\u3000您好，贵司发票{{ invoice_number }}已逾期。' },
      { text: '请于10:30前联系，网址https://example.com/a:b，金额12,500.00元。' },
      { text: '发票号: INV-2614, 金额: USD 500' },
      { text: '一. 欠款事实\n\n二、最后期限' },
      { text: '甲\u3000方：某公司\u3000乙\u3000方：某公司' },
      { text: '澜川(上海)有限公司尚欠货款。' },
      { text: '他说：“请付款。”我司（卖方）已于2026年8月18日（周二）发函。' },
      { text: '谢谢！！😊 请付款……详见附件——发票。' },
    ],
  },
};
