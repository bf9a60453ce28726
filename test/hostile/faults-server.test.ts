/** A disk that changes under the language server, which nobody has told it of: it answers, and complains of nothing. */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { packFolder } from '../cli/letters.js';
import { bundled } from '../cli/program.js';
import { startClient } from '../server/client.js';

beforeAll(bundled);

const OF_PROTOCOL = [
  'hover',
  'completion',
  'definition',
  'references',
  'rename',
  'documentSymbol',
  'documentLink',
  'codeAction',
];
const OURS = ['preview', 'phrases', 'ladder', 'config', 'newLetterChoices'];
const METHODS = [
  ...OF_PROTOCOL.map((each) => `textDocument/${each}`),
  ...OURS.map((each) => `dunmark/${each}`),
];

it('answers whatever vanishes between two questions', async () => {
  const cwd = packFolder();
  const home = join(cwd, 'templates');
  const client = await startClient({
    folders: [cwd],
    initializationOptions: { debounce: 0, hasOurCommands: true },
  });
  const path = join(home, 'en/final/email.md');
  const uri = await client.open(path);
  await client.until(uri, () => true);
  const lines = client.connection;
  const position = { line: 13, character: 12 };
  const about = {
    ...{ uri, pack: uri, textDocument: { uri }, position, newName: 'debtor' },
    range: { start: position, end: position },
    context: { includeDeclaration: true, diagnostics: [] },
  };
  const failures: string[] = [];
  const askAll = async (when: string): Promise<void> => {
    for (const method of METHODS)
      await lines.sendRequest(method, about).catch(({ code, message }) => {
        // A refusal is an answer.
        if (code !== -32600) failures.push(`${when}: ${method}: ${message}`);
      });
  };
  await askAll('whole');
  rmSync(join(home, 'variables.yml'));
  await askAll('no variables');
  rmSync(join(home, 'zh'), { recursive: true });
  rmSync(join(home, 'en/final/letter.md'));
  await askAll('no twin');
  chmodSync(home, 0);
  await askAll('no rights');
  chmodSync(home, 0o755);
  rmSync(cwd, { recursive: true });
  await askAll('no folder');
  await client.change(uri, 'Other words.');
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri.replace('en/final/email.md', 'pack.yml'), type: 3 }],
  });
  await askAll('told of');
  expect(failures).toEqual([]);
  expect([client.logged(), client.stderr()]).toEqual([[], '']);
  expect(await client.stop()).toBe(0);
});
