/** *New Letter*: asks for stage, channel, occasion and name, and has VS Code create what the server writes. */
import * as vscode from 'vscode';
import { isLanguage } from '../../../../src/model/language.js';
import { CHANNELS, isStage } from '../../../../src/model/stage.js';
import type { NewLetterChoices, NewLetterParams } from '../../../../src/server/protocol.js';
import { activePlace } from '../folder.js';
import { readerLanguage } from '../locale.js';
import { noLinks } from '../plain.js';
import { say } from '../say.js';
import type { Server } from '../server.js';
import { NEW } from '../words.js';
import { freeName, nameFault } from './letter-name.js';

/** What another view may have answered already (a gap in the ladder). */
type Asked = Partial<Pick<NewLetterParams, 'pack' | 'stage' | 'channel' | 'languages'>>;

export async function newLetter(server: Server, given?: unknown): Promise<void> {
  const asked = readAsked(given);
  const place = asked.pack ? server.toUri(asked.pack) : activePlace();
  const choices = place && (await server.choices(place));
  if (!choices) return void vscode.window.showInformationMessage(say(NEW.noPack));
  const params = await ask(choices, asked);
  if (!params) return;
  try {
    await create(server, (await server.newLetter(params)).files);
  } catch (error) {
    void vscode.window.showErrorMessage(
      error instanceof Error ? noLinks(error.message) : say(NEW.notWritten),
    );
  }
}

async function ask(choices: NewLetterChoices, asked: Asked): Promise<NewLetterParams | undefined> {
  const title = say(NEW.title, { pack: choices.packTitle });
  const pick = <T>(placeHolder: string, items: ReadonlyArray<{ label: string; value: T; detail?: string }>) =>
    vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
  const stage = asked.stage ?? (await pick(say(NEW.stage), choices.stages))?.value;
  if (!stage) return undefined;
  const channel = asked.channel ?? (await pick(say(NEW.channel), choices.channels))?.value;
  if (!channel) return undefined;
  const none = { label: say(NEW.noSituation), value: undefined };
  const situation = asked.stage ? none : await pick(say(NEW.situation), [none, ...choices.situations]);
  if (!situation) return undefined;
  const group = situation.value ?? stage;
  const taken = choices.taken.filter((id) => id.startsWith(`${group}/`));
  // A gap in one language is filled under the name its twin has: the server says what is taken.
  const free = asked.languages ? [] : choices.taken;
  const id = await vscode.window.showInputBox({
    title,
    prompt: [
      say(NEW.name),
      ...(taken.length ? [say(NEW.taken, { ids: noLinks(taken.join(', ')) })] : []),
    ].join(' · '),
    value: freeName(group, channel, free),
    valueSelection: [group.length + 1, 999],
    validateInput: (value) => nameFault(value, free, `${group}/${channel}`),
  });
  if (!id) return undefined;
  return {
    pack: choices.pack,
    id: id.trim(),
    stage,
    channel,
    ...(situation.value && { situation: situation.value }),
    ...(asked.languages && { languages: asked.languages }),
  };
}

/** One edit, so that one undo takes back all of it; the letter in the reader's language is opened last. */
async function create(
  server: Server,
  files: ReadonlyArray<{ readonly uri: string; readonly text: string }>,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const encoder = new TextEncoder();
  for (const { uri, text } of files)
    edit.createFile(server.toUri(uri), { contents: encoder.encode(text), overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(say(NEW.notWritten));
  const own = `/${readerLanguage()}/`;
  const inOrder = [...files].sort((a, b) => Number(a.uri.includes(own)) - Number(b.uri.includes(own)));
  for (const { uri } of inOrder) await vscode.window.showTextDocument(server.toUri(uri), { preview: false });
}

/** Commands take arguments from anywhere, keybindings among them. */
function readAsked(given: unknown): Asked {
  if (typeof given !== 'object' || given === null) return {};
  const { pack, stage, channel, languages } = given as Record<string, unknown>;
  const known = CHANNELS.find((each) => each === channel);
  return {
    ...(typeof pack === 'string' && { pack }),
    ...(isStage(stage) && { stage }),
    ...(known && { channel: known }),
    ...(Array.isArray(languages) && { languages: languages.filter(isLanguage) }),
  };
}
