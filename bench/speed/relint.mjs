/** What judging a letter again takes in a running process, through the public door: milliseconds, of letters the middle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [door, folder] = process.argv.slice(2);
const { lintText } = await import(door);
const letters = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

const ROUNDS = 30;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const times = letters.map(() => []);
for (let round = 0; round < ROUNDS; round++)
  letters.forEach((letter, index) => {
    // Changed each time, as a writer would.
    const text = letter.replace('\n\n', `\n\n${'.'.repeat(round)}\n\n`);
    const start = performance.now();
    lintText(text);
    times[index].push(performance.now() - start);
  });
// The first rounds are those of a cold engine.
console.log(JSON.stringify({ own: median(times.map((own) => median(own.slice(ROUNDS >> 2)))) }));
