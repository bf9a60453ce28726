/** What both readers of Markdown agree on before they read a letter. */

/** Stands for the front matter, which YAML has read: a third of a letter's characters need no second reading. */
export const EMPTY_HEAD = '---\n---\n';

/** Han, kana and full-width signs: CommonMark's rule for bold fails beside them. */
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Whether the body has Chinese in it, so that bold is read by the kinder rule. */
export const hasCjk = (text: string, body: number): boolean => CJK.test(body ? text.slice(body) : text);
