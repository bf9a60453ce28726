/** A system that refuses: full disks, missing rights, too few handles, readers that leave, clocks that jump, two at once. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../src/node/disk.js';
import { collect } from '../../src/workspace/collect.js';
import { head, letter, packFolder } from '../cli/letters.js';
import { bundled, PROGRAM, run, shell } from '../cli/program.js';
import { contents, folder } from '../node/folder.js';
import { limited } from './limited.js';

beforeAll(bundled);

const SLIP = letter('reminder/message').replace('reply here.', 'reply here, {{ clinet_name }}.');
const MENDED = letter('reminder/message').replace('reply here.', 'reply here, {{ client_name }}.');
/** Somebody without root's rights. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const canMount = isRoot && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
const oneLine = /^dunmark: [^\n]+\n$/;

/** Runs a script where a disk of 64 KB is mounted on /mnt, seen by nobody else. */
const onSmallDisk = (script: string, cwd: string) =>
  spawnSync(
    'unshare',
    ['-m', 'bash', '-c', `mount -t tmpfs -o size=64k none /mnt && cp -r . /mnt/ && cd /mnt && ${script}`],
    { cwd, encoding: 'utf8' },
  );
const node = `'${process.execPath}' '${PROGRAM}'`;
const fill = 'head -c 200000 /dev/zero > /mnt/filler 2>/dev/null';

describe.skipIf(!canMount)('a full disk', () => {
  it.each([
    ['--fix', `${node} lint a.md --fix`],
    ['a report', `${node} lint a.md -o report.json`],
    ['a baseline', `${node} lint a.md --write-baseline`],
    ['a filled letter', `${node} render b.md --out b.txt`],
    ['a beginning', `${node} init --yes`],
    ['a book', `mkdir templates && cp pack.yml templates && ${node} phrasebook --format md`],
  ])('ends %s in one line, with every file as it was', (_name, command) => {
    const files = {
      'a.md': SLIP,
      'b.md': `${head({ variables: '{ required: [] }', subject: 'x' })}Pay.\n`,
      'old.json': 'x',
    };
    const cwd = folder(files);
    // On the full disk itself there is no room for what is complained of.
    const told = join(folder(), 'told');
    const { stdout, stderr } = onSmallDisk(
      `${fill}; ${command.replace(/mkdir.*&& /, '')} >out.log 2>'${told}'; echo "code $?"; cat '${told}'; rm /mnt/filler; md5sum a.md b.md old.json; find . -name '*dunmark-tmp'`,
      cwd,
    );
    expect(stdout).toContain('code 2\n');
    expect(stdout).not.toContain('dunmark-tmp\n');
    expect(`${stdout}${stderr}`).not.toMatch(/\n {4}at |unexpected error/);
    const sums = execFileSync('md5sum', ['a.md', 'b.md', 'old.json'], { cwd, encoding: 'utf8' });
    expect(stdout).toContain(sums);
  });

  it('keeps the last build, and tells findings though a cache cannot be kept', () => {
    const cwd = folder({ 'a.md': SLIP });
    const { stdout } = onSmallDisk(
      `mkdir cache; ${fill}; ${node} lint a.md --cache --cache-location cache; echo "code $?"; ls -A cache`,
      cwd,
    );
    expect(stdout).toMatch(/unknown-variable[\s\S]*code 1\n$/);
    expect(
      spawnSync(
        'unshare',
        [
          '-m',
          'bash',
          '-c',
          `mount -t tmpfs -o size=256k none /mnt && cd '${packFolder()}' && ${node} build --target text --out /mnt/pack >/dev/null && find /mnt/pack -type f | xargs md5sum > before && ${fill}; ${node} build --out /mnt/pack; echo "code $?"; md5sum --quiet -c before && ls -A /mnt`,
        ],
        { encoding: 'utf8' },
      ).stdout,
    ).toBe('code 2\nfiller\npack\n');
  });
});

describe('no room for a larger file', () => {
  it('ends a build in one line and leaves nothing', async () => {
    const cwd = packFolder();
    const { code, stderr } = await limited(['build'], cwd, { fileSize: 8 });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^dunmark: cannot write dist\/pack: the file would be too large; dist\/pack is as it was\n$/,
      ),
    ]);
    expect(readdirSync(join(cwd, 'dist'))).toEqual([]);
  });
});

describe.skipIf(!isRoot)('without the right', () => {
  it('to read a letter, the others are judged', async () => {
    const cwd = folder({
      'a.md': letter('reminder/message'),
      'b.md': letter('reminder/message'),
      'c/d.md': '',
    });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'b.md'), 0);
    chmodSync(join(cwd, 'c'), 0);
    const { code, stdout, stderr } = await limited(['lint', '.'], cwd, { user: NOBODY });
    chmodSync(join(cwd, 'c'), 0o700);
    expect([code, stderr]).toEqual([
      2,
      'dunmark: cannot read c: permission denied\ndunmark: cannot read b.md: permission denied\n',
    ]);
    expect(stdout).toContain('1 file checked');
  });

  it.each([
    ['--fix', ['lint', 'a.md', '--fix']],
    ['a report', ['lint', 'a.md', '-o', 'r.json']],
    ['a baseline', ['lint', 'a.md', '--write-baseline']],
    ['a build', ['build']],
    ['a book', ['phrasebook', '--format', 'md']],
    ['a new letter', ['new', 'final/other', '--channel', 'email']],
    ['a beginning', ['init', '--yes']],
  ])('to write, %s ends in one line with everything as it was', async (_name, args) => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'a.md'), SLIP);
    execFileSync('chmod', ['-R', 'a+rX,a-w', cwd]);
    const before = contents(cwd);
    const { code, stderr } = await limited(args, cwd, { user: NOBODY });
    expect(contents(cwd)).toEqual(before);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toMatch(/permission denied/);
    expect(code).toBe(2);
  });

  it.skipIf(!canMount)('on a disk that is read-only', () => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'a.md'), SLIP);
    const before = contents(cwd);
    const each = [
      'lint a.md --fix',
      'lint a.md -o r.json',
      'lint --write-baseline',
      'build',
      'phrasebook --format md',
      'new final/other --channel email',
    ];
    const script = each.map((args) => `${node} ${args} >/dev/null; echo $? >&2`).join('; ');
    const { stderr } = spawnSync(
      'unshare',
      [
        '-m',
        'bash',
        '-c',
        `mount --bind '${cwd}' /mnt && mount -o remount,ro,bind /mnt && cd /mnt && ${script}`,
      ],
      { encoding: 'utf8' },
    );
    expect(contents(cwd)).toEqual(before);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.filter((line) => line === '2')).toHaveLength(each.length);
    expect(lines.filter((line) => /^dunmark: .*the disk is read-only/.test(line))).toHaveLength(each.length);
    expect(lines).toHaveLength(2 * each.length);
  });
});

describe('few open files', () => {
  it('are enough for a pack', async () => {
    const cwd = packFolder();
    const [few, many] = [
      await limited(['lint', '--format', 'json'], cwd, { files: 24 }),
      await run(['lint', '--format', 'json'], { cwd }),
    ];
    expect([few.code, few.stdout]).toEqual([many.code, many.stdout]);
    expect((await limited(['build'], cwd, { files: 24 })).code).toBe(0);
  });
});

describe('a reader that leaves', () => {
  it.each(['stylish', 'json', 'sarif', 'html', 'unix'])('is no error: %s', (format) => {
    const cwd = folder(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [`${i}.md`, `${head()}${'We hope you pay soon. '.repeat(60)}`]),
      ),
    );
    const { stderr } = spawnSync(
      'bash',
      ['-c', `${node} lint . --format ${format} | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}" >&2`],
      { cwd, encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^[01]\n$/);
  });

  it.each([
    ['explain', 'explain 0.md'],
    ['render', 'render 0.md --to html'],
    ['build', 'build'],
    ['help', '--help'],
    ['settings', 'lint --print-config 0.md'],
  ])('is no error of other commands either: %s', (_name, command) => {
    const cwd = packFolder();
    const text = 'We hope you will be able to pay this invoice very soon, please.\n\n'.repeat(400);
    writeFileSync(join(cwd, '0.md'), `${head({ variables: '{ required: [] }', subject: 'x' })}${text}`);
    const { stderr } = spawnSync(
      'bash',
      ['-c', `${node} ${command} 2>&1 | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}" >&2`],
      { cwd, encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^[01]\n$/);
  });

  it('does not lose a mend', () => {
    const cwd = folder({ 'a.md': SLIP });
    shell('dunmark lint a.md --fix | true || true', cwd);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(MENDED);
  });
});

describe('a clock that jumps', () => {
  it.each([1, 4_102_444_800, 0])('does not deceive the cache: mtime %i', async (seconds) => {
    const cwd = folder({ 'a.md': letter('reminder/message') });
    const cache = join(folder(), 'cache');
    const args = ['lint', 'a.md', '--cache', '--cache-location', cache];
    utimesSync(join(cwd, 'a.md'), 1_600_000_000, 1_600_000_000);
    expect((await run(args, { cwd })).code).toBe(0);
    const changed = SLIP.slice(0, SLIP.length);
    writeFileSync(join(cwd, 'a.md'), changed);
    utimesSync(join(cwd, 'a.md'), seconds || 1_600_000_000, seconds || 1_600_000_000);
    expect((await run(args, { cwd })).stdout).toContain('unknown-variable');
    for (const name of readdirSync(cache)) utimesSync(join(cache, name), 4_102_444_800, 4_102_444_800);
    writeFileSync(join(cwd, 'a.md'), letter('reminder/message'));
    expect((await run(args, { cwd })).code).toBe(0);
  });
});

describe('two at once', () => {
  it('builds: one whole folder, nothing beside it', async () => {
    const cwd = packFolder();
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => run(['build', '--target', 'text'], { cwd })),
    );
    const whole = contents(join(cwd, 'dist/pack'));
    for (const { code, stderr } of runs) {
      if (code === 0) expect(stderr).toBe('');
      else expect([code, stderr]).toEqual([2, expect.stringMatching(oneLine)]);
    }
    expect((await run(['build', '--target', 'text'], { cwd })).code).toBe(0);
    expect(contents(join(cwd, 'dist/pack'))).toEqual(whole);
    expect(readdirSync(join(cwd, 'dist'))).toEqual(['pack']);
  });

  it.each([
    ['books', ['phrasebook', '--format', 'md']],
    ['baselines', ['lint', 'a.md', '--write-baseline']],
    ['reports', ['lint', 'a.md', '-o', 'report.json', '--format', 'json']],
  ])('%s: one whole file, nothing beside it', async (_name, args) => {
    const cwd = packFolder();
    writeFileSync(join(cwd, 'a.md'), SLIP);
    const alone = packFolder();
    writeFileSync(join(alone, 'a.md'), SLIP);
    await run(args, { cwd: alone });
    const runs = await Promise.all(Array.from({ length: 4 }, () => run(args, { cwd })));
    for (const { stderr } of runs) expect(stderr).toMatch(/^$|^dunmark: [^\n]+\n$/);
    expect(contents(cwd)).toEqual(contents(alone));
  });

  it('--fix: each letter mended once', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `${i}.md`);
    const cwd = folder(Object.fromEntries(names.map((name) => [name, SLIP])));
    const runs = await Promise.all(Array.from({ length: 4 }, () => run(['lint', '.', '--fix'], { cwd })));
    for (const { code, stderr } of runs) expect([code, stderr]).toEqual([0, '']);
    expect(contents(cwd)).toEqual(Object.fromEntries(names.map((name) => [name, MENDED])));
  });
});

describe('a file that vanishes', () => {
  it('between listing and reading is told, the others are judged', () => {
    const cwd = folder({ 'pack.yml': '', 'en/final/a.md': SLIP, 'en/final/b.md': SLIP, 'loose.md': SLIP });
    const vanishing = {
      ...disk,
      read: (full: string, shown: string) => {
        if (full.endsWith('a.md') || full.endsWith('loose.md')) rmSync(full, { force: true });
        return disk.read(full, shown);
      },
    };
    const { packs, problems } = collect(['.'], { cwd, files: vanishing });
    expect(packs[0]!.files.map(({ path }) => path)).toEqual(['en/final/b.md', 'pack.yml']);
    expect(problems).toEqual(
      ['en/final/a.md', 'loose.md'].map((path) => `cannot read ${path}: there is no such file or folder`),
    );
  });

  it('a folder as well', () => {
    const cwd = folder({ 'a/x.md': SLIP, 'b/y.md': SLIP });
    const vanishing = {
      ...disk,
      list: (full: string) => {
        if (full.endsWith('/a')) throw Object.assign(new Error(), { code: 'ENOENT' });
        return disk.list(full);
      },
    };
    const { letters, problems } = collect(['.'], { cwd, files: vanishing });
    expect([letters.map(({ path }) => path), problems]).toEqual([
      ['b/y.md'],
      ['cannot read a: there is no such file or folder'],
    ]);
  });

  it('while it is judged again and again, by the real program', async () => {
    const cwd = folder({ 'a.md': SLIP, 'b.md': SLIP });
    const mover = spawn('bash', ['-c', 'while :; do mv a.md .a; mv .a a.md; done'], { cwd, stdio: 'ignore' });
    try {
      for (let time = 0; time < 8; time++) {
        const { code, stderr } = await run(['lint', '.', '--fix-dry-run', '--format', 'json'], { cwd });
        expect([0, 1, 2]).toContain(code);
        expect(stderr).not.toMatch(/\n {4}at |unexpected error/);
      }
    } finally {
      mover.kill();
    }
  });
});

describe('--fix keeps', () => {
  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['no line break at the end', (text: string) => text.trimEnd()],
    ['blank lines at the end', (text: string) => `${text}\n\n`],
    ['line ends of two kinds', (text: string) => text.replace(/\n(?=[^\n]*$)/, '\r\n')],
  ])('%s, and the mode, and the link', async (_name, written) => {
    const cwd = folder({ 'real/a.md': written(SLIP) });
    chmodSync(join(cwd, 'real/a.md'), 0o751);
    symlinkSync('real/a.md', join(cwd, 'link.md'));
    expect((await run(['lint', 'link.md', '--fix'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'real/a.md'), 'utf8')).toBe(written(MENDED));
    expect(statSync(join(cwd, 'real/a.md')).mode & 0o7777).toBe(0o751);
    expect(readlinkSync(join(cwd, 'link.md'))).toBe('real/a.md');
    expect(readdirSync(join(cwd, 'real'))).toEqual(['a.md']);
  });
});
