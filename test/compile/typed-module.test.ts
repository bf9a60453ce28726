/** The module of a pack: it holds a caller to the letter's values, when compiled and when run, and needs nothing else. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleRuntime } from '../../scripts/generate/runtime.js';
import { buildOutputs } from '../../src/compile/build-outputs.js';
import { compileLetter } from '../../src/compile/compile-letter.js';
import { renderLetter } from '../../src/compile/render-letter.js';
import { data, names, pack } from './sample-pack.js';
import { template } from './trees.js';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

interface Module {
  readonly letters: ReadonlyArray<{ readonly id: string; readonly lang: string }>;
  readonly render: (
    id: string,
    lang: string,
    data: unknown,
    options?: object,
  ) => { subject: string; text: string; html: string };
  readonly check: (id: string, lang: string, data: unknown) => ReadonlyArray<{ code: string }>;
  readonly [error: string]: unknown;
}

let folder: string;
let code: string;
let types: string;
let loaded: Module;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dunmark-module-'));
  const files = buildOutputs(pack, { targets: ['module'], runtimeSource: await bundleRuntime() });
  code = files.get('module/index.js')!;
  types = files.get('module/index.d.ts')!;
  const home = join(folder, 'letters');
  mkdirSync(home);
  writeFileSync(join(home, 'index.js'), code);
  writeFileSync(join(home, 'index.d.ts'), types);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  loaded = await import(/* @vite-ignore */ join(home, 'index.js'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('when compiled', () => {
  /** The complaints of TypeScript at its strictest about calls, one a line, each as `line code`. */
  function complaints(calls: readonly string[]): string[] {
    const home = mkdtempSync(join(folder, 'ts-'));
    cpSync(join(folder, 'letters'), join(home, 'letters'), { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"type":"module"}');
    const all = `const all = ${JSON.stringify(data)};`;
    writeFileSync(
      join(home, 'call.ts'),
      [`import * as m from './letters/index.js'; ${all} void all;`, ...calls].join('\n'),
    );
    const options = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    };
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['call.ts'] }),
    );
    try {
      execFileSync(process.execPath, [TSC, '-p', home], { encoding: 'utf8' });
      return [];
    } catch (error) {
      const { stdout } = error as { stdout: string };
      return [...stdout.matchAll(/call\.ts\((\d+),\d+\): error (TS\d+)/g)].map(
        ([, line, found]) => `${Number(line) - 1} ${found}`,
      );
    }
  }

  it('lets right calls pass', () => {
    expect(
      complaints([
        `const letter: m.RenderedLetter = m.render('final/email', 'en', all); void letter.html;`,
        `m.render('final/email', 'zh', { ...all, payment_link: 'https://pay.example' }, { locale: 'zh-CN' });`,
        `m.render('final-call/e-mail', 'en', { ...all, notices: ['1 March'], amount_due: 'USD 5.00' });`,
        `const id: m.LetterId = 'final/email'; const of: m.LetterData<'final/email', 'zh'> = all; void id; void of;`,
        `for (const { code, path } of m.check('final/email', 'en', {})) { const known: 'missing' | string = code; void known; void path; }`,
        `try { m.render('final/email', 'en', all); } catch (e) { if (e instanceof m.MissingVariableError) void e.problems[0]?.path; }`,
        `const data: m.FinalEmailEnData = all; void data;`,
      ]),
    ).toEqual([]);
  });

  it('refuses wrong ones', () => {
    const { client_name: _, ...rest } = data;
    const found = complaints([
      `m.render('final/email', 'en', ${JSON.stringify(rest)});`,
      `m.render('final/mail', 'en', all);`,
      `m.render('final/email', 'fr', all);`,
      `m.render('final-call/e-mail', 'zh', all);`,
      `m.render('final/email', 'en', { ...all, amount_due: 500 });`,
      `m.render('final/email', 'en', { ...all, client_nam: 'x' });`,
      `m.render('final/email', 'en', { ...all, invoices: [{ number: 'A' }] });`,
      `m.render('final/email', 'zh', { ...all, notices: ['x'] });`,
      `m.render('final/email', 'en', all, { locale: 'fr-FR' });`,
      `m.render('final/email', 'en', { ...all, client_name: undefined });`,
    ]);
    expect(new Set(found.map((line) => Number(line.split(' ')[0])))).toEqual(
      new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    );
    expect(found[0]).toMatch(/^1 TS(?:2345|2741)$/);
  });

  it('has names of its own for letters whose ids look alike, and comments nobody ends', () => {
    const letters = ['a-b/c', 'a/b-c'].map((id) => ({ id, template: template({ body: [] }, []) }));
    const made = buildOutputs({ ...pack, letters }, { targets: ['module'], runtimeSource: '' }).get(
      'module/index.d.ts',
    )!;
    expect(made).toContain('interface ABCData {');
    expect(made).toContain('interface ABCData2 {');
    expect(types).toContain('final deadline * / $1');
  });
});

describe('when run', () => {
  it('prints what renderLetter prints', () => {
    for (const { id, template: read } of pack.letters) {
      const letter = compileLetter(id, read, names);
      const html = renderLetter(letter, data, { target: 'html' });
      const text = renderLetter(letter, data, { target: 'text' });
      expect(loaded.render(id, letter.lang, data)).toEqual({
        subject: text.subject,
        text: text.body,
        html: html.body,
      });
    }
  });

  it('prints by another locale', () => {
    expect(loaded.render('final/email', 'en', data, { locale: 'en-US' }).text).toContain('April 2, 2025');
    expect(() => loaded.render('final/email', 'en', data, { locale: 'fr' })).toThrow(RangeError);
  });

  it.each<[string, Record<string, unknown>]>([
    ['MissingVariableError', { client_name: undefined }],
    ['UnknownVariableError', { client_nam: 'x' }],
    ['InvalidValueError', { final_deadline: 'soon' }],
    ['UnsafeUrlError', { payment_link: 'javascript:alert(1)' }],
  ])('throws its own %s', (name, change) => {
    const call = () => loaded.render('final/email', 'en', { ...data, ...change });
    expect(call).toThrow(loaded[name] as new () => Error);
    expect(call).toThrow(loaded.DataError as new () => Error);
    expect(call).toThrow(expect.objectContaining({ name }));
  });

  it('throws for a letter it does not have, and only then when it checks', () => {
    expect(() => loaded.render('final/fax', 'en', data)).toThrow(
      expect.objectContaining({ name: 'UnknownLetterError' }),
    );
    expect(loaded.check('final/email', 'en', {}).length).toBe(6);
    expect(loaded.check('final/email', 'en', { ...data, unused: 1 })).toEqual([]);
  });

  it('lists its letters', () => {
    expect(loaded.letters.map(({ id, lang }) => `${id} ${lang}`)).toEqual([
      'final-call/e-mail en',
      'final/email en',
      'final/email zh',
    ]);
  });

  it('imports nothing, and runs in a Node that has no packages', () => {
    expect(code).not.toMatch(/\bimport\b|\brequire\b|\bprocess\b|\beval\b|new Function/);
    const script = `import { render } from './letters/index.js'; console.log(render('final/email', 'en', ${JSON.stringify(data)}).subject);`;
    writeFileSync(join(folder, 'main.js'), script);
    const printed = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', 'main.js'], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    });
    expect(printed).toBe('Final demand: invoice A-1, EUR 500.00\n');
  });

  it('runs where there is nothing but the language, as in a browser', () => {
    const bare = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    const script = code
      .replace(/^export const \{ letters, render, check \} = pack;$/m, 'this.render = pack.render;')
      .replace(/^export const/gm, 'const');
    vm.runInContext(script, bare);
    const printed = vm.runInContext(
      `render('final/email', 'zh', JSON.parse(${JSON.stringify(JSON.stringify(data))})).subject`,
      bare,
    );
    expect(printed).toBe('最后付款通知：A-1');
  });

  it('may stand inside a page', () => {
    expect(code).not.toMatch(/<\/script|<!--/i);
  });
});
