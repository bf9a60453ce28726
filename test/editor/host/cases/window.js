/** Several folders in one window, each by its own settings, and folders that use no Dunmark. */
import { equal, found, open, ours, uriOf, vscode } from '../kit.js';

const quiet = () => new Promise((resolve) => setTimeout(resolve, 1500));

export const window = {
  'judges each folder by its own settings': async () => {
    const letter = 'templates/en/follow-up/email.md';
    await found(uriOf(letter, 'letters'), 'vague-time');
    const { doc } = await open(letter, 'lenient');
    await quiet();
    equal(
      ours(doc.uri).map(({ code }) => code.value),
      [],
      'findings where vague-time is off',
    );
    await found(uriOf('templates/en/final/letter.md', 'lenient'), 'unknown-variable');
  },
  'is silent in a project that does not use it': async () => {
    for (const path of ['README.md', 'post.md', 'pages/values.yml']) await open(path, 'strangers');
    await quiet();
    const said = vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.includes('/strangers/'))
      .flatMap(([, all]) => all.filter(({ source }) => source === 'dunmark'));
    equal(said, [], 'findings');
    const { doc } = await open('README.md', 'strangers');
    const given = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      doc.uri,
      new vscode.Range(0, 0, 3, 0),
    );
    equal(
      given.filter(({ kind }) => kind?.value?.includes('dunmark')).map(({ title }) => title),
      [],
      'actions',
    );
  },
};
