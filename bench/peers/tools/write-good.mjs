/** write-good, as it comes. It reads plain text, so front matter is blanked and offsets stay true. */
import writeGood from 'write-good';

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?:\r?\n|$)/;

export const writeGoodTool = {
  name: 'write-good',
  langs: ['en'],
  judge: ({ source }) =>
    writeGood(source.replace(FRONT_MATTER, (head) => head.replace(/[^\n]/g, ' '))).map(
      ({ index, offset }) => [index, index + offset],
    ),
};
