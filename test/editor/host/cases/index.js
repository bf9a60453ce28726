/** What a writer gets, asked of the editor's own interface: the same cases in every host. */
import { findings } from './findings.js';
import { fixes } from './fixes.js';
import { help } from './help.js';
import { speed } from './speed.js';
import { views } from './views.js';
import { window } from './window.js';

export const cases = { ...findings, ...fixes, ...help, ...views, ...speed };

/** These need a window with several folders. */
export const windowCases = window;
