/** Commands and views: that they are there, and open what they say. What is in them is looked at with a browser. */
import { ok, open, until, vscode } from '../kit.js';

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const view = (type) => () => tabs().find(({ input }) => input?.viewType?.includes(type));

async function opened(command, type) {
  await vscode.commands.executeCommand(command);
  const tab = await until(`a tab of ${type}`, view(type));
  const { label } = tab;
  await vscode.window.tabGroups.close(tab);
  return label;
}

export const views = {
  'has its commands': async () => {
    const all = await vscode.commands.getCommands(true);
    const names = ['newLetter', 'insertPhrase', 'preview', 'previewToSide', 'ladder', 'showConfig'];
    const lacking = names.filter((name) => !all.includes(`dunmark.${name}`));
    ok(lacking.length === 0, `missing: ${lacking}`);
  },
  'opens the preview of the letter': async () => {
    await open('templates/en/follow-up/email.md');
    return opened('dunmark.previewToSide', 'dunmark.preview');
  },
  'opens the ladder': async () => {
    await open('templates/en/follow-up/email.md');
    return opened('dunmark.ladder', 'dunmark.ladder');
  },
  'shows which config applies': async () => {
    await open('templates/en/follow-up/email.md');
    await vscode.commands.executeCommand('dunmark.showConfig');
    const doc = await until('the report', () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.scheme === 'dunmark-config' && document.getText().length > 0 && document;
    });
    const text = doc.getText();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    ok(/dunmark\.yml/.test(text), text);
    return text.split('\n').slice(0, 12).join('\n');
  },
};
