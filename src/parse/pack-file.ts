/** pack.yml → the settings of a pack. */
import { shape, validate } from '../generated/schema/pack.js';
import type { Fault } from '../model/fault.js';
import type { Bilingual, Language } from '../model/language.js';
import {
  type BookSettings,
  type ChannelCap,
  type MatrixCell,
  type PackSettings,
  PRESETS,
  type Preset,
  type Sanction,
  type Window,
} from '../model/pack.js';
import {
  type Channel,
  type DebtorType,
  STAGES,
  type Stage,
  stageIndex,
  type Tier,
  TONE_OF_STAGE,
} from '../model/stage.js';
import { type CheckedFile, readChecked } from './checked-file.js';
import { isCalendarDay } from './example-value.js';
import { parseError } from './faults.js';
import type { DataPath } from './yaml.js';

type RawWindow = { readonly stage: Stage; readonly from: number; readonly to?: number };
type ByStage<T> = Readonly<Partial<Record<Stage, T>>>;

interface RawPack {
  readonly id: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly date: string;
  readonly languages?: readonly Language[];
  readonly names?: readonly string[];
  readonly debtor_type?: DebtorType;
  readonly stages: Preset | readonly RawWindow[];
  readonly presets?: Readonly<Partial<Record<Preset, readonly RawWindow[]>>>;
  readonly channels?: ByStage<readonly Channel[]>;
  readonly tones?: ByStage<readonly string[]>;
  readonly sanctions?: readonly Sanction[];
  readonly 'working-days'?: ByStage<number>;
  readonly caps?: ByStage<{ readonly words: number; readonly characters: number }>;
  readonly 'channel-caps'?: Readonly<Partial<Record<Channel, ChannelCap>>>;
  readonly matrix?: Readonly<Partial<Record<Tier, ByStage<string | MatrixCell>>>>;
  readonly book?: BookSettings;
}

/**
 * Reads pack.yml. Never throws; there are no settings where a fault hides what the file means.
 * @param base what a pack that leaves something out takes it from (its ladders for `stages: tight`, too)
 */
export function readPackFile(
  _path: string,
  source: string,
  base?: PackSettings,
): { readonly settings?: PackSettings; readonly faults: readonly Fault[] } {
  const file = readChecked<RawPack>(source, { validate, shape });
  const { data: raw, spanOf } = file;
  if (!raw) return { faults: file.faults };

  const presets: Partial<Record<Preset, readonly Window[]>> = { ...base?.presets };
  for (const name of PRESETS) {
    const windows = raw.presets?.[name];
    if (windows) presets[name] = windowsOf(file, windows, ['presets', name]);
  }
  const faults = [...dateFaults(file, raw), ...windowFaults(file, raw)];
  const { stages } = raw;
  const windows = typeof stages === 'string' ? presets[stages] : windowsOf(file, stages, ['stages']);
  if (!windows) {
    const known = Object.keys(presets).join(', ');
    const example = 'stages: [{ stage: reminder, from: 0, to: 7 }, { stage: final, from: 8 }]';
    const data = { key: 'stages', value: String(stages), known, example };
    faults.push(parseError(known ? 'unknown-value' : 'bad-form', spanOf(['stages']), data));
  }
  if (faults.length || !windows) return { faults: [...file.faults, ...faults] };

  // Left out, the languages are those of the letters: another pack's are no promise of this one.
  const { languages, names = base?.names, debtor_type: debtorType = base?.debtorType } = raw;
  const channelCaps = raw['channel-caps'] ?? base?.channelCaps;
  // A plan names letters and people of its own pack; nobody else's stands in for it.
  const matrix = raw.matrix && matrixOf(raw.matrix);
  const settings: PackSettings = {
    id: raw.id,
    title: raw.title,
    version: raw.version,
    date: raw.date,
    windows,
    channels: raw.channels ?? base?.channels ?? {},
    tones: tonesOf(raw.tones, base),
    sanctions: raw.sanctions ?? base?.sanctions ?? [],
    workingDays: raw['working-days'] ?? base?.workingDays ?? {},
    caps: raw.caps ?? base?.caps ?? {},
    ...(channelCaps && { channelCaps }),
    ...(languages && { languages }),
    ...(names && { names }),
    ...(debtorType && { debtorType }),
    ...(matrix && { matrix }),
    ...(raw.book && { book: raw.book }),
    presets,
    places: placesOf(file, raw),
  };
  return { settings, faults: file.faults };
}

/** In the order of the ladder, whatever the order in the file. */
function windowsOf(
  { spanOf }: CheckedFile<RawPack>,
  raw: readonly RawWindow[],
  path: DataPath,
): readonly Window[] {
  return raw
    .map(({ stage, from, to }, i) => ({ stage, from, to, span: spanOf([...path, i]) }))
    .sort((a, b) => stageIndex(a.stage) - stageIndex(b.stage));
}

function tonesOf(raw: RawPack['tones'], base: PackSettings | undefined): PackSettings['tones'] {
  const tones = STAGES.map((stage) => [stage, raw?.[stage] ?? base?.tones[stage] ?? [TONE_OF_STAGE[stage]]]);
  return Object.fromEntries(tones);
}

/** A letter's id alone is short for a cell that names only the letter. */
function matrixOf(raw: NonNullable<RawPack['matrix']>): NonNullable<PackSettings['matrix']> {
  const rows = Object.entries(raw).map(([tier, row]) => {
    const cells = Object.entries(row).map(([stage, cell]) => [
      stage,
      typeof cell === 'string' ? { template: cell } : cell,
    ]);
    return [tier, Object.fromEntries(cells)];
  });
  return Object.fromEntries(rows);
}

function dateFaults({ spanOf }: CheckedFile<RawPack>, { date }: RawPack): Fault[] {
  return isCalendarDay(date)
    ? []
    : [parseError('bad-form', spanOf(['date']), { key: 'date', example: 'date: "2025-06-30"' })];
}

/** A window that ends before it begins; a stage that stands twice in one ladder. */
function windowFaults({ spanOf }: CheckedFile<RawPack>, { stages, presets }: RawPack): Fault[] {
  const ladders: Array<readonly [DataPath, readonly RawWindow[]]> = Object.entries(presets ?? {}).map(
    ([name, windows]) => [['presets', name], windows],
  );
  if (typeof stages !== 'string') ladders.push([['stages'], stages]);
  return ladders.flatMap(([path, windows]) =>
    windows.flatMap(({ stage, from, to }, i) => {
      if (windows.findIndex((other) => other.stage === stage) < i)
        return [parseError('duplicate-item', spanOf([...path, i, 'stage']), { value: stage })];
      if (to === undefined || to >= from) return [];
      return [
        parseError('window-backwards', spanOf([...path, i, 'to']), {
          stage,
          from: String(from),
          to: String(to),
        }),
      ];
    }),
  );
}

/** By dotted key; a finding about a channel that is missing stands at its stage. */
function placesOf(file: CheckedFile<RawPack>, raw: RawPack): PackSettings['places'] {
  const { place } = file;
  const paths: DataPath[] = Object.keys(raw).map((key) => [key]);
  for (const key of [
    'presets',
    'channels',
    'tones',
    'working-days',
    'caps',
    'channel-caps',
    'matrix',
  ] as const)
    for (const inner of Object.keys(raw[key] ?? {})) paths.push([key, inner]);
  return new Map([
    ...paths.flatMap((path) => {
      const found = place(path);
      return found ? [[path.join('.'), found.key ?? found.value] as const] : [];
    }),
    ...cellPlaces(file, raw.matrix),
  ]);
}

/** Where each tier begins and each cell names its letter. */
const cellPlaces = ({ place }: CheckedFile<RawPack>, matrix: RawPack['matrix'] = {}) =>
  Object.entries(matrix).flatMap(([tier, row]) => {
    const head = place(['matrix', tier])?.key;
    const cells = Object.entries(row).flatMap(([stage, cell]) => {
      const path = ['matrix', tier, stage];
      const found = place(typeof cell === 'string' ? path : [...path, 'template']);
      return found ? [[path.join('.'), found.value] as const] : [];
    });
    return [...(head ? [[`matrix.${tier}`, head] as const] : []), ...cells];
  });
