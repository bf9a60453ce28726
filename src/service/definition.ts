/** Where a thing comes from and where else it is named: variables, items of loops, letters by their id, house rules. */
import { readConfig } from '../parse/config-file.js';
import type { Place } from './answers.js';
import type { Desk } from './desk.js';
import { insideFolder } from './folder-path.js';
import { letterMentions, lettersCalled } from './letter-mentions.js';
import { loopItemAt, loopItems } from './loop-item.js';
import { namingFiles, variableAt } from './variable-places.js';

/** The entry in variables.yml, the declaration where there is none, the `for` of an item, a letter, a lexicon. */
export function definition(desk: Desk, offset: number): readonly Place[] {
  const { path, template } = desk.file;
  const item = template && loopItemAt(loopItems(template), offset);
  if (item) return [{ path, span: item.places[0]! }];
  const here = variableAt(desk, offset);
  if (here) {
    const places = namingFiles(desk, here.name).flatMap((file) =>
      file.places.filter(({ name }) => name === here.name),
    );
    const entry = places.filter((place) => place.as === 'entry');
    return (
      entry.length ? entry : places.filter((place) => place.as === 'declared' && place.path === path)
    ).map(bare);
  }
  const mention = letterMentions(desk).find(({ span }) => span.start <= offset && offset <= span.end);
  if (mention)
    return lettersCalled(desk, mention.id).map(({ template }) => ({ path: template.path, span: top }));
  return houseRule(desk, offset);
}

export interface ReferenceOptions {
  /** The entry in variables.yml, or the `for`, as well. */
  readonly declaration: boolean;
}

/** Every place that names the variable or item at an offset. */
export function references(desk: Desk, offset: number, { declaration }: ReferenceOptions): readonly Place[] {
  const { path, template } = desk.file;
  const item = template && loopItemAt(loopItems(template), offset);
  if (item) return item.places.slice(declaration ? 0 : 1).map((span) => ({ path, span }));
  const here = variableAt(desk, offset);
  if (!here) return [];
  return namingFiles(desk, here.name)
    .flatMap(({ places }) => places)
    .filter(({ name, as }) => name === here.name && (declaration || as !== 'entry'))
    .map(bare);
}

const top = { start: 0, end: 0 };
const bare = ({ path, span }: Place): Place => ({ path, span });

/** A rule in the settings whose words lie in a file that the same settings name. */
function houseRule({ file, linter }: Desk, offset: number): readonly Place[] {
  if (file.kind !== 'config') return [];
  const config = readConfig(file.path, file.text).config;
  if (!config) return [];
  for (const rules of [config.rules, ...config.overrides.map((each) => each.rules)])
    for (const [id, { span }] of rules) {
      if (offset < span.start || offset > span.end || !linter.isWording(id)) continue;
      const named = config.lexicons.find(({ name }) => nameOf(name) === id);
      const path = named && insideFolder(file.path, named.name);
      return path ? [{ path, span: top }] : [];
    }
  return [];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
