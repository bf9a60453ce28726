/** Completion, hover and the ways around a letter and its pack. */
import { equal, labels, ok, open, place, replace, revert, until, uriOf, vscode } from '../kit.js';

const LETTER = 'templates/en/follow-up/email.md';
const ask = (command, ...rest) => vscode.commands.executeCommand(`vscode.execute${command}`, ...rest);
const complete = (uri, position) => ask('CompletionItemProvider', uri, position, undefined, 100);

/** Types a line into the document and asks what could follow. */
async function completed(path, before, line, within, wanted) {
  const { doc } = await open(path);
  const at = place(doc, before);
  await replace(doc, new vscode.Range(at, at), `${line}\n`);
  const cursor = at.translate(0, within);
  const list = await until(`${wanted} among the proposals`, async () => {
    const given = await complete(doc.uri, cursor);
    return labels(given).includes(wanted) && given;
  });
  const item = list.items[labels(list).indexOf(wanted)];
  await revert(doc);
  return { item, list };
}

const hoverText = async (uri, position, pattern) => {
  const shown = await until(`a hover like ${pattern}`, async () => {
    const hovers = await ask('HoverProvider', uri, position);
    const text = hovers.flatMap(({ contents }) => contents.map((each) => each.value ?? each)).join('\n');
    return pattern.test(text) && text;
  });
  return shown;
};

const inserted = ({ insertText }) => insertText?.value ?? insertText;

export const help = {
  'completes variables after {{, and closes once': async () => {
    const { item, list } = await completed(LETTER, 'Our account:', 'Pay {{}}', 6, 'amount_due');
    const text = inserted(item);
    const closes = item.range ?? item.textEdit?.range;
    ok(/amount_due/.test(text), text);
    return `${list.items.length} proposals; inserts ${JSON.stringify(text)} over ${JSON.stringify(closes)}`;
  },
  'completes values of the front matter': async () => {
    const { list } = await completed(LETTER, 'stage: follow-up', 'tone: ', 6, 'concerned');
    return labels(list).slice(0, 8).join(', ');
  },
  'completes keys of the front matter': async () => {
    const { list } = await completed(LETTER, 'stage: follow-up', 'mark', 4, 'market');
    return labels(list).slice(0, 8).join(', ');
  },
  'completes the settings of a team': async () => {
    const { list } = await completed('dunmark.yml', 'extends:', 'rul', 3, 'rules');
    return labels(list).slice(0, 8).join(', ');
  },
  'completes the pack': async () => {
    const { list } = await completed('templates/pack.yml', 'languages:', 'cap', 3, 'caps');
    return labels(list).slice(0, 8).join(', ');
  },
  'explains a variable': async () => {
    const { doc } = await open(LETTER);
    const text = await hoverText(doc.uri, place(doc, '{{ amount_due }}', 5), /Amount due/);
    ok(/48,300/.test(text), text);
    return text;
  },
  'explains a rule where it found something': async () => {
    const { doc } = await open(LETTER);
    return hoverText(doc.uri, place(doc, 'as soon as', 4), /vague time|calendar date/i);
  },
  'outlines a letter': async () => {
    const { doc } = await open(LETTER);
    const symbols = await until('an outline', async () => {
      const given = await ask('DocumentSymbolProvider', doc.uri);
      return given?.length > 0 && given;
    });
    return symbols.map(({ name, children }) => `${name} (${children?.length ?? 0})`).join(', ');
  },
  'goes to where a variable is explained': async () => {
    const { doc } = await open(LETTER);
    const places = await until('a definition', async () => {
      const given = await ask('DefinitionProvider', doc.uri, place(doc, '{{ production_slot }}', 5));
      return given?.length > 0 && given;
    });
    const files = places.map((each) => (each.targetUri ?? each.uri).path);
    ok(
      files.some((path) => path.endsWith('templates/variables.yml')),
      files.join(', '),
    );
  },
  'finds every use of a variable': async () => {
    const { doc } = await open(LETTER);
    const places = await until('references', async () => {
      const given = await ask('ReferenceProvider', doc.uri, place(doc, '{{ production_slot }}', 5));
      return given?.length > 2 && given;
    });
    const files = new Set(places.map(({ uri }) => uri.path.split('/templates/')[1]));
    equal([...files].sort(), ['en/follow-up/email.md', 'variables.yml', 'zh/follow-up/email.md'], 'files');
    return `${places.length} places`;
  },
  'renames a variable in the letter, its twin and the dictionary': async () => {
    const { doc } = await open(LETTER);
    const position = place(doc, '{{ production_slot }}', 5);
    const edit = await ask('DocumentRenameProvider', doc.uri, position, 'slot_in_production');
    const files = edit.entries().map(([uri, edits]) => [uri.path.split('/templates/')[1], edits.length]);
    equal(
      files.map(([path]) => path).sort(),
      ['en/follow-up/email.md', 'variables.yml', 'zh/follow-up/email.md'],
      'files',
    );
    return files.map(([path, count]) => `${path} ${count}`).join(', ');
  },
  'refuses a name that is none': async () => {
    const { doc } = await open(LETTER);
    const position = place(doc, '{{ production_slot }}', 5);
    const refusal = await ask('DocumentRenameProvider', doc.uri, position, 'Not a name').then(
      (edit) => (edit?.size ? undefined : 'no edits'),
      (fault) => String(fault.message ?? fault),
    );
    ok(refusal, 'it was taken');
    return refusal;
  },
  'links a letter to its twin': async () => {
    const { doc } = await open(LETTER);
    const links = await until('a link', async () => {
      const given = await ask('LinkProvider', doc.uri, 50);
      return given?.length > 0 && given;
    });
    const twin = uriOf('templates/zh/follow-up/email.md').path;
    ok(
      links.some(({ target }) => target?.path === twin),
      links.map(({ target }) => `${target}`).join(', '),
    );
  },
  'folds the front matter': async () => {
    const { doc } = await open(LETTER);
    const ranges = await until('a fold', async () => {
      const given = await ask('FoldingRangeProvider', doc.uri);
      return given?.some(({ start }) => start === 0) && given;
    });
    return ranges.map(({ start, end }) => `${start}–${end}`).join(', ');
  },
};
