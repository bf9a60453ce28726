/** Findings of earlier runs, each with the very texts it was found in: as long as nothing differs, it holds. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../model/finding.js';
import type { LetterPlace } from '../../project/letter-place.js';
import type { FileFindings } from '../../project/lint-files.js';
import { clean } from '../../text/clean.js';
import type { DiskFile } from '../../workspace/files.js';
import type { ConfigTrace } from '../../workspace/settings.js';
import { shown } from '../../workspace/shown.js';
import { wordFiles } from '../../workspace/word-files.js';
import { disk } from '../disk.js';
import { readSource } from '../read-file.js';
import { decodeCache, encode, type Header, type KeptConfig, type KeptText, type KeptUnit } from './format.js';
import { isSameOnDisk, keptFile, keptText } from './kept-file.js';
import type { Unit } from './units.js';

/** Which program judges, and what the command line says that findings depend on. */
export type Made = Pick<Header, 'build' | 'choice'>;

/** How findings are told, in a run that tells them to people. */
export interface Look {
  /** Whatever the text depends on beside the findings. */
  readonly key: string;
  readonly tell: (file: FileFindings) => string;
}

/** A unit with what was found in it in this run. */
export interface Judged {
  readonly unit: Unit;
  readonly results: readonly FileFindings[];
}

export interface LintCache {
  /** Reads a file; one that is as it was when it was kept is known again. */
  readonly readFile: (full: string, path: string) => DiskFile;
  /** What was found, if nothing it was judged by is any different. */
  readonly resultsOf: (unit: Unit) => readonly FileFindings[] | undefined;
  /** What was told of a file in the same look, by the findings that `resultsOf` gave out; nothing in it moves a cursor. */
  readonly toldOf: (findings: readonly Finding[]) => string | undefined;
  /** What a settings file says is to be left out, and whether it brings words; undefined unless it still holds. */
  readonly configOf: (path: string) => Pick<KeptConfig, 'ignore' | 'hasWords'> | undefined;
  /**
   * The bytes of a new cache: this run, and of earlier ones what it did not contradict. Undefined when a file
   * changed while the run was reading it twice.
   */
  readonly encode: (
    judged: readonly Judged[],
    configs: readonly ConfigTrace[],
    tell?: Look['tell'],
  ) => Buffer | undefined;
}

/** Files of a pack by name, as hooks hand them in, are each time other ones: only so many such runs are kept. */
const MOST_PARTS = 16;

/**
 * @param bytes of the cache file, if there is one
 * @param look what findings are told like; nothing is kept of what was told in another
 */
export function lintCache(bytes: Buffer | undefined, made: Made, cwd: string, look = ''): LintCache {
  const read = bytes && decodeCache(bytes);
  const old = read?.header.build === made.build && read.header.choice === made.choice ? read : undefined;
  const units = new Map(old?.header.units.map((each) => [each.key, each]));
  const files = new Map<string, DiskFile>();
  const held = new Set<DiskFile>();
  const told = new Map<readonly Finding[], string>();
  const sameLook = old?.header.look === look;
  const configs = new Map<string, KeptConfig | undefined>();

  const readFile = (full: string, path: string): DiskFile => {
    const text = old?.texts.get(path);
    const isSame = text !== undefined && isSameOnDisk(full, text.bytes);
    const file = isSame ? keptFile(path, text) : readSource(full, path);
    files.set(path, file);
    if (isSame) held.add(file);
    return file;
  };
  const isKept = (path: string): boolean => {
    const file = files.get(path) ?? attempt(() => readFile(resolve(cwd, path), path));
    return file !== undefined && held.has(file);
  };
  const holds = ({ files: own, folders, missing }: KeptConfig): boolean =>
    own.every(isKept) &&
    folders.every(([folder, names]) => {
      const now = attempt(() => wordFiles(resolve(cwd, folder), disk)) ?? [];
      return now.length === names.length && now.every((each, i) => shown(each, cwd) === names[i]);
    }) &&
    !missing.some((path) => existsSync(resolve(cwd, path)));
  const configOf = (path: string): KeptConfig | undefined => {
    if (!configs.has(path)) {
      const kept = old?.header.configs[path];
      configs.set(path, kept && holds(kept) ? kept : undefined);
    }
    return configs.get(path);
  };
  const resultsOf = ({ key, files: own, configs: judgedBy }: Unit): readonly FileFindings[] | undefined => {
    const kept = units.get(key);
    if (!kept || !own.every((file) => held.has(file)) || !judgedBy.every(configOf)) return undefined;
    return kept.results.map(([path, found, letter, said]) => {
      const text = old!.texts.get(path)!;
      const findings = found as readonly Finding[];
      if (said !== undefined && sameLook) told.set(findings, clean(said));
      return {
        path,
        findings,
        ...(letter ? { letter: letter as LetterPlace } : {}),
        get source() {
          return keptFile(path, text).text;
        },
      };
    });
  };

  return {
    readFile,
    resultsOf,
    toldOf: (findings) => told.get(findings),
    configOf,
    encode(judged, traces, tell) {
      const texts = new Map<string, KeptText>();
      let isTorn = false;
      const keep = (file: DiskFile) => {
        const now = keptText(file);
        const before = texts.get(file.path);
        if (before && !before.bytes.equals(now.bytes)) isTorn = true;
        texts.set(file.path, now);
      };
      const keptConfigs: Record<string, KeptConfig> = {};
      for (const trace of traces) {
        for (const file of trace.files.values()) keep(file);
        keptConfigs[shown(trace.full, cwd)] = {
          files: [...trace.files.values()].map(({ path }) => path),
          folders: [...trace.folders].map(([folder, names]) => [
            shown(folder, cwd),
            names.map((each) => shown(each, cwd)),
          ]),
          missing: trace.missing.map((each) => shown(each, cwd)),
          ignore: trace.ignore,
          hasWords: trace.hasWords,
        };
      }
      const now = judged
        .filter(({ unit }) => !unit.files.some(({ fault }) => fault))
        .map((each) => kept(each, tell));
      for (const { unit } of judged) for (const file of unit.files) if (!file.fault) keep(file);
      if (isTorn) return undefined;
      const seen = new Set(now.map(({ key }) => key));
      const parts = new Map<string, number>();
      const before = [...units.values()].filter((each) => {
        const all = [
          ...each.files,
          ...each.configs.flatMap((path) => old!.header.configs[path]?.files ?? []),
        ];
        if (seen.has(each.key) || !each.configs.every(configOf) || !all.every(isKept)) return false;
        const sort = each.key.slice(0, each.key.indexOf(','));
        const count = sort === '["letter"' ? 0 : (parts.get(sort) ?? 0) + 1;
        parts.set(sort, count);
        return count <= MOST_PARTS;
      });
      for (const { files: own, configs: judgedBy } of before) {
        for (const path of own) texts.set(path, old!.texts.get(path)!);
        for (const path of judgedBy) {
          const config = configOf(path)!;
          keptConfigs[path] = config;
          for (const file of config.files) texts.set(file, old!.texts.get(file)!);
        }
      }
      const header = {
        ...made,
        look,
        configs: keptConfigs,
        units: [...now, ...(sameLook ? before : before.map(untold))],
      };
      return encode(header, texts);
    },
  };
}

const kept = (
  { unit: { key, files, configs }, results }: Judged,
  tell: Look['tell'] | undefined,
): KeptUnit => ({
  key,
  files: files.map(({ path }) => path),
  configs,
  results: results.map((file) => {
    const { path, findings, letter } = file;
    return findings.length && tell ? [path, findings, letter, tell(file)] : [path, findings, letter];
  }),
});

const untold = (unit: KeptUnit): KeptUnit => ({
  ...unit,
  results: unit.results.map(([path, findings, letter]) => [path, findings, letter]),
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
