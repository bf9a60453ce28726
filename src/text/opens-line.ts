/** Whether something stands first on its line. */

/** True when nothing but white space stands before `at` on its line. Looks no further than it has to. */
export function opensLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1]!.trim() === '') start--;
  return start === 0 || text[start - 1] === '\n';
}
