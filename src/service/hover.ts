/** What is told of the thing at a place of a file: a variable, a key, a word, a rule. */
import { contains, type Span } from '../model/span.js';
import type { Hover } from './answers.js';
import type { Desk } from './desk.js';
import { tagHover } from './hover-tag.js';
import { yamlHover } from './hover-yaml.js';
import { headPlaces } from './letter-head.js';
import { liquidCursor } from './liquid-cursor.js';
import { ruleHelp } from './rule-help.js';

/**
 * Never throws, however broken the file is.
 * @param offset of the character pointed at
 */
export function hover(desk: Desk, offset: number): Hover | undefined {
  if (offset < 0 || offset > desk.file.text.length) return undefined;
  const thing = thingAt(desk, offset);
  const rules = rulesAt(desk, offset, thing?.span);
  if (!thing && !rules) return undefined;
  return {
    span: (thing ?? rules)!.span,
    contents: [thing, rules].flatMap((each) => each?.contents ?? []).join('\n\n---\n\n'),
  };
}

function thingAt(desk: Desk, offset: number): Hover | undefined {
  const { kind, text, template } = desk.file;
  const places =
    kind === 'letter' ? headPlaces(text) : { yaml: { start: 0, end: text.length }, body: text.length };
  if (!places) return undefined;
  const { yaml, body } = places;
  const isHead = yaml.start <= offset && offset < yaml.end;
  if (!isHead && (kind !== 'letter' || offset < body)) return undefined;
  const tag = liquidCursor(text, offset, isHead ? yaml.start : body);
  if (tag) return tagHover(desk, tag, isHead ? tag.span.start : body);
  if (isHead) return yamlHover(desk, offset, yaml);
  const rule = template?.directives.flatMap(({ rules }) => rules).find(({ span }) => isIn(span, offset));
  const contents = rule && ruleHelp(desk, rule.id);
  return contents ? { span: rule.span, contents } : undefined;
}

/** The rules that found something just here; where a thing is told of, only what is wrong with the thing itself. */
function rulesAt(desk: Desk, offset: number, thing: Span | undefined): Hover | undefined {
  const found = desk.findings().filter(({ span }) => isIn(span, offset) && (!thing || contains(thing, span)));
  const least = Math.min(...found.map(({ span }) => span.end - span.start));
  const closest = found.filter(({ span }) => span.end - span.start === least);
  const contents = [...new Set(closest.map(({ rule }) => rule))].flatMap((id) => ruleHelp(desk, id) ?? []);
  return contents.length ? { span: closest[0]!.span, contents: contents.join('\n\n---\n\n') } : undefined;
}

const isIn = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
