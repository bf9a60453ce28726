/** The bytes of a cache file: a header that says what was found, and the very texts it was found in. */

/** Everything kept of earlier runs. Paths are as shown, offsets count from the end of the header. */
export interface Header {
  /** The program that judged. */
  readonly build: string;
  /** What the command line said that findings depend on. */
  readonly choice: string;
  /** How what was found was told. */
  readonly look: string;
  readonly files: ReadonlyArray<readonly [path: string, length: number, isOurs: 0 | 1]>;
  readonly configs: Readonly<Record<string, KeptConfig>>;
  readonly units: ReadonlyArray<KeptUnit>;
}

/** What a settings file was resolved from, by shown paths, and what it leaves out. */
export interface KeptConfig {
  readonly files: readonly string[];
  readonly folders: ReadonlyArray<readonly [folder: string, files: readonly string[]]>;
  readonly missing: readonly string[];
  readonly ignore: readonly string[];
  readonly hasWords: boolean;
}

/** A pack, a letter or the word files of a run, with what was found in it. */
export interface KeptUnit {
  readonly key: string;
  /** Everything it was judged by. */
  readonly files: readonly string[];
  readonly configs: readonly string[];
  readonly results: ReadonlyArray<
    readonly [path: string, findings: readonly unknown[], letter: unknown, told?: string]
  >;
}

/** A file's bytes, and whether its front matter has our keys. */
export interface KeptText {
  readonly bytes: Buffer;
  readonly isOurs: boolean;
}

/** The last figure is the version of this form. */
const MAGIC = 0x64_6d_6b_04;
const HEAD = 16;

export function encode(header: Omit<Header, 'files'>, texts: ReadonlyMap<string, KeptText>): Buffer {
  const files = [...texts].map(([path, { bytes, isOurs }]) => [path, bytes.length, isOurs ? 1 : 0]);
  const json = jsonBytes({ ...header, files });
  const out = Buffer.concat([Buffer.alloc(HEAD), json, ...[...texts.values()].map(({ bytes }) => bytes)]);
  out.writeUInt32LE(MAGIC, 0);
  out.writeUInt32LE(json.length, 4);
  out.writeUInt32LE(checksum(json), 8);
  out.writeUInt32LE(out.length, 12);
  return out;
}

/** In ASCII: what has one byte a character is read back in half the time. */
export const jsonBytes = (value: unknown): Buffer =>
  Buffer.from(
    JSON.stringify(value).replace(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );

/** @returns undefined for what is no whole cache file of this form */
export function decodeCache(
  bytes: Buffer,
): { readonly header: Header; readonly texts: ReadonlyMap<string, KeptText> } | undefined {
  if (bytes.length < HEAD || bytes.readUInt32LE(0) !== MAGIC || bytes.readUInt32LE(12) !== bytes.length)
    return undefined;
  const json = bytes.subarray(HEAD, HEAD + bytes.readUInt32LE(4));
  if (checksum(json) !== bytes.readUInt32LE(8)) return undefined;
  try {
    const header = JSON.parse(json.toString('latin1')) as Header;
    const texts = new Map<string, KeptText>();
    let at = HEAD + json.length;
    for (const [path, length, isOurs] of header.files) {
      texts.set(path, { bytes: bytes.subarray(at, at + length), isOurs: isOurs === 1 });
      at += length;
    }
    return at === bytes.length ? { header, texts } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Against a disk's mistakes, which are whole sectors, not against forgery: four bytes of every thirty-two are
 * summed up, and the last few. `node:crypto` would cost a tenth of a start.
 */
export function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - 4;
  let sum = bytes.length;
  for (let at = 0; at < last; at += 32) sum = (Math.imul(sum, 31) + view.getInt32(at, true)) | 0;
  return last < 0 ? sum >>> 0 : (Math.imul(sum, 31) + view.getInt32(last, true)) >>> 0;
}
