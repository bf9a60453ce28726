/** A writer's hands: keys and clicks in the workbench, each waited for, each tried again where VS Code may drop it. */
import type { Locator, Page } from 'playwright-core';

export class Workbench {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  rows(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  }
  get input(): Locator {
    return this.page.locator('.quick-input-widget input').first();
  }
  /** The editor that has the keyboard. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }
  squiggles(kind: 'error' | 'warning' | 'info' = 'error'): Locator {
    return this.editor.locator(`.squiggly-${kind}`);
  }
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** Inside a webview's two frames. */
  webview(within: string): ReturnType<Locator['frameLocator']> {
    return this.page
      .locator(within)
      .last()
      .frameLocator('iframe.webview')
      .frameLocator('iframe#active-frame');
  }

  /** Presses, one chord after the other, until what they should bring is there. */
  async press(key: string, brings: Locator, tries = 6, each = 3000): Promise<void> {
    for (let left = tries; ; left--) {
      for (const chord of key.split(' ')) await this.page.keyboard.press(chord);
      try {
        await brings.first().waitFor({ timeout: each });
        return;
      } catch (fault) {
        if (left <= 1) throw fault;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  async command(title: string): Promise<void> {
    const row = this.rows(title).first();
    for (let left = 4; ; left--) {
      await this.page.keyboard.press('F1');
      try {
        await this.input.waitFor({ timeout: 5000 });
        await this.input.fill(`>${title}`, { timeout: 3000 });
        await row.waitFor({ timeout: 5000 });
        break;
      } catch (fault) {
        if (left <= 1) throw fault;
        await this.page.keyboard.press('Escape');
      }
    }
    await row.click();
  }

  async open(path: string): Promise<void> {
    const name = path.split('/').at(-1)!;
    for (let left = 3; ; left--) {
      await this.page.keyboard.press('Control+P');
      await this.input.waitFor({ timeout: 10_000 });
      await this.input.fill(path);
      try {
        await this.rows(name).first().waitFor({ timeout: 5000 });
        await this.page.waitForTimeout(150);
        await this.page.keyboard.press('Enter');
        await this.page.locator('.tab.active', { hasText: name }).first().waitFor({ timeout: 5000 });
        return;
      } catch (fault) {
        if (left <= 1) throw fault;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  async goTo(line: number, column: number): Promise<void> {
    // Columns are told by width: a Chinese character counts twice.
    const there = this.status(`Ln ${line}, Col`);
    for (let left = 4; ; left--) {
      await this.page.keyboard.press('Control+G');
      try {
        await this.input.waitFor({ timeout: 4000 });
        await this.input.fill(`:${line}:${column}`);
        await this.page.waitForTimeout(50);
        await this.page.keyboard.press('Enter');
        await there.first().waitFor({ timeout: 3000 });
        return;
      } catch (fault) {
        if (left <= 1) throw fault;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** To the place of some words of a text, `within` characters into them. */
  async goToWords(text: string, words: string, within = 0): Promise<void> {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`“${words}” stands nowhere`);
    const before = text.slice(0, at + within).split('\n');
    await this.goTo(before.length, before.at(-1)!.length + 1);
  }

  async closeAll(): Promise<void> {
    await this.command('View: Close All Editors');
    const dontSave = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    await dontSave.click({ timeout: 700 }).catch(() => undefined);
    await this.page.locator('.tab').first().waitFor({ state: 'detached', timeout: 5000 });
  }
}
