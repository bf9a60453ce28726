/** `npm start`: judges the shipped letters, builds them, and shows what the linter says about letters that are wrong. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'dist/bin/dunmark.cjs');
const out = 'dist/pack';

const color = process.stdout.isTTY && !process.env.NO_COLOR;
const bold = (text) => (color ? `\u001b[1m${text}\u001b[22m` : text);
const heading = (text) => console.log(`\n${bold(`── ${text} ${'─'.repeat(Math.max(2, 76 - text.length))}`)}`);

/** Runs the program as anybody would, its output straight to the screen. */
function dunmark(...args) {
  console.log(`$ dunmark ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  return status;
}

function stop(reason) {
  console.error(`\nnpm start: ${reason}`);
  process.exit(1);
}

if (!existsSync(program)) {
  heading('Building Dunmark itself, this once');
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('Dunmark could not be built; npm run build says why');
}

heading('The shipped letters, judged');
if (dunmark('lint', 'templates') !== 0) stop('the shipped letters have findings of severity error');

heading('The same letters, compiled');
if (dunmark('build', 'templates', '--out', out) !== 0) stop('the shipped pack was not built');

heading('The same letters, as a book');
if (dunmark('phrasebook', 'templates') !== 0) stop('the book of the shipped pack was not made');

heading('Letters that are wrong on purpose');
if (dunmark('lint', 'examples') !== 1) stop('the linter should have found errors in examples/');

const { letters } = JSON.parse(readFileSync(join(root, out, 'pack.json'), 'utf8'));
const show = (path) => relative(process.cwd(), join(root, path)) || '.';
heading('Done');
console.log(`${letters.length} letters of the shipped pack are clean and compiled; the faults above are planted in examples/.

  ${show(`${out}/html/en/final/letter.html`)}   a letter as its reviewer sees it
  ${show('dist/phrasebook/phrasebook.pdf')}           the book to print
  ${show('dist/phrasebook/phrasebook.html')}          the page to fill in and copy from
  ${show(`${out}/pack.json`)}                   all letters as data
  ${show('templates')}                           the letters themselves: change one, then run npm start again

Next: npx dunmark lint <your letters>, npx dunmark explain <rule>, npx dunmark --help`);
