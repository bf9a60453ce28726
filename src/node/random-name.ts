/** A part of a temporary file's name that no other run has. Loading node:crypto would cost a tenth of a start. */

/** Eight hexadecimal digits. They need not be secret: such files are only ever made anew, never opened. */
export const randomName = (): string =>
  Math.floor(Math.random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');
