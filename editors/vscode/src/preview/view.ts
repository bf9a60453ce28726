/** A preview as the page draws it: the server's answer with every word of it said. */
import type { LetterStatus, Preview } from '../../../../src/server/protocol.js';
import { say } from '../say.js';
import { PREVIEW } from '../words.js';
import type { LetterSide, ToPage } from './messages.js';

/** @param dataName the file that fills it in; none for the examples */
export function previewView(preview: Preview, dataName?: string): ToPage {
  const { twin } = preview;
  const both = twin ? [preview, twin] : [preview];
  return {
    kind: 'letter',
    sides: both.map((each) => side(each, dataName !== undefined)),
    labels: {
      subject: say(PREVIEW.subject),
      problems: say(PREVIEW.problems),
      twin: say(PREVIEW.twin),
      data: say(PREVIEW.data, { name: dataName ?? say(PREVIEW.examples) }),
      open: say(PREVIEW.open),
      noParts: say(PREVIEW.noParts),
    },
  };
}

function side(preview: Omit<Preview, 'twin'>, hasData: boolean): LetterSide {
  const { uri, title, lang, subject, html, problems, place, exampled } = preview;
  const note = hasData && exampled.length ? say(PREVIEW.exampled, { names: exampled.join(', ') }) : undefined;
  return {
    ...{ uri, title, lang, subject, html, problems },
    ...(note && { note }),
    stageName: place?.stageName ?? '',
    ...(place?.stage && { stage: place.stage }),
    ...(place?.channel && { channel: place.channel }),
    ...(place?.channelName && { channelName: place.channelName }),
    ...(place?.window && { window: windowText(place.window) }),
    ...(place && { firmness: firmness(place) }),
  };
}

export function windowText({ from, to }: NonNullable<LetterStatus['window']>): string {
  if (to === null) return from < 0 ? say(PREVIEW.beforeOn, { n: -from }) : say(PREVIEW.daysOn, { from });
  if (to < 0) return say(from === to ? PREVIEW.dayBefore : PREVIEW.daysBefore, { from: -from, to: -to });
  // With the minus of figures, not the hyphen.
  return say(from === to ? PREVIEW.day : PREVIEW.days, { from: `${from}`.replace('-', '−'), to });
}

const firmness = ({ firmness: n, firmnessParts }: LetterStatus) => ({
  label: say(PREVIEW.firmness, { n }),
  parts: firmnessParts.map(
    ({ label, points }) => [label, `${points > 0 ? '+' : '−'}${Math.abs(points)}`] as const,
  ),
});
