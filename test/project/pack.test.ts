import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/project/pack.js';
import { engine } from '../../src/workspace/engine.js';
import { file, message, PACK, packFiles } from './files.js';

const { defaults } = engine();
const load = (letters: Readonly<Record<string, string>>) => loadPack('p', packFiles(letters), defaults);
const codes = (pack: ReturnType<typeof load>) =>
  pack.letters.flatMap(({ template }) => template.faults.map(({ code }) => code));

describe('loadPack', () => {
  it('finds letters by their place, whatever the order of the files', () => {
    const pack = load({ 'en/reminder/message.md': message(), 'en/final/letter.md': message() });
    expect(pack.letters.map(({ id, lang }) => `${lang} ${id}`)).toEqual([
      'en final/letter',
      'en reminder/message',
    ]);
    expect(pack.settings.id).toBe('small');
  });

  it('takes what a pack leaves out from the defaults', () => {
    const pack = load({});
    expect(pack.dictionary).toBe(defaults.dictionary);
    expect(pack.settings.tones.final).toEqual(defaults.settings.tones.final);
  });

  it('stands on the defaults when its own files cannot be used', () => {
    const pack = loadPack('p', [file('p/pack.yml', 'id: ['), file('p/variables.yml', '- no')], defaults);
    expect(pack.settings).toBe(defaults.settings);
    expect(pack.dictionary).toBe(defaults.dictionary);
    expect(pack.parts.map(({ faults }) => faults.length > 0)).toEqual([true, true]);
  });

  it('parses nothing of a file that could not be read, and shows the fault in its text', () => {
    const fault = {
      rule: 'parse-error',
      code: 'not-utf8',
      data: { line: '1', column: '1', byte: '0' },
      span: { start: 0, end: 1 },
      fixes: [],
    } as const;
    const pack = loadPack(
      'p',
      packFiles({
        'variables.yml': '',
        'phrases/opening.yml': 'x: 1\n',
        'en/final/letter.md': message(),
      }).map((each) => ({ ...each, fault })),
      defaults,
    );
    expect([pack.hasSettings, pack.settings]).toEqual([false, defaults.settings]);
    expect(pack.dictionary).toBe(defaults.dictionary);
    expect(pack.parts.map(({ faults }) => faults)).toEqual([[fault], [fault]]);
    expect(pack.phraseFiles.map(({ read }) => read())).toEqual([{ phrases: [], faults: [fault] }]);
    expect(
      pack.letters.map(({ template: { source, readable, faults, blocks } }) => ({
        source,
        readable,
        faults,
        blocks,
      })),
    ).toEqual([{ source: message(), readable: false, faults: [fault], blocks: [] }]);
  });

  it('does not read the shipped texts again, and knows the places in them', () => {
    const { pack, variables } = defaults.shipped!;
    const known = loadPack('', [file('pack.yml', pack), file('variables.yml', variables)], defaults);
    const read = loadPack('', [file('pack.yml', pack), file('variables.yml', variables)], {
      settings: defaults.settings,
      dictionary: defaults.dictionary,
    });
    expect(known.dictionary).toBe(defaults.dictionary);
    expect(read.dictionary).not.toBe(defaults.dictionary);
    expect(known.dictionary).toEqual(read.dictionary);
    const plain = ({ settings }: typeof read) =>
      JSON.stringify(settings, (key, value) => (key === 'span' ? undefined : value));
    expect(plain(known)).toBe(plain(read));
    expect([...known.settings.places]).toEqual([...read.settings.places]);
  });

  it.each(['en/final/Email.md', 'en/a/b/c.md', 'en/x.md', 'en/fi nal/x.md'])('%s has no id', (path) => {
    const pack = load({ [path]: message() });
    expect(pack.letters).toEqual([]);
    expect(pack.strays[0]!.faults.map(({ code }) => code)).toContain('bad-letter-path');
  });

  it('holds a letter against its folder', () => {
    const pack = load({ 'zh/final/message.md': message() });
    expect(codes(pack)).toEqual(['lang-differs-from-folder', 'stage-differs-from-folder']);
    const [lang] = pack.letters[0]!.template.faults;
    const { source } = pack.letters[0]!.template;
    expect(source.slice(lang!.span.start, lang!.span.end)).toBe('en');
    expect(lang!.fixes[0]!.edits[0]!.text).toBe('zh');
  });

  it('a group that is a situation says nothing about the stage', () => {
    expect(codes(load({ 'en/payment-plan/message.md': message() }))).toEqual([]);
  });

  it('takes Markdown beside the language folders for a letter only when it says so', () => {
    const pack = load({
      'README.md': '# Our letters\n',
      'drafts/new.md': message(),
      'blog.md': '---\nlayout: x\n---\n',
    });
    expect(pack.loose.map(({ path }) => path)).toEqual(['p/drafts/new.md']);
    const asked = loadPack('p', packFiles({ 'README.md': '# x' }), defaults, new Set(['p/README.md']));
    expect(asked.loose.map(({ path }) => path)).toEqual(['p/README.md']);
  });

  it('a file that is no text has that one fault and no other', () => {
    const fault = {
      rule: 'parse-error',
      code: 'not-utf8',
      data: {},
      span: { start: 0, end: 0 },
      fixes: [],
    } as const;
    const files = [file('p/pack.yml', PACK), { path: 'p/en/final/email.md', text: '', fault }];
    const { template } = loadPack('p', files, defaults).letters[0]!;
    expect(template.faults).toEqual([fault]);
    expect(template.readable).toBe(false);
  });

  it('works in the working directory itself', () => {
    const pack = loadPack('', [file('pack.yml', PACK), file('en/reminder/message.md', message())], defaults);
    expect(pack.letters.map(({ id }) => id)).toEqual(['reminder/message']);
    expect(pack.packFile.path).toBe('pack.yml');
  });
});
