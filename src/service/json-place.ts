/** Where a text stops being JSON: engines tell it in words of their own, or not at all. */

/** The offset of the first character that cannot stand there; the text's length where something is missing; -1 for JSON. */
export function brokenAt(text: string): number {
  const state = { at: 0, depth: 0 };
  if (!value(text, state)) return state.at;
  blanks(text, state);
  return state.at < text.length ? state.at : -1;
}

interface State {
  at: number;
  depth: number;
}

/** Deeper than any data of a letter; what is deeper still is told as broken there. */
const DEEPEST = 200;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function value(text: string, state: State): boolean {
  blanks(text, state);
  const sign = text[state.at];
  if (sign === '{') return list(text, state, '}', pair);
  if (sign === '[') return list(text, state, ']', value);
  return takes(text, state, sign === '"' ? STRING : SCALAR);
}

const pair = (text: string, state: State): boolean => {
  blanks(text, state);
  if (!takes(text, state, STRING)) return false;
  blanks(text, state);
  if (text[state.at] !== ':') return false;
  state.at++;
  return value(text, state);
};

function list(text: string, state: State, close: string, item: typeof value): boolean {
  if (state.depth === DEEPEST) return false;
  state.depth++;
  state.at++;
  blanks(text, state);
  if (text[state.at] !== close)
    for (;;) {
      if (!item(text, state)) return false;
      blanks(text, state);
      if (text[state.at] === close) break;
      if (text[state.at] !== ',') return false;
      state.at++;
    }
  state.at++;
  state.depth--;
  return true;
}

function takes(text: string, state: State, pattern: RegExp): boolean {
  pattern.lastIndex = state.at;
  const found = pattern.exec(text);
  if (found) state.at += found[0].length;
  return found !== null;
}

function blanks(text: string, state: State): void {
  while (/[ \t\r\n]/.test(text[state.at] ?? '')) state.at++;
}
