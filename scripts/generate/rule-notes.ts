/** Proofs → examples for the rules' pages, as data that only the pages load. */
import { makeRuleNotes } from '../notes/rule-notes.js';
import { write } from './files.js';

const TO = 'src/generated/rule-notes.js';

export async function generate(): Promise<readonly string[]> {
  const text = JSON.stringify(JSON.stringify(await makeRuleNotes()));
  return [
    write(
      TO,
      `/** Generated from the rules' proofs; do not edit. */\nexport const ruleNotesText = () => ${text};\n`,
    ),
    write(
      TO.replace(/\.js$/, '.d.ts'),
      "/** Generated from the rules' proofs; do not edit. */\nexport declare const ruleNotesText: () => string;\n",
    ),
  ];
}
