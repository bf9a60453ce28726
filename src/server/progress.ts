/** Work that takes its time, as an editor shows it. */
import type { Connection } from 'vscode-languageserver';
import type { Language } from '../model/language.js';
import { say } from '../model/say.js';
import { PROGRESS } from '../service/words.js';
import type { Progress } from './whole-packs.js';

/** @param isShown false for an editor that shows nothing of the kind */
export function begin(connection: Connection, isShown: boolean, locale: Language): Progress {
  if (!isShown) return { report: () => {}, done: () => {} };
  let isOver = false;
  const shown = connection.window.createWorkDoneProgress().then((progress) => {
    progress.begin(say(PROGRESS.pack, locale), 0);
    if (isOver) progress.done();
    return progress;
  });
  const later = (work: (progress: Awaited<typeof shown>) => void): void => {
    shown.then(work).catch(() => {});
  };
  return {
    report: (percentage) => later((progress) => progress.report(percentage)),
    done() {
      isOver = true;
      later((progress) => progress.done());
    },
  };
}
