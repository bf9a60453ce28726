/** The texts that make a team's tools look at its letters: settings, editor, hook, CI. */
import { VERSION } from '../../workspace/version.js';
import { named, type Place, runner } from './place.js';

export const settingsFile = (): string => `\
# How strictly these letters are judged. dunmark lint --print-config <file> shows what counts for one.
extends: recommended # or strict
# rules:
#   vague-time: error
# names: ["Hope Trading Ltd"] # names that contain a watched word
# ignore: ["**/drafts/**"]
`;

export const extensionsFile = (): string => `${json({ recommendations: ['redhat.vscode-yaml'] })}\n`;

/** What completes and checks the pack's own files while they are written. */
export const editorSettings = (place: Place, pack: string): string => {
  const schema = (name: string) => `./${below(place.home)}node_modules/dunmark/schema/${name}.schema.json`;
  const folder = below(place.sub);
  return `${json({
    'yaml.schemas': {
      [schema('pack')]: `${folder}${pack}pack.yml`,
      [schema('variables')]: `${folder}${pack}variables.yml`,
      [schema('config')]: `${folder}dunmark.yml`,
    },
  })}\n`;
};

/** Findings in the list of problems, each on its character. */
export const tasksFile = (place: Place): string =>
  `${json({
    version: '2.0.0',
    tasks: [
      {
        label: place.sub ? `dunmark: lint ${place.sub}` : 'dunmark: lint',
        type: 'shell',
        command: `${runner(place)} lint --format unix`,
        ...(place.sub && { options: { cwd: inWorkspace(place) } }),
        group: 'test',
        presentation: { reveal: 'never' },
        problemMatcher: {
          // Not the extension's own: a run of the task would wipe what it has found live.
          owner: 'dunmark-cli',
          applyTo: 'closedDocuments',
          fileLocation: ['relative', inWorkspace(place)],
          pattern: {
            regexp: '^(.+?):(\\d+):(\\d+): (error|warning|info): (.*) \\[([a-z0-9-]+)\\]$',
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            message: 5,
            code: 6,
          },
        },
      },
    ],
  })}\n`;

/** Files passed by name that are no letters are passed over, so the pattern may be wide. */
export function preCommitFile(place: Place, pack: string): string {
  const folder = `${below(place.sub)}${pack}`.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  // Hooks run at the repository's root: what is installed below it is not seen from there.
  const own = place.home === '';
  return `\
repos:
  - repo: local
    hooks:
      - id: ${named('dunmark', place)}
        name: ${place.sub ? quoted(`dunmark (payment reminders, ${place.sub})`) : 'dunmark (payment reminders)'}
        language: ${own ? 'system' : 'node'}
        entry: ${own ? runner(place) : 'dunmark'} lint --as-found
${own ? '' : `        additional_dependencies: ["dunmark@${VERSION}"]\n`}\
        files: ${quoted(`^${folder}.*\\.(md|markdown|ya?ml)$`)}
        require_serial: true
`;
}

export const workflowFile = (place: Place): string => `\
# Findings stand beside the lines of a pull request; an error keeps it from being merged.
name: ${place.sub ? quoted(`Letters (${place.sub})`) : 'Letters'}
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  ${named('dunmark', place)}:
    runs-on: ubuntu-latest
${place.sub ? `    defaults:\n      run:\n        working-directory: ${quoted(place.sub)}\n` : ''}\
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${place.home === undefined ? '' : '      - run: npm ci\n'}\
${place.home === undefined || place.home === place.sub ? '' : `        working-directory: ${quoted(place.home || '.')}\n`}\
      - run: ${runner(place)} lint --format github
`;

export const gitlabFile = (place: Place): string => `\
# Findings stand in the merge request's code quality widget; an error fails the job.
${named('dunmark', place)}:
  image: node:22
  script:
${place.home === undefined ? '' : place.home ? `    - ${quoted(`(cd ${inShell(place.home)} && npm ci)`)}\n` : '    - npm ci\n'}\
${place.sub ? `    - ${quoted(`cd ${inShell(place.sub)}`)}\n` : ''}\
    - ${runner(place)} lint --format gitlab --output-file ${place.sub ? '"$CI_PROJECT_DIR/gl-code-quality-report.json"' : 'gl-code-quality-report.json'}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;

/** A folder before what lies in it. */
const below = (folder: string | undefined): string => (folder ? `${folder}/` : '');

const inWorkspace = ({ sub }: Place): string => `\${workspaceFolder}${sub && `/${sub}`}`;

const inShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** A string of JSON is one of YAML. */
const quoted = (text: string): string => JSON.stringify(text);
