/** `kill -9` in the middle of a build, of a cache and of --fix: old or new, never half; what is left is cleared. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { letter, packFolder } from '../cli/letters.js';
import { bundled, run } from '../cli/program.js';
import { contents, folder } from '../node/folder.js';
import { killed, MOMENTS, type Tally, tally } from './killed.js';

beforeAll(bundled);

const LONG = 60_000 + MOMENTS * 3000;
const tell = (what: string, counts: Tally) =>
  process.stdout.write(
    `${what}: ${MOMENTS} moments, ${Object.entries(counts)
      .map(([name, n]) => `${n} ${name}`)
      .join(', ')}\n`,
  );
const temporary = (path: string) => readdirSync(path).filter((name) => name.endsWith('.dunmark-tmp'));

async function timed(args: readonly string[], cwd: string, env = {}): Promise<number> {
  const start = Date.now();
  expect((await run(args, { cwd, env })).code).toBe(0);
  return Date.now() - start;
}

describe('kill -9', () => {
  it(
    'in a build',
    async () => {
      const cwd = packFolder();
      const place = join(cwd, 'dist/pack');
      const path = join(cwd, 'templates/en/final/email.md');
      const texts = [
        letter('final/email'),
        letter('final/email').replace('Dear', 'Good day,\n\nDear'),
      ] as const;
      const args = ['build', '--target', 'text,html'];
      const wanted: Array<Record<string, string>> = [];
      let took = 0;
      for (const text of texts) {
        writeFileSync(path, text);
        took = await timed(args, cwd);
        wanted.push(contents(place));
      }
      expect(wanted[0]).not.toEqual(wanted[1]);
      const counts = tally();
      for (let moment = 0; moment < MOMENTS; moment++) {
        const next = moment % 4 < 2 ? 0 : 1;
        writeFileSync(path, texts[next]);
        if (await killed(args, { cwd, folder: join(cwd, 'dist'), moment, took })) counts.killed++;
        const left = temporary(join(cwd, 'dist'));
        counts.left += left.length;
        const old = left.find((name) => name.includes('.old-'));
        if (readdirSync(join(cwd, 'dist')).includes('pack')) {
          const now = contents(place);
          expect(wanted).toContainEqual(now);
          if (now === wanted[next] || JSON.stringify(now) === JSON.stringify(wanted[next])) counts.fresh++;
          else counts.old++;
        } else {
          counts.beside++;
          expect(wanted).toContainEqual(contents(join(cwd, 'dist', old!)));
        }
      }
      expect((await run(args, { cwd })).code).toBe(0);
      expect(readdirSync(join(cwd, 'dist'))).toEqual(['pack']);
      tell('build', counts);
    },
    LONG,
  );

  it(
    'as a cache is written',
    async () => {
      const cwd = packFolder();
      const home = join(folder(), 'cache');
      const path = join(cwd, 'templates/en/final/email.md');
      const args = ['lint', '--cache', '--cache-location', home, '--format', 'json'];
      const took = await timed(args, cwd);
      const text = readFileSync(path, 'utf8');
      const counts = tally();
      for (let moment = 0; moment < MOMENTS; moment++) {
        const size = statSync(join(home, readdirSync(home).find((name) => name.endsWith('.bin'))!)).ino;
        writeFileSync(path, text.replace('\n\n', `\n\nWe hope to be paid soon (${moment}). `));
        if (await killed(args, { cwd, folder: home, moment, took })) counts.killed++;
        counts.left += temporary(home).length;
        const file = join(home, readdirSync(home).find((name) => name.endsWith('.bin'))!);
        if (statSync(file).ino === size) counts.old++;
        else counts.fresh++;
        if (moment % 4 !== 3) continue;
        const [kept, plain] = [await run(args, { cwd }), await run(['lint', '--format', 'json'], { cwd })];
        expect({ code: kept.code, stdout: kept.stdout, stderr: kept.stderr }).toEqual({
          code: plain.code,
          stdout: plain.stdout,
          stderr: plain.stderr,
        });
      }
      writeFileSync(path, text);
      expect((await run(args, { cwd })).code).toBe(0);
      expect(temporary(home)).toEqual([]);
      tell('cache', counts);
    },
    LONG,
  );

  it(
    'in --fix',
    async () => {
      const slip = letter('reminder/message').replace('reply here.', 'reply here, {{ clinet_name }}.');
      const names = Array.from({ length: 16 }, (_, i) => `${i}.md`);
      const cwd = folder(Object.fromEntries(names.map((name) => [name, slip])));
      const files = join(cwd, 'letters');
      mkdirSync(files);
      const reset = () => {
        for (const name of names) {
          writeFileSync(join(files, name), slip);
          chmodSync(join(files, name), 0o640);
        }
      };
      reset();
      const args = ['lint', 'letters', '--fix'];
      const took = await timed(args, cwd);
      const mended = readFileSync(join(files, '0.md'), 'utf8');
      expect(mended).not.toBe(slip);
      const counts = tally();
      for (let moment = 0; moment < MOMENTS; moment++) {
        reset();
        if (await killed(args, { cwd, folder: files, moment, took })) counts.killed++;
        let isOld = false;
        for (const name of names) {
          const now = readFileSync(join(files, name), 'utf8');
          expect([slip, mended]).toContain(now);
          expect(statSync(join(files, name)).mode & 0o777).toBe(0o640);
          isOld ||= now === slip;
        }
        counts[isOld ? 'old' : 'fresh']++;
        for (const name of temporary(files)) {
          counts.left++;
          expect(names.some((each) => name.startsWith(`.${each}.new-`))).toBe(true);
          // A minute later.
          utimesSync(join(files, name), 1, 1);
        }
      }
      reset();
      expect((await run(args, { cwd })).code).toBe(0);
      expect(readdirSync(files).sort()).toEqual([...names].sort());
      for (const name of names) expect(readFileSync(join(files, name), 'utf8')).toBe(mended);
      tell('--fix', counts);
    },
    LONG,
  );
});
