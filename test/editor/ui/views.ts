/** Scenarios of commands and views: phrases, new letters, the preview, the ladder, settings, tasks, and silence. */
import type { Locator } from 'playwright-core';
import { expectThat, onDisk, type Scenario, type Scene } from './scene.js';

const FOLLOW_UP = 'templates/en/follow-up/email.md';
const REMINDER = 'templates/en/reminder/email.md';
const ZH = 'templates/zh/follow-up/email.md';

const insertPhrase: Scenario = async ({ bench, team, picture, publish }) => {
  await bench.open(REMINDER);
  await bench.goToWords(team.read(REMINDER), 'I will confirm receipt');
  await bench.command('Dunmark: Insert Phrase');
  const rows = bench.page.locator('.quick-input-list .monaco-list-row');
  await rows.nth(3).waitFor({ timeout: 10_000 });
  await picture('20-insert-phrase');
  await publish('phrase');
  await bench.input.fill('receipt');
  await bench.page.waitForTimeout(400);
  const chosen = (await rows.first().innerText()).split('\n').at(-1)!.trim();
  await bench.page.keyboard.press('Enter');
  await bench.page.locator('.tab.active.dirty', { hasText: 'email.md' }).waitFor({ timeout: 8000 });
  await picture('21-phrase-inserted');
  await bench.command('File: Revert File');
  return chosen;
};

const newLetter: Scenario = async (scene) => {
  const { bench, picture } = scene;
  await bench.command('Dunmark: New Letter');
  await bench
    .rows(/Reminder/i)
    .first()
    .waitFor({ timeout: 10_000 });
  await picture('22-new-letter');
  await bench.input.fill('reminder');
  await bench.page.keyboard.press('Enter');
  await bench
    .rows(/message/i)
    .first()
    .waitFor({ timeout: 5000 });
  await bench.input.fill('message');
  await bench.page.keyboard.press('Enter');
  await bench
    .rows(/No, it is a step/)
    .first()
    .waitFor({ timeout: 5000 });
  await bench.page.keyboard.press('Enter');
  await bench.page.locator('.quick-input-widget', { hasText: 'Its name' }).waitFor({ timeout: 5000 });
  await bench.input.fill('reminder/whatsapp');
  await bench.page.keyboard.press('Enter');
  await bench.page.locator('.tab.active', { hasText: 'whatsapp.md' }).waitFor({ timeout: 10_000 });
  const there = (text: string) => text.includes('stage: reminder');
  await bench.page.waitForTimeout(800);
  await picture('23-new-letter-made');
  await onDisk(scene, 'templates/en/reminder/whatsapp.md', there);
  await onDisk(scene, 'templates/zh/reminder/whatsapp.md', there);
  return 'both languages on the disk';
};

/** The page inside the panel that was opened last. */
const page = ({ bench }: Scene) =>
  bench.page
    .frameLocator('iframe.webview:visible')
    .last()
    .frameLocator('iframe#active-frame')
    .locator('#page');

async function shown(scene: Scene, words: RegExp | string): Promise<Locator> {
  const body = page(scene).filter({ hasText: words });
  await body.waitFor({ timeout: 20_000 });
  return body;
}

const preview: Scenario = async (scene) => {
  const { bench, team, picture, publish } = scene;
  await bench.closeAll();
  await bench.open(REMINDER);
  await bench.command('View: Toggle Primary Side Bar Visibility');
  await bench.command('Open Letter Preview to the Side');
  await shown(scene, 'INV-2614');
  await picture('24-preview-light');
  await page(scene).locator('#twin').click();
  await shown(scene, 'FP2026-0614');
  await bench.page.setViewportSize({ width: 1720, height: 760 });
  await picture('25-preview-twin');
  await publish('preview');
  const sides = await page(scene).locator('article').all();
  const tops = await Promise.all(sides.map(async (side) => (await side.boundingBox())?.y));
  expectThat(tops.length === 2 && tops[0] === tops[1], `the twin is not beside it: ${tops}`);
  await bench.page.setViewportSize({ width: 1280, height: 800 });
  await bench.page.locator('.tab', { hasText: 'email.md' }).first().click();
  await bench.goToWords(team.read(REMINDER), 'Dear {{ client_name }}');
  const begun = Date.now();
  await bench.page.keyboard.insertText('MARKED ');
  await shown(scene, 'MARKED');
  const waited = Date.now() - begun;
  await bench.command('File: Revert File');
  return `typed words stand in the preview after ${waited} ms`;
};

const ownData: Scenario = async (scene) => {
  const { team, picture } = scene;
  team.write('data/customer.json', JSON.stringify({ invoice_number: 'XY-77', client_name: 'Ms Okafor' }));
  scene.settings({ 'dunmark.previewData': 'data/customer.json' });
  const body = await shown(scene, 'XY-77');
  await picture('26-preview-data');
  const note = (await body.innerText()).match(/From the examples[^\n]*/)?.[0];
  scene.settings({});
  await shown(scene, 'INV-2614');
  expectThat(note, 'it does not say which values come from the examples');
  return note;
};

const dark: Scenario = async (scene) => {
  scene.settings({ 'workbench.colorTheme': 'Default Dark Modern' });
  await scene.bench.page.locator('.monaco-workbench.vs-dark').waitFor({ timeout: 10_000 });
  await shown(scene, 'INV-2614');
  await scene.picture('27-preview-dark');
  await scene.bench.command('View: Toggle Primary Side Bar Visibility');
  return undefined;
};

const ladder: Scenario = async (scene) => {
  const { bench, picture, publish } = scene;
  await bench.closeAll();
  await bench.open(FOLLOW_UP);
  await bench.command('Dunmark: Show the Ladder');
  const body = await shown(scene, /Final/);
  await picture('28-ladder-dark');
  scene.settings({});
  await bench.page.locator('.monaco-workbench.vs').waitFor({ timeout: 10_000 });
  await picture('29-ladder-light');
  await publish('ladder');
  return (await body.innerText()).replace(/\n+/g, ' · ').slice(0, 600);
};

const chinese: Scenario = async (scene) => {
  const { bench, picture } = scene;
  await bench.closeAll();
  scene.settings({ 'dunmark.language': 'zh' });
  await bench.open(ZH);
  await bench.goToWords(scene.team.read(ZH), '尽快');
  await bench.squiggles().first().waitFor({ timeout: 15_000 });
  await bench.command('Problems: Focus on Problems View');
  const row = bench.page.locator('.markers-panel .monaco-list-row', { hasText: '没有具体日期' });
  await row.first().waitFor({ timeout: 15_000 });
  await bench.goToWords(scene.team.read(ZH), '尽快');
  const hover = bench.page.locator('.monaco-hover:visible', { hasText: '没有具体日期' });
  await bench.press('Control+K Control+I', hover);
  await picture('30-chinese');
  await bench.page.keyboard.press('Escape');
  const said = (await row.first().innerText()).replace(/\s+/g, ' ');
  await bench.command('View: Toggle Panel Visibility');
  scene.settings({});
  return said;
};

const config: Scenario = async ({ bench, picture }) => {
  await bench.open(FOLLOW_UP);
  await bench.command('Dunmark: Show Which Config Applies');
  const line = bench.editor.locator('.view-line', { hasText: 'dunmark.yml' });
  await line.first().waitFor({ timeout: 10_000 });
  await picture('31-config');
  return (await bench.editor.innerText()).slice(0, 500);
};

const packFile: Scenario = async ({ bench, picture }) => {
  await bench.open('templates/pack.yml');
  await bench.goTo(1, 1);
  await bench.page.keyboard.insertText('colour: blue\n\n');
  await bench.squiggles().first().waitFor({ timeout: 10_000 });
  await bench.goTo(2, 1);
  await bench.page.keyboard.type('ca');
  const row = bench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'caps' });
  await row
    .first()
    .waitFor({ timeout: 4000 })
    .catch(() => bench.press('Control+Space', row));
  await picture('32-pack');
  const rows = await bench.page.locator('.suggest-widget .monaco-list-row').allInnerTexts();
  await bench.page.keyboard.press('Escape');
  await bench.command('File: Revert File');
  return rows.map((text) => text.replace(/\s+/g, ' ').trim()).join(', ');
};

const settingsFile: Scenario = async ({ bench, picture }) => {
  await bench.open('dunmark.yml');
  await bench.goTo(1, 1);
  // At once, as pasted: Enter would take a proposal.
  await bench.page.keyboard.insertText('rules:\n  vage-time: error\n  \n');
  await bench.squiggles('error').or(bench.squiggles('warning')).first().waitFor({ timeout: 10_000 });
  await bench.goTo(3, 3);
  await bench.page.keyboard.type('vag');
  const row = bench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'vague-time' });
  await row
    .first()
    .waitFor({ timeout: 4000 })
    .catch(() => bench.press('Control+Space', row));
  await picture('33-settings');
  await bench.page.keyboard.press('Escape');
  await bench.command('File: Revert File');
  return undefined;
};

const task: Scenario = async ({ bench, team, picture }) => {
  await bench.closeAll();
  await bench.open(FOLLOW_UP);
  await bench.goToWords(team.read(FOLLOW_UP), 'as soon as possible');
  await bench.squiggles().first().waitFor({ timeout: 15_000 });
  await bench.command('Dunmark: Check the Whole Folder');
  // What stands in the terminal is drawn, not written: the list of problems is asked.
  await bench.page.waitForTimeout(5000);
  await picture('34-task');
  await bench.command('Problems: Focus on Problems View');
  await bench.page.waitForTimeout(800);
  await picture('35-task-problems');
  const rows = await bench.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  await bench.command('View: Toggle Panel Visibility');
  expectThat((await bench.squiggles().count()) > 0, 'the task took the live findings away');
  return rows.map((row) => row.replace(/\s+/g, ' ')).join('\n');
};

const silent: Scenario = async ({ bench, picture }) => {
  await bench.open('README.md');
  await bench.page.waitForTimeout(1500);
  await picture('36-silent');
  const marked = await bench.editor.locator('[class*="squiggly-"]').count();
  expectThat(marked === 0, `${marked} places are marked in a file that is no letter`);
  expectThat((await bench.status(/·\s*-?\d+$/).count()) === 0, 'the status bar speaks of a letter');
  return undefined;
};

const walkthrough: Scenario = async ({ bench, picture }) => {
  await bench.closeAll();
  await bench.command('View: Toggle Primary Side Bar Visibility');
  await bench.command('Welcome: Open Walkthrough...');
  await bench
    .rows(/Write your first payment reminder/)
    .first()
    .click({ timeout: 8000 });
  await bench.page
    .locator('.gettingStartedContainer', { hasText: 'first payment reminder' })
    .first()
    .waitFor();
  await bench.page.waitForTimeout(1200);
  await picture('37-walkthrough');
  await bench.page.locator('.getting-started-step', { hasText: 'See what weakens it' }).first().click();
  await bench.page.waitForTimeout(1500);
  await picture('38-walkthrough-step');
  return undefined;
};

export const views: Readonly<Record<string, Scenario>> = {
  'inserts a phrase from the book': insertPhrase,
  'begins a new letter with its twin': newLetter,
  'shows the letter filled in, and its twin beside it': preview,
  "fills it in with a team's own data": ownData,
  'shows it in the dark': dark,
  'shows the ladder': ladder,
  'speaks Chinese of a Chinese letter': chinese,
  'shows which config applies': config,
  'minds pack.yml': packFile,
  'minds dunmark.yml': settingsFile,
  'checks the whole folder as a task, beside live findings': task,
  'is silent in Markdown that is no letter': silent,
  'leads a first-time writer': walkthrough,
};
