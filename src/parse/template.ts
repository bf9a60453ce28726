/** Reads one letter: source text in, a template with all its faults out. */
import type { Fault } from '../model/fault.js';
import type { FrontMatter, Template } from '../model/template.js';
import { readBody } from './body.js';
import { parseError } from './faults.js';
import { readFieldText } from './field-text.js';
import { readFrontMatter } from './front-matter.js';
import { guardFile } from './guard.js';
import { split } from './split.js';

const NO_HEAD: FrontMatter = { span: { start: 0, end: 0 }, insertAt: 0 };

/**
 * Reads a letter. Never throws: whatever is wrong is in `faults`, at its place, and everything that
 * could be read all the same is there.
 *
 * @param path for findings only; nothing is read from disk
 * @param source the whole file. A byte order mark is dropped; all offsets (0-based UTF-16, end exclusive)
 *   are those of the text without it, which is `template.source`
 */
export function parseTemplate(path: string, source: string): Template {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  try {
    return read(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(
      path,
      text,
      parseError('unexpected', { start: 0, end: 0 }, { reason: reason.slice(0, 200) }),
    );
  }
}

function read(path: string, source: string): Template {
  const fault = guardFile(source);
  if (fault) return unreadable(path, source, fault);
  const parts = split(source);
  if ('rule' in parts) return unreadable(path, source, parts);
  const { head, faults } = readFrontMatter(source, parts.yaml, parts.offset, parts.fence);
  const subject = head.subject && readFieldText(source, head.subject, 'subject');
  const attachments = (head.attachments?.value ?? []).map((item) =>
    readFieldText(source, item, 'attachment'),
  );
  const body = readBody(source, parts.body);
  return {
    path,
    source,
    head,
    readable: body.readable,
    subject: subject?.block,
    subjectNodes: subject?.nodes ?? [],
    blocks: body.blocks,
    body: body.body,
    uses: inOrder([...(subject?.uses ?? []), ...attachments.flatMap(({ uses }) => uses), ...body.uses]),
    opaque: body.opaque,
    directives: body.directives,
    faults: inOrder([
      ...faults,
      ...(subject?.faults ?? []),
      ...attachments.flatMap((attachment) => attachment.faults),
      ...body.faults,
    ]),
  };
}

const inOrder = <Placed extends { readonly span: { start: number } }>(list: Placed[]): readonly Placed[] =>
  list.sort((a, b) => a.span.start - b.span.start);

const unreadable = (path: string, source: string, fault: Fault): Template => ({
  path,
  source,
  head: NO_HEAD,
  readable: false,
  subject: undefined,
  subjectNodes: [],
  blocks: [],
  body: [],
  uses: [],
  opaque: [],
  directives: [],
  faults: [fault],
});
