/** Every structural rule, one line each. */
import type { Rule, RuleCard } from '../lint/rule.js';
import type { LawTable } from '../model/law.js';
import type { PlaceholderTable } from '../model/placeholder.js';
import type { IsPrintable } from '../text/printable.js';
import { rule as consequenceOutOfOrder } from './consequence-out-of-order.js';
import { createConsumerDebtor } from './consumer-debtor.js';
import { rule as contactTooFrequent } from './contact-too-frequent.js';
import { rule as costsWithoutBasis } from './costs-without-basis.js';
import { rule as dayCountWrong } from './day-count-wrong.js';
import { rule as daysOutsideWindow } from './days-outside-window.js';
import { rule as deadlinePassed } from './deadline-passed.js';
import { createDirectiveWithoutReason } from './directive-without-reason.js';
import { rule as disputeWithoutRemedy } from './dispute-without-remedy.js';
import { rule as duplicateId } from './duplicate-id.js';
import { rule as duplicateText } from './duplicate-text.js';
import { rule as firmnessDrop } from './firmness-drop.js';
import { createForeignPlaceholder } from './foreign-placeholder.js';
import { rule as impossibleDeadline } from './impossible-deadline.js';
import { rule as incompleteInterestTerms } from './incomplete-interest-terms.js';
import { rule as incompletePaymentPlan } from './incomplete-payment-plan.js';
import { rule as incompleteSignature } from './incomplete-signature.js';
import { rule as inputTooComplex } from './input-too-complex.js';
import { rule as interestWithoutBasis } from './interest-without-basis.js';
import { rule as invalidFrontMatter } from './invalid-front-matter.js';
import { rule as invisibleCharacter } from './invisible-character.js';
import { rule as manyRequests } from './many-requests.js';
import { rule as matrixStageMismatch } from './matrix-stage-mismatch.js';
import { rule as missingAlreadyPaidLine } from './missing-already-paid-line.js';
import { rule as missingAmount } from './missing-amount.js';
import { rule as missingChannel } from './missing-channel.js';
import { rule as missingConsequence } from './missing-consequence.js';
import { rule as missingContact } from './missing-contact.js';
import { rule as missingContractBasis } from './missing-contract-basis.js';
import { rule as missingDaysOverdue } from './missing-days-overdue.js';
import { rule as missingDeadline } from './missing-deadline.js';
import { rule as missingDueDate } from './missing-due-date.js';
import { rule as missingEnclosures } from './missing-enclosures.js';
import { rule as missingFinalLetter } from './missing-final-letter.js';
import { rule as missingOptions } from './missing-options.js';
import { rule as missingPaymentMethod } from './missing-payment-method.js';
import { rule as missingPriorContact } from './missing-prior-contact.js';
import { rule as missingReference } from './missing-reference.js';
import { rule as missingSeal } from './missing-seal.js';
import { rule as missingSubject } from './missing-subject.js';
import { rule as missingTranslation } from './missing-translation.js';
import { rule as mixedTerminology } from './mixed-terminology.js';
import { rule as openEndedQuestion } from './open-ended-question.js';
import { rule as overdueVariableBeforeDue } from './overdue-variable-before-due.js';
import { createParseError } from './parse-error.js';
import { createPlaceholderInstruction } from './placeholder-instruction.js';
import { rule as promiseWithoutRecap } from './promise-without-recap.js';
import { rule as repeatedSubject } from './repeated-subject.js';
import { rule as secret } from './secret.js';
import { rule as shouting } from './shouting.js';
import { createSlashAlternative } from './slash-alternative.js';
import { rule as stageMismatch } from './stage-mismatch.js';
import { rule as subjectWithoutReference } from './subject-without-reference.js';
import { rule as toneMismatch } from './tone-mismatch.js';
import { rule as tooLong } from './too-long.js';
import { rule as translationVariables } from './translation-variables.js';
import { rule as unbalancedBraces } from './unbalanced-braces.js';
import { rule as undeclaredVariable } from './undeclared-variable.js';
import { createUnfilledBlank } from './unfilled-blank.js';
import { rule as unknownLetter } from './unknown-letter.js';
import { createUnknownVariable } from './unknown-variable.js';
import { createUnprintableCharacter } from './unprintable-character.js';
import { rule as unusedDirective } from './unused-directive.js';
import { rule as unusedVariable } from './unused-variable.js';
import { rule as windowGap } from './window-gap.js';
import { rule as windowOverlap } from './window-overlap.js';
import { createWrongStatute } from './wrong-statute.js';

/** Data of the build that some rules judge by. */
export interface RuleData {
  readonly placeholders: PlaceholderTable;
  readonly law: LawTable;
  /** What the fonts of the book and of printed letters have. */
  readonly isPrintable: IsPrintable;
  /** What the rule parse-error says. */
  readonly parseErrors: Pick<RuleCard, 'messages' | 'titles'>;
}

/** All code rules, for the data they judge by. */
export const codeRules = (data: RuleData): readonly Rule[] => [
  consequenceOutOfOrder,
  createConsumerDebtor(data.law),
  contactTooFrequent,
  costsWithoutBasis,
  dayCountWrong,
  daysOutsideWindow,
  deadlinePassed,
  createDirectiveWithoutReason(data.placeholders),
  disputeWithoutRemedy,
  duplicateId,
  duplicateText,
  firmnessDrop,
  createForeignPlaceholder(data.placeholders),
  impossibleDeadline,
  incompleteInterestTerms,
  incompletePaymentPlan,
  incompleteSignature,
  inputTooComplex,
  interestWithoutBasis,
  invalidFrontMatter,
  invisibleCharacter,
  manyRequests,
  missingAlreadyPaidLine,
  missingAmount,
  missingChannel,
  missingConsequence,
  missingContact,
  missingContractBasis,
  missingDaysOverdue,
  missingDeadline,
  missingDueDate,
  missingEnclosures,
  missingFinalLetter,
  missingOptions,
  missingPaymentMethod,
  missingPriorContact,
  missingReference,
  missingSeal,
  missingSubject,
  missingTranslation,
  mixedTerminology,
  openEndedQuestion,
  overdueVariableBeforeDue,
  createParseError(data.parseErrors),
  createPlaceholderInstruction(data.placeholders),
  promiseWithoutRecap,
  repeatedSubject,
  secret,
  shouting,
  createSlashAlternative(data.placeholders),
  stageMismatch,
  subjectWithoutReference,
  toneMismatch,
  tooLong,
  translationVariables,
  unbalancedBraces,
  undeclaredVariable,
  createUnfilledBlank(data.placeholders),
  createUnknownVariable(data.placeholders),
  createUnprintableCharacter(data.isPrintable),
  unusedDirective,
  unusedVariable,
  windowGap,
  windowOverlap,
  unknownLetter,
  matrixStageMismatch,
  createWrongStatute(data.law),
];
