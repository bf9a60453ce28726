/** playbook.yml → what stands beside the letters of a pack. */
import { shape, validate } from '../generated/schema/playbook.js';
import type { Fault } from '../model/fault.js';
import type { Bilingual } from '../model/language.js';
import type {
  CausePlay,
  Checklist,
  ContractClause,
  LetterMention,
  MarketPlay,
  Playbook,
  TellingQuestion,
} from '../model/playbook.js';
import type { Cause } from '../model/stage.js';
import { type CheckedFile, readChecked } from './checked-file.js';
import { parseError } from './faults.js';
import type { DataPath } from './yaml.js';

type WithIds<Play> = Omit<Play, 'letters'> & { readonly letters?: readonly string[] };

interface RawPlaybook extends Partial<Pick<Playbook, 'stages' | 'situations'>> {
  readonly causes?: Readonly<Partial<Record<Cause, WithIds<CausePlay>>>>;
  readonly markets?: Readonly<Record<string, WithIds<MarketPlay>>>;
  readonly questions?: readonly TellingQuestion[];
  readonly checklists?: readonly Checklist[];
  readonly clauses?: ReadonlyArray<Omit<ContractClause, 'text' | 'places'> & Bilingual>;
}

/** Reads the playbook. Never throws. */
export function readPlaybook(
  _path: string,
  source: string,
): { readonly playbook?: Playbook; readonly faults: readonly Fault[] } {
  const file = readChecked<RawPlaybook>(source, { validate, shape });
  const { data: raw, faults, spanOf } = file;
  if (!raw) return { faults };
  const { stages = {}, situations = {}, causes = {}, markets = {} } = raw;
  const { questions = [], checklists = [], clauses = [] } = raw;
  return {
    playbook: {
      stages,
      situations,
      causes: withPlaces(file, 'causes', causes),
      markets: withPlaces(file, 'markets', markets),
      questions,
      checklists,
      clauses: clauses.map(({ en, zh, ...rest }, i) => ({
        ...rest,
        text: { en, zh },
        places: { en: spanOf(['clauses', i, 'en']), zh: spanOf(['clauses', i, 'zh']) },
      })),
    },
    faults: [...faults, ...twice(file, 'checklists', checklists), ...twice(file, 'clauses', clauses)],
  };
}

function withPlaces<Key extends string, Play extends { readonly letters?: readonly string[] }>(
  { spanOf }: CheckedFile<RawPlaybook>,
  group: 'causes' | 'markets',
  plays: Readonly<Partial<Record<Key, Play>>>,
): Readonly<Record<Key, Omit<Play, 'letters'> & { readonly letters: readonly LetterMention[] }>> {
  const entries = Object.entries<Play>(plays as Readonly<Record<string, Play>>).map(([key, play]) => {
    const path: DataPath = [group, key, 'letters'];
    const letters = (play.letters ?? []).map((id, i) => ({ id, span: spanOf([...path, i]) }));
    return [key, { ...play, letters }];
  });
  return Object.fromEntries(entries);
}

const twice = (
  { spanOf }: CheckedFile<RawPlaybook>,
  list: 'checklists' | 'clauses',
  items: ReadonlyArray<{ readonly id: string }>,
): readonly Fault[] =>
  items.flatMap(({ id }, i) =>
    items.findIndex((other) => other.id === id) < i
      ? [parseError('duplicate-item', spanOf([list, i, 'id']), { value: id })]
      : [],
  );
