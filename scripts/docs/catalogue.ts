/** Every rule as the program has it, and the notes of its page. */
import { law } from '../../src/generated/law.js';
import { parseErrors } from '../../src/generated/parse-errors.js';
import { placeholders } from '../../src/generated/placeholders.js';
import { printable } from '../../src/generated/printable.js';
import { ruleNotesText } from '../../src/generated/rule-notes.js';
import { compiledWords } from '../../src/generated/words.js';
import { createLinter } from '../../src/lint/linter.js';
import type { Rule } from '../../src/lint/rule.js';
import { loadWords } from '../../src/lint/words.js';
import { RULE_GROUPS, type RuleGroup } from '../../src/model/lexicon.js';
import type { RuleNotes } from '../../src/model/rule-notes.js';
import { codeRules } from '../../src/rules/index.js';
import { readPrintable } from '../../src/text/printable.js';

/** By group, then by id. */
export const rules: readonly Rule[] = [
  ...createLinter(
    codeRules({ law, placeholders, parseErrors, isPrintable: readPrintable(printable) }),
    loadWords(compiledWords),
    placeholders,
  ).rules.values(),
].sort((a, b) => RULE_GROUPS.indexOf(a.group) - RULE_GROUPS.indexOf(b.group) || (a.id < b.id ? -1 : 1));

/** Groups that have rules. */
export const groups: readonly RuleGroup[] = RULE_GROUPS.filter((group) =>
  rules.some((rule) => rule.group === group),
);

export const ruleNotes = JSON.parse(ruleNotesText()) as Readonly<Record<string, RuleNotes>>;
