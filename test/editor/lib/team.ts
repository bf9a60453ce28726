/** The folders that are opened: a team's own letters as `dunmark init` makes them, with faults put in, and folders that use no Dunmark. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './editors.js';

/** The console as it ships. */
export const CLI = join(ROOT, 'dist/bin/dunmark.cjs');

export interface Team {
  readonly root: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
}

/** A letter that is not ours, though it is Markdown and says what a rule would mind. */
const NOT_OURS = '# Minutes\n\nPlease pay as soon as possible, or we will sue.\n';

/** Lines are put before the account in the letter, so that everything else of it stays as shipped. */
function fault(team: Team, letter: string, line: string): void {
  const text = team.read(letter);
  team.write(letter, text.replace('\n{{ bank_details }}', `\n${line}\n\n{{ bank_details }}`));
}

function folder(root: string): Team {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return { root, write, read: (path) => readFileSync(join(root, path), 'utf8') };
}

/** Letters in two languages; faults in three of them. */
export function team(root: string): Team {
  const made = folder(root);
  mkdirSync(root, { recursive: true });
  execFileSync(process.execPath, [CLI, 'init', root, '--yes', '--ci', 'none'], { stdio: 'ignore' });
  fault(made, 'templates/en/follow-up/email.md', 'Please pay {{ amount_due }} as soon as possible.');
  fault(made, 'templates/zh/follow-up/email.md', '请尽快付款。');
  fault(made, 'templates/en/final/letter.md', 'Please pay {{ amount_deu }} by {{ final_deadline }}.');
  made.write('README.md', NOT_OURS);
  return made;
}

/** Another folder of the same window with settings of its own: there, a vague time is nothing. */
export function lenientTeam(root: string): Team {
  const made = team(root);
  made.write('dunmark.yml', 'extends: recommended\nrules:\n  vague-time: off\n');
  return made;
}

/** A project that has never heard of Dunmark. */
export function strangers(root: string): Team {
  const made = folder(root);
  made.write('README.md', NOT_OURS);
  made.write('post.md', `---\ntitle: A post\ndate: 2026-01-01\n---\n\n${NOT_OURS}`);
  made.write('pages/values.yml', 'title: A page\nrules: none\n');
  return made;
}

/** One window with all of them. @returns the file that opens it */
export function window(root: string): string {
  team(join(root, 'letters'));
  lenientTeam(join(root, 'lenient'));
  strangers(join(root, 'strangers'));
  const file = join(root, 'three.code-workspace');
  const folders = ['letters', 'lenient', 'strangers'].map((path) => ({ path }));
  writeFileSync(file, JSON.stringify({ folders, settings: {} }));
  return file;
}
