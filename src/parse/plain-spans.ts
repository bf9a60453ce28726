/** Code, comments and addresses in angle brackets inside a plain letter's paragraph. */
import { NEWLINE, RETURN, SPACE } from '../text/character-codes.js';
import type { Frames } from './plain-frames.js';
import { place, textNode } from './plain-node.js';

/** Code of one line without spaces at its edges. */
export function readCode(text: string, frames: Frames, at: number, to: number): number {
  let from = at + 1;
  while (text[from] === '`') from++;
  const size = from - at;
  const stop = text.indexOf('`', from);
  let end = stop;
  while (text[end] === '`') end++;
  if (stop < 0 || end > to || end - stop !== size) return -1;
  const value = text.slice(from, stop);
  if (value.startsWith(' ') || value.endsWith(' ') || value.includes('\n')) return -1;
  const data = { mapped: { text: value, map: [0, value.length, from, stop] } };
  return frames.addNode({ type: 'inlineCode', value, position: place(at, end), data }, at, end);
}

/** `<` before white space or a letter that is not ASCII is itself. */
export function readAngle(text: string, frames: Frames, at: number, to: number): number {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= to || next === SPACE || next === NEWLINE || next === RETURN || next >= 128) return at + 1;
  if (text.startsWith('!--', at + 1)) return readComment(text, frames, at, to);
  return readAddress(text, frames, at, to);
}

function readComment(text: string, frames: Frames, at: number, to: number): number {
  const end = commentEnd(text, at);
  if (end < 0 || end > to) return -1;
  const value = text.slice(at, end);
  if (value.includes('\n')) return -1;
  return frames.addNode({ type: 'html', value, position: place(at, end) }, at, end);
}

/** Where a comment ends; -1 when it never does, or is one of the two without an end of its own. */
export function commentEnd(text: string, at: number): number {
  if (text[at + 4] === '>' || text.startsWith('->', at + 4)) return -1;
  const end = text.indexOf('-->', at + 4);
  return end < 0 ? -1 : end + 3;
}

const ADDRESS = /^https?:[^\s\p{Cc}<>]*$/u;
const MAIL = /^[\w.+-]{1,64}@[A-Za-z0-9]{1,63}(?:[.-][A-Za-z0-9]{1,30}){0,8}$/;

function readAddress(text: string, frames: Frames, at: number, to: number): number {
  const close = text.indexOf('>', at);
  if (close < 0 || close >= to) return -1;
  const written = text.slice(at + 1, close);
  const isMail = MAIL.test(written);
  if (!isMail && !ADDRESS.test(written)) return -1;
  const url = isMail ? `mailto:${written}` : written;
  const children = [textNode(written, at + 1, close)];
  const node = { type: 'link' as const, title: null, url, children, position: place(at, close + 1) };
  return frames.addNode(node, at, close + 1);
}
