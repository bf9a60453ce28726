/** The five steps of escalation, the tones they take and the channels they use. */

export const STAGES = ['pre-due', 'reminder', 'follow-up', 'formal', 'final'] as const;
export type Stage = (typeof STAGES)[number];

export const CHANNELS = ['email', 'letter', 'phone', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The tone each stage takes unless the pack says otherwise. */
export const TONE_OF_STAGE: Readonly<Record<Stage, string>> = {
  'pre-due': 'friendly',
  reminder: 'friendly',
  'follow-up': 'concerned',
  formal: 'formal',
  final: 'decisive',
};

/** Situations beside the ladder. A letter of one may stand outside the five stages. */
export const SITUATIONS = [
  'invoice-sent',
  'statement',
  'deposit',
  'promise-recap',
  'broken-promise',
  'payment-plan',
  'quality-dispute',
  'finance-offer',
  'value-exchange',
  'mediation',
  'service-suspension',
  'executive-contact',
  'legal-handover',
  'payment-received',
] as const;
export type Situation = (typeof SITUATIONS)[number];

export const CAUSES = ['process', 'tactic', 'dissatisfaction', 'inability', 'oversight', 'unknown'] as const;
export type Cause = (typeof CAUSES)[number];

export const TIERS = ['A', 'B', 'C'] as const;
export type Tier = (typeof TIERS)[number];

/** Who owes: law between businesses binds no consumer. */
export const DEBTOR_TYPES = ['company', 'sole-trader', 'consumer'] as const;
export type DebtorType = (typeof DEBTOR_TYPES)[number];

export const isStage = (value: unknown): value is Stage => STAGES.includes(value as Stage);

/** Position on the ladder, 0 (pre-due) to 4 (final). */
export const stageIndex = (stage: Stage): number => STAGES.indexOf(stage);
