/** A small pack whose variables stand in every place a variable can stand in. */
export const variables = `client_name:
  role: recipient
  label: { en: Client, zh: 客户 }
  example: A
"amount_due": # the sum
  role: amount
  type: money
  label: { en: Sum, zh: 金额 }
  example: USD 1.00
rows:
  type: list
  label: { en: Rows, zh: 明细 }
  example: [a]
`;
export const letter = (lang: string, body: string) =>
  `---\ntitle: T\nlang: ${lang}\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: ["client_name", amount_due]\n  optional:\n    - rows\nsubject: 'It''s {{ amount_due }} 𝒳 {{ amount_due | money }}'\nattachments: ["{{ amount_due }}"]\n---\n\n${body}\n`;
export const files = {
  'pack.yml': 'id: p\ntitle: { en: P, zh: 包 }\nversion: "1.0.0"\ndate: "2026-01-01"\nstages: tight\n',
  'variables.yml': variables,
  'phrases/deadline.yml': `move: deadline
phrases:
  - id: a
    en: "Pay {{ amount_due }}."
    zh: &same 请付{{ amount_due }}。
    stages: [final]
    channels: [email]
`,
  'playbook.yml': `clauses:
  - id: c
    title: { en: C, zh: 条 }
    en: |
      Sum: {{ amount_due }}.
    zh: 金额{{ amount_due }}。
`,
  'en/final/email.md': letter(
    'en',
    'Dear {{ client_name }}, **{{ amount_due }}** {% if amount_due %}x{% endif %}.\r\n\r\n{% for row in rows %}\r\n- {{ row }} {{ amount_due }}\r\n{% endfor %}\r\n\r\n`{{ amount_due }}` <!-- {{ amount_due }} -->',
  ),
  'zh/final/email.md': letter('zh', '{{ client_name }}：𠮷{{ amount_due }}元。'),
};

export const pipes = (text: string) => text.replaceAll('|', '\\|');
export const escaped = (all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).map(([path, text]) => [path, pipes(text)]));
export const mark = (text: string, at: number) => `${pipes(text.slice(0, at))}|${pipes(text.slice(at))}`;
