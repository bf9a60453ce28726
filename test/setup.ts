/** The same random letters in every run: a red test is then red for everybody. DUNMARK_SEED tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.DUNMARK_SEED ?? 20261121) });
