/** Words said thousands of times: what was once looked at pair by pair, or again from every letter. */
import { describe, expect, it } from 'vitest';
import { lintText } from '../../src/index.js';

const HEAD =
  '---\ntitle: T\nlang: en\nstage: final\ntone: decisive\nchannel: email\nvariables:\n  required: [client_name]\n---\n\n';
const cost = (unit: string, size: number): number => {
  const before = process.cpuUsage();
  lintText(HEAD + unit.repeat(size / unit.length));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('work grows with length', () => {
  it.each(['a', 'Ltd.', '2025-02-30', '__', '____-}}', '希望您', '， '])('%j over and over', (unit) => {
    cost(unit, 8_000);
    // The square of four would be sixteen.
    expect(cost(unit, 30_000)).toBeLessThan(10 * Math.max(30, cost(unit, 7_500)));
  });
});
