/** Whether something stands first on its line. */

/** True when nothing but white space stands before `at` on its line. */
export const opensLine = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
