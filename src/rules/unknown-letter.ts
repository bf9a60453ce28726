/** Finds letters that are named, in the matrix, the playbook or a phone script, and are not in the pack. */
import type { Pack } from '../lint/letter.js';
import { everywhere, type PackReport, type PackRule } from '../lint/rule.js';
import { codeSpans } from '../model/code-spans.js';
import { type LetterMention, lettersOf } from '../model/playbook.js';
import { SITUATIONS, STAGES, TIERS } from '../model/stage.js';
import { nearest } from '../text/nearest.js';

export const rule: PackRule = {
  scope: 'pack',
  id: 'unknown-letter',
  group: 'pack',
  severity: everywhere('error'),
  title: { en: 'A letter that is not there', zh: '所指的信不存在' },
  why: {
    en: 'Whoever follows the matrix, the playbook or a phone script to a letter that is not there stands with empty hands at the very moment the client is waiting for it.',
    zh: '按矩阵、手册或电话脚本去找信却找不到，正在等这封信的客户就只能等下去。',
  },
  messages: {
    unknown: {
      message: {
        en: 'The pack has no letter “{id}”, so whoever is sent to it here finds nothing.',
        zh: '文本库里没有“{id}”这封信，按这里的指引什么也找不到。',
      },
      hint: {
        en: 'Name a letter by its folder and its name, as final/email, or write the one that is missing.',
        zh: '请写“目录/文件名”，如 final/email；或补写缺少的这封信。',
      },
    },
    near: {
      message: {
        en: 'The pack has no letter “{id}”, so whoever is sent to it here finds nothing.',
        zh: '文本库里没有“{id}”这封信，按这里的指引什么也找不到。',
      },
      hint: { en: 'Did you mean {near}?', zh: '是否应为 {near}？' },
    },
  },
  titles: { change: { en: 'Change to {near}', zh: '改为 {near}' } },
  check(pack) {
    const ids = new Set(pack.letters.map(({ id }) => id));
    const seen = new Set<string>();
    return [...inMatrix(pack), ...inPlaybook(pack), ...inScripts(pack, ids)].flatMap((mention) => {
      const place = `${mention.span.start} ${mention.path}`;
      // What an alias of YAML repeats is written once, and wrong once.
      if (ids.has(mention.id) || seen.has(place)) return [];
      seen.add(place);
      return [report(mention, ids)];
    });
  },
};

interface Mention extends LetterMention {
  readonly path: string;
  /** As it stands there: an alias of YAML is not the id it stands for. */
  readonly written: string;
}

function report({ path, id, span, written }: Mention, ids: ReadonlySet<string>): PackReport {
  const near = nearest(id, ids);
  if (near === undefined) return { path, code: 'unknown', data: { id }, span };
  if (written.startsWith('*')) return { path, code: 'near', data: { id, near }, span };
  const edits = [{ ...span, text: near }];
  return { path, code: 'near', data: { id, near }, span, fixes: [{ title: 'change', safe: false, edits }] };
}

/** Cells that another pack lends have no place in this pack file. */
const inMatrix = ({ settings: { matrix = {}, places }, path, source }: Pack): readonly Mention[] =>
  TIERS.flatMap((tier) =>
    STAGES.flatMap((stage) => {
      const id = matrix[tier]?.[stage]?.template;
      const span = places.get(`matrix.${tier}.${stage}`);
      return id && span ? [{ path, id, span, written: source.slice(span.start, span.end) }] : [];
    }),
  );

const inPlaybook = ({ playbook }: Pack): readonly Mention[] =>
  playbook
    ? lettersOf(playbook.playbook).map(({ id, span }) => ({
        path: playbook.path,
        id,
        span,
        written: playbook.source.slice(span.start, span.end),
      }))
    : [];

const LETTER_ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

/** `final/email` in a phone script is the letter that confirms the call. */
function inScripts({ letters }: Pack, ids: ReadonlySet<string>): readonly Mention[] {
  const groups = new Set<string>([...STAGES, ...SITUATIONS, ...[...ids].map(groupOf)]);
  return letters.flatMap(({ letter: { channel, template } }) => {
    if (channel !== 'phone') return [];
    return codeSpans(template).flatMap(({ text, span }) =>
      LETTER_ID.test(text) && groups.has(groupOf(text))
        ? [{ path: template.path, id: text, span, written: text }]
        : [],
    );
  });
}

const groupOf = (id: string): string => id.slice(0, id.indexOf('/'));
