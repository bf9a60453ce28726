/** remark with retext's checks of tone, as a team would set it up. */
import remarkFrontmatter from 'remark-frontmatter';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextProfanities from 'retext-profanities';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';

export default {
  plugins: [
    remarkFrontmatter,
    [
      remarkRetext,
      unified()
        .use(retextEnglish)
        .use(retextEquality)
        .use(retextProfanities)
        .use(retextSimplify)
        .use(retextIntensify),
    ],
  ],
};
