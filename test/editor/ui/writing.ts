/** Scenarios of somebody who writes: what is marked, mended, proposed, explained and renamed. */
import { expectThat, onDisk, type Scenario } from './scene.js';

const FOLLOW_UP = 'templates/en/follow-up/email.md';
const TWIN = 'templates/zh/follow-up/email.md';
const FINAL = 'templates/en/final/letter.md';

const squiggle: Scenario = async ({ bench, team, picture }) => {
  await bench.open(FOLLOW_UP);
  await bench.goToWords(team.read(FOLLOW_UP), 'as soon as possible');
  await bench.squiggles().first().waitFor({ timeout: 40_000 });
  await picture('01-squiggle');
  return `${await bench.squiggles().count()} marked`;
};

const statusBar: Scenario = async ({ bench, picture }) => {
  const item = bench.status(/Follow-up\s*·/i);
  await item.first().waitFor({ timeout: 10_000 });
  await item.first().hover();
  await bench.page.locator('.monaco-hover:visible').first().waitFor({ timeout: 5000 });
  await picture('02-status-bar');
  return (await item.first().innerText()).trim();
};

const problems: Scenario = async ({ bench, picture }) => {
  await bench.command('Problems: Focus on Problems View');
  const rows = bench.page.locator('.markers-panel .monaco-list-row');
  await rows.filter({ hasText: 'names no day' }).first().waitFor({ timeout: 15_000 });
  await picture('03-problems');
  const said = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
  expectThat(
    said.some((row) => row.includes('amount_deu')),
    'a letter that is not open is not listed',
  );
  await bench.command('View: Toggle Panel Visibility');
  return said.join('\n');
};

const hoverRule: Scenario = async ({ bench, team, picture, publish }) => {
  await bench.open(FOLLOW_UP);
  await bench.goToWords(team.read(FOLLOW_UP), 'as soon as possible', 4);
  const hover = bench.page.locator('.monaco-hover:visible', { hasText: 'names no day' });
  await bench.press('Control+K Control+I', hover);
  await picture('04-hover-rule');
  await publish('finding');
  const said = await hover.first().innerText();
  await bench.page.keyboard.press('Escape');
  return said;
};

const hoverVariable: Scenario = async ({ bench, team, picture }) => {
  await bench.goToWords(team.read(FOLLOW_UP), '{{ amount_due }}', 6);
  const hover = bench.page.locator('.monaco-hover:visible', { hasText: 'Amount due' });
  await bench.press('Control+K Control+I', hover);
  await picture('05-hover-variable');
  const said = await hover.first().innerText();
  await bench.page.keyboard.press('Escape');
  return said;
};

const quickFix: Scenario = async (scene) => {
  const { bench, team, picture } = scene;
  await bench.open(FINAL);
  await bench.goToWords(team.read(FINAL), 'amount_deu', 3);
  await bench.squiggles().first().waitFor({ timeout: 15_000 });
  const item = bench.page.locator('.action-widget .monaco-list-row', { hasText: 'amount_due' });
  await bench.press('Control+.', item);
  await picture('06-quick-fix');
  const offered = await bench.page.locator('.action-widget .monaco-list-row').allInnerTexts();
  await item.first().click();
  await bench.squiggles().first().waitFor({ state: 'detached', timeout: 10_000 });
  await bench.page.keyboard.press('Control+S');
  await onDisk(scene, FINAL, (text) => text.includes('Please pay {{ amount_due }} by'));
  return offered
    .map((row) => row.trim())
    .filter(Boolean)
    .join('\n');
};

const phraseFix: Scenario = async (scene) => {
  const { bench, team, picture, publish } = scene;
  await bench.open(FOLLOW_UP);
  await bench.goToWords(team.read(FOLLOW_UP), 'as soon as possible', 4);
  const item = bench.page.locator('.action-widget .monaco-list-row', { hasText: 'phrasebook' });
  await bench.press('Control+.', item);
  await picture('07-phrase-fix');
  await publish('quick-fix');
  const offered = await item.allInnerTexts();
  await bench.page.keyboard.press('Escape');
  return offered.join('\n');
};

const completeVariable: Scenario = async ({ bench, team, picture, publish }) => {
  await bench.open(FOLLOW_UP);
  await bench.goToWords(team.read(FOLLOW_UP), 'Our account:', 12);
  await bench.page.keyboard.type(' {{');
  const row = bench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'amount_due' });
  await row
    .first()
    .waitFor({ timeout: 6000 })
    .catch(() => bench.press('Control+Space', row));
  await picture('08-complete-variable');
  await publish('completion');
  await bench.page.keyboard.type('amount_due');
  await bench.page.waitForTimeout(400);
  await bench.page.keyboard.press('Tab');
  const line = bench.editor.locator('.view-line', { hasText: 'Our account:' });
  await bench.page.waitForTimeout(300);
  const text = (await line.first().innerText()).replaceAll('\u00a0', ' ').trim();
  expectThat(text === 'Our account: {{ amount_due }}', `the line is now “${text}”`);
  await bench.command('File: Revert File');
  return text;
};

const completeFrontMatter: Scenario = async ({ bench, team, picture }) => {
  await bench.open(FOLLOW_UP);
  await bench.goToWords(team.read(FOLLOW_UP), 'stage: follow-up', 16);
  await bench.page.keyboard.press('Shift+Home');
  await bench.page.keyboard.type('stage:');
  await bench.page.keyboard.type(' ');
  const row = bench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'pre-due' });
  await row
    .first()
    .waitFor({ timeout: 4000 })
    .catch(() => bench.press('Control+Space', row));
  await picture('09-complete-front-matter');
  const rows = await bench.page.locator('.suggest-widget .monaco-list-row').allInnerTexts();
  await bench.page.keyboard.press('Escape');
  await bench.command('File: Revert File');
  return rows.map((text) => text.replace(/\s+/g, ' ').trim()).join(', ');
};

const outline: Scenario = async ({ bench, picture }) => {
  await bench.open(FOLLOW_UP);
  await bench.page.keyboard.press('Control+Shift+O');
  await bench
    .rows(/Dear|variables|stage/)
    .first()
    .waitFor({ timeout: 8000 });
  await picture('10-outline');
  const rows = await bench.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  await bench.page.keyboard.press('Escape');
  return rows.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
};

const rename: Scenario = async (scene) => {
  const { bench, team, picture } = scene;
  await bench.open(FOLLOW_UP);
  await bench.goToWords(team.read(FOLLOW_UP), '{{ production_slot }}', 6);
  const box = bench.page.locator('.rename-box input');
  await bench.press('F2', box);
  await box.fill('slot_in_production');
  await picture('11-rename');
  await bench.page.keyboard.press('Enter');
  const all = (text: string) => text.includes('slot_in_production') && !text.includes('production_slot');
  await bench.page.waitForTimeout(1000);
  await bench.command('File: Save All Files').catch(() => bench.page.keyboard.press('Escape'));
  await onDisk(scene, FOLLOW_UP, all);
  await onDisk(scene, TWIN, all);
  await onDisk(scene, 'templates/variables.yml', all);
  return 'the letter, its twin and the dictionary on the disk';
};

export const writing: Readonly<Record<string, Scenario>> = {
  'marks the words that are wrong': squiggle,
  'shows stage and firmness in the status bar': statusBar,
  'lists what is wrong in the whole pack': problems,
  'explains a rule where it found something': hoverRule,
  'explains a variable': hoverVariable,
  'mends with one key, and the file on the disk is mended': quickFix,
  'offers sentences of the phrasebook': phraseFix,
  'completes a variable while one types, and closes it once': completeVariable,
  'completes the front matter': completeFrontMatter,
  'outlines the letter': outline,
  'renames a variable in the letter, its twin and the dictionary': rename,
};
