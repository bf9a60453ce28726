/** Options that several commands share, and values that must be one of a few. */
import { InvalidArgumentError, Option } from 'commander';
import { cleanLine } from '../text/clean.js';
import { nearest } from '../text/nearest.js';

/** A parser for a value of a fixed list, with a guess at what was meant. */
export const oneOf =
  (choices: readonly string[]) =>
  (value: string): string => {
    if (choices.includes(value)) return value;
    const meant = nearest(value, choices);
    throw new InvalidArgumentError(
      `${meant ? `Did you mean ${meant}? ` : ''}Choose one of ${choices.join(', ')}.`,
    );
  };

export const localeOption = (): Option =>
  new Option('--locale <lang>', 'language of the messages: en, zh')
    .argParser(oneOf(['en', 'zh']))
    .default('en');

export const colorOptions = (): readonly Option[] => [
  new Option('--color', 'colours even where nobody looks at a screen'),
  new Option('--no-color', 'no colours'),
];

export const configOptions = (): readonly Option[] => [
  new Option(
    '--config <file>',
    'settings from this file, or a preset (recommended, strict), instead of the nearest dunmark.yml',
  ),
  new Option('--no-config', 'no settings file at all'),
  new Option('--rule <id=severity>', 'set one rule: error, warning, info or off (repeatable)')
    .argParser((value: string, before: readonly (readonly [string, string])[]) => [
      ...before,
      ruleLevel(value),
    ])
    .default([], 'none'),
  new Option('--plugins', 'run the rules written as code that dunmark.yml names (DUNMARK_PLUGINS=1)'),
];

/** What those options hold once read. */
export interface ConfigChoice {
  /** A path, `false` for none, `true` for the nearest. */
  readonly config?: string | boolean;
  readonly rule: ReadonlyArray<readonly [id: string, level: string]>;
  readonly plugins?: boolean;
}

const LEVELS = ['error', 'warning', 'info', 'off'];

function ruleLevel(value: string): readonly [string, string] {
  const at = value.indexOf('=');
  const id = at < 0 ? value : value.slice(0, at);
  const level = at < 0 ? '' : value.slice(at + 1);
  if (id && LEVELS.includes(level)) return [id, level];
  const meant = nearest(level, LEVELS);
  const example = `${cleanLine(id) || 'vague-time'}=${meant ?? 'warning'}`;
  throw new InvalidArgumentError(`Write a rule and its severity, for example ${example}.`);
}
