/** What the README says is what the program does: its table of rules, its files, its commands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withRuleTable } from '../../scripts/docs/rule-index.js';
import { bundled, run } from '../cli/program.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

beforeAll(bundled);

describe('README.md', () => {
  it('has the rules as they are (npm run docs writes them)', () => {
    expect(readme).toBe(withRuleTable(readme));
  });

  it('goes red when a rule changes', () => {
    expect(withRuleTable(readme.replace('hope-wording.md) |', 'hope-wording.md)  |'))).toBe(readme);
    expect(readme).toContain('| [`hope-wording`](docs/rules/hope-wording.md) | | | | error | error |');
  });

  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'README.md'])(
    '%s points at files that are there',
    (name) => {
      const text = readFileSync(join(root, name), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map((match) => match[1]!);
      expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
      if (name === 'README.md') expect(links.length).toBeGreaterThan(5);
    },
  );

  it('shows what the program really prints', async () => {
    const [shown = ''] = /(?<=```\n)examples\/[\s\S]*?(?=\n```)/.exec(readme) ?? [];
    const { stdout } = await run(['lint', 'examples/en/formal-that-hopes.md'], { cwd: root });
    const [path, finding] = shown.split('\n\n');
    expect(finding).toContain('plea-wording');
    expect(stdout).toContain(path);
    expect(stdout).toContain(finding);
  });

  it('shows what render --lint really prints', async () => {
    const [shown = ''] = /(?<=> letter\.txt\n)[\s\S]*?(?=\n```)/.exec(readme) ?? [];
    const data = JSON.parse(readFileSync(join(root, 'examples/invoice.json'), 'utf8'));
    const args = ['render', 'final/email', '--lint', '--data', '-'];
    const { stderr } = await run(args, { cwd: root, input: JSON.stringify({ ...data, days_overdue: 30 }) });
    expect(shown).toContain('day-count-wrong');
    expect(stderr).toContain(shown);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = ['README.md', 'CONTRIBUTING.md'].flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
