/** Hover over keys and values of YAML: front matter and the files of a pack alike. */
import type { Span } from '../model/span.js';
import { type OutlinePath, outlineYaml } from '../parse/yaml-outline.js';
import type { Hover } from './answers.js';
import type { Desk } from './desk.js';
import { HELP } from './help-words.js';
import { keyHelp } from './key-help.js';
import { code, paragraphs, plain } from './markdown.js';
import { ruleHelp } from './rule-help.js';
import { keysAt } from './schema.js';
import { variableHelp } from './variable-help.js';
import { wordHelp } from './word-help.js';

/** @param within where the YAML stands */
export function yamlHover(desk: Desk, offset: number, within: Span): Hover | undefined {
  const { keys, values } = outlineYaml(desk.file.text, within);
  const isHere = ({ span }: { readonly span: Span }) => span.start <= offset && offset <= span.end;
  const key = keys.find(isHere);
  if (key) return hover(key.span, ofKey(desk, key.path, key.name));
  const value = values.find(isHere);
  if (!value || value.kind === 'more' || value.kind === 'block') return undefined;
  return hover(value.span, ofValue(desk, value.path, value.text));
}

const hover = (span: Span, contents: string | undefined): Hover | undefined =>
  contents ? { span, contents } : undefined;

function ofKey(desk: Desk, path: OutlinePath, name: string): string | undefined {
  const { kind } = desk.file;
  if (kind === 'config' && path.at(-1) === 'rules') {
    const rule = ruleHelp(desk, name);
    if (rule) return rule;
  }
  const variable = kind === 'variables' && !path.length ? desk.scope.dictionary.get(name) : undefined;
  if (variable) return variableHelp(desk, variable);
  const key = keysAt(kind, path).find((each) => each.name === name);
  return key && keyHelp(desk, key);
}

const VARIABLES = /^letter:variables\/(?:required|optional)\/#$/;
const RULES = /^(?:phrases:phrases\/#\/say-instead-of|lexicon:over)\/#$/;
const LETTERS =
  /^(?:pack:matrix\/[^/]+\/[^/]+(?:\/template)?|playbook:(?:causes|markets)\/[^/]+\/letters\/#)$/;

function ofValue(desk: Desk, path: OutlinePath, text: string): string | undefined {
  const place = `${desk.file.kind}:${path.map((key) => (typeof key === 'number' ? '#' : key)).join('/')}`;
  if (VARIABLES.test(place)) {
    const variable = desk.scope.dictionary.get(text);
    return variable ? variableHelp(desk, variable) : paragraphs(code(text), HELP.unknown[desk.locale]);
  }
  if (RULES.test(place)) return ruleHelp(desk, text);
  if (LETTERS.test(place)) return letterHelp(desk, text);
  return wordHelp(desk, path, text);
}

/** Its title in each language it is kept in. */
function letterHelp({ pack }: Desk, id: string): string | undefined {
  const letters = pack?.letters.filter((letter) => letter.id === id) ?? [];
  if (!letters.length) return undefined;
  return paragraphs(
    code(id),
    ...letters.map(({ lang, template }) => `${code(lang)} ${plain(template.head.title?.value ?? '')}`),
  );
}
