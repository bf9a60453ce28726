/** The cases of `host/` in a VS Code that is nothing but a page, as on the sites that host git repositories. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bundleCases } from '../lib/bundle.js';
import { CHROMIUM, CHROMIUM_ARGS, HERE, SERVERLESS } from '../lib/editors.js';
import { hostRun } from '../lib/host-run.js';
import { answers, freePort } from '../lib/port.js';
import type { Stage, Suite } from '../lib/suite.js';
import { team } from '../lib/team.js';

/** What the .vsix holds. The last page-only VS Code on npm is older than what we support: it is told otherwise. */
function unpacked(vsix: string, into: string): string {
  execFileSync('unzip', ['-q', vsix, 'extension/*', '-d', into]);
  const manifest = join(into, 'extension/package.json');
  const own = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...own, engines: { vscode: '^1.91.0' } }));
  return into;
}

async function serverless(stage: Stage): Promise<void> {
  const { script, extension } = await bundleCases(join(stage.folder, 'cases'));
  const { root } = team(join(stage.folder, 'letters'));
  const port = await freePort();
  const config = {
    build: { type: 'static', location: SERVERLESS.assets, quality: 'stable', version: 'npm' },
    extensionPaths: [unpacked(stage.vsix, join(stage.folder, 'ours'))],
    extensionDevelopmentPath: extension,
    extensionTestsPath: script,
    folderMountPath: root,
  };
  const server = spawn(
    process.execPath,
    [join(HERE, 'lib/serve-page.mjs'), SERVERLESS.entry, String(port), JSON.stringify(config)],
    { stdio: 'ignore' },
  );
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    await answers(`http://localhost:${port}/`);
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await hostRun(stage, page, `http://localhost:${port}/`);
  } finally {
    await browser.close();
    server.kill();
  }
}

export const serverlessSuite: Suite = {
  name: 'serverless',
  title: 'VS Code 1.91 without a server',
  run: serverless,
};
