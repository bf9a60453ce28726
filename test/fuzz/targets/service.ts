/** Answers of the editor: none throws, each points into its file, and what they write can be judged. */
import fc from 'fast-check';
import { lintText } from '../../../src/index.js';
import type { Edit } from '../../../src/model/finding.js';
import type { Span } from '../../../src/model/span.js';
import { actions } from '../../../src/service/actions.js';
import type { FileEdits, Symbol as Part } from '../../../src/service/answers.js';
import { completions } from '../../../src/service/complete.js';
import { definition, references } from '../../../src/service/definition.js';
import type { Desk } from '../../../src/service/desk.js';
import { folding } from '../../../src/service/folding.js';
import { formatFrontMatter } from '../../../src/service/format-front-matter.js';
import { hover } from '../../../src/service/hover.js';
import { links } from '../../../src/service/links.js';
import { phraseChoices } from '../../../src/service/phrase-choices.js';
import { preview } from '../../../src/service/preview.js';
import { prepareRename, rename } from '../../../src/service/rename.js';
import { status } from '../../../src/service/status.js';
import { symbols } from '../../../src/service/symbols.js';
import { deskFor } from '../../service/desk.js';
import { packFiles, packWith } from '../pack-files.js';
import { hold, target } from '../target.js';

const NEW_NAMES = ['debtor', 'client_name', 'x', '__proto__', 'forloop', 'A b', '', 'constructor', '款'];
const DATA = [
  undefined,
  '{',
  'null',
  '[]',
  '{"client_name":"<b>"}',
  '{"__proto__":{"a":1}}',
  '"\\ud800"',
  '1e999',
];

export const service = target({
  name: 'service',
  inputs: fc
    .record({
      file: packFiles,
      at: fc.array(fc.nat(4095), { minLength: 1, maxLength: 2 }),
      pick: fc.nat(999),
      locale: fc.constantFrom('en', 'zh'),
      newName: fc.constantFrom(...NEW_NAMES),
      data: fc.constantFrom(...DATA),
    })
    .map(({ file, ...rest }) => ({ ...file, ...rest })),
  pace: 10,
  check({ path, text: given, at, pick, locale, newName, data }) {
    const text = given.replace(/^\ufeff/, '');
    const made = deskFor(path, packWith({ path, text }), { locale });
    const findings = made.findings();
    const desk: Desk = { ...made, findings: () => findings };
    whole(desk, data);
    for (const share of at) {
      const offset = Math.floor((share * (text.length + 1)) / 4096);
      const written = [...atOffset(desk, offset), ...edited(rename(desk, offset, newName), path)];
      for (const edits of written) apply(text, edits);
      const one = written[pick % Math.max(1, written.length)];
      if (one && path.endsWith('.md')) lintText(apply(text, one));
    }
  },
});

/** What is asked of a file as a whole. */
function whole(desk: Desk, data: string | undefined): void {
  const { text } = desk.file;
  for (const { span } of [...folding(desk), ...links(desk)]) inside(span, text, 'a fold or link');
  const parts = (list: readonly Part[], around?: Span): void => {
    for (const { span, selection, children } of list) {
      inside(span, text, 'a symbol');
      hold(
        span.start <= selection.start && selection.end <= span.end,
        () => `a symbol's name lies outside it`,
      );
      if (around)
        hold(
          around.start <= span.start && span.end <= around.end,
          () => `a symbol lies outside the one it is part of`,
        );
      if (children) parts(children, span);
    }
  };
  parts(symbols(desk));
  const order = formatFrontMatter(desk);
  if (order.length) lintText(apply(text, order));
  const shown = preview(desk, data);
  hold(
    !shown || shown.problems.every((each) => each.trim() !== ''),
    () => 'a preview fails without a reason',
  );
  hold(
    !shown?.problems.some((each) => /unexpected|出乎意料/.test(each)),
    () => `a preview fails: ${shown!.problems.join()}`,
  );
  status(desk);
}

/** The edits of everything offered at a place. */
function atOffset(desk: Desk, offset: number): ReadonlyArray<readonly Edit[]> {
  const { text, path } = desk.file;
  const found = hover(desk, offset);
  if (found) {
    inside(found.span, text, 'a hover');
    hold(
      found.span.start <= offset && offset <= found.span.end && found.contents.trim() !== '',
      () => `a hover at ${offset} is empty or elsewhere`,
    );
  }
  for (const { path: other, span } of [
    ...definition(desk, offset),
    ...references(desk, offset, { declaration: true }),
  ])
    if (other === path) inside(span, text, 'a place');
  prepareRename(desk, offset);
  return [
    ...completions(desk, offset).map(({ edit, snippet, more = [] }) => {
      hold(
        edit.start <= offset && offset <= edit.end,
        () => `a completion at ${offset} writes ${edit.start}-${edit.end}`,
      );
      return [
        ...more,
        snippet ? { ...edit, text: edit.text.replace(/\$\{\d+:([^}]*)\}|\$\d/g, '$1') } : edit,
      ];
    }),
    ...phraseChoices(desk, offset).map(({ edits }) => edits),
    ...actions(desk, { start: offset, end: offset }).flatMap(({ edits }) => edited(edits, path)),
  ];
}

const edited = (edits: FileEdits | object | undefined, path: string): ReadonlyArray<readonly Edit[]> =>
  edits instanceof Map ? [(edits as FileEdits).get(path) ?? []] : [];

const inside = ({ start, end }: Span, { length }: string, what: string): void =>
  hold(0 <= start && start <= end && end <= length, () => `${what} at ${start}-${end} of ${length}`);

function apply(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = '';
  for (const { start, end, text: by } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    hold(
      at <= start && start <= end && end <= text.length,
      () => `edits touch or lie outside: ${start}-${end} of ${text.length}`,
    );
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}
