/** Where the signature begins, and where a missing sentence or name belongs because of it. */
import { describe, expect, it } from 'vitest';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import { loadWords } from '../../src/lint/words.js';
import { parseTemplate } from '../../src/parse/template.js';
import { SCOPE } from '../rules/judge.js';

const linter = createLinter([], loadWords({ ...compiledWords, lexicons: [] }));

function placesOf(body: string) {
  const source = `---\ntitle: T\nlang: en\nstage: final\ntone: decisive\nchannel: message\nvariables:\n  required: []\n---\n\n${body}\n`;
  const { closing, bodyPlace, signaturePlace } = linter.read(parseTemplate('t.md', source), SCOPE);
  const at = ({ start, end }: { start: number; end: number }) => source.slice(start, end).trim();
  return [at(bodyPlace), source.slice(closing).trim(), at(signaturePlace)];
}

describe('a letter’s end', () => {
  const check = (body: string, sentence: string, closing: string, last: string) =>
    expect(placesOf(body)).toEqual([sentence, closing, last]);
  it.each([
    ['Please pay. Now.\n\nYours sincerely,\n\nJane', 'Now.', 'Yours sincerely,\n\nJane', 'Jane'],
    [
      'Please pay.\n\nYours faithfully,\n\nJane\n\nFor and on behalf of Harbour Ltd',
      'Please pay.',
      'Yours faithfully,\n\nJane\n\nFor and on behalf of Harbour Ltd',
      'For and on behalf of Harbour Ltd',
    ],
    ['Please pay.\nKind regards,\nJane', 'Please pay.', 'Kind regards,\nJane', 'Jane'],
    ['We sincerely ask you to pay.', 'We sincerely ask you to pay.', '', 'We sincerely ask you to pay.'],
    [
      '请付款。\n\n特此函告。\n\n此致\n敬礼\n\n海澜公司',
      '请付款。',
      '特此函告。\n\n此致\n敬礼\n\n海澜公司',
      '海澜公司',
    ],
    [
      '特此通知贵司：截至本函出具之日，贵司尚欠我司货款若干，该款项已经逾期，我司多次催告，贵司均未支付，也未作出任何书面答复或者付款安排的说明。\n\n请付款。\n\n此致\n\n海澜公司',
      '请付款。',
      '此致\n\n海澜公司',
      '海澜公司',
    ],
    [
      'Please pay.\n\nTina Alvarez\\\nAR Manager\\\nBrightwater Supply Co.',
      'Please pay.',
      'Tina Alvarez\\\nAR Manager\\\nBrightwater Supply Co.',
      'Brightwater Supply Co.',
    ],
    ['请付款。\n\n林静\\\n财务经理', '请付款。', '林静\\\n财务经理', '财务经理'],
    ['It is late.\n\nPlease pay.\nNow', 'Now', '', 'Now'],
    ['- Pay one.\n- Pay two.\n\nRegards', 'Pay two.', 'Regards', 'Regards'],
    ['> Regards\n\nPlease pay.', 'Please pay.', '', 'Please pay.'],
  ])('%j', check);

  it('of an empty letter is its end', () => {
    expect(placesOf('')).toEqual(['', '', '']);
  });
});
