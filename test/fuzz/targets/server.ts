/** The server: edits and questions in any order, wrong ones too; no failure, and in the end what a new server would say. */
import fc from 'fast-check';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { LETTER_TOKENS, YAML_TOKENS } from '../dictionary.js';
import { type Pair, startPair, uriOf } from '../server-pair.js';
import { SMALL_PACK } from '../small-pack.js';
import { hold, target } from '../target.js';

const FILES = [...SMALL_PACK.keys(), 'dunmark.yml', 'loose.md', 'house.yml'];
const TOKENS = [...LETTER_TOKENS, ...YAML_TOKENS];
const AT_PLACE = ['completion', 'hover', 'definition', 'references', 'prepareRename', 'rename'];
const OF_FILE = ['documentSymbol', 'documentLink', 'foldingRange', 'codeAction'];
const OURS = ['preview', 'phrases', 'ladder', 'config', 'newLetterChoices', 'newLetter'];
const WRONG: readonly unknown[] = [
  {},
  null,
  [],
  1,
  { textDocument: {} },
  { textDocument: { uri: 5 } },
  { uri: '' },
  { textDocument: { uri: 'x' }, position: { line: -1, character: 1e9 } },
];

/** Places of an editor, also such as no text has. */
const position = fc.record({
  line: fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.constantFrom(99_999, 0) }),
  character: fc.oneof(
    { weight: 9, arbitrary: fc.nat(90) },
    { weight: 1, arbitrary: fc.constantFrom(99_999, 0) },
  ),
});
/** With settings that cannot be used a server goes by those before them, and a new one has none. */
const USABLE = 'rules:\n  hope-wording: off\n';
const file = fc.constantFrom(...FILES);
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      file,
      from: position,
      lines: fc.nat(2),
      to: fc.nat(90),
      text: fc.constantFrom('', '', ...TOKENS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('replace' as const),
      file,
      text: fc.constantFrom(...SMALL_PACK.values(), '', ...TOKENS),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      file,
      method: fc.constantFrom(...AT_PLACE, ...OF_FILE),
      at: position,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ours' as const),
      file,
      method: fc.constantFrom(...OURS),
      at: position,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('wrong' as const),
      method: fc.constantFrom(
        'textDocument/hover',
        'textDocument/completion',
        'no/such',
        'dunmark/preview',
        'dunmark/ladder',
        '$/other',
      ),
      params: fc.constantFrom(...WRONG),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), file }) },
);

export const server = target({
  name: 'server',
  inputs: fc.array(step, { minLength: 20, maxLength: 60 }),
  pace: 0.1,
  async check(steps) {
    const pair = await startPair();
    const fresh = await startPair();
    try {
      const open = await walk(pair, steps);
      hold(pair.failures.length === 0, () => `the server says: ${pair.failures[0]}`);
      for (const [path, document] of open) await opened(fresh, path, document.getText());
      let wrong: string | undefined;
      // The machine may be busy with something else: it is wrong only when it stays wrong.
      for (let turn = 0; turn < 12 && (turn === 0 || wrong); turn++) {
        await Promise.all([pair.settled(), fresh.settled()]);
        wrong = difference(pair, fresh, [...open.keys()]);
      }
      hold(wrong === undefined, () => wrong!);
      const failures = [...pair.failures, ...fresh.failures];
      hold(failures.length === 0, () => `the server says: ${failures[0]}`);
    } finally {
      await Promise.all([pair.end(), fresh.end()]);
    }
  },
});

/** How what is told of the first file that is told of otherwise differs. */
function difference(pair: Pair, fresh: Pair, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const [a, b] = [pair, fresh].map((each) =>
      (each.told(uriOf(path))?.diagnostics ?? [])
        .map(({ code, range, message }) => JSON.stringify([code, range, message]))
        .sort(),
    ) as [string[], string[]];
    const [only, lacks] = [a.filter((each) => !b.includes(each)), b.filter((each) => !a.includes(each))];
    if (only.length || lacks.length || a.length !== b.length)
      return `${path} is told of otherwise than by a new server: ${JSON.stringify([only, lacks]).slice(0, 400)}`;
  }
  return undefined;
}

const opened = (pair: Pair, path: string, text: string): Promise<void> =>
  pair.client.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: uriOf(path),
      languageId: path.endsWith('.md') ? 'markdown' : 'yaml',
      version: 1,
      text,
    },
  });

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** @returns what is open in the end */
async function walk(pair: Pair, steps: readonly Step[]): Promise<ReadonlyMap<string, TextDocument>> {
  const { client } = pair;
  const open = new Map<string, TextDocument>();
  const ensure = async (path: string) => {
    const known = open.get(path);
    if (known) return known;
    const made = TextDocument.create(uriOf(path), 'any', 1, SMALL_PACK.get(path) ?? '');
    open.set(path, made);
    await opened(pair, path, made.getText());
    return made;
  };
  const edit = async (path: string, change: TextDocumentContentChangeEvent): Promise<void> => {
    const document = await ensure(path);
    const version = document.version + 1;
    TextDocument.update(document, [change], version);
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [change],
    });
  };
  /** A refusal is an answer; a failure inside is none. */
  const ask = async (method: string, params: unknown, mayBeWrong = false): Promise<void> => {
    try {
      await client.sendRequest(method, params as object);
    } catch (error) {
      const { code, message } = error as { code?: number; message: string };
      hold(mayBeWrong || code === -32600, () => `${method} fails with ${code}: ${message}`);
    }
  };
  for (const each of steps) {
    if (each.do === 'wrong') await ask(each.method, each.params, true);
    else if (each.do === 'close') {
      if (open.delete(each.file))
        await client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(each.file) } });
    } else {
      await ensure(each.file);
      const textDocument = { uri: uriOf(each.file) };
      if (each.do === 'edit' || each.do === 'replace') {
        const change =
          each.do === 'replace'
            ? { text: each.text }
            : {
                text: each.text,
                range: {
                  start: each.from,
                  end: {
                    line: each.from.line + each.lines,
                    character: each.lines ? each.to : each.from.character + each.to,
                  },
                },
              };
        await edit(each.file, change);
      } else if (each.do === 'ask') {
        const isAtPlace = AT_PLACE.includes(each.method);
        await ask(`textDocument/${each.method}`, {
          textDocument,
          ...(isAtPlace && { position: each.at }),
          newName: 'debtor',
          range: { start: each.at, end: each.at },
          context: { includeDeclaration: true, diagnostics: [] },
        });
      } else
        await ask(
          `dunmark/${each.method}`,
          {
            uri: uriOf(each.file),
            position: each.at,
            pack: uriOf(''),
            id: 'final/x',
            stage: 'final',
            channel: 'email',
          },
          each.method.startsWith('new'),
        );
    }
  }
  if (open.has('dunmark.yml')) await edit('dunmark.yml', { text: USABLE });
  return open;
}
