/** What is written stays in the repository: no link that came with it leads the writer out. */

import { Problem } from '../workspace/problem.js';
import { leadsOut } from '../workspace/repository.js';
import { disk } from './disk.js';

/**
 * A place that stands outside by its own name is whoever named it's own choice.
 * @param full absolute
 * @param shown the path as people see it
 * @throws Problem when a link on the way leads out of the repository of the working directory
 */
export function refuseWayOut(full: string, cwd: string, shown: string): void {
  if (leadsOut(cwd, disk)(full))
    throw new Problem(
      `cannot write ${shown}: a link leads out of this repository; name the place that it leads to`,
    );
}
