import { describe, expect, it } from 'vitest';
import { type FileFindings, lintLetters, lintPack, summarise } from '../../src/project/lint-files.js';
import { context, file, message, PACK, packFiles } from './files.js';

const said = (files: readonly FileFindings[]) =>
  files.flatMap(({ path, findings }) => findings.map(({ rule, severity }) => `${path} ${rule} ${severity}`));

describe('lintPack', () => {
  it('finds nothing in a right pack', () => {
    const found = lintPack({ root: 'p', files: packFiles() }, context());
    expect(said(found)).toEqual([]);
    expect(found.map(({ path }) => path)).toEqual(['p/en/reminder/message.md', 'p/pack.yml']);
  });

  it('judges the pack as a whole only when all of it was asked for', () => {
    const files = packFiles({
      'en/reminder/message.md': message(),
      'en/reminder/message.markdown': message(),
    });
    expect(said(lintPack({ root: 'p', files }, context()))).toContain(
      'p/en/reminder/message.md duplicate-id error',
    );
    const only = new Set(['p/en/reminder/message.md']);
    expect(said(lintPack({ root: 'p', files, only }, context()))).toEqual([]);
    expect(lintPack({ root: 'p', files, only }, context()).map(({ path }) => path)).toEqual([...only]);
  });

  it('puts a missing channel where pack.yml asks for it', () => {
    const files = [
      file('p/pack.yml', PACK.replace('[message]', '[message, email]')),
      ...packFiles().slice(1),
    ];
    const found = lintPack({ root: 'p', files }, context());
    expect(said(found)).toEqual(['p/pack.yml missing-channel warning']);
    const { source, findings } = found.find(({ path }) => path === 'p/pack.yml')!;
    expect(source.slice(findings[0]!.span.start, findings[0]!.span.end)).toBe('reminder');
  });

  it('speaks the faults of pack files, and says nothing of what a pack lacks that it could not read', () => {
    const files = [file('p/pack.yml', PACK.replace('id: small', 'idd: small')), ...packFiles().slice(1)];
    const found = lintPack({ root: 'p', files }, context());
    expect(said(found)).toEqual(['p/pack.yml parse-error error']);
  });

  it('obeys severities and the names of config and pack', () => {
    const vague = { 'en/reminder/message.md': message('Please pay soon.') };
    const files = packFiles(vague);
    expect(said(lintPack({ root: 'p', files }, context()))).toEqual([
      'p/en/reminder/message.md vague-time info',
    ]);
    const set = (level: 'off' | 'error') => context({ levels: { 'vague-time': level } });
    expect(said(lintPack({ root: 'p', files }, set('off')))).toEqual([]);
    expect(said(lintPack({ root: 'p', files }, set('error')))).toEqual([
      'p/en/reminder/message.md vague-time error',
    ]);
    expect(said(lintPack({ root: 'p', files }, context({ names: ['pay soon'] })))).toEqual([]);
    const named = [file('p/pack.yml', `${PACK}names: [pay soon]\n`), ...files.slice(1)];
    expect(said(lintPack({ root: 'p', files: named }, context()))).toEqual([]);
  });
});

describe('lintLetters', () => {
  it('judges a letter of no pack by the shipped dictionary', () => {
    const found = lintLetters([file('a.md', message('{{ clinet_name }}'))], context());
    expect(said(found)).toContain('a.md unknown-variable error');
  });
});

it('summarise counts by severity', () => {
  const files = lintLetters([file('a.md', message('Please pay soon.')), file('b.md', message())], context());
  expect(summarise(files)).toEqual({ files: 2, errors: 0, warnings: 0, infos: 1 });
});
