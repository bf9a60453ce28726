/** Asks for completions at the cursor `|` and takes one, as an editor does. */
import { expect } from 'vitest';
import type { Completion } from '../../src/service/answers.js';
import { completions } from '../../src/service/complete.js';
import { type DeskOptions, deskOf } from './desk.js';
import { applied, shippedFiles } from './shipped.js';

/** A few letters will do: a whole pack takes a second to read. */
const LETTERS = ['en/final/letter.md', 'zh/final/letter.md', 'en/reminder/email.md'];

const escaped = Object.fromEntries(
  Object.entries(shippedFiles)
    .filter(([path]) => path.endsWith('.yml') || LETTERS.includes(path))
    .map(([path, text]) => [path, text.replaceAll('|', '\\|')]),
);

/** The shipped pack, with few of its letters and one file written anew. */
export const packWith = (path: string, text: string): Readonly<Record<string, string>> => ({
  ...escaped,
  [path]: text,
});

export interface Offered {
  readonly all: readonly Completion[];
  /** In the order an editor shows them. */
  readonly labels: readonly string[];
  readonly named: (label: string) => Completion;
  /** The file after the completion is taken. */
  readonly taken: (label: string) => string;
}

export function offeredAt(files: Readonly<Record<string, string>>, options?: DeskOptions): Offered {
  const { desk, offset } = deskOf(files, options);
  const all = completions(desk, offset);
  const order = (each: Completion) => each.sort ?? each.label;
  const named = (label: string) => {
    const found = all.find((each) => each.label === label);
    expect(
      found,
      `${label} is offered among ${all
        .map((each) => each.label)
        .slice(0, 20)
        .join(', ')}`,
    ).toBeDefined();
    return found!;
  };
  for (const { edit, label } of all)
    expect(edit.start <= offset && offset <= edit.end, `${label} is written at the cursor`).toBe(true);
  return {
    all,
    labels: [...all].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ label }) => label),
    named,
    taken: (label) => {
      const { edit, more = [] } = named(label);
      return applied(
        desk.file.text,
        [edit, ...more].sort((a, b) => a.start - b.start),
      );
    },
  };
}

/** A letter with all its front matter. */
export const letterOf = (body: string, head: Readonly<Record<string, string>> = {}): string => {
  const keys = {
    title: 'A letter',
    lang: 'en',
    stage: 'formal',
    tone: 'formal',
    channel: 'email',
    variables: '\n  required: [client_name, due_date]',
    ...head,
  };
  const rows = Object.entries(keys).map(
    ([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}`,
  );
  return `---\n${rows.join('\n')}\n---\n\n${body}`;
};
