/** Tells a link from blanks of another tool in square and round brackets, which Markdown takes for one. */
import type { Link } from 'mdast';
import { isLinkTarget } from '../text/link-target.js';

/** True when what Markdown took for a link's address is none: `[Invoice No.](Amount:[Amount])`. */
export const isOnlyBrackets = ({ title, children, url }: Link): boolean =>
  !title && children.length > 0 && !isLinkTarget(url);
