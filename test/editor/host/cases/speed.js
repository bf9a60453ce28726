/** How long a writer waits for a finding, and that fast typing leaves none behind. Measured, not judged. */
import { equal, open, ours, place, replace, revert, until, vscode } from '../kit.js';

export const speed = {
  'tells of findings soon after the last key': async () => {
    const { doc } = await open('templates/en/follow-up/email.md');
    const waits = [];
    for (let i = 0; i < 20; i++) {
      const name = `amount_q${i}q`;
      const at = place(doc, 'Our account:');
      const told = until(name, () => ours(doc.uri).some(({ message }) => message.includes(name)));
      const heard = new Promise((resolve) => {
        const listener = vscode.languages.onDidChangeDiagnostics(() => {
          if (!ours(doc.uri).some(({ message }) => message.includes(name))) return;
          listener.dispose();
          resolve(Date.now());
        });
      });
      const begun = Date.now();
      await replace(doc, new vscode.Range(at.translate(-1, 0), at), `\n{{ ${name} }}\n\n`);
      await told;
      waits.push((await heard) - begun);
      await vscode.commands.executeCommand('undo');
    }
    await revert(doc);
    waits.sort((a, b) => a - b);
    return `edit to finding, 20 times: median ${waits[10]} ms, most ${waits[19]} ms (100 ms of it waits for quiet)`;
  },
  'leaves no stale finding after 50 quick edits': async () => {
    const { doc } = await open('templates/en/reminder/email.md');
    const at = place(doc, 'Please pay it by');
    for (let i = 0; i < 50; i++) {
      await replace(doc, new vscode.Range(at, at), '{{ amuont }} ');
      if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 120));
    }
    await replace(doc, new vscode.Range(at, at.translate(0, 50 * '{{ amuont }} '.length)), '');
    await until('silence', () => ours(doc.uri).length === 0);
    await new Promise((resolve) => setTimeout(resolve, 800));
    equal(ours(doc.uri), [], 'stale findings');
    await revert(doc);
  },
};
