/** Runs the cases of `host/` inside an extension host and brings their results home. */
import type { Page } from 'playwright-core';
import { heard, type Stage } from './suite.js';

/**
 * The smoke-test driver of VS Code gives two functions to a page: one that logs, one that ends the run.
 * A case that hangs is told by the last one that came home.
 */
export async function hostRun(stage: Stage, page: Page, address: string, seconds = 240): Promise<void> {
  const told = new Set<string>();
  let about = '';
  const heardElse: string[] = [];
  const take = (text: string) => {
    const said = heard(text);
    if (!said) heardElse.push(text.split('\n')[0]!.slice(0, 400));
    else if ('about' in said) {
      if (said.about !== about) stage.say(said.about);
      about = said.about;
    } else if (!told.has(said.name)) {
      told.add(said.name);
      stage.tell(said);
    }
  };
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  page.on('console', (message) => take(message.text()));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => take(args.join(' ')));
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  const timer = setTimeout(() => end(-1), seconds * 1000);
  await page.goto(address);
  const code = await ended;
  clearTimeout(timer);
  if (code === 0 && told.size > 0) return;
  await page.screenshot({ path: `${stage.pictures}/host-failed.png` });
  const last = [...told].at(-1) ?? 'none';
  const how = code === -1 ? 'did not answer' : `ended with ${code}`;
  throw new Error(`the extension host ${how}; last case: ${last}\n${heardElse.slice(-25).join('\n')}`);
}
