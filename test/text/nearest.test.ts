/** Did-you-mean: what is near enough to be meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, nearestMatch } from '../../src/text/nearest.js';

const STAGES = ['pre-due', 'reminder', 'follow-up', 'formal', 'final'];
const NAMES = [
  'invoice_number',
  'invoice_date',
  'amount_due',
  'due_date',
  'days_overdue',
  'final_deadline',
  'sender_name',
];

describe('nearest', () => {
  it.each([
    ['fnal', STAGES, 'final'],
    ['Final', STAGES, 'final'],
    ['fianl', STAGES, 'final'],
    ['follow_up', STAGES, 'follow-up'],
    ['Follow Up', STAGES, 'follow-up'],
    ['formla', STAGES, 'formal'],
    ['invoise_number', NAMES, 'invoice_number'],
    ['amuont-due', NAMES, 'amount_due'],
    ['final_deadlin', NAMES, 'final_deadline'],
    ['invoice', NAMES, 'invoice_date'],
    ['invoice', ['invoice_date', 'invoice_number'], 'invoice_date'],
    ['days', NAMES, 'days_overdue'],
    ['enn', ['en', 'zh'], 'en'],
    ['ne', ['en', 'zh'], 'en'],
    ['催收', ['催收函'], '催收函'],
  ])('%j of %j is %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it.each([
    ['banana', STAGES],
    ['fr', ['en', 'zh']],
    ['x', ['y']],
    ['', ['a']],
    ['fi', STAGES],
    ['has_discount', NAMES],
    ['constructor', NAMES],
    ['a'.repeat(65), ['a'.repeat(65)]],
    ['final', []],
  ])('%j is near none of %j', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });

  it('counts a swap of neighbours as one and says how far it went', () => {
    expect(nearestMatch('amuont_due', NAMES)).toEqual({ word: 'amount_due', distance: 1 });
    expect(nearestMatch('Due-Date', NAMES)).toEqual({ word: 'due_date', distance: 0 });
    expect(nearestMatch('ammuont_due', NAMES)).toEqual({ word: 'amount_due', distance: 2 });
  });

  it('keeps to the distance it is given, and to the first of equals', () => {
    expect(nearest('invoise_nmber', NAMES, 1)).toBeUndefined();
    expect(nearest('invoise_nmber', NAMES, 2)).toBe('invoice_number');
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
  });

  it('finds any long word with one slip', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '_'), minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(word, fc.nat(), (right, seed) => {
        const at = seed % (right.length - 1);
        const left = right.slice(0, at);
        const slips = [
          left + right.slice(at + 1),
          `${left}x${right.slice(at)}`,
          `${left}x${right.slice(at + 1)}`,
          left + right[at + 1] + right[at] + right.slice(at + 2),
        ];
        for (const slip of slips) expect(nearestMatch(slip, [right])?.distance).toBeLessThanOrEqual(1);
      }),
    );
  });
});
