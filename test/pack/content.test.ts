/** What the shipped pack holds: letters for every cause, situation and market, phrases for every rule, whole scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiledWords } from '../../src/generated/words.js';
import { loadPack } from '../../src/index.js';
import { codeSpans } from '../../src/model/code-spans.js';
import { LANGUAGES, type Language } from '../../src/model/language.js';
import { MOVES } from '../../src/model/phrase.js';
import { CAUSES, SITUATIONS, STAGES, type Stage, TIERS } from '../../src/model/stage.js';
import { engine } from '../../src/workspace/engine.js';
import { shippedFiles } from './shipped-files.js';

const pack = loadPack(shippedFiles(), 'templates');
const phrases = pack.phraseFiles.flatMap(({ read }) => read().phrases);
const head = ({ template }: (typeof pack.letters)[number]) => template.head;
const letters = (lang: Language) => pack.letters.filter((letter) => letter.lang === lang);

it('is as large as the README says', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toContain(`${letters('en').length} letters in English and the same ${letters('zh').length}`);
  expect(readme).toContain(`${phrases.length} phrases`);
});

describe.each(LANGUAGES)('the letters in %s', (lang) => {
  const own = letters(lang);

  it('are ninety or more, each under an id of its own', () => {
    expect(own.length).toBeGreaterThanOrEqual(90);
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
  });

  it.each(CAUSES.filter((cause) => cause !== 'unknown'))('answer the cause %s at follow-up', (cause) => {
    const channels = own
      .filter((letter) => head(letter).cause?.value === cause && head(letter).stage?.value === 'follow-up')
      .map((letter) => head(letter).channel?.value);
    expect(channels).toContain('email');
    expect(channels.length).toBeGreaterThan(1);
  });

  it.each(SITUATIONS)('have the situation %s', (situation) => {
    const found = own.filter((letter) => head(letter).situation?.value === situation);
    expect(found.map(({ id }) => id.split('/')[0])).toContain(situation);
  });

  it.each(['us', 'uk', 'de', 'jp', 'middle-east', 'cn'])(
    'have the market %s from the reminder to the final demand',
    (market) => {
      const stages = own
        .filter((letter) => head(letter).market?.value === market)
        .map((letter) => head(letter).stage?.value);
      for (const stage of STAGES.slice(1)) expect(stages).toContain(stage);
    },
  );

  it('let an executive speak to customers of tier A at the last two stages', () => {
    const stages = own
      .filter((letter) => head(letter).tier?.value === TIERS[0])
      .map((letter) => head(letter).stage?.value);
    expect(stages).toContain('formal');
    expect(stages).toContain('final');
  });

  it('can speak of several invoices at once, from the reminder to the final demand', () => {
    const stages = own
      .filter(
        ({ template }) => template.uses.some(({ name }) => name === 'invoices') && !template.head.situation,
      )
      .map((letter) => head(letter).stage?.value);
    for (const stage of ['reminder', 'follow-up', 'formal', 'final'] as const)
      expect(stages).toContain(stage);
  });

  it('on paper are sealed or signed as letters of their language are', () => {
    const paper = own.filter((letter) => head(letter).channel?.value === 'letter');
    expect(paper.length).toBeGreaterThan(10);
    for (const { id, template } of paper) {
      expect([id, template.source]).toEqual([id, expect.stringMatching(/client_address|client_company/)]);
      const stage = template.head.stage?.value;
      if (lang === 'zh' && (stage === 'formal' || stage === 'final'))
        expect([id, template.source]).toEqual([id, expect.stringMatching(/盖章|公章|签章/)]);
    }
  });

  it('that are messages are one paragraph', () => {
    for (const { id, template } of own.filter((letter) => head(letter).channel?.value === 'message'))
      expect([id, template.source.slice(template.head.span.end).trim()]).toEqual([
        id,
        expect.not.stringContaining('\n\n'),
      ]);
  });
});

/** A rate, a sum or a day in a letter would be somebody's, some day's: all of them come in by variables. */
const FIGURE =
  /\d\s*(?:%|％|percent|points|元|万元)|(?:EUR|USD|GBP|CNY|[€£$¥])\s*\d|\b20[0-9]{2}\b(?!\/)|\d+日前/;

it('no letter holds a figure that belongs in its data or in law.yml', () => {
  const found = pack.letters.flatMap(({ template }) =>
    template.blocks.flatMap(({ text }) => {
      // Laws are named with their year.
      const hit = FIGURE.exec(text.replace(/\bAct \d{4}|Regulations \d{4}|Directive \S+/g, ''));
      return hit ? [`${template.path}: ${hit[0]} in “${text.slice(0, 90)}”`] : [];
    }),
  );
  expect(found).toEqual([]);
});

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Identify', 'Matter', 'Ask', 'Listen', 'Agree a date', 'Recap'],
  zh: ['表明身份', '说明事由', '提出请求', '倾听', '约定日期', '复述确认'],
};

describe.each(LANGUAGES)('the phone scripts in %s', (lang) => {
  const scripts = letters(lang).filter((letter) => head(letter).channel?.value === 'phone');

  it('are one for each stage from the reminder on, and for what is best said by voice', () => {
    const stages = new Set(scripts.map((letter) => head(letter).stage?.value));
    for (const stage of STAGES.slice(1)) expect(stages).toContain(stage);
    expect(scripts.length).toBeGreaterThan(10);
  });

  it.each(scripts.map(({ id, template }) => ({ id, template })))('$id is whole', ({ template }) => {
    const headings = template.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
    for (const beat of HEADINGS[lang]) expect(headings).toContain(beat);
    const answers = template.blocks.filter(({ kind, text }) => kind === 'item' && /^[“"「]/.test(text));
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(template.uses.map(({ name }) => name)).toContain('promised_date');
    const sent = codeSpans(template).flatMap(({ text }) =>
      pack.letters.filter((each) => each.id === text && each.lang === lang),
    );
    expect(sent.length).toBeGreaterThan(0);
    for (const confirming of sent)
      expect(['email', 'letter', 'message']).toContain(head(confirming).channel?.value);
  });
});

describe('the phrasebook', () => {
  it('has every move, and two hundred phrases or more', () => {
    expect(new Set(phrases.map(({ move }) => move))).toEqual(new Set(MOVES));
    expect(phrases.length).toBeGreaterThanOrEqual(200);
  });

  it.each(CAUSES.filter((cause) => cause !== 'unknown'))('has phrases for the cause %s', (cause) => {
    expect(phrases.filter((phrase) => phrase.cause === cause).length).toBeGreaterThanOrEqual(5);
  });

  it.each(['us', 'uk', 'de', 'jp', 'middle-east', 'cn'])('has phrases for the market %s', (market) => {
    expect(phrases.filter((phrase) => phrase.market === market).length).toBeGreaterThanOrEqual(4);
  });

  it('answers every wording rule at every stage it looks at, by email and on paper, whatever market and cause', () => {
    const { rules } = engine().linter;
    const names = compiledWords.lexicons.map(({ id }) => id);
    expect(names.length).toBeGreaterThan(20);
    const open = names.flatMap((id) =>
      STAGES.filter((stage) => looks(rules.get(id)!.severity[stage])).flatMap((stage) =>
        CHANNELS_OF[stage]
          .filter((channel) => !phrases.some((phrase) => fits(phrase, id, stage, channel)))
          .map((channel) => `${id} at ${stage} by ${channel}`),
      ),
    );
    expect(open).toEqual([]);
  });
});

const looks = (level: string | undefined): boolean => level !== undefined && level !== 'off';
const CHANNELS_OF: Readonly<Record<Stage, readonly ('email' | 'letter')[]>> = {
  'pre-due': ['email'],
  reminder: ['email'],
  'follow-up': ['email'],
  formal: ['email', 'letter'],
  final: ['email', 'letter'],
};

const fits = (
  { stages, channels, market, cause, sayInsteadOf }: (typeof phrases)[number],
  id: string,
  stage: Stage,
  channel: 'email' | 'letter',
): boolean =>
  !market &&
  !cause &&
  stages.includes(stage) &&
  channels.includes(channel) &&
  sayInsteadOf.some(({ rule }) => rule === id);
