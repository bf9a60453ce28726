/** textlint with prh, given word lists made of our lexicons. */
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import prh from 'textlint-rule-prh';

const kernel = new TextlintKernel();
/** A package written before ES modules hides its default behind another. */
const unwrapped = (module) => module.default ?? module;

/** @param listOf the name of the list a letter is judged by */
export const prhTool = (name, lists, listOf) => ({
  name,
  langs: ['en', 'zh'],
  judge: async (letter) => {
    const ruleContents = [lists[listOf(letter)]];
    const { messages } = await kernel.lintText(letter.source, {
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: unwrapped(markdown), options: true }],
      rules: [{ ruleId: 'prh', rule: unwrapped(prh), options: { ruleContents, checkEmphasis: true } }],
    });
    return messages.map(({ range }) => range);
  },
});
