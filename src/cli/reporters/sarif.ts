/** SARIF 2.1.0, for code scanning: rules with their help, findings with places, fingerprints and mends. */
import type { RuleCard } from '../../lint/rule.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import type { RuleNotes } from '../../model/rule-notes.js';
import type { Span } from '../../model/span.js';
import type { FileFindings } from '../../project/lint-files.js';
import { type LineIndex, lineIndex } from '../../text/lines.js';
import { VERSION } from '../../workspace/version.js';
import { fingerprintsOf } from './fingerprint.js';
import type { Reporter, ReporterOptions } from './reporter.js';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
/** Heaviest first. */
const WEIGHT: readonly Severity[] = ['error', 'warning', 'info'];

export const sarif: Reporter = ({ files, problems }, options) => {
  const { locale, rules, notes } = options;
  const told = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const cards = [...rules.values()].filter(({ id }) => told.has(id));
  const index = new Map(cards.map(({ id }, i) => [id, i]));
  const examples = cards.length ? notes() : {};
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dunmark',
            semanticVersion: VERSION,
            rules: cards.map((card) => descriptor(card, examples[card.id], locale)),
          },
        },
        language: locale === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: !problems.length,
            ...(problems.length && {
              toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
            }),
          },
        ],
        results: files.flatMap((file) => resultsOf(file, index, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptor(
  { id, title, why, severity, group }: RuleCard,
  notes: RuleNotes | undefined,
  locale: Language,
) {
  const levels = Object.values(severity);
  const heaviest = WEIGHT.find((level) => levels.includes(level)) ?? 'info';
  const bad = (notes?.bad[locale] ?? []).filter(({ text }) => text && !text.includes('\n')).slice(0, 3);
  const sample = bad.map(({ text }) => `- ${text}`);
  return {
    id,
    shortDescription: { text: title[locale] },
    fullDescription: { text: why[locale] },
    help: {
      text: [why[locale], ...sample].join('\n'),
      markdown: [why[locale], ...(sample.length ? ['', ...sample.map(asCode)] : [])].join('\n'),
    },
    defaultConfiguration: { level: LEVEL[heaviest] },
    properties: { tags: ['dunning', group] },
  };
}

/** An example may hold any sign of Markdown. */
const asCode = (item: string): string => `- \`\` ${item.slice(2)} \`\``;

function resultsOf(file: FileFindings, index: ReadonlyMap<string, number>, { shownPath }: ReporterOptions) {
  const lines = lineIndex(file.source);
  const path = shownPath(file.path);
  const prints = fingerprintsOf({ ...file, path });
  const artifactLocation = { uri: uri(path), uriBaseId: 'SRCROOT' };
  return file.findings.map((finding, i) => {
    const { rule, severity, message, hint, span, stage } = finding;
    return {
      ruleId: rule,
      ruleIndex: index.get(rule) ?? -1,
      level: LEVEL[severity],
      message: { text: `${message} ${hint}` },
      locations: [{ physicalLocation: { artifactLocation, region: region(span, lines) } }],
      partialFingerprints: { 'dunmarkFinding/v1': prints[i] },
      ...(finding.fixes.length && { fixes: fixesOf(finding, artifactLocation, lines) }),
      ...(stage && { properties: { stage } }),
    };
  });
}

const fixesOf = ({ fixes }: Finding, artifactLocation: object, lines: LineIndex) =>
  fixes.map(({ title, edits }) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((edit) => ({
          deletedRegion: region(edit, lines),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  }));

function region({ start, end }: Span, lines: LineIndex) {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** A relative URI reference: each part of the path with what a URI may not hold as escapes. */
const uri = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
