/** What `dunmark init` would do to each file, decided before anything is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readInside } from '../../node/inside.js';
import { withLine, withScript } from './edits.js';
import { type Host, named, type Place, runner } from './place.js';
import {
  editorSettings,
  extensionsFile,
  gitlabFile,
  preCommitFile,
  settingsFile,
  tasksFile,
  workflowFile,
} from './team-files.js';

/** A file as it should be, and what may be done where one lies already. */
interface Wish {
  readonly path: string;
  readonly text: string;
  /** `ours`: made by nobody else, replaced on demand. `shared`: never, its lines are shown. `elsewhere`: only shown. */
  readonly whose: 'ours' | 'shared' | 'elsewhere';
  /** Puts what is wanted into the text that is there; `undefined` when that cannot be done safely. */
  readonly add?: (now: string) => string | undefined;
  /** False where the file is only added to. */
  readonly make?: boolean;
  /** What to show where nothing can be added. */
  readonly lines?: string;
}

export type How = 'made' | 'added' | 'replaced' | 'same' | 'kept' | 'elsewhere';

export interface Step {
  readonly path: string;
  readonly how: How;
  /** What to write; only for what is made, added or replaced. */
  readonly text?: string;
  /** What a person should add. */
  readonly lines?: string;
}

export interface PlanOptions {
  readonly root: string;
  readonly place: Place;
  readonly hosts: readonly Host[];
  /** The pack's folder inside the root with a slash behind, '' for the root itself. */
  readonly pack: string;
  /** By path inside the pack; none where a pack lies already. */
  readonly packFiles: ReadonlyMap<string, string>;
  readonly force: boolean;
}

/** @throws Problem when a file that is there cannot be read, or a link leads out of the root */
export function plan(options: PlanOptions): readonly Step[] {
  const { root, force } = options;
  return wishes(options).flatMap((wish) => {
    const now = readInside(root, wish.path);
    if (now === undefined && wish.make === false) return [];
    return [{ path: wish.path, ...decide(wish, now, force) }];
  });
}

function decide(wish: Wish, now: string | undefined, force: boolean): Omit<Step, 'path'> {
  const { text, whose, add, lines = text } = wish;
  if (whose === 'elsewhere') return { how: 'elsewhere', lines };
  if (now === undefined) return { how: 'made', text };
  if (now === text) return { how: 'same' };
  const added = add?.(now);
  if (added !== undefined) return added === now ? { how: 'same' } : { how: 'added', text: added };
  if (whose === 'ours') return force ? { how: 'replaced', text } : { how: 'kept' };
  return now.includes('dunmark') ? { how: 'same' } : { how: 'kept', lines };
}

function wishes({ root, place, hosts, pack, packFiles }: PlanOptions): readonly Wish[] {
  const ours = (path: string, text: string): Wish => ({ path, text, whose: 'ours' });
  const shared = (path: string, text: string): Wish => ({ path, text, whose: 'shared' });
  // Hosts, hooks and editors look at the repository's root only; nothing is written outside the folder asked for.
  const atTop = (wish: Wish): Wish => (place.sub ? { ...wish, whose: 'elsewhere' } : wish);
  const command = 'dunmark lint';
  const isInstalled = place.home !== undefined;
  const script = isInstalled ? command : `${runner(place)} lint`;
  const otherSettings = ['dunmark.yaml', 'dunmark.json'].some((name) => existsSync(join(root, name)));
  return [
    ...[...packFiles].map(([path, text]) => ours(pack + path, text)),
    ...(otherSettings ? [] : [ours('dunmark.yml', settingsFile())]),
    atTop(shared('.vscode/extensions.json', extensionsFile())),
    atTop(shared('.vscode/tasks.json', tasksFile(place))),
    ...(isInstalled ? [atTop(shared('.vscode/settings.json', editorSettings(place, pack)))] : []),
    atTop(shared('.pre-commit-config.yaml', preCommitFile(place, pack))),
    ...(hosts.includes('github')
      ? [atTop(ours(`.github/workflows/${named('letters', place)}.yml`, workflowFile(place)))]
      : []),
    ...(hosts.includes('gitlab') ? [atTop(shared('.gitlab-ci.yml', gitlabFile(place)))] : []),
    {
      path: 'package.json',
      text: '',
      whose: 'shared',
      make: false,
      add: (now) => withScript(now, 'lint:letters', script),
      lines: `"scripts": { "lint:letters": ${JSON.stringify(script)} }\n`,
    },
    {
      path: '.gitignore',
      text: place.hasPackage ? 'node_modules\ndist\n' : 'dist\n',
      whose: 'shared',
      add: (now) => withLine(now, 'dist'),
    },
  ];
}
