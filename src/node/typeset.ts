/** A job to whichever typesetting engine there is. */

import { Problem } from '../workspace/problem.js';
import { nativeEngine } from './engine-native.js';
import { setInWasm } from './engine-wasm.js';
import type { TypstJob } from './typst-engine.js';

export type EngineName = 'native' | 'wasm';

/**
 * The same bytes from either engine.
 * @param engine the native one where there is one, if not said
 */
export async function typeset(job: TypstJob, engine?: EngineName): Promise<Uint8Array> {
  const native = engine === 'wasm' ? undefined : nativeEngine();
  if (native) return native(job);
  if (engine === 'native' || job.standard)
    throw new Problem('there is no native typesetting engine for this system');
  return setInWasm(job);
}
