/** Which settings count for a file and what they change, as a page an editor shows. */

import type { Bilingual, Language } from '../model/language.js';
import { say } from '../model/say.js';
import { STAGES, type Stage } from '../model/stage.js';
import type { RuleReach } from '../project/settings.js';
import { plain } from './markdown.js';
import { stageName } from './trait-names.js';

/** What was found out about a file; see `settingsReport`. */
export interface FileReport {
  readonly file: string;
  readonly from: readonly string[];
  readonly ignored: boolean;
  readonly names: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

const PLACES: ReadonlyArray<Stage | 'outside'> = [...STAGES, 'outside'];

const TEXT = {
  title: { en: 'Settings for {file}', zh: '{file} 的设置' },
  from: { en: 'Read from, what is built on first:', zh: '读取自以下来源，依次叠加：' },
  none: {
    en: 'No settings file applies: every rule is as Dunmark ships it.',
    zh: '没有适用的设置文件：所有规则都按 Dunmark 自带的级别执行。',
  },
  ignored: { en: 'The file is left out by “ignore”.', zh: '该文件已由 “ignore” 排除，不作检查。' },
  names: { en: 'Names that are never judged: {names}', zh: '不作检查的名称：{names}' },
  changed: { en: 'Rules that differ from the shipped ones', zh: '与自带级别不同的规则' },
  same: { en: 'All {count} rules are as shipped.', zh: '全部 {count} 条规则均为自带级别。' },
  rest: { en: 'The other {count} rules are as shipped.', zh: '其余 {count} 条规则均为自带级别。' },
  rule: { en: 'rule', zh: '规则' },
  options: { en: 'options', zh: '选项' },
  outside: { en: 'outside', zh: '无阶段' },
} as const satisfies Record<string, Bilingual>;

/** @returns Markdown in the reader's language */
export function configReport(
  report: FileReport,
  shipped: ReadonlyMap<string, RuleReach>,
  locale: Language,
): string {
  const { file, from, ignored, names, rules, notes } = report;
  const all = Object.entries(rules).map(([id, value]) => ({ id, ...levelsOf(value) }));
  const changed = all.filter(({ id, levels, options }) => {
    const own = shipped.get(id)?.severity;
    return options || PLACES.some((place) => levels(place) !== (own?.[place] ?? 'off'));
  });
  const placeNames = PLACES.map((place) =>
    place === 'outside' ? TEXT.outside[locale] : stageName(place, locale),
  );
  const rows = changed.map(
    ({ id, levels, options }) =>
      `| ${[plain(id), ...PLACES.map(levels), options ? plain(options) : ''].join(' | ')} |`,
  );
  const table = [
    `| ${[TEXT.rule[locale], ...placeNames, TEXT.options[locale]].join(' | ')} |`,
    `|${'---|'.repeat(PLACES.length + 2)}`,
    ...rows,
  ].join('\n');
  return [
    `# ${say(TEXT.title, locale, { file: plain(file || '.') })}`,
    ...(ignored ? [TEXT.ignored[locale]] : []),
    from.length
      ? `${TEXT.from[locale]}\n\n${from.map((each, i) => `${i + 1}. ${plain(each)}`).join('\n')}`
      : TEXT.none[locale],
    ...(names.length
      ? [say(TEXT.names, locale, { names: names.map(plain).join(locale === 'zh' ? '、' : ', ') })]
      : []),
    ...notes.map((note) => `> ${plain(note)}`),
    ...(rows.length
      ? [`## ${TEXT.changed[locale]}`, table, say(TEXT.rest, locale, { count: all.length - changed.length })]
      : [say(TEXT.same, locale, { count: all.length })]),
    '',
  ].join('\n\n');
}

function levelsOf(value: unknown): {
  readonly levels: (place: Stage | 'outside') => string;
  readonly options?: string;
} {
  const { severity = value, ...options } = (isRecord(value) && 'severity' in value ? value : {}) as {
    readonly severity?: unknown;
  };
  const levels = (place: string): string =>
    isRecord(severity) ? `${severity[place] ?? 'off'}` : `${severity}`;
  const own = Object.entries(options).map(([key, set]) => `${key}: ${JSON.stringify(set)}`);
  return { levels, ...(own.length && { options: own.join(', ') }) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
