/** Reports: what others read can be read whatever files and findings are called, and a screen is told no lies. */
import fc from 'fast-check';
import { parse as readHtml } from 'parse5';
import { parseStringPromise as readXml } from 'xml2js';
import { REPORTERS } from '../../../src/cli/reporters/index.js';
import { lintText } from '../../../src/index.js';
import type { Finding } from '../../../src/model/finding.js';
import type { FileFindings } from '../../../src/project/lint-files.js';
import { summarise } from '../../../src/project/lint-files.js';
import { engine } from '../../../src/workspace/engine.js';
import { letters } from '../letters.js';
import { hold, target } from '../target.js';
import { words } from '../values.js';

const { rules } = engine().linter;
const ODD = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'a\nb.md',
    '\u001b[2J.md',
    '\u202egpj.md',
    '::error::x',
    '%0A',
    ']]>',
    '</testsuite>',
    '<script>',
    '\u0000',
  ),
);

/** Controls, direction overrides and half characters: what would write over the screen. */
const DANGEROUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const READERS: Readonly<Record<string, (out: string, count: number) => void | Promise<void>>> = {
  json: (out, count) => {
    const { files } = JSON.parse(out) as { files: ReadonlyArray<{ findings: readonly unknown[] }> };
    same(files.flatMap(({ findings }) => findings).length, count);
  },
  sarif: (out, count) =>
    same((JSON.parse(out) as { runs: [{ results: readonly unknown[] }] }).runs[0].results.length, count),
  gitlab: (out, count) => same((JSON.parse(out) as readonly unknown[]).length, count),
  rdjson: (out, count) =>
    same((JSON.parse(out) as { diagnostics: readonly unknown[] }).diagnostics.length, count),
  junit: async (out) => void (await readXml(out, { strict: true })),
  checkstyle: async (out) => void (await readXml(out, { strict: true })),
  github: (out) => hold(!DANGEROUS.test(out), () => 'a control character in a workflow command'),
  unix: (out, count) => {
    hold(!DANGEROUS.test(out), () => 'a control character on the screen');
    same(
      out.split('\n').filter((line) => / \[(?:error|warning|info)[^\]]*\]$|\(\S+\)$|: /.test(line)).length >=
        count
        ? count
        : -1,
      count,
    );
  },
  stylish: (out) => hold(!DANGEROUS.test(out), () => 'a control character on the screen'),
  html: (out) => {
    const tags = new Set<string>();
    const walk = (node: { nodeName: string; childNodes?: readonly unknown[] }): void => {
      tags.add(node.nodeName);
      for (const child of node.childNodes ?? []) walk(child as typeof node);
    };
    walk(readHtml(out) as unknown as Parameters<typeof walk>[0]);
    for (const tag of ['script', 'img', 'iframe'])
      hold(!tags.has(tag), () => `the report holds an element ${tag}`);
  },
};

const same = (found: number, count: number): void =>
  hold(found === count, () => `${found} findings instead of ${count}`);

export const reports = target({
  name: 'reports',
  inputs: fc.record({
    text: letters,
    paths: fc.array(ODD, { minLength: 1, maxLength: 3 }),
    said: ODD,
    format: fc.constantFrom(...Object.keys(READERS)),
  }),
  pace: 40,
  async check({ text, paths, said, format }) {
    const source = text.replace(/^\ufeff/, '');
    const own = lintText(source).map(
      (finding, i): Finding =>
        i % 3 ? finding : { ...finding, message: `${finding.message} ${said}`, hint: said },
    );
    const files: FileFindings[] = [...new Set(paths)].map((path) => ({ path, source, findings: own }));
    const report = { files, summary: summarise(files), mended: 0, problems: [said] };
    const reporter = await REPORTERS[format]!();
    const out = reporter(report, {
      locale: 'en',
      color: false,
      columns: 80,
      shownPath: (path) => path,
      rules,
      notes: () => ({}),
    });
    await READERS[format]!(out, own.length * files.length);
  },
});
