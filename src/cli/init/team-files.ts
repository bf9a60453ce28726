/** The texts that make a team's tools look at its letters: settings, editor, hook, CI. */
import { VERSION } from '../version.js';
import { type Place, runner } from './place.js';

export const settingsFile = (): string => `\
# How strictly these letters are judged. dunmark lint --print-config <file> shows what counts for one.
extends: recommended # or strict
# rules:
#   vague-time: error
# names: ["Hope Trading Ltd"] # names that contain a watched word
# ignore: ["drafts/**"]
`;

export const extensionsFile = (): string => `${json({ recommendations: ['redhat.vscode-yaml'] })}\n`;

/** What completes and checks the pack's own files while they are written. */
export const editorSettings = (pack: string): string =>
  `${json({
    'yaml.schemas': {
      './node_modules/dunmark/schema/pack.schema.json': `${pack}pack.yml`,
      './node_modules/dunmark/schema/variables.schema.json': `${pack}variables.yml`,
      './node_modules/dunmark/schema/config.schema.json': 'dunmark.yml',
    },
  })}\n`;

/** Findings in the list of problems, each on its character. */
export const tasksFile = (place: Place): string =>
  `${json({
    version: '2.0.0',
    tasks: [
      {
        label: 'dunmark: lint',
        type: 'shell',
        command: `${runner(place)} lint --format unix`,
        group: 'test',
        presentation: { reveal: 'never' },
        problemMatcher: {
          owner: 'dunmark',
          fileLocation: ['relative', `\${workspaceFolder}`],
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
  const { sub, installed } = place;
  const folder = `${sub && `${sub}/`}${pack}`.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const own = installed && !sub;
  return `\
repos:
  - repo: local
    hooks:
      - id: dunmark
        name: dunmark (payment reminders)
        language: ${own ? 'system' : 'node'}
        entry: ${own ? 'npx --no -- dunmark' : 'dunmark'} lint --as-found
${own ? '' : `        additional_dependencies: ["dunmark@${VERSION}"]\n`}\
        files: ${quoted(`^${folder}.*\\.(md|markdown|ya?ml)$`)}
        require_serial: true
`;
}

export const workflowFile = (place: Place): string => `\
# Findings stand beside the lines of a pull request; an error keeps it from being merged.
name: Letters
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  dunmark:
    runs-on: ubuntu-latest
${place.sub ? `    defaults:\n      run:\n        working-directory: ${quoted(place.sub)}\n` : ''}\
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${place.installed ? '      - run: npm ci\n' : ''}\
      - run: ${runner(place)} lint --format github
`;

export const gitlabFile = (place: Place): string => `\
# Findings stand in the merge request's code quality widget; an error fails the job.
dunmark:
  image: node:22
  script:
${place.sub ? `    - ${quoted(`cd '${place.sub.replaceAll("'", "'\\''")}'`)}\n` : ''}\
${place.installed ? '    - npm ci\n' : ''}\
    - ${runner(place)} lint --format gitlab --output-file ${place.sub ? '"$CI_PROJECT_DIR/gl-code-quality-report.json"' : 'gl-code-quality-report.json'}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** A string of JSON is one of YAML. */
const quoted = (text: string): string => JSON.stringify(text);
