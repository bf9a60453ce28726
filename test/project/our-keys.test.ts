import { expect, it } from 'vitest';
import { hasOurKeys } from '../../src/project/our-keys.js';

it.each([
  ['---\nstage: final\n---\n', true],
  ['---\ntitle: x\nvariables:\n  required: []\n---\n', true],
  ['---\r\ntone: friendly\r\n---\r\n', true],
  ['---\ntitle: A post\nlayout: post\n---\nstage: final\n', false],
  ['---\nstage: final, never closed', true],
  ['stage: final', false],
  ['# A page\n\n---\nstage: final\n---\n', false],
  ['---\n  stage: nested\n---\n', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(hasOurKeys(text)).toBe(expected);
});
