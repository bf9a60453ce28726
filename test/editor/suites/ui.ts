/** A writer at work: VS Code 1.139 in a browser, one boot, many scenarios, a picture of each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodeServer } from '../lib/code-server.js';
import { NEWEST } from '../lib/editors.js';
import { play, type Stage, type Suite } from '../lib/suite.js';
import { CLI, type Team, team } from '../lib/team.js';
import { Workbench } from '../lib/workbench.js';
import { pictures, published, type Scene } from '../ui/scene.js';
import { views } from '../ui/views.js';
import { writing } from '../ui/writing.js';

/** The team has installed dunmark, as the task expects. */
function installed({ root }: Team): void {
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  writeFileSync(
    join(root, 'node_modules/.bin/dunmark'),
    `#!/bin/sh\nexec ${process.execPath} ${CLI} "$@"\n`,
    { mode: 0o755 },
  );
}

async function ui(stage: Stage): Promise<void> {
  const letters = team(join(stage.folder, 'letters'));
  installed(letters);
  const server = new CodeServer(NEWEST, { vsix: stage.vsix, open: letters.root });
  try {
    await server.start();
    const page = await (await server.browser()).newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.url}/?folder=${encodeURIComponent(letters.root)}`);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    const bench = new Workbench(page);
    const scene: Scene = {
      bench,
      team: letters,
      settings: (more) => letters.write('.vscode/settings.json', JSON.stringify(more)),
      picture: pictures(bench, stage.pictures),
      publish: published(bench, stage.media),
    };
    for (const [name, scenario] of Object.entries({ ...writing, ...views })) {
      const failed = join(stage.pictures, `failed-${name.replace(/\W+/g, '-')}.png`);
      await play(
        stage,
        name,
        () => scenario(scene),
        async () => {
          await page.screenshot({ path: failed });
          for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
        },
      );
    }
  } finally {
    await server.stop();
  }
}

export const uiSuite: Suite = { name: 'ui', title: 'VS Code 1.139, a writer at work', run: ui };
