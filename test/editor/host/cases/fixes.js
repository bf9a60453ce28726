/** Quick fixes, sentences of the phrasebook, everything at once, and the directive that asks for a reason. */
import { equal, found, ok, open, ours, revert, until, vscode } from '../kit.js';

const LETTER = 'templates/en/follow-up/email.md';

/** VS Code drops an answer whenever a provider registers: asked until the title is there. */
const action = (uri, range, title, kind) =>
  until(`an action ${title}`, async () => {
    const given = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind,
      50,
    );
    return given.find((each) => title.test(each.title));
  });

async function apply({ edit, command }) {
  if (edit) ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

export const fixes = {
  'mends a misspelt variable, the preferred fix': async () => {
    const { doc } = await open('templates/en/final/letter.md');
    const [finding] = await found(doc.uri, 'unknown-variable');
    const fix = await action(doc.uri, finding.range, /amount_due/, 'quickfix');
    ok(fix.isPreferred, 'not preferred');
    await apply(fix);
    await until('silence', () => ours(doc.uri).length === 0);
    ok(doc.getText().includes('Please pay {{ amount_due }} by {{ final_deadline }}.'), 'the wrong text');
    await revert(doc);
    await found(doc.uri, 'unknown-variable');
    return fix.title;
  },
  'offers a sentence of the phrasebook for this stage': async () => {
    const { doc } = await open(LETTER);
    const [finding] = await found(doc.uri, 'vague-time');
    const fix = await action(doc.uri, finding.range, /phrasebook/, 'quickfix');
    await apply(fix);
    await until('silence', () => ours(doc.uri).every(({ code }) => code.value !== 'vague-time'));
    const changed = doc.getText();
    ok(!changed.includes('as soon as possible'), 'it still stands there');
    await revert(doc);
    return fix.title;
  },
  'mends everything that is safe at once': async () => {
    const { doc } = await open('templates/en/final/letter.md');
    await found(doc.uri, 'unknown-variable');
    const whole = new vscode.Range(0, 0, doc.lineCount, 0);
    await apply(await action(doc.uri, whole, /./, 'source.fixAll.dunmark'));
    await until('silence', () => ours(doc.uri).length === 0);
    await revert(doc);
  },
  'lets a finding be allowed, with a reason': async () => {
    const { doc } = await open(LETTER);
    const [finding] = await found(doc.uri, 'vague-time');
    const fix = await action(doc.uri, finding.range, /allow|disable|允许/i, 'quickfix');
    await apply(fix);
    ok(/<!-- dunmark-disable-next-line vague-time -- /.test(doc.getText()), doc.getText().slice(-600));
    await until('the finding gone', () => ours(doc.uri).every(({ code }) => code.value !== 'vague-time'));
    await revert(doc);
    return fix.title;
  },
  'puts the front matter in order': async () => {
    const { doc } = await open('templates/en/reminder/email.md');
    const at = doc.getText().indexOf('lang: en\n');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(doc.uri, new vscode.Range(doc.positionAt(at), doc.positionAt(at + 9)));
    const channel = doc.positionAt(doc.getText().indexOf('variables:'));
    edit.insert(doc.uri, channel, 'lang: en\n');
    await vscode.workspace.applyEdit(edit);
    const top = new vscode.Range(0, 0, 0, 0);
    await apply(await action(doc.uri, top, /./, 'source.formatFrontMatter.dunmark'));
    const text = doc.getText();
    await revert(doc);
    equal(text, doc.getText(), 'formatted');
  },
};
