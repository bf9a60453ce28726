/** The Liquid subset: what a tag says, and what is wrong with it at which character. */
import { describe, expect, it } from 'vitest';
import { readLiquid } from '../../src/parse/liquid.js';
import type { Tag } from '../../src/parse/liquid-tag.js';
import { draw, drawCondition } from './letter.js';

const drawTag = ({ name, output, condition, loop }: Tag): string =>
  [
    name,
    output && draw([output]),
    condition && drawCondition(condition),
    loop && `${loop.item} in ${loop.list.names.join('.')}`,
  ]
    .filter(Boolean)
    .join(' ');

describe('a tag means', () => {
  it.each([
    ['{{ amount_due }}', 'output {amount_due}'],
    ['{{amount_due}}', 'output {amount_due}'],
    ['{{- amount_due -}}', 'output {amount_due}'],
    ['{{\namount_due\n}}', 'output {amount_due}'],
    ['{{ row.amount | money }}', 'output {row.amount|money}'],
    ['{{ a | default: "n/a" | upcase }}', 'output {a|default "n/a"|upcase}'],
    ['{{ a | replace: "x", \'y\' }}', 'output {a|replace "x" "y"}'],
    ['{{ a | truncate: 5 }}', 'output {a|truncate 5}'],
    ['{{ "}}" }}', 'output {"}}"}'],
    ['{{ -1.5 }}', 'output {-1.5}'],
    ['{{ object.partner.name }}', 'output {object.partner.name}'],
    ['{{ ClientName }}', 'output {ClientName}'],
    ['{{ first-name }}', 'output {first-name}'],
    ['{% if a %}', 'if a'],
    ['{%-if a-%}', 'if a'],
    ['{% if a and b or c %}', 'if (a and (b or c))'],
    ['{% if a or b and c %}', 'if (a or (b and c))'],
    ['{% if a == "x" and n >= 3 %}', 'if (a == "x" and n >= 3)'],
    ['{% if a contains "x" %}', 'if a contains "x"'],
    ['{% if a != nil %}', 'if a != null'],
    ['{% if true %}', 'if true'],
    ['{% elsif a < 1 %}', 'elsif a < 1'],
    ['{% unless a %}', 'unless a'],
    ['{% else %}', 'else'],
    ['{% for row in invoices %}', 'for row in invoices'],
    ['{% for x in row.lines %}', 'for x in row.lines'],
    ['{% comment %} {{ no }} {% if %} {% endcomment %}', 'comment'],
    ['{%- comment -%}x{%- endcomment -%}', 'comment'],
  ])('%j', (text, drawn) => {
    const { tags, faults, loose } = readLiquid(text, 0, (start, end) => ({ start, end }));
    expect([...faults, ...loose]).toEqual([]);
    expect(tags.map(drawTag)).toEqual([drawn]);
    expect([tags[0]!.start, tags[0]!.end]).toEqual([0, text.length]);
  });
});

describe('a fault of a tag stands at its place', () => {
  /** Reads `⟦marked⟧` text; the first fix must give `remedy`. */
  const check = (marked: string, codes: string | string[], remedy?: string) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const { faults, loose } = readLiquid(text, 0, (start, end) => ({ start, end }));
    const all = [...faults, ...loose];
    expect(all.map(({ code }) => code)).toEqual([codes].flat());
    expect(all[0]!.span).toEqual({ start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 });
    const edits = all[0]!.fixes[0]?.edits;
    const mended = edits?.reduceRight((now, e) => now.slice(0, e.start) + e.text + now.slice(e.end), text);
    expect(mended).toBe(remedy);
  };

  it.each<[string, string | string[], string?]>([
    ['⟦{{ }}⟧', 'liquid-empty'],
    ['⟦{%%}⟧', 'liquid-empty'],
    ['{{ a ⟦|⟧ }}', 'liquid-value-missing'],
    ['{{ a | default⟦:⟧ }}', 'liquid-value-missing'],
    ['{{ a⟦.⟧ }}', 'liquid-value-missing'],
    ['{{ a ⟦==⟧ b }}', 'liquid-unexpected'],
    ['{{ ⟦#⟧if a }}', 'liquid-unexpected'],
    ['{{⟦{⟧ a }}}', 'liquid-unexpected'],
    ['{{ a ⟦😀⟧ }}', 'liquid-unexpected'],
    ['{{ ⟦Client Name⟧ }}', 'liquid-several-words', '{{ client_name }}'],
    ['{{ ⟦Client First-Name⟧ }}', 'liquid-several-words', '{{ client_first_name }}'],
    ['{{ ⟦客户 名称⟧ }}', 'liquid-several-words'],
    ['{{ a | default: ⟦"n/a ⟧}}', 'liquid-string-not-closed'],
    ['{{ a ⟦｜⟧ money }}', 'liquid-full-width', '{{ a | money }}'],
    ['{{ a | default⟦：⟧"b" }}', 'liquid-full-width', '{{ a | default:"b" }}'],
    ['{{ a | ⟦monye⟧ }}', 'liquid-misspelt-filter', '{{ a | money }}'],
    ['{{ a | ⟦where_exp⟧ }}', 'liquid-unknown-filter'],
    ['{{ a | ⟦constructor⟧ }}', 'liquid-unknown-filter'],
    ['{{ a | ⟦__proto__⟧ }}', 'liquid-unknown-filter'],
    ['{{ a | ⟦replace⟧: "x" }}', 'liquid-filter-arguments'],
    ['{{ a | ⟦upcase⟧: "x" }}', 'liquid-filter-arguments'],
    ['{{ a⟦[⟧0] }}', 'liquid-index'],
    ['{{ a.⟦0⟧ }}', 'liquid-index'],
    ['{{ ⟦(⟧1..5) }}', 'liquid-range'],
    ['{% if ⟦(⟧a or b) and c %}', 'liquid-parentheses'],
    ['{% if a == ⟦blank⟧ %}', 'liquid-blank'],
    ['{% if a ⟦=⟧ "b" %}', 'liquid-operator', '{% if a == "b" %}'],
    ['{% if a ⟦<>⟧ b %}', 'liquid-operator', '{% if a != b %}'],
    ['{% if a ⟦&&⟧ b %}', 'liquid-operator', '{% if a and b %}'],
    ['{% if ⟦not⟧ a %}', 'liquid-not'],
    ['{% if a ⟦|⟧ size > 1 %}', 'liquid-filter-in-condition'],
    ['{% ⟦if⟧ %}', 'liquid-value-missing'],
    ['{% else ⟦a⟧ %}', 'liquid-unexpected'],
    ['⟦{% for %}⟧', 'liquid-loop-form'],
    ['{% for ⟦row⟧ of rows %}', 'liquid-loop-form'],
    ['{% for row in ⟦"rows"⟧ %}', 'liquid-loop-form'],
    ['{% for row in ⟦(⟧1..5) %}', 'liquid-range'],
    ['{% for ⟦Row⟧ in rows %}', 'liquid-loop-name'],
    ['{% for ⟦forloop⟧ in rows %}', 'liquid-loop-name'],
    ['{% for row in rows ⟦limit⟧:2 %}', 'liquid-loop-option'],
    ['⟦{% include "bank.md" %}⟧', 'liquid-file-tag'],
    ['⟦{% render "bank" %}⟧', 'liquid-file-tag'],
    ['⟦{% assign a = 1 %}⟧', 'liquid-assign-tag'],
    ['⟦{% capture a %}⟧x{% endcapture %}', 'liquid-assign-tag'],
    ['⟦{% increment a %}⟧', 'liquid-assign-tag'],
    ['⟦{% cycle "a", "b" %}⟧', 'liquid-flow-tag'],
    ['⟦{% case a %}⟧{% when 1 %}x{% endcase %}', 'liquid-flow-tag'],
    ['⟦{% raw %}⟧x{% endraw %}', 'liquid-raw-tag'],
    ['⟦{% endraw %}⟧', 'liquid-raw-tag'],
    ['⟦{% # note %}⟧', 'liquid-raw-tag'],
    ['⟦{% comment %}⟧ x', 'liquid-comment'],
    ['⟦{% endcomment %}⟧', 'liquid-comment'],
    ['{% ⟦elseif⟧ a %}', 'liquid-misspelt-tag', '{% elsif a %}'],
    ['{% ⟦else if⟧ a %}', 'liquid-misspelt-tag', '{% elsif a %}'],
    ['{% ⟦unles⟧ a %}', 'liquid-misspelt-tag', '{% unless a %}'],
    ['{% ⟦foreach⟧ a in b %}', 'liquid-unknown-tag'],
    ['{% ⟦constructor⟧ %}', 'liquid-unknown-tag'],
    ['Pay ⟦{{⟧ amount_due by Friday.', 'output-not-closed', 'Pay {{ amount_due }} by Friday.'],
    ['Pay ⟦{{⟧ amount_due.', 'output-not-closed', 'Pay {{ amount_due }}.'],
    ['支付 ⟦{{⟧ amount_due元', 'output-not-closed', '支付 {{ amount_due }}元'],
    ['Pay ⟦{{⟧ amount_due } now', 'output-not-closed', 'Pay {{ amount_due }} now'],
    [
      'Pay ⟦{{⟧ amount_due\n\n}} now',
      ['output-not-closed', 'braces-not-opened'],
      'Pay {{ amount_due }}\n\n}} now',
    ],
    ['⟦{{⟧ a {{ b }}', 'output-not-closed', '{{ a }} {{ b }}'],
    ['⟦{{⟧ ! ', 'output-not-closed'],
    ['⟦{%⟧ if a } x', 'tag-not-closed', '{% if a %} x'],
    ['⟦{%⟧ if a', 'tag-not-closed'],
    ['{{ a ⟦%}⟧', 'mismatched-braces', '{{ a }}'],
    ['{% if a ⟦}}⟧', 'mismatched-braces', '{% if a %}'],
    ['{ a ⟦}}⟧', 'braces-not-opened', '{{ a }}'],
    ['a ⟦}}⟧', 'braces-not-opened'],
    ['a ⟦%}⟧', 'braces-not-opened'],
  ])('%s', check);

  it.each([
    ['too-many-filters', `{{ a${' | strip'.repeat(30)} }}`],
    ['condition-too-long', `{% if a${' and a'.repeat(30)} %}`],
  ])('%s', (code, text) => {
    const { faults } = readLiquid(text, 0, (start, end) => ({ start, end }));
    expect(faults.map((fault) => [fault.rule, fault.code])).toEqual([['input-too-complex', code]]);
  });
});
