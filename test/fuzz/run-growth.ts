/** `npm run fuzz:growth -- --units N --seed S --only family`: families of repetition whose work grows too fast. */
import { parseArgs } from 'node:util';
import { FAMILIES, steepIn } from './growth.js';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
let failed = 0;
for (const family of FAMILIES) {
  if (values.only && !values.only.split(',').includes(family.name)) continue;
  const began = performance.now();
  const found = await steepIn(family, Number(values.units), Number(values.seed));
  failed += found.length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${family.name.padEnd(14)} ${seconds.padStart(7)} s  ${found.length ? `${found.length} STEEP` : 'ok'}`,
  );
  for (const { lead, unit, costs } of found)
    console.log(
      `  ${JSON.stringify(lead)} then ${JSON.stringify(unit)} over and over: ${costs.map((cost) => `${Math.round(cost)} ms`).join(', ')}`,
    );
}
process.exitCode = failed ? 1 : 0;
