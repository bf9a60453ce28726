/** A pack as an ES module of its own: code that fills in letters, and the types that hold a caller to their data. */

import { commentText, moduleTypes } from './module-types.js';
import type { CompiledPack } from './pack-json.js';
import { stableLine } from './stable-json.js';

export interface TypedModule {
  /** `index.js` */
  readonly code: string;
  /** `index.d.ts` */
  readonly types: string;
}

/** The global the bundled runtime is kept in. */
export const RUNTIME_NAME = 'dunmarkRuntime';

const ERRORS = [
  'DataError',
  'InvalidValueError',
  'LimitError',
  'MissingVariableError',
  'UnknownLetterError',
  'UnknownVariableError',
  'UnsafeUrlError',
];

/**
 * @param runtimeSource `runtime.ts` and all it uses as one script that declares `dunmarkRuntime`; it is put in
 *   as it is, so that the module runs the very code that was tested, and imports nothing
 */
export function typedModule(pack: CompiledPack, runtimeSource: string): TypedModule {
  const { id, version, date } = pack.pack;
  const head = `/** Payment-reminder letters: ${commentText(`${id} ${version}, ${date}`)}. Generated; edit the letters instead. */\n`;
  const code = `${head}${runtimeSource.trim()}
const pack = ${RUNTIME_NAME}.open(JSON.parse(${stringLiteral(stableLine(withoutMarkdown(pack)))}));
export const { letters, render, check } = pack;
export const {
${ERRORS.map((name) => `  ${name},`).join('\n')}
} = ${RUNTIME_NAME};
`;
  return { code, types: head + moduleTypes(pack) };
}

/** The module prints HTML and text. */
const withoutMarkdown = (pack: CompiledPack): CompiledPack => ({
  ...pack,
  letters: pack.letters.map((letter) => ({ ...letter, markdown: [] })),
});

/** Also safe inside an inline `<script>`. Parsing a string is faster than a literal, and knows no `__proto__`. */
const stringLiteral = (text: string): string =>
  JSON.stringify(text).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
