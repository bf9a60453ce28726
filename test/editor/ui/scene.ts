/** What a scenario of the workbench is handed, and how pictures are taken of it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Team } from '../lib/team.js';
import type { Workbench } from '../lib/workbench.js';

export interface Scene {
  readonly bench: Workbench;
  readonly team: Team;
  readonly settings: (more: Readonly<Record<string, unknown>>) => void;
  /** The whole window, or a part of it with a margin. */
  readonly picture: (name: string, of?: Locator) => Promise<void>;
  /** A picture of the editor for the extension's own pages, when the run is to make them. */
  readonly publish: (name: string) => Promise<void>;
}

/** @returns what it saw, for the report */
export type Scenario = (scene: Scene) => Promise<string | undefined>;

const MARGIN = 2;

export function pictures(bench: Workbench, folder: string): Scene['picture'] {
  return async (name, of) => {
    const path = join(folder, `${name}.png`);
    await bench.page.waitForTimeout(250);
    const box = await of?.boundingBox();
    if (!box) return void (await bench.page.screenshot({ path }));
    const clip = {
      x: Math.max(0, box.x - MARGIN),
      y: Math.max(0, box.y - MARGIN),
      width: box.width + 2 * MARGIN,
      height: box.height + 2 * MARGIN,
    };
    await bench.page.screenshot({ path, clip });
  };
}

/** @param media where they go; left out, none is made */
export const published =
  (bench: Workbench, media: string | undefined): Scene['publish'] =>
  async (name) => {
    if (!media) return;
    await pictures(bench, media)(name, bench.page.locator('.part.editor'));
    // Every user of the extension carries them: ImageMagick makes them a third of the size.
    const path = join(media, `${name}.png`);
    execFileSync('convert', [path, '-strip', '+dither', '-colors', '128', `PNG8:${path}`]);
  };

/** Waits until something on the disk is as it should be. */
export async function onDisk(scene: Scene, path: string, is: (text: string) => boolean): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const text = scene.team.read(path);
    if (is(text)) return text;
    await scene.bench.page.waitForTimeout(100);
  }
  throw new Error(`${path} is not as it should be:\n${scene.team.read(path)}`);
}

export function expectThat(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}
