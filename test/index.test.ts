import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build as bundle } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  build,
  DataError,
  fixText,
  type LoadedPack,
  lineIndex,
  lint,
  lintLetter,
  lintText,
  loadPack,
  render,
  type SourceFile,
} from '../src/index.js';
import { loadPackFolder } from '../src/node/index.js';
import { bundled, ROOT } from './cli/program.js';

const templates = join(ROOT, 'templates');
const files: readonly SourceFile[] = readdirSync(templates, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|yml)$/.test(path))
  .map((path) => ({
    path: `t/${path.replaceAll('\\', '/')}`,
    text: readFileSync(join(templates, path), 'utf8'),
  }));

const text = (id: string): string => files.find(({ path }) => path === `t/en/${id}.md`)!.text;
const SLIP = text('reminder/message').replace('reply here.', 'reply here, {{ clinet_name }}.');

describe('a finished letter', () => {
  const about = { lang: 'en', stage: 'final', channel: 'email' } as const;
  const LETTER =
    'Subject: Invoice 118\n\nInvoice 118 was due on 1 March 2025 and is 12 days overdue. We hope you pay by 3 April 2025.\n';
  const found = (options: Partial<Parameters<typeof lintLetter>[1]>) =>
    lintLetter(LETTER, { ...about, ...options });
  const rules = (options: Partial<Parameters<typeof lintLetter>[1]>) =>
    found(options).map(({ rule }) => rule);

  it('is judged by its days and its words, never by front matter or variables', () => {
    expect(rules({ letterDate: '2025-04-04' })).toEqual(
      expect.arrayContaining(['day-count-wrong', 'hope-wording', 'deadline-passed']),
    );
    expect(rules({})).not.toContain('invalid-front-matter');
    expect(rules({ letterDate: '2025-04-04', dueDate: ['2025-03-01', '2025-03-23'] })).not.toContain(
      'stage-mismatch',
    );
    for (const { hint, fixes } of found({})) expect(hint + JSON.stringify(fixes)).not.toContain('{{');
  });

  it('refuses a date, a language and a stage there is not', () => {
    expect(() => found({ letterDate: '2025-02-30' })).toThrow(RangeError);
    expect(() => found({ dueDate: '1 March' })).toThrow(RangeError);
    expect(() => found({ stage: 'fnal' as 'final' })).toThrow(RangeError);
    expect(() => found({ lang: 'fr' as 'en' })).toThrow(RangeError);
  });
});

describe('the library', () => {
  it('judges a text and places what it finds', () => {
    expect(lintText(text('reminder/message'))).toEqual([]);
    const [found] = lintText(SLIP);
    expect(found).toMatchObject({ rule: 'unknown-variable', severity: 'error' });
    expect(SLIP.slice(found!.span.start, found!.span.end)).toBe('clinet_name');
    expect(lineIndex(SLIP).at(found!.span.start).line).toBe(12);
    expect(lintText(SLIP, { rules: { 'unknown-variable': 'off', 'undeclared-variable': 'off' } })).toEqual(
      [],
    );
    expect(lintText(SLIP, { locale: 'zh' })[0]!.message).toMatch(/\p{Script=Han}/u);
  });

  it('judges by what the rules say now, when the same object said something else before', () => {
    const rules: Record<string, 'off'> = { 'unknown-variable': 'off' };
    expect(lintText(SLIP, { rules }).map(({ rule }) => rule)).not.toContain('unknown-variable');
    delete rules['unknown-variable'];
    expect(lintText(SLIP, { rules }).map(({ rule }) => rule)).toContain('unknown-variable');
  });

  it('mends a text', () => {
    expect(fixText(`\ufeff${SLIP}`)).toEqual(fixText(SLIP));
    expect(fixText(SLIP)).toEqual({ text: SLIP.replace('clinet', 'client'), applied: 1, findings: [] });
  });

  it('loads, judges, builds and fills in a pack', () => {
    const pack = loadPack(files, 't');
    expect(lint(pack).summary).toMatchObject({ errors: 0, warnings: 0 });
    const built = build(pack, { targets: ['json'] });
    expect('outputs' in built && [...built.outputs.keys()]).toEqual(['pack.json']);
    const data = Object.fromEntries(
      ['client_name', 'invoice_number', 'sender_name', 'sender_company'].map((name) => [name, 'X']),
    );
    const whole = { ...data, amount_due: 'USD 1,000.00', due_date: '2026-01-02', pay_by: '2026-01-09' };
    expect(render(pack, { id: 'reminder/message', lang: 'en', data: whole }).body).toContain('9 January');
    expect(() => render(pack, { id: 'reminder/message', lang: 'en', data })).toThrow(DataError);
    expect(() => render(pack, { id: 'reminder/massage', lang: 'en', data })).toThrow(RangeError);
  });

  it('says why it does not build', () => {
    const wrong = files.map((file) =>
      file.path === 't/en/reminder/message.md' ? { ...file, text: SLIP } : file,
    );
    expect(build(loadPack(wrong, 't'))).toHaveProperty('errors');
    expect(build(loadPack([]))).toHaveProperty('reason');
  });

  it('reads the same pack from the disk', () => {
    const ids = ({ letters }: LoadedPack) => letters.map(({ id, lang }) => `${lang} ${id}`);
    expect(ids(loadPackFolder(templates, ROOT))).toEqual(ids(loadPack(files, 't')));
    expect(() => loadPackFolder('src', ROOT)).toThrow('src is no pack');
  });
});

describe('the bundled library', () => {
  beforeAll(bundled);

  it('runs where there is no Node: no module, no Buffer, no process', async () => {
    const { outputFiles, metafile } = await bundle({
      stdin: { contents: `export { lintText } from './dist/index.js';`, resolveDir: ROOT },
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      globalName: 'dunmark',
      platform: 'browser',
      conditions: ['worker'],
      logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).filter((path) => /js-yaml|^node:|\(disabled\)/.test(path))).toEqual(
      [],
    );
    const context = createContext({ letter: SLIP, TextDecoder, atob });
    runInContext(outputFiles[0]!.text, context);
    expect(runInContext('dunmark.lintText(letter).map((finding) => finding.rule).join()', context)).toContain(
      'unknown-variable',
    );
  });

  it.each(['bin/lint.cjs', 'bin/app.cjs', 'index.js'])(
    '%s holds no second YAML reader and evaluates nothing',
    (name) => {
      const chunks =
        name === 'index.js' ? readdirSync(join(ROOT, 'dist/chunks')).map((chunk) => `chunks/${chunk}`) : [];
      for (const part of [name, ...chunks]) {
        const code = readFileSync(join(ROOT, 'dist', part), 'utf8');
        expect(code).not.toMatch(/\beval\(|new Function\(|safeLoad|js-yaml/);
      }
    },
  );
});
