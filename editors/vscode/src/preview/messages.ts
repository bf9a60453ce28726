/** What the preview's page and the extension tell each other: plain values, every word in the reader's language. */
import type { Language } from '../../../../src/model/language.js';
import type { Channel, Stage } from '../../../../src/model/stage.js';

export interface LetterSide {
  readonly uri: string;
  readonly title: string;
  readonly lang: Language;
  readonly subject: string;
  readonly html: string;
  readonly problems: readonly string[];
  readonly note?: string;
  readonly stage?: Stage;
  readonly stageName: string;
  readonly channel?: Channel;
  readonly channelName?: string;
  readonly window?: string;
  readonly firmness?: { readonly label: string; readonly parts: ReadonlyArray<readonly [string, string]> };
}

export interface PreviewLabels {
  readonly subject: string;
  readonly problems: string;
  readonly twin: string;
  readonly data: string;
  readonly open: string;
  readonly noParts: string;
}

export type ToPage =
  | { readonly kind: 'letter'; readonly sides: readonly LetterSide[]; readonly labels: PreviewLabels }
  | { readonly kind: 'empty'; readonly text: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'data' }
  | { readonly kind: 'open'; readonly uri: string };
