/** *Check the Whole Folder*: the team's own dunmark on the command line; there is none in a browser. */
import * as vscode from 'vscode';
import { readerLanguage } from './locale.js';
import { say } from './say.js';
import { TASK } from './words.js';

interface Definition extends vscode.TaskDefinition {
  readonly args?: readonly string[];
}

const ALL: Definition = { type: 'dunmark' };

export async function offerTasks(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider('dunmark', {
      provideTasks: () => Promise.all(folders().map((folder) => checkTask(folder, ALL))),
      resolveTask: ({ definition, scope }) => {
        const folder = typeof scope === 'object' ? scope : folders()[0];
        return folder && checkTask(folder, definition as Definition);
      },
    }),
    vscode.commands.registerCommand('dunmark.checkFolder', async () => {
      const active = vscode.window.activeTextEditor?.document.uri;
      const own = active && vscode.workspace.getWorkspaceFolder(active);
      const folder = folders().find((each) => each.index === own?.index) ?? folders()[0];
      if (!folder) return void vscode.window.showInformationMessage(say(TASK.noFolder));
      await vscode.tasks.executeTask(await checkTask(folder, ALL));
    }),
  );
  await vscode.commands.executeCommand('setContext', 'dunmark.hasTasks', true);
}

const folders = (): readonly vscode.WorkspaceFolder[] =>
  (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');

/** The dunmark of the folder, or else the one that is installed for all; npm is not asked, it would ask the network. */
async function programOf({ uri }: vscode.WorkspaceFolder): Promise<string> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, 'node_modules/.bin/dunmark'));
    return 'node_modules/.bin/dunmark';
  } catch {
    return 'dunmark';
  }
}

async function checkTask(folder: vscode.WorkspaceFolder, definition: Definition): Promise<vscode.Task> {
  const args = ['lint', ...(definition.args ?? []), '--format', 'unix', '--locale', readerLanguage()];
  // A Windows shell takes a program's path with its own slashes only.
  const program = (await programOf(folder)).replaceAll('/', process.platform === 'win32' ? '\\' : '/');
  const execution = new vscode.ShellExecution(program, args);
  const task = new vscode.Task(definition, folder, say(TASK.check), 'dunmark', execution, '$dunmark');
  task.group = vscode.TaskGroup.Test;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  return task;
}
