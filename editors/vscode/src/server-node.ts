/** The program that the desktop's entry starts: the server, over IPC. */
import { serve } from '../../../src/server/main-node.js';

serve();
