/** Reads real PDFs with poppler's programs, which are not packages of npm. */
import { execFileSync } from 'node:child_process';

export function poppler(tool: 'pdfinfo' | 'pdffonts' | 'pdftotext', ...args: readonly string[]): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${tool} is not installed; this test needs it: apt-get install -y poppler-utils`);
  }
}
