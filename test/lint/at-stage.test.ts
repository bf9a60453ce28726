/** A letter read once is judged at each stage as if it had been read for it. */
import { describe, expect, it } from 'vitest';
import { atStage } from '../../src/lint/create-letter.js';
import { STAGES } from '../../src/model/stage.js';
import { partLetter } from '../../src/parse/phrase-letter.js';
import { engine } from '../../src/workspace/engine.js';

const { linter, defaults } = engine();
const { settings, dictionary } = defaults;
const scope = { pack: settings, dictionary, levels: {}, names: [], locale: 'en' as const };

describe('atStage', () => {
  it.each([
    ['en', 'I hope you can pay soon. We will have to take you to court!!'],
    ['en', 'Please pay {{ amount_due }} by {{ pay_by }}, or we refer the matter to our lawyers.'],
    ['zh', '希望贵司尽快付款，否则我司将报警！！'],
  ] as const)('%s: %s', (lang, text) => {
    const read = (stage: (typeof STAGES)[number]) =>
      linter.read(partLetter(text, { lang, stage, channel: 'email' }), scope);
    const once = read('reminder');
    const fresh = STAGES.map((stage) => linter.lint(read(stage), scope));
    expect(STAGES.map((stage) => linter.lint(atStage(once, stage), scope))).toEqual(fresh);
    expect(new Set(fresh.map((found) => JSON.stringify(found))).size).toBeGreaterThan(2);
  });
});
