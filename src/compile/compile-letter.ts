/** A template as read → a letter ready to be filled in, for every target. */
import type { Inline } from '../model/document.js';
import type { Field, FrontMatter, Template } from '../model/template.js';
import type { Dictionary, Variable } from '../model/variable.js';
import type { CompiledLetter, LetterFacts, LetterVariable } from './compiled-letter.js';
import { namesOf } from './names.js';
import { MARKDOWN_STYLE, TEXT_STYLE } from './plain-style.js';
import { urlVariables } from './url-variables.js';
import { writeHtml } from './write-html.js';
import { writeLine, writePlain } from './write-plain.js';

/**
 * Compiles one letter. Pure: the same template and dictionary give the same ops.
 * A variable the dictionary does not hold is taken for a line of text; one that is used and not declared is
 * required unless the letter asks with `if` whether it is there.
 * @param id `<group>/<name>`
 * @throws UnsafeLinkError for a link whose scheme is not http, https, mailto or tel
 */
export function compileLetter(id: string, template: Template, dictionary: Dictionary): CompiledLetter {
  const lang = template.head.lang?.value ?? 'en';
  const variables = variablesOf(template, dictionary);
  const required = new Set(variables.filter((v) => v.required).map((v) => v.variable.name));
  const names = namesOf(dictionary, required);
  return {
    id,
    lang,
    facts: factsOf(template.head),
    variables,
    subject: writeLine(template.subjectNodes, lang, names, TEXT_STYLE),
    body: {
      html: writeHtml(template.body, lang, names),
      text: writePlain(template.body, lang, names, TEXT_STYLE),
      markdown: writePlain(template.body, lang, names, MARKDOWN_STYLE),
    },
  };
}

function variablesOf(template: Template, dictionary: Dictionary): LetterVariable[] {
  const { head, uses } = template;
  const required = new Set(head.required?.value.map((field) => field.value));
  const optional = new Set(head.optional?.value.map((field) => field.value));
  const declared = new Set([...required, ...optional]);
  const tested = new Set(uses.filter((use) => use.condition).map((use) => use.name));
  for (const { name } of uses) {
    if (!declared.has(name)) (tested.has(name) ? optional : required).add(name);
  }
  const inSubject = new Set(printedNames(template.subjectNodes));
  const asUrl = urlVariables(template.body);
  return [...new Set([...required, ...optional])].sort().map((name) => ({
    variable: dictionary.get(name) ?? unknownVariable(name),
    required: required.has(name),
    inSubject: inSubject.has(name),
    asUrl: asUrl.has(name),
  }));
}

/** Letters outside any pack may use names nobody described. */
const unknownVariable = (name: string): Variable => {
  const words = name.replaceAll('_', ' ');
  return {
    name,
    type: 'text',
    role: 'other',
    label: { en: words, zh: words },
    example: { en: words, zh: words },
  };
};

function* printedNames(nodes: readonly Inline[]): Generator<string> {
  for (const node of nodes) {
    if (node.kind === 'output') {
      for (const expression of [node.value, ...node.filters.flatMap(({ args }) => args)])
        if (expression.kind === 'path') yield expression.names[0] ?? '';
    } else if (node.kind === 'if') {
      for (const { children } of node.branches) yield* printedNames(children);
    } else if (node.kind !== 'text' && node.kind !== 'break') yield* printedNames(node.children);
  }
}

function factsOf(head: FrontMatter): LetterFacts {
  const said = <Key extends keyof LetterFacts>(key: Key, field: Field<LetterFacts[Key]> | undefined) =>
    field ? { [key]: field.value } : {};
  return {
    title: head.title?.value ?? '',
    ...said('stage', head.stage),
    ...said('tone', head.tone),
    ...said('channel', head.channel),
    ...said('situation', head.situation),
    ...said('cause', head.cause),
    ...said('market', head.market),
    ...said('tier', head.tier),
    ...(head.attachments ? { attachments: head.attachments.value.map((field) => field.value) } : {}),
  };
}
