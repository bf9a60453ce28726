/** The look of what nobody should read in a letter: a password behind its label, a key, the number of a payment card. */
import { HAN } from './letters.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

export type SecretKind = 'password' | 'pin' | 'key';

/** What parts a label from its value. */
const SEPARATOR = /^[ \t]{0,3}(?:[:=\uff1a]|->)?[ \t]{0,3}["'\u201c\u2018(\uff08]?/;
/** A variable, code, or another tool's blank: whatever it prints will be the secret. */
const SLOT = /^(?:\ue000+|\ufffc|[[{<$%\u00ab][^\n]{1,60}?[\]}>%\u00bb]|\$\w+)/;
const HAN_BEFORE = new RegExp(`[${HAN}]$`, 'u');
const TOKEN = /^[!-~]{1,80}/;

/** Where the value ends that begins behind a label at `at`; `undefined` where none is told. */
export function secretValue(text: string, at: number, kind: SecretKind): number | undefined {
  const rest = text.slice(at, at + 120);
  const gap = SEPARATOR.exec(rest)![0];
  const isParted = /[:=\uff1a>]/.test(gap);
  const label = text.slice(0, at);
  const slot = SLOT.exec(rest.slice(gap.length));
  if (slot && isParted) return at + gap.length + slot[0].length;
  const token = TOKEN.exec(rest.slice(gap.length))?.[0].replace(/["'.,;:)]+$/, '') ?? '';
  const isMarked = isParted || /\b(?:is|was|be)$|[\u662f\u4e3a]$/i.test(label);
  // Chinese needs no sign between the label and its six digits.
  const isGlued = gap === '' && HAN_BEFORE.test(label) && /^\d{6,12}$/.test(token);
  return isValue(token, kind, isMarked || isGlued) ? at + gap.length + token.length : undefined;
}

function isValue(token: string, kind: SecretKind, isMarked: boolean): boolean {
  // Masked, a date, a span of lengths, an address: told of a secret, but not the secret.
  if (/[*\u2022]{2}|^x+$|:\/\/|^\d{4}[-/]\d\d?[-/]\d\d?$|^\d{1,2}[-~]\d{1,2}$/i.test(token)) return false;
  if (kind === 'pin') return /^\d{3,5}$/.test(token);
  if (kind === 'key') return /^(?=.*\d)[\w./+=-]{12,}$/.test(token);
  if (token.length < 4) return false;
  if (/\d/.test(token)) return /[A-Za-z!@#$%^&*+=~_-]/.test(token) || isMarked;
  return isMarked && (/^.+[A-Z].*[a-z]|[a-z].*[A-Z]/.test(token) || /.[!@#$%^&*+=~_]/.test(token));
}

const KEYS =
  /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_[A-Za-z0-9]{10,60}|sk-(?:[a-z]{2,6}-)?[A-Za-z0-9_-]{20,120}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,60}|xox[abprs]-[A-Za-z0-9-]{10,80}|AIza[0-9A-Za-z_-]{35}|eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{10,200})(?![A-Za-z0-9])/g;

/** What each of them begins with: few letters hold any of it. */
const KEY_MARK = /[sr]k[_-]|AKIA|gh[pousr]_|xox|AIza|eyJ/;

/** Keys of services, by the forms their makers gave them. */
export function findKeys(text: string): readonly Range[] {
  if (!KEY_MARK.test(text)) return [];
  return [...text.matchAll(KEYS)].map(({ 0: key, index }) => ({ start: index, end: index + key.length }));
}

export interface CardNumber extends Range {
  /** Written in groups as on a card. */
  readonly isGrouped: boolean;
}

const DIGITS = /(?<![\w.,/-])\d{4}(?:[ -]?\d){9,15}(?![\w/-]|[.,]\d)/g;
const NETWORKS =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3[68]\d{12})$/;

/** As many digits as a card has, wherever they stand. */
const LONG_NUMBER = /\d{4}(?:[ -]?\d){9}/;

/** Whole numbers of credit cards: the beginning of a network, its length, and a check digit that agrees. */
export function findCards(text: string): readonly CardNumber[] {
  if (!LONG_NUMBER.test(text)) return [];
  return [...text.matchAll(DIGITS)].flatMap(({ 0: run, index: start }) => {
    const digits = run.replace(/\D/g, '');
    if (!NETWORKS.test(digits) || !agrees(digits)) return [];
    const isGrouped = /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$|^\d{4}([ -])\d{6}\2\d{4,5}$/.test(run);
    return [{ start, end: start + run.length, isGrouped }];
  });
}

/** Luhn's check. */
function agrees(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, second = false; i >= 0; i--, second = !second) {
    const digit = Number(digits[i]) * (second ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
