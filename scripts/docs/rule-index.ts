/** The tables of rules by stage: in the README, and group by group in docs/rules/README.md. */
import { PLACES, placeName } from '../../src/cli/place-words.js';
import type { Rule } from '../../src/lint/rule.js';
import { STAGES } from '../../src/model/stage.js';
import { groups, rules } from './catalogue.js';
import { literal, table } from './markdown.js';

const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

const HELP = '`dunmark rules` prints the same, `dunmark explain <rule>` the page of one.';

/** README.md with its table of rules as the rules are now. @throws Error when its marks are gone. */
export function withRuleTable(readme: string): string {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md has lost ${START} … ${END}`);
  const shown = table(
    ['rule', ...STAGES, 'finds'],
    ['---', ...STAGES.map(() => ':-:'), '---'],
    rules.map((rule) => [
      link(rule, 'docs/rules/'),
      ...STAGES.map((stage) => level(rule, stage)),
      literal(rule.title.en),
    ]),
  );
  const text = [...shown, '', `${rules.length} rules, each with [its page](docs/rules/README.md); ${HELP}`];
  return `${readme.slice(0, from + START.length)}\n${text.join('\n')}\n${readme.slice(to)}`;
}

/** docs/rules/README.md. */
export function ruleIndex(): string {
  const lines = [
    '# Rules',
    '',
    `${rules.length} rules in ${groups.length} groups. A cell says how much a finding matters at that stage; where it is empty, the rule does not look. *outside* are letters beside the ladder: a situation with no stage. ${HELP}`,
    '',
    groups.map((group) => `[${group}](#${group})`).join(' · '),
    ...groups.flatMap((group) => [
      '',
      `## ${group}`,
      '',
      ...table(
        ['rule', ...PLACES.map((place) => placeName(place, 'en')), 'finds', '中文'],
        ['---', ...PLACES.map(() => ':-:'), '---', '---'],
        rules
          .filter((rule) => rule.group === group)
          .map((rule) => [
            link(rule, ''),
            ...PLACES.map((place) => level(rule, place)),
            literal(rule.title.en),
            literal(rule.title.zh),
          ]),
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const link = ({ id }: Rule, folder: string): string => `[\`${id}\`](${folder}${id}.md)`;

function level({ severity }: Rule, place: (typeof PLACES)[number]): string {
  const found = severity[place] ?? 'off';
  return found === 'off' ? '' : found;
}
