/** What a client may send: sound messages of odd content, messages of wrong types, JSON that is none, bytes nobody can part. */
import fc from 'fast-check';
import { LETTER_TOKENS } from './dictionary.js';
import { SMALL_PACK } from './small-pack.js';

export interface Sent {
  /** Sound ones have to be answered without a failure; wrong ones have to be answered; others need no answer. */
  readonly is: 'sound' | 'wrong' | 'no JSON' | 'unreadable';
  /** Of a request the answer is waited for. */
  readonly asks: boolean;
  /** JSON without an id, or the bytes as they are; `HOME` stands for the address of the folder that is open. */
  readonly body: string;
}

export const LETTER = SMALL_PACK.get('en/final/letter.md')!;
const HEAD = LETTER.slice(0, LETTER.indexOf('\n---\n') + 5);

const URIS = [
  'HOME/en/final/letter.md',
  'HOME/pack.yml',
  'HOME/variables.yml',
  'HOME/dunmark.yml',
  'HOME/new.md',
  'HOME',
  'HOME/',
  'HOME/../../../../etc/passwd',
  'HOME/%2e%2e/%2e%2e/a.md',
  'HOME/%E0%A4%A.md',
  'HOME/%00.md',
  'HOME/%',
  'HOME/%zz%',
  'HOME/a%2Fb.md',
  'HOME/a%5Cb.md',
  'HOME/a%0Ab.md',
  'HOME/\ud800.md',
  'HOME/\u0000.md',
  'HOME/\u202e.md',
  'HOME/%F0%9F%98%80.md',
  'HOME/__proto__.md',
  'HOME/constructor/x.md',
  `HOME/${'x'.repeat(5000)}.md`,
  `HOME/${'x/'.repeat(400)}a.md`,
  'file:',
  'file://',
  'file:///',
  'file://host/share/a.md',
  'file:////a.md',
  'file:a.md',
  'FILE:///A.md',
  'file:///dev/zero',
  'file:///dev/stdin',
  'file:///proc/self/mem',
  'untitled:Untitled-1',
  'untitled:',
  'untitled:../../a',
  'git:/a.md?{"ref":"HEAD"}',
  'vscode-notebook-cell:/a.ipynb#W0',
  'http://[::1/a.md',
  'javascript:alert(1)',
  'data:text/plain,x',
  'x y:z',
  '1:2',
  ':::',
  '//',
  '',
  ' ',
  '%',
  '\n',
];
const AT_PLACE = ['completion', 'hover', 'definition', 'references', 'prepareRename', 'rename'];
const OF_FILE = ['documentSymbol', 'documentLink', 'foldingRange', 'codeAction'];
const OURS = ['preview', 'phrases', 'ladder', 'config', 'newLetterChoices', 'newLetter'];
const ASKED = [
  ...[...AT_PLACE, ...OF_FILE].map((each) => `textDocument/${each}`),
  ...OURS.map((each) => `dunmark/${each}`),
  'initialize',
  'shutdown',
  'completionItem/resolve',
  'workspace/executeCommand',
  'textDocument/formatting',
  'no/such',
  '',
  '__proto__',
  'constructor',
];
const TOLD = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWorkspaceFolders',
  'initialized',
  '$/cancelRequest',
  '$/setTrace',
  '$/progress',
  'no/such',
  'toString',
];

const uri = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...URIS.slice(0, 5)) },
  { weight: 3, arbitrary: fc.constantFrom(...URIS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const whole = fc.oneof(
  { weight: 8, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 99_999, 2_147_483_647, -2_147_483_648, 1e15) },
);
const place = fc.record({ line: whole, character: whole });
const range = fc.record({ start: place, end: place });
const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LETTER_TOKENS, ...SMALL_PACK.values(), '', '---', '---\n') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(HEAD, '', '---\n'), fc.constantFrom(...LETTER_TOKENS), fc.constantFrom(3e4, 1e6))
      .map(([head, token, size]) => head + token.repeat(Math.ceil(size / token.length))),
  },
);
const version = fc.constantFrom(1, 2, 2, 3, 0, -1, 2_147_483_647);
const textDocument = fc.record({ uri });

const json = (value: unknown): string => JSON.stringify(value) ?? 'null';
const asks = (method: string, params: unknown, is: Sent['is']): Sent => ({
  is,
  asks: true,
  body: json({ method, params }),
});
const tells = (method: string, params: unknown, is: Sent['is']): Sent => ({
  is,
  asks: false,
  body: json({ method, params }),
});

const sound: fc.Arbitrary<Sent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(uri, text, version)
      .map(([own, said, number]) =>
        tells(
          'textDocument/didOpen',
          { textDocument: { uri: own, languageId: 'markdown', version: number, text: said } },
          'sound',
        ),
      ),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        uri,
        version,
        // Ranges that overlap, end before they begin, or lie beyond the text.
        fc.array(fc.oneof(fc.record({ text, range }), fc.record({ text })), { maxLength: 4 }),
      )
      .map(([own, number, contentChanges]) =>
        tells(
          'textDocument/didChange',
          { textDocument: { uri: own, version: number }, contentChanges },
          'sound',
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: textDocument.map((own) => tells('textDocument/didClose', { textDocument: own }, 'sound')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.record({ uri, type: fc.constantFrom(1, 2, 3) }), { maxLength: 4 })
      .map((changes) => tells('workspace/didChangeWatchedFiles', { changes }, 'sound')),
  },
  {
    weight: 1,
    arbitrary: fc
      .record(
        {
          locale: fc.constantFrom('en', 'zh', 'xx'),
          debounce: fc.constantFrom(0, 1, -5, 1e300),
          wholePack: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .map((dunmark) => tells('workspace/didChangeConfiguration', { settings: { dunmark } }, 'sound')),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...AT_PLACE, ...OF_FILE),
        uri,
        place,
        range,
        fc.constantFrom('debtor', '', '}}', 'a b'),
      )
      .map(([method, own, position, span, newName]) =>
        asks(
          `textDocument/${method}`,
          {
            textDocument: { uri: own },
            position,
            range: span,
            newName,
            context: { includeDeclaration: true, diagnostics: [] },
          },
          'sound',
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...OURS),
        uri,
        place,
        fc.constantFrom('final/x', '../x', '__proto__/x', ''),
        text,
      )
      .map(([method, own, position, id, data]) =>
        asks(
          `dunmark/${method}`,
          { uri: own, pack: own, position, id, stage: 'final', channel: 'email', data },
          'sound',
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('no/such', '__proto__', '').map((each) => asks(each, {}, 'wrong')),
  },
);

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0.5, 1e300, '', '__proto__', [], {}, [null], { uri: 5 }),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"uri":"x"}}'), { length: -1 }, { toString: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A sound message with one of its parts, however deep, replaced by something else. */
const damaged: fc.Arbitrary<Sent> = fc.tuple(sound, odd, fc.nat(30)).map(([message, other, at]): Sent => {
  const { method, params } = JSON.parse(message.body) as { method: string; params: unknown };
  let left = at % partsIn(params);
  const replaced = (value: unknown): unknown => {
    if (left-- === 0) return other;
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value)
      ? value.map(replaced)
      : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]));
  };
  return { ...message, is: 'wrong', body: json({ method, params: replaced(params) }) };
});

const partsIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, each) => sum + partsIn(each), 1)
    : 1;

const wrong: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 4, arbitrary: damaged },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...ASKED), odd)
      .map(([method, params]) => asks(method, params, 'wrong')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...TOLD), odd)
      .map(([method, params]) => tells(method, params, 'wrong')),
  },
);

const noJson: fc.Arbitrary<Sent> = fc
  .oneof(
    fc.constantFrom(
      '',
      '{',
      '[]',
      'null',
      '5',
      '"x"',
      '{}',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":null,"method":"shutdown"}',
      '{"jsonrpc":"2.0","id":{},"method":"shutdown"}',
      '{"jsonrpc":"2.0","id":1e400,"method":"no/such"}',
      '{"jsonrpc":"1.0","method":5}',
      '[{"jsonrpc":"2.0","id":5,"method":"shutdown"}]',
      '{"jsonrpc":"2.0","id":99,"result":{}}',
      '{"jsonrpc":"2.0","id":99,"error":5}',
      '{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}',
      '{"__proto__":{"id":1},"method":"toString"}',
      '\u0000',
      '\ufeff{}',
      '['.repeat(20_000),
      `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    damaged.map(({ body }) => body.slice(0, body.length >> 1)),
  )
  .map((body): Sent => ({ is: 'no JSON', asks: false, body }));

/** Headers after which nobody can say where the next message begins; the last byte may still be to come. */
export const unreadable: fc.Arbitrary<Sent> = fc
  .oneof(
    fc.constantFrom(
      'Content-Length: 10\r\n\r\n{"jsonrpc":"2.0","id":5,"method":"x"}',
      'Content-Length: 60\r\n\r\n{"jsonrpc":"2.0","id":5,"method":"x"}',
      'Content-Length: 99999999999\r\n\r\n',
      'Content-Length: 1e999\r\n\r\n',
      'Content-Length: -5\r\n\r\n{}',
      'Content-Length: \r\n\r\n{}',
      'Content-Length: 0x2\r\n\r\n{}',
      'Content-Length: 2, 2\r\n\r\n{}',
      'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      'Content-Length 2\r\n\r\n{}',
      'content_length: 2\r\n\r\n{}',
      'Content-Type: x\r\n\r\n{}',
      '\r\n\r\n',
      'Content-Length: 2\n\n{}',
      'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
      `x: ${'y'.repeat(10_000)}`,
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  )
  .map((body): Sent => ({ is: 'unreadable', asks: false, body }));

const readable = fc.oneof(
  { weight: 6, arbitrary: sound },
  { weight: 4, arbitrary: wrong },
  { weight: 1, arbitrary: noJson },
);

export const sent: fc.Arbitrary<readonly Sent[]> = fc.oneof(
  { weight: 30, arbitrary: fc.array(readable, { minLength: 1, maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(readable, { maxLength: 3 }), unreadable)
      .map(([before, last]) => [...before, last]),
  },
);
