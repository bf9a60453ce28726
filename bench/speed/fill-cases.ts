/** Filling in one letter 100,000 times, ours and the same template elsewhere. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/generate/files.js';
import type { Case, Outcome } from './case.js';
import { rows, type Syntax, type Target, templateFor } from './fill-letter.js';

const DRIVER = join(ROOT, 'bench/peers/speed/fill.mjs');
/** Where `fill-ours.ts` is bundled to. */
export const OURS = 'dist/bench/fill-ours.mjs';

const liquid: Syntax = {
  slot: (name) => `{{ ${name} }}`,
  when: (name, inside) => `{% if ${name} %}${inside}{% endif %}`,
  each: (list, item, inside) => `{% for ${item} in ${list} %}${inside}{% endfor %}`,
};

/** Handlebars and Mustache take away the line on which a tag stands alone. */
const closing = (name: string, inside: string): string => `{{/${name}}}${inside.endsWith('\n') ? '\n' : ''}`;

const ENGINES: ReadonlyArray<{ readonly id: string; readonly name: string; readonly syntax: Syntax }> = [
  { id: 'liquid', name: 'LiquidJS', syntax: liquid },
  {
    id: 'handlebars',
    name: 'Handlebars',
    syntax: {
      slot: (name) => `{{${name === 'document' ? 'this' : name}}}`,
      when: (name, inside) => `{{#if ${name}}}${inside}{{/if}}`,
      each: (list, _item, inside) => `{{#each ${list}}}${inside}${closing('each', inside)}`,
    },
  },
  {
    id: 'mustache',
    name: 'Mustache',
    syntax: {
      slot: (name) => `{{${name === 'document' ? '.' : name}}}`,
      when: (name, inside) => `{{#${name}}}${inside}{{/${name}}}`,
      each: (list, _item, inside) => `{{#${list}}}${inside}${closing(list, inside)}`,
    },
  },
  {
    id: 'eta',
    name: 'Eta',
    syntax: {
      slot: (name) => `<%= ${name === 'document' ? name : `it.${name}`} %>`,
      when: (name, inside) => `<% if (it.${name}) { %>${inside}<% } %>`,
      each: (list, item, inside) => `<% for (const ${item} of it.${list}) { %>${inside}<% } %>`,
    },
  },
];

const TARGETS: readonly Target[] = ['html', 'text'];

/** Templates and rows, where the driver looks for them. */
export function writeFills(place: string): void {
  writeFileSync(join(place, 'rows.json'), JSON.stringify(rows(1000)));
  for (const { id, syntax } of ENGINES)
    for (const target of TARGETS)
      writeFileSync(join(place, `fill.${id}.${target}`), templateFor(syntax, target));
}

const told = (out: string): Outcome => JSON.parse(out) as Outcome;

export function fillCases(): readonly Case[] {
  const fill = (engine: string, target: Target, title: string): Case => ({
    id: `fill-${engine}-${target}`,
    group: 'fill',
    title,
    pace: 'heavy',
    command: { args: [DRIVER, engine, target, join(ROOT, OURS)] },
    read: told,
  });
  return [
    ...TARGETS.flatMap((target) => [
      fill('dunmark', target, `Dunmark, ${target}`),
      ...ENGINES.map(({ id, name }) => fill(id, target, `${name}, ${target}`)),
    ]),
    ...TARGETS.map((target) => fill('dunmark-shipped', target, `a letter of the pack, ${target}`)),
    fill('dunmark-module', 'html', 'a letter of the pack by its built module'),
  ];
}

export function relintCase(letters: string): Case {
  return {
    id: 'relint',
    group: 'letters',
    title: 'one letter again, in a running process',
    pace: 'heavy',
    command: { args: [join(ROOT, 'bench/speed/relint.mjs'), join(ROOT, 'dist/index.js'), letters] },
    read: told,
  };
}
