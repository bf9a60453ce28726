import { describe, expect, it } from 'vitest';
import { decode, MAX_BYTES } from '../../src/workspace/decode.js';

const bytes = (...parts: ReadonlyArray<string | readonly number[]>) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('decode', () => {
  it.each([
    ['plain', bytes('stage: final'), 'stage: final', false],
    ['Chinese', bytes('贵司'), '贵司', false],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'x'), 'x', true],
    ['two byte order marks', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'x'), '\ufeffx', true],
    ['CRLF', bytes('a\r\nb'), 'a\r\nb', false],
    ['nothing', bytes(), '', false],
  ])('reads %s', (_name, input, text, bom) => {
    expect(decode(input)).toEqual({ text, bom });
  });

  it.each([
    ['a stray byte', bytes('ok\nab', [0xff], 'c'), { line: '2', column: '3', byte: '5' }],
    ['a stray byte after Han', bytes('贵司\n', [0x80]), { line: '2', column: '1', byte: '7' }],
    ['a sequence cut off at the end', bytes('ab', [0xe8, 0xb4]), { line: '1', column: '3', byte: '2' }],
    ['an overlong form', bytes('a', [0xc0, 0xaf]), { line: '1', column: '2', byte: '1' }],
    ['half a surrogate', bytes([0xed, 0xa0, 0x80]), { line: '1', column: '1', byte: '0' }],
    ['GBK', bytes([0xcf, 0xa3, 0xcd, 0xfb]), { line: '1', column: '3', byte: '2' }],
  ])('names the first byte of %s', (_name, input, data) => {
    const { text, fault } = decode(input);
    const { start, end } = fault!.span;
    expect(text.slice(start, end)).toBe('\ufffd');
    expect(Buffer.byteLength(text.slice(0, start))).toBe(Number(data.byte));
    expect(fault).toMatchObject({ rule: 'parse-error', code: 'not-utf8', data });
  });

  it('takes a NUL for a binary file', () => {
    expect(decode(bytes('a\n', [0], 'b')).fault).toMatchObject({
      code: 'binary-file',
      data: { line: '2', column: '1' },
    });
  });

  it('a fault stands at its place, whatever stands before it', () => {
    const marked = decode(bytes([0xef, 0xbb, 0xbf], '贵𠀀\n', [0xff], 'x'));
    expect(marked).toMatchObject({ text: '贵𠀀\n\ufffdx', bom: true, fault: { span: { start: 4, end: 5 } } });
    const binary = decode(bytes([0x89], 'a\n', [0xe8, 0xb4], [0], 'b'));
    expect(binary.text.slice(0, binary.fault!.span.end)).toBe('\ufffda\n\ufffd\0');
  });

  it('says how large the whole file is', () => {
    const size = (length: number, whole?: number) => decode(Buffer.alloc(length, 'a'), whole).fault?.data;
    expect(size(MAX_BYTES + 1, 10_000_000)).toEqual({ size: '9766 KB', limit: '1024 KB' });
    expect(size(MAX_BYTES + 1)).toEqual({ size: '1025 KB', limit: '1024 KB' });
  });

  it('refuses more than a megabyte', () => {
    expect(decode(Buffer.alloc(MAX_BYTES, 'a')).fault).toBeUndefined();
    expect(decode(Buffer.alloc(MAX_BYTES + 1, 'a')).fault).toMatchObject({
      rule: 'input-too-complex',
      code: 'file-too-large',
    });
  });
});
