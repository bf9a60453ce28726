/** Findings: in letters of both languages, in pack files, in text that is not saved, and in nobody else's files. */
import { equal, found, ok, open, ours, place, replace, revert, until, uriOf, vscode } from '../kit.js';

const letter = 'templates/en/follow-up/email.md';

export const findings = {
  'tells of a finding, with its reason and a link to its page': async () => {
    const { doc } = await open(letter);
    const [finding] = await found(doc.uri, 'vague-time');
    equal(doc.getText(finding.range), 'as soon as possible', 'marked');
    equal(finding.severity, vscode.DiagnosticSeverity.Error, 'severity');
    ok(/names no day/.test(finding.message), finding.message);
    ok(/^https:.*vague-time/.test(finding.code.target?.toString() ?? ''), 'no link to the rule');
    return `${finding.message} → ${finding.code.target}`;
  },
  'judges a Chinese letter': async () => {
    const { doc } = await open('templates/zh/follow-up/email.md');
    const [finding] = await found(doc.uri, 'vague-time');
    equal(doc.getText(finding.range), '尽快', 'marked');
  },
  'lists the faults of letters that nobody has opened': async () => {
    const uri = uriOf('templates/en/final/letter.md');
    ok(!vscode.workspace.textDocuments.some((doc) => doc.uri.toString() === uri.toString()), 'it is open');
    await found(uri, 'unknown-variable');
  },
  'follows what is typed': async () => {
    const { doc } = await open('templates/en/reminder/email.md');
    const at = place(doc, 'Please pay it by');
    await replace(doc, new vscode.Range(at, at), 'We will sue you in court without further notice.\n\n');
    const there = await until('a finding', () => ours(doc.uri).length > 0 && ours(doc.uri));
    await revert(doc);
    await until('silence again', () => ours(doc.uri).length === 0);
    return there.map(({ code }) => code?.value).join(', ');
  },
  'judges a letter that was never saved': async () => {
    const content =
      '---\ntitle: A letter\nlang: en\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [amount_due]\nsubject: "Final demand"\n---\n\nPlease pay {{ amount_due }} as soon as possible.\n';
    const doc = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(doc);
    await found(doc.uri, 'vague-time');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  },
  'minds the settings of a team': async () => {
    const { doc } = await open('dunmark.yml');
    await replace(doc, new vscode.Range(0, 0, doc.lineCount, 0), 'rules:\n  vage-time: error\n');
    const there = await until('a finding', () => ours(doc.uri).length > 0 && ours(doc.uri));
    await revert(doc);
    await until('silence again', () => ours(doc.uri).length === 0);
    return there.map(({ message }) => message).join('; ');
  },
  'minds the pack': async () => {
    const { doc } = await open('templates/pack.yml');
    const at = place(doc, 'languages: [en, zh]');
    await replace(doc, new vscode.Range(at, at), 'colour: blue\n');
    const there = await until('a finding', () => ours(doc.uri).length > 0 && ours(doc.uri));
    await revert(doc);
    await until('silence again', () => ours(doc.uri).length === 0);
    return there.map(({ message }) => message).join('; ');
  },
  'says nothing of Markdown that is no letter': async () => {
    const { doc } = await open('README.md');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    equal(ours(doc.uri), [], 'findings');
  },
  'sees a letter change on the disk': async () => {
    const uri = uriOf('templates/en/pre-due/email.md');
    const before = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder().decode(before).replace('{{ bank_details }}', '{{ bank_detials }}');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await found(uri, 'unknown-variable');
    await vscode.workspace.fs.writeFile(uri, before);
    await until('silence again', () => ours(uri).length === 0);
  },
  'speaks Chinese where the setting says so': async () => {
    const { doc } = await open(letter);
    const settings = vscode.workspace.getConfiguration('dunmark');
    await settings.update('language', 'zh', vscode.ConfigurationTarget.Workspace);
    const said = await until('a Chinese message', () =>
      ours(doc.uri)
        .map(({ message }) => message)
        .find((message) => /\p{Script=Han}{4}/u.test(message)),
    );
    await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    await until('English again', () => ours(doc.uri).some(({ message }) => /names no day/.test(message)));
    return said;
  },
};
