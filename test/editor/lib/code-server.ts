/** Starts a VS Code server with our .vsix installed and opens its workbench in Chromium. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS, type Edition } from './editors.js';
import { answers, freePort } from './port.js';

/** Nothing but our extension speaks, moves or asks. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'chat.disableAIFeatures': true,
  'window.commandCenter': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.hover.delay': 50,
  'editor.fontFamily': 'DejaVu Sans Mono',
};

export interface ServerOptions {
  readonly vsix: string;
  /** The folder or the .code-workspace that is opened. */
  readonly open: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly options?: readonly string[];
}

export class CodeServer {
  readonly folder: string;
  readonly edition: Edition;
  readonly #options: ServerOptions;
  #server: ChildProcess | undefined;
  #browser: Browser | undefined;
  #port = 0;

  constructor(edition: Edition, options: ServerOptions) {
    this.edition = edition;
    this.#options = options;
    this.folder = mkdtempSync(join(tmpdir(), 'dunmark-editor-'));
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** As `vscode-remote:` addresses name this server's files. */
  remote(path: string): string {
    return `vscode-remote://127.0.0.1:${this.#port}${path}`;
  }

  get installed(): string[] {
    return readdirSync(join(this.folder, 'extensions')).filter((name) => name.startsWith('dunmark.'));
  }

  async start(): Promise<void> {
    const { folder, edition } = this;
    mkdirSync(join(folder, 'user/User'), { recursive: true });
    mkdirSync(join(folder, 'extensions'));
    writeFileSync(join(folder, 'config.yaml'), '');
    const settings = { ...QUIET, ...this.#options.settings };
    writeFileSync(join(folder, 'user/User/settings.json'), JSON.stringify(settings, null, 2));
    const env = {
      ...process.env,
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
    };
    const common = [
      edition.entry,
      ...['--config', join(folder, 'config.yaml')],
      ...['--user-data-dir', join(folder, 'user')],
      ...['--extensions-dir', join(folder, 'extensions')],
    ];
    execFileSync(edition.node, [...common, '--install-extension', this.#options.vsix], {
      env,
      // Its logger misses a compiled part and says so at length; what matters is in the error it throws.
      stdio: 'pipe',
    });
    this.#port = await freePort();
    this.#server = spawn(
      edition.node,
      [
        ...common,
        ...['--auth', 'none', '--bind-addr', `127.0.0.1:${this.#port}`],
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--disable-getting-started-override',
        ...(this.#options.options ?? []),
        this.#options.open,
      ],
      // A group of its own: the extension host it starts ends with it.
      { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    const complaint = new Promise<never>((_, reject) => {
      let said = '';
      this.#server?.stderr?.on('data', (data) => {
        said = `${said}${data}`.slice(-4000);
      });
      this.#server?.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
    complaint.catch(() => undefined);
    await Promise.race([answers(`${this.url}/healthz`), complaint]);
  }

  async browser(): Promise<Browser> {
    this.#browser ??= await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
    return this.#browser;
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    const server = this.#server;
    if (server?.pid !== undefined && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      process.kill(-server.pid, 'SIGTERM');
      const timer = setTimeout(() => process.kill(-server.pid!, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
