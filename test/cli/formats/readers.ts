/** Who reads each format: its schema, or a program of others that takes it. Each reader names what it objects to. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as readJunit, type TestSuites } from 'junit2json';
import { type DefaultTreeAdapterTypes, parse as readHtml } from 'parse5';
import { parseStringPromise as readXml } from 'xml2js';
import { validateXML } from 'xmllint-wasm';
import { ROOT } from '../program.js';
import { command } from './runner.js';

const require = createRequire(import.meta.url);

/** What a report says of how much was found, so that one format can be held against another. */
export interface Read {
  readonly faults: readonly string[];
  readonly findings: number;
}

export const READERS: Readonly<Record<string, (text: string) => Promise<Read>>> = {
  async json(text) {
    const { files } = JSON.parse(text) as { files: ReadonlyArray<{ findings: readonly unknown[] }> };
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/lint-result.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(JSON.parse(text));
    return { faults: told(validate.errors), findings: files.flatMap(({ findings }) => findings).length };
  },

  async sarif(text) {
    const log = JSON.parse(text) as { runs: [{ results: readonly unknown[] }] };
    const validate = sarifSchema();
    validate(log);
    return { faults: told(validate.errors), findings: log.runs[0].results.length };
  },

  async github(text) {
    const lines = text.split('\n').slice(0, -1);
    const told = lines.slice(0, -1);
    const commands = told.filter((line) => command(line));
    const plain = told.filter((line) => !command(line) && line.startsWith('- '));
    return {
      faults: [
        ...(commands.length > 10 ? ['more annotations than are shown'] : []),
        ...(lines.length && command(lines.at(-1)!) ? ['ends in a command'] : []),
        ...told.filter((line) => !commands.includes(line) && !plain.includes(line)),
      ],
      findings: told.length,
    };
  },

  /** What https://docs.gitlab.com/ci/testing/code_quality/ asks for; GitLab publishes no schema of its own. */
  async gitlab(text) {
    const text_ = { type: 'string', minLength: 1 };
    const line = { type: 'integer', minimum: 1 };
    const validate = new Ajv().compile({
      type: 'array',
      items: {
        type: 'object',
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        properties: {
          description: text_,
          check_name: text_,
          fingerprint: text_,
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            type: 'object',
            required: ['path', 'lines'],
            properties: {
              path: { type: 'string', pattern: '^(?!\\./|/)' },
              lines: { type: 'object', required: ['begin'], properties: { begin: line, end: line } },
            },
          },
        },
      },
    });
    const issues = JSON.parse(text) as ReadonlyArray<{ fingerprint: string }>;
    validate(issues);
    const prints = new Set(issues.map(({ fingerprint }) => fingerprint));
    return {
      faults: [...told(validate.errors), ...(prints.size < issues.length ? ['fingerprints repeat'] : [])],
      findings: issues.length,
    };
  },

  async junit(text) {
    const read = (await readJunit(text)) as TestSuites;
    const cases = (read.testsuite ?? []).flatMap(({ testcase }) => testcase ?? []);
    const failures = cases.filter(({ failure }) => failure).length;
    const errors = cases.filter(({ error }) => error).length;
    const sums = { tests: cases.length, failures, errors };
    const faults = Object.entries(sums).filter(([name, n]) => read[name as 'tests'] !== n);
    return { faults: [...(await wellFormed(text)), ...faults.map(String)], findings: failures };
  },

  async checkstyle(text) {
    const { checkstyle } = (await readXml(text, { explicitRoot: true, emptyTag: () => ({}) })) as {
      checkstyle: { file?: ReadonlyArray<{ error: readonly CheckstyleError[] }> };
    };
    const errors = (checkstyle.file ?? []).flatMap(({ error }) => error.map(({ $ }) => $));
    const wrong = errors.filter(
      ({ line, column, severity, message, source }) =>
        !(+line > 0 && +column > 0 && /^(?:error|warning|info)$/.test(severity) && message && source),
    );
    return {
      faults: [...(await wellFormed(text)), ...wrong.map((each) => JSON.stringify(each))],
      findings: errors.length,
    };
  },

  async rdjson(text) {
    const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
    const { valid, errors } = await validator.validateString(text);
    const { diagnostics } = JSON.parse(text) as { diagnostics: readonly unknown[] };
    return {
      faults: [...(valid ? [] : ['not valid']), ...errors.map((error) => JSON.stringify(error))],
      findings: diagnostics.length,
    };
  },

  async html(text) {
    const faults: string[] = [];
    const page = readHtml(text, {
      onParseError: ({ code, startLine }) => faults.push(`${code} ${startLine}`),
    });
    for (const { tagName, attrs } of elements(page)) {
      if (ACTIVE.test(tagName)) faults.push(tagName);
      faults.push(...attrs.filter(({ name }) => /^(?:on|style|href|src)/.test(name)).map(String));
    }
    return { faults, findings: text.split('<li><span class="level').length - 1 };
  },
};

/** Elements that run, load or lead elsewhere. */
const ACTIVE = /^(?:script|img|iframe|link|object|embed|base|form|a)$/;

export function* elements(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

interface CheckstyleError {
  readonly $: Readonly<Record<'line' | 'column' | 'severity' | 'message' | 'source', string>>;
}

const told = (errors: unknown): readonly string[] => (errors ? [JSON.stringify(errors).slice(0, 2000)] : []);

async function wellFormed(text: string): Promise<readonly string[]> {
  const { valid, rawOutput } = await validateXML({
    xml: { fileName: 'report.xml', contents: text },
    normalization: 'c14n',
  });
  return valid ? [] : [rawOutput];
}

/** The standard's schema is a draft 4; it uses nothing that has changed since but the name of its id. */
function sarifSchema() {
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    formats: {
      uri: (text: string) => URL.canParse(text),
      // RFC 3986: no sign outside its set, a per cent sign only in front of two digits, no colon in a first part.
      'uri-reference': /^(?![^/?#]*:)(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*$/,
      'date-time': true,
    },
  }).compile(schema);
}
