import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { folder } from '../node/folder.js';

function io(more: Partial<Io> = {}) {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    isTTY: false,
    write: (text: string | Uint8Array) => {
      written[name] += text;
    },
  });
  const own: Io = {
    out: sink('out'),
    err: sink('err'),
    cwd: folder(),
    env: {},
    input: async () => new Uint8Array(),
    ...more,
  };
  return { own, written };
}
const broken = {
  isTTY: false,
  write: () => {
    throw new Error('the\u001b[2J roof\nfell in');
  },
};

describe('main', () => {
  it('what nobody expected is one line without a stack', async () => {
    const { own, written } = io({ out: broken });
    expect(await main(['rules'], own)).toBe(2);
    expect(written.err).toBe(
      'dunmark: unexpected error: the␛[2J roof⏎fell in; please report it (DUNMARK_DEBUG=1 shows the details)\n',
    );
  });

  it('shows the details only when asked', async () => {
    const { own, written } = io({ out: broken, env: { DUNMARK_DEBUG: '1' } });
    expect(await main(['rules'], own)).toBe(2);
    expect(written.err).toMatch(/\n {4}at /);
  });

  it('colours a screen, unless NO_COLOR or --no-color', async () => {
    const colored = async (args: readonly string[], env: Io['env'] = {}, isTTY = true) => {
      let text = '';
      const out = {
        isTTY,
        columns: 100,
        write: (part: string | Uint8Array) => {
          text += part;
        },
      };
      await main(args, io({ out, env }).own);
      return text.includes('\u001b[');
    };
    expect(await colored(['rules'])).toBe(true);
    expect(await colored(['rules'], {}, false)).toBe(false);
    expect(await colored(['rules'], { NO_COLOR: '1' })).toBe(false);
    expect(await colored(['rules'], { TERM: 'dumb' })).toBe(false);
    expect(await colored(['rules', '--no-color'])).toBe(false);
    expect(await colored(['rules', '--color'], { NO_COLOR: '1' }, false)).toBe(true);
    expect(await colored(['rules'], { FORCE_COLOR: '1' }, false)).toBe(true);
  });

  it('leaves one run no trace in the next', async () => {
    const { own, written } = io();
    expect(await main(['lint', '--format', 'jsn'], own)).toBe(2);
    expect(await main(['lint'], own)).toBe(2);
    expect(written.out).toBe('');
    expect(written.err).toContain('nothing to judge');
  });
});
