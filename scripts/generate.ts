/** Turns schemas and content into code, step by step; a step may use what an earlier one wrote, and none stops the next. */
const STEPS: ReadonlyArray<{
  readonly name: string;
  /** Loaded only when its turn comes: it may import what an earlier step generates. */
  readonly load: () => Promise<{ readonly generate: () => Promise<readonly string[]> }>;
}> = [
  { name: 'validators', load: () => import('./generate/validators.js') },
  { name: 'defaults', load: () => import('./generate/defaults.js') },
  { name: 'shipped', load: () => import('./generate/shipped.js') },
  { name: 'starter', load: () => import('./generate/starter.js') },
  { name: 'phrases', load: () => import('./generate/phrases.js') },
  { name: 'phrasebook', load: () => import('./generate/phrasebook.js') },
  { name: 'placeholders', load: () => import('./generate/placeholders.js') },
  { name: 'law', load: () => import('./generate/law.js') },
  { name: 'messages', load: () => import('./generate/messages.js') },
  { name: 'printable', load: () => import('./generate/printable.js') },
  { name: 'words', load: () => import('./generate/words.js') },
  { name: 'rule notes', load: () => import('./generate/rule-notes.js') },
  { name: 'schemas', load: () => import('./generate/schemas.js') },
  { name: 'typst', load: () => import('./generate/typst.js') },
  { name: 'page', load: () => import('./generate/page.js') },
  { name: 'runtime', load: () => import('./generate/runtime.js') },
];

for (const { name, load } of STEPS) {
  try {
    const { generate } = await load();
    const files = await generate();
    console.log(`${name}: ${files.join(', ')}`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
