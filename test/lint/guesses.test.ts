/** A declared variable that is used nowhere may be what a blank stands for: it is not taken off the list unasked. */
import { describe, expect, it } from 'vitest';
import { fixText, lintText } from '../../src/index.js';

const letter = (body: string) =>
  `---\ntitle: T\nlang: en\nstage: follow-up\ntone: concerned\nchannel: message\nvariables:\n  required: [client_name, invoice_number, amount_due, due_date, pay_by, sender_name, sender_company]\n---\n\n${body} {{ amount_due }} was due on {{ due_date }}. Please pay by {{ pay_by }}.\n\n{{ sender_name }}, {{ sender_company }}\n`;
const rules = (source: string) => lintText(source).map((finding) => finding.rule);

describe('beside a blank', () => {
  it('that means the variable, nothing is said of it', () => {
    const source = letter('Dear [Client Name], invoice {{ invoice_number }} for');
    expect(rules(source)).not.toContain('unused-variable');
    expect(fixText(source).text).toBe(letter('Dear {{ client_name }}, invoice {{ invoice_number }} for'));
  });
  it('that nobody can read, it is told but stays', () => {
    const source = letter('Dear XXX, invoice {{ invoice_number }} for');
    expect(rules(source)).toContain('unused-variable');
    expect(fixText(source).text).toBe(source);
  });
  it('of a misspelt name, the list keeps its order', () => {
    const source = letter('Dear {{ client_name }}, invoice {{ invoise_number }} for');
    expect(fixText(source).text).toBe(letter('Dear {{ client_name }}, invoice {{ invoice_number }} for'));
  });
  it('with none, it goes', () => {
    expect(fixText(letter('Invoice {{ invoice_number }} for')).text).not.toContain('client_name');
  });
});
