/** The cases of `host/` in a VS Code with a server: the extension host is Node, or a worker of the page. */
import { join } from 'node:path';
import { bundleCases } from '../lib/bundle.js';
import { CodeServer } from '../lib/code-server.js';
import { type Edition, NEWEST, OLDEST } from '../lib/editors.js';
import { hostRun } from '../lib/host-run.js';
import type { Stage, Suite } from '../lib/suite.js';
import { window } from '../lib/team.js';

async function api(stage: Stage, edition: Edition, kind: 'workspace' | 'web'): Promise<void> {
  const { script, extension } = await bundleCases(join(stage.folder, 'cases'));
  const open = window(join(stage.folder, 'window'));
  const server = new CodeServer(edition, {
    vsix: stage.vsix,
    open,
    settings:
      kind === 'web'
        ? { 'remote.extensionKind': { 'dunmark.dunmark': ['web'], 'dunmark-test.cases': ['web'] } }
        : {},
    options: edition.driver,
  });
  try {
    await server.start();
    const payload = [
      ['extensionDevelopmentPath', server.remote(extension)],
      ['extensionTestsPath', server.remote(script)],
      ['skipWelcome', 'true'],
      ...(kind === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
    ];
    const query = new URLSearchParams({ workspace: open, payload: JSON.stringify(payload) });
    const page = await (await server.browser()).newPage({ viewport: { width: 1000, height: 700 } });
    await hostRun(stage, page, `${server.url}/?${query}`);
  } finally {
    await server.stop();
  }
}

export const apiSuites: readonly Suite[] = [
  { name: 'api', title: 'VS Code 1.139, extension host in Node', run: (s) => api(s, NEWEST, 'workspace') },
  { name: 'api-web', title: 'VS Code 1.139, extension host in a worker', run: (s) => api(s, NEWEST, 'web') },
  { name: 'api-oldest', title: 'VS Code 1.100 on Node 20', run: (s) => api(s, OLDEST, 'workspace') },
];
