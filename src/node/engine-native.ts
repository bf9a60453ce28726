/** Typst as a native module, where npm has one for this system. */
import { requireHere } from './packages.js';
import { TypstFault, type TypstJob } from './typst-engine.js';

/** The few parts of the compiler that are used; the packages of single systems bring no types. */
interface Failure {
  readonly kind: string;
}
interface Compiled {
  readonly result: object | null;
  takeDiagnostics(): Failure | null;
  hasError(): boolean;
}
interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  compile(options: { mainFilePath: string; inputs: Record<string, string> }): Compiled;
  fetchDiagnostics(failure: Failure): ReadonlyArray<{ readonly message: string; readonly severity: number }>;
  pdf(document: object, options: { pdfStandard?: string }): Buffer;
  evictCache(age: number): void;
}
interface Native {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: ReadonlyArray<{ fontPaths: string[] }> }): Compiler;
  };
}

const PACKAGES = ['linux-x64-gnu', 'linux-x64-musl'].map(
  (system) => `@myriaddreamin/typst-ts-node-compiler-${system}`,
);

/** The native engine, or undefined: no package for this system, or one that does not load on it. */
export function nativeEngine(): ((job: TypstJob) => Uint8Array) | undefined {
  for (const name of PACKAGES) {
    try {
      const native = requireHere(name) as Native;
      return (job) => setNatively(native, job);
    } catch {
      // The next one, and then the engine that runs everywhere.
    }
  }
  return undefined;
}

/** A folder that is not there: a file that is not handed in cannot be found either. */
const NOWHERE = '/dunmark-book';
const WARNING_OR_WORSE = 2;
/** Milliseconds. */
const SOON = 1000;

function setNatively(
  { NodeCompiler }: Native,
  { files, main, inputs, fonts, standard }: TypstJob,
): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontPaths: [...fonts] }] });
  // What was laid out is kept for a next version of the same document; there is none.
  const forget = () => compiler.evictCache(0);
  forget();
  for (const [name, bytes] of files) compiler.mapShadow(`${NOWHERE}/${name}`, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: `${NOWHERE}/${main}`, inputs: { ...inputs } });
  const failure = compiled.takeDiagnostics();
  const faults = failure
    ? compiler.fetchDiagnostics(failure).filter(({ severity }) => severity <= WARNING_OR_WORSE)
    : [];
  if (faults.length || !compiled.result) throw new TypstFault(faults.map(({ message }) => message));
  const pdf = compiler.pdf(compiled.result, standard ? { pdfStandard: standard } : {});
  // A process that ends now need not tidy up first.
  setTimeout(forget, SOON).unref();
  return pdf;
}
