/**
 * Fills one template in 100,000 times and says what a row took of the processor, and a mark of the first thousand results. Every engine,
 * ours among them, goes through the same loop; making the template ready is part of it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [engine, target, ours] = process.argv.slice(2);
const template = () => readFileSync(`fill.${engine}.${target}`, 'utf8');
const isHtml = target === 'html';

const engines = {
  async dunmark() {
    const { plain } = await import(ours);
    return () => plain(target);
  },
  async 'dunmark-shipped'() {
    const { shipped } = await import(ours);
    const { print, rows: own } = shipped(target);
    rows = own;
    return () => print;
  },
  async 'dunmark-module'() {
    const { shipped } = await import(ours);
    const { render } = await import(`${process.cwd()}/module/module/index.js`);
    rows = shipped(target).rows;
    return () => (row) => {
      const { subject, text, html } = render('final/email', 'en', row);
      return subject + text + html;
    };
  },
  async liquid() {
    const { Liquid } = await import('liquidjs');
    return () => {
      const liquid = new Liquid(isHtml ? { outputEscape: 'escape' } : {});
      const parsed = liquid.parse(template());
      return (row) => liquid.renderSync(parsed, row);
    };
  },
  async handlebars() {
    const { default: handlebars } = await import('handlebars');
    return () => handlebars.compile(template(), { noEscape: !isHtml });
  },
  async mustache() {
    const { default: mustache } = await import('mustache');
    return () => {
      const text = template();
      mustache.parse(text);
      return (row) => mustache.render(text, row, undefined, isHtml ? {} : { escape: String });
    };
  },
  async eta() {
    const { Eta } = await import('eta');
    return () => {
      const eta = new Eta({ autoEscape: isHtml, autoTrim: false });
      const filled = eta.compile(template());
      return (row) => filled.call(eta, row);
    };
  },
};

let rows = JSON.parse(readFileSync('rows.json', 'utf8'));
const make = await engines[engine]();

const ROUNDS = 100;
/** Every result is put into bytes, as for any file: an engine that hands back pieces has to join them. */
const file = Buffer.alloc(2 ** 16);
const begun = process.cpuUsage();
const print = make();
for (let round = 0; round < ROUNDS; round++) for (const row of rows) file.write(print(row));
const { user, system } = process.cpuUsage(begun);

const made = createHash('sha256');
for (const row of rows) made.update(print(row)).update('\0');
console.log(
  JSON.stringify({ own: (user + system) / (ROUNDS * rows.length), made: made.digest('hex').slice(0, 12) }),
);
