/** What the small packs of proofs are made of: a ladder, a letter, a pack file. */

export interface PackCase {
  readonly name: string;
  /** Path → text; a `pack.yml` without its first lines is completed. */
  readonly files: Readonly<Record<string, string>>;
  /** The marked file after the finding's first fix, when it offers one. */
  readonly mended?: string;
}

export interface PackProof {
  readonly bad: readonly PackCase[];
  readonly good: readonly PackCase[];
}

export const HEAD = 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2025-06-30"\n';

/** A pack file with the given rest. */
export const packFile = (rest: string): string => HEAD + rest;

export const ladder = (...windows: string[]): string =>
  packFile(`stages:\n${windows.map((w) => `  - ${w}\n`).join('')}`);
export const REMINDER = '{ stage: reminder, from: 0, to: 7 }';
export const FINAL = '{ stage: final, from: 8 }';
export const SHORT = ladder(REMINDER, FINAL);

export interface Head {
  readonly lang?: string;
  readonly stage?: string;
  readonly channel?: string;
  readonly title?: string;
  readonly required?: string;
  readonly more?: string;
  readonly subject?: string;
  readonly body?: string;
}

export const letter = ({
  lang = 'en',
  stage = 'reminder',
  channel = 'message',
  title = 'T',
  required = '[]',
  more = '',
  subject = 'S',
  body = lang.includes('zh') ? '请付款。' : 'Please pay.',
}: Head) =>
  `---\ntitle: ${title}\nlang: ${lang}\nstage: ${stage}\ntone: ${stage.includes('final') ? 'decisive' : 'friendly'}\nchannel: ${channel}\nsubject: ${subject}\n${more}variables:\n  required: ${required}\n---\n\n${body}\n`;

export const SAID =
  'Invoice {{ invoice_number }} for {{ amount_due }} was due on {{ due_date }} and we have not received your payment. Please pay by {{ pay_by }} or tell us what holds it up.';
export const SAID_ZH =
  '发票{{ invoice_number }}金额{{ amount_due }}应于{{ due_date }}付清，我司尚未收到款项。请于{{ pay_by }}前付款，或告知尚未付款的原因。';
export const SIGNED =
  '\n\nPlease pay into this account:\n\n{{ bank_details }}\n\nYours faithfully,\n\n{{ sender_name }}\\\n{{ sender_title }}\\\n{{ sender_company }}\\\n{{ sender_email }}';

export const asks = (channels: string): string => `${SHORT}channels:\n${channels}`;
