/** A rule as a plugin exports it → a rule, or what keeps it from being one, in words for whoever wrote it. */
import { everywhere, type Rule } from '../lint/rule.js';
import { SEVERITIES } from '../model/finding.js';
import { LANGUAGES } from '../model/language.js';
import { RULE_GROUPS } from '../model/lexicon.js';
import { STAGES } from '../model/stage.js';

type Fields = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PLACES: readonly string[] = [...STAGES, 'outside'];
const LEVELS: readonly string[] = [...SEVERITIES, 'off'];

/**
 * @param exported what the module exports; of a CommonJS module also its `default`
 * @returns the rule, its bare severity spread over all stages; or one sentence on the first thing that is wrong
 */
export function readRule(exported: Fields): Rule | string {
  const rule = exported.rule ?? (isFields(exported.default) ? exported.default.rule : undefined);
  if (!isFields(rule))
    return 'it exports no rule; write “export const rule = { id: …, check(letter) { … } }”';
  const { id, severity } = rule;
  if (typeof id !== 'string' || !ID.test(id))
    return 'its rule needs an id of small letters, digits and hyphens, such as our-rule';
  const wrong = fieldFault(rule);
  if (wrong) return `its rule ${id} ${wrong}`;
  const table = typeof severity === 'string' ? everywhere(severity as 'error') : severity;
  return { ...rule, severity: table } as unknown as Rule;
}

function fieldFault(rule: Fields): string | undefined {
  const { scope, group, severity, title, why, messages, titles = {}, check } = rule;
  if (scope !== 'letter' && scope !== 'pack') return 'needs scope: “letter” or “pack”';
  if (!(RULE_GROUPS as readonly unknown[]).includes(group))
    return `needs a group, one of ${RULE_GROUPS.join(', ')}`;
  if (!isSeverity(severity))
    return `needs a severity: ${LEVELS.join(', ')}, or one of these for each of ${PLACES.join(', ')}`;
  if (!isBilingual(title) || !isBilingual(why)) return 'needs a title and a why, each with en and zh';
  if (!isFields(messages) || !Object.keys(messages).length) return 'needs messages, at least one';
  for (const [code, each] of Object.entries(messages))
    if (!isFields(each) || !isBilingual(each.message) || !isBilingual(each.hint))
      return `needs in messages.${code} a message and a hint, each with en and zh`;
  if (!isFields(titles) || !Object.values(titles).every(isBilingual))
    return 'needs each of its titles with en and zh';
  return typeof check === 'function' ? undefined : 'needs a function check';
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isBilingual = (value: unknown): boolean =>
  isFields(value) && LANGUAGES.every((lang) => typeof value[lang] === 'string' && value[lang]);

const isSeverity = (value: unknown): boolean =>
  isFields(value)
    ? Object.entries(value).every(([place, level]) => PLACES.includes(place) && LEVELS.includes(`${level}`))
    : LEVELS.includes(`${value}`);
