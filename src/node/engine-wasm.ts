/** Typst as WebAssembly: slower, and the same bytes on every system. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { requireHere } from './packages.js';
import { TypstFault, type TypstJob } from './typst-engine.js';

export async function setInWasm({ files, main, inputs, fonts }: TypstJob): Promise<Uint8Array> {
  // Optimising a module of 27 MB takes longer than setting a book with it unoptimised.
  setFlagsFromString('--liftoff-only');
  const { createTypstCompiler, CompileFormatEnum } = await import('@myriaddreamin/typst.ts/compiler');
  const { loadFonts } = await import('@myriaddreamin/typst.ts/options.init');
  const compiler = createTypstCompiler();
  const code = readFileSync(requireHere.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  // Without `assets: false` it would ask a server for fonts.
  const loaded = loadFonts(
    fonts.map((path) => new Uint8Array(readFileSync(path))),
    { assets: false },
  );
  // Named, as the module itself wants it; its wrapper's types know only the older way, which complains aloud.
  const named = { module_or_path: code } as unknown as typeof code;
  await compiler.init({ getModule: () => named, beforeBuild: [loaded] });
  for (const [name, bytes] of files) compiler.mapShadow(`/${name}`, bytes);
  const { result, diagnostics = [] } = await compiler.compile({
    mainFilePath: `/${main}`,
    inputs: { ...inputs },
    format: CompileFormatEnum.pdf,
    diagnostics: 'full',
  });
  const faults = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (faults.length || !result) throw new TypstFault(faults.map(({ message }) => message));
  return result;
}
