/** What the ladder's page and the extension tell each other. */
import type { Ladder, LadderLetter } from '../../../../src/server/protocol.js';

export interface LadderLabels {
  readonly due: string;
  readonly scale: string;
  readonly firmness: string;
  readonly missing: string;
  readonly beside: string;
  readonly noWindow: string;
  readonly pack: string;
  readonly languages: Readonly<Record<string, string>>;
}

export interface ShownLetter extends LadderLetter {
  /** Errors and warnings in words. */
  readonly faults: string;
}
export interface Gap {
  readonly channel: string;
  readonly channelName: string;
  readonly lang: string;
  /** What pressing it does. */
  readonly label: string;
}
export interface ShownRung extends Omit<Ladder['rungs'][number], 'letters' | 'missing'> {
  readonly windowText: string;
  readonly letters: readonly ShownLetter[];
  readonly missing: readonly Gap[];
}
export interface ShownLadder extends Omit<Ladder, 'rungs' | 'beside'> {
  readonly rungs: readonly ShownRung[];
  readonly beside: readonly ShownLetter[];
}

export type ToLadder =
  | { readonly kind: 'ladders'; readonly ladders: readonly ShownLadder[]; readonly labels: LadderLabels }
  | { readonly kind: 'empty'; readonly text: string };

export type FromLadder =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly uri: string }
  | {
      readonly kind: 'write';
      readonly pack: string;
      readonly stage: string;
      readonly channel: string;
      readonly lang: string;
    };
