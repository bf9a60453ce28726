import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARKER } from '../../src/node/replaceable.js';
import { readFolder, writeFolder } from '../../src/node/write-folder.js';
import { contents, folder } from './folder.js';

const files = (text: string, n = 40) =>
  new Map(Array.from({ length: n }, (_, i) => [`sub/${i}.txt`, `${text} ${i}`] as const));

/** The files written, the marker aside, and what else lies beside the folder. */
function state(parent: string) {
  const { [MARKER]: marker, ...rest } = contents(join(parent, 'out'));
  return {
    marker: marker !== undefined,
    files: rest,
    beside: readdirSync(parent).filter((name) => name !== 'out'),
  };
}
const whole = (text: string, n = 40) => ({
  marker: true,
  files: Object.fromEntries(files(text, n)),
  beside: [],
});

const failing = (code: string, at: number) => {
  let count = 0;
  return (path: string, text: string) => {
    if (++count > at) throw Object.assign(new Error('x'), { code });
    writeFileSync(path, text);
  };
};

describe('writeFolder', () => {
  it('writes, and replaces what it wrote, by exactly the files given', async () => {
    const parent = folder();
    await writeFolder(join(parent, 'out'), files('one'));
    expect(state(parent)).toEqual(whole('one'));
    await writeFolder(join(parent, 'out'), files('two', 3));
    expect(state(parent)).toEqual(whole('two', 3));
    expect(readFolder(join(parent, 'out'))).toEqual(files('two', 3));
  });

  it('makes the folders above, and takes an empty folder for its own', async () => {
    const parent = folder();
    mkdirSync(join(parent, 'out'));
    await writeFolder(join(parent, 'out'), files('one', 1));
    await writeFolder(join(parent, 'out/deep/er'), files('two', 1));
    expect(existsSync(join(parent, 'out/deep/er/sub/0.txt'))).toBe(true);
  });

  it.each([
    ['ENOSPC', 'cannot write out: the disk is full; out is as it was'],
    ['EACCES', 'cannot write out: permission denied; out is as it was'],
    ['EIO', 'cannot write out: the disk reported an error; out is as it was'],
  ])('after %s the old folder is whole', async (code, message) => {
    for (const at of [0, 1, 17, 39]) {
      const parent = folder();
      await writeFolder(join(parent, 'out'), files('old'));
      const work = writeFolder(join(parent, 'out'), files('new'), {
        shown: 'out',
        writeFile: failing(code, at),
      });
      await expect(work).rejects.toThrow(message);
      expect(state(parent)).toEqual(whole('old'));
    }
  });

  it('when stopped, at any moment, the old folder is whole', async () => {
    for (let moment = 0; moment < 42; moment += 3) {
      const parent = folder();
      await writeFolder(join(parent, 'out'), files('old'));
      let asked = 0;
      const stopped = () => asked++ >= moment;
      const work = writeFolder(join(parent, 'out'), files('new'), { shown: 'out', stopped });
      await expect(work).rejects.toThrow('stopped; out is as it was');
      expect(state(parent)).toEqual(whole('old'));
    }
  });

  it('refuses a folder it did not write, unless told', async () => {
    const parent = folder({ 'out/mine.txt': 'precious' });
    const work = () => writeFolder(join(parent, 'out'), files('new', 1), { shown: 'out' });
    await expect(work()).rejects.toThrow(
      'out holds files that dunmark did not write, mine.txt for one; name another folder with --out, or pass --force',
    );
    expect(contents(parent)).toEqual({ 'out/mine.txt': 'precious' });
    await writeFolder(join(parent, 'out'), files('new', 1), { force: true });
    expect(state(parent)).toEqual(whole('new', 1));
  });

  it.each([
    ['a file', 'sub/mine.txt', /holds files that dunmark did not write, sub\/mine\.txt for one; .*--force/],
    ['a dot file', '.env', /, \.env for one; /],
    ['a name of every object', 'constructor', /, constructor for one; /],
  ])('refuses to take away %s that was added to its own folder, unless told', async (_name, mine, reason) => {
    const parent = folder();
    await writeFolder(join(parent, 'out'), files('old'));
    writeFileSync(join(parent, 'out', mine), 'precious');
    const before = contents(parent);
    await expect(writeFolder(join(parent, 'out'), files('new'), { shown: 'out' })).rejects.toThrow(reason);
    expect(contents(parent)).toEqual(before);
    await writeFolder(join(parent, 'out'), files('new'), { force: true });
    expect(state(parent)).toEqual(whole('new'));
  });

  it.each(['{', '[]', 'null', '{"files":7}', '{"by":"dunmark"}'])(
    'a marker that lists nothing, %s, allows nothing',
    async (text) => {
      const parent = folder({ [`out/${MARKER}`]: text, 'out/mine.txt': 'precious' });
      await expect(writeFolder(join(parent, 'out'), files('new'))).rejects.toThrow('did not write');
    },
  );

  it('takes what the desktop leaves in a folder for nobody’s work', async () => {
    const parent = folder();
    await writeFolder(join(parent, 'out'), files('old'));
    writeFileSync(join(parent, 'out/sub/.DS_Store'), '');
    await writeFolder(join(parent, 'out'), files('new'));
    expect(state(parent)).toEqual(whole('new'));
  });

  it.each(['.git/config', 'pack.yml', 'deep/er/.git', 'deep/er/pack.yml'])(
    'never replaces a folder that holds %s, whatever it is told',
    async (path) => {
      const parent = folder({ [`out/${path}`]: 'precious' });
      for (const force of [false, true])
        await expect(writeFolder(join(parent, 'out'), files('new'), { force })).rejects.toThrow(
          /holds .*(?:\.git|pack\.yml), it cannot be replaced/,
        );
      expect(contents(parent)).toEqual({ [`out/${path}`]: 'precious' });
    },
  );

  it('knows what must live on through any link, and the root of the disk', async () => {
    const parent = folder({ 'real/project/mine.txt': 'precious' });
    symlinkSync(join(parent, 'real'), join(parent, 'link'));
    const before = contents(parent);
    const write = (target: string, spare: string) =>
      writeFolder(target, files('new', 1), { force: true, spare: [spare] });
    for (const [target, spare] of [
      ['link/project', 'real/project'],
      ['real/project', 'link/project'],
      ['link', 'real/project'],
      ['link/project', 'real/project/not/yet'],
      ['link/project/../project/', 'real/project'],
    ] as const)
      await expect(write(join(parent, target), join(parent, spare))).rejects.toThrow('cannot be replaced');
    await expect(write('/', parent)).rejects.toThrow('cannot be replaced');
    await expect(write('/', '/')).rejects.toThrow('cannot be replaced');
    expect(contents(parent)).toEqual(before);
  });

  it('a link stays a link: the folder it leads to is replaced', async () => {
    const parent = folder();
    mkdirSync(join(parent, 'real'));
    symlinkSync('real', join(parent, 'out'));
    await writeFolder(join(parent, 'out'), files('one', 1));
    await writeFolder(join(parent, 'out'), files('two', 1));
    expect(lstatSync(join(parent, 'out')).isSymbolicLink()).toBe(true);
    expect(readFolder(join(parent, 'real'))).toEqual(files('two', 1));
  });

  it.each(['out', 'out/deeper'])('refuses a link to nowhere: %s', async (path) => {
    const parent = folder();
    symlinkSync('nowhere', join(parent, 'out'));
    const work = writeFolder(join(parent, path), files('new'), { shown: path });
    await expect(work).rejects.toThrow(`${path} leads through a link to nowhere; name another folder`);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('refuses a file, and a folder that holds what must live on, whatever it is told', async () => {
    const parent = folder({ out: 'a file' });
    await expect(writeFolder(join(parent, 'out'), files('new'), { force: true })).rejects.toThrow(
      'is a file',
    );
    const spare = [join(parent, 'templates')];
    for (const target of [parent, join(parent, 'templates')])
      await expect(writeFolder(target, files('new'), { force: true, spare })).rejects.toThrow(
        'cannot be replaced',
      );
    await writeFolder(join(parent, 'templates2'), files('new', 1), { spare });
    expect(contents(parent).out).toBe('a file');
  });

  it.each(['../escape.txt', '/etc/dunmark-escape', 'a/../../escape.txt'])(
    'never writes to %s',
    async (path) => {
      const parent = folder();
      const work = writeFolder(join(parent, 'out'), new Map([[path, 'x']]));
      await expect(work).rejects.toThrow('refused to write outside the folder');
      expect(contents(parent)).toEqual({});
    },
  );

  it('does not write through a link in the old folder', async () => {
    const outside = folder({ 'x.txt': 'precious' });
    const parent = folder();
    await writeFolder(join(parent, 'out'), files('old', 1));
    symlinkSync(outside, join(parent, 'out/linked'));
    await writeFolder(join(parent, 'out'), new Map([['linked/x.txt', 'new']]), { force: true });
    expect(contents(outside)).toEqual({ 'x.txt': 'precious' });
    expect(contents(join(parent, 'out'))['linked/x.txt']).toBe('new');
  });

  it('clears what a killed run left, and puts back what it was about to replace', async () => {
    const parent = folder();
    await writeFolder(join(parent, 'out'), files('old', 1));
    const dead = 4_194_304;
    const left = {
      new: `.out.new-${dead}-0123abcd.dunmark-tmp`,
      old: `.out.old-${dead}-0123abcd.dunmark-tmp`,
    };
    mkdirSync(join(parent, left.new));
    await writeFolder(join(parent, 'out'), files('two', 1));
    expect(state(parent)).toEqual(whole('two', 1));

    const { renameSync } = await import('node:fs');
    renameSync(join(parent, 'out'), join(parent, left.old));
    const work = writeFolder(join(parent, 'out'), files('three', 1), { writeFile: failing('ENOSPC', 0) });
    await expect(work).rejects.toThrow('the disk is full');
    expect(state(parent)).toEqual(whole('two', 1));
  });

  it('leaves the work of a run that still goes on', async () => {
    const parent = folder();
    const theirs = `.out.new-${process.ppid}-0123abcd.dunmark-tmp`;
    mkdirSync(join(parent, theirs));
    await writeFolder(join(parent, 'out'), files('one', 1));
    expect(state(parent).beside).toEqual([theirs]);
  });
});

describe('readFolder', () => {
  it('knows no folder that was not made here', () => {
    const parent = folder({ 'out/x.txt': '' });
    expect(readFolder(join(parent, 'out'))).toBeUndefined();
    expect(readFolder(join(parent, 'nothing'))).toBeUndefined();
  });
});
