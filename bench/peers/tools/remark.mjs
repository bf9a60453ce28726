/** remark-lint by its two general presets; and retext's checks of English prose, run through remark. */
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkLint from 'remark-lint';
import consistent from 'remark-preset-lint-consistent';
import recommended from 'remark-preset-lint-recommended';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { placesOf } from './messages.mjs';

const markup = remark().use(remarkFrontmatter).use(remarkLint).use(recommended).use(consistent);

export const remarkLintTool = {
  name: 'remark-lint (recommended, consistent)',
  langs: ['en', 'zh'],
  judge: async ({ source }) => placesOf(await markup.process(source)),
};

const proseBy = (checks) => remark().use(remarkFrontmatter).use(remarkRetext, checks);

const words = proseBy(
  unified()
    .use(retextEnglish)
    .use(retextEquality)
    .use(retextIntensify)
    .use(retextPassive)
    .use(retextProfanities)
    .use(retextRepeatedWords)
    .use(retextSimplify),
);

export const retextTool = {
  name: 'remark + retext (six prose plugins)',
  langs: ['en'],
  judge: async ({ source }) => placesOf(await words.process(source)),
};

/** Apart from the others: it marks whole sentences, and so touches whatever stands in them. */
const sentences = proseBy(unified().use(retextEnglish).use(retextReadability));

export const readabilityTool = {
  name: 'remark + retext-readability',
  langs: ['en'],
  judge: async ({ source }) => placesOf(await sentences.process(source)),
};
