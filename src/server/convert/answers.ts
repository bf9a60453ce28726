/** Answers of the service → those of the protocol. What is shown turns no text round; what is written stays as it is. */
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type CompletionItem,
  CompletionItemKind,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  InsertTextFormat,
  MarkupKind,
  type Hover as ProtocolHover,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../model/span.js';
import type {
  Action,
  Completion,
  CompletionKind,
  FileEdits,
  Folding,
  Hover,
  Symbol as ServiceSymbol,
} from '../../service/answers.js';
import { clean, cleanLine } from '../../text/clean.js';
import { rangeOf, textEditOf } from './positions.js';

const COMPLETION_KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  variable: CompletionItemKind.Variable,
  tag: CompletionItemKind.Keyword,
  phrase: CompletionItemKind.Text,
  rule: CompletionItemKind.Event,
  letter: CompletionItemKind.File,
  file: CompletionItemKind.File,
};

export function completionItemOf(document: TextDocument, each: Completion): CompletionItem {
  const { label, kind, detail, documentation, filter, sort, edit, snippet, more } = each;
  return {
    label: cleanLine(label),
    kind: COMPLETION_KIND[kind],
    ...(detail && { detail: cleanLine(detail) }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: clean(documentation) } }),
    ...(filter && { filterText: filter }),
    ...(sort && { sortText: sort }),
    textEdit: textEditOf(document, edit),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(more?.length && { additionalTextEdits: more.map((own) => textEditOf(document, own)) }),
  };
}

export const hoverOf = (document: TextDocument, { span, contents }: Hover): ProtocolHover => ({
  range: rangeOf(document, span),
  contents: { kind: MarkupKind.Markdown, value: clean(contents) },
});

const SYMBOL_KIND: Readonly<Record<ServiceSymbol['kind'], SymbolKind>> = {
  letter: SymbolKind.File,
  field: SymbolKind.Property,
  variable: SymbolKind.Variable,
  heading: SymbolKind.String,
  paragraph: SymbolKind.String,
  phrase: SymbolKind.String,
  stage: SymbolKind.EnumMember,
  rule: SymbolKind.Event,
  entry: SymbolKind.Key,
};

export const symbolOf = (document: TextDocument, symbol: ServiceSymbol): DocumentSymbol => ({
  name: cleanLine(symbol.name),
  ...(symbol.detail && { detail: cleanLine(symbol.detail) }),
  kind: SYMBOL_KIND[symbol.kind],
  range: rangeOf(document, symbol.span),
  selectionRange: rangeOf(document, symbol.selection),
  ...(symbol.children && { children: symbol.children.map((each) => symbolOf(document, each)) }),
});

export function foldingOf(document: TextDocument, { span, kind }: Folding): FoldingRange {
  const { start, end } = rangeOf(document, span);
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return {
    startLine: start.line,
    endLine: last,
    kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
  };
}

/** Texts by path: their address, their lines, and their version where they are open. */
export type TextAt = (path: string) => {
  readonly uri: string;
  readonly document: TextDocument;
  readonly version: number | null;
};

export const workspaceEditOf = (edits: FileEdits, at: TextAt): WorkspaceEdit => ({
  documentChanges: [...edits].map(([path, own]) => {
    const { uri, document, version } = at(path);
    return { textDocument: { uri, version }, edits: own.map((edit) => textEditOf(document, edit)) };
  }),
});

/** For editors that do not know versioned changes. */
export const plainEditOf = (edits: FileEdits, at: TextAt): WorkspaceEdit => ({
  changes: Object.fromEntries(
    [...edits].map(([path, own]) => {
      const { uri, document } = at(path);
      return [uri, own.map((edit) => textEditOf(document, edit))];
    }),
  ),
});

/** `source.fixAll.dunmark`: what an editor can be set to do on save. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.dunmark`;
const FORMAT = `${CodeActionKind.Source}.formatFrontMatter.dunmark`;

export const ACTION_KIND: Readonly<Record<Action['kind'], string>> = {
  'quick-fix': CodeActionKind.QuickFix,
  directive: CodeActionKind.QuickFix,
  'fix-all': FIX_ALL,
  format: FORMAT,
  phrase: `${CodeActionKind.Refactor}.insertPhrase`,
};

export const ACTION_KINDS: readonly string[] = [...new Set(Object.values(ACTION_KIND))];

export function codeActionOf(
  action: Action,
  context: {
    readonly edit: (edits: FileEdits) => WorkspaceEdit;
    /** What is left to do once the edits are made. */
    readonly select?: (span: Span, edits: FileEdits) => Command | undefined;
    readonly diagnosticOf: (finding: NonNullable<Action['finding']>) => CodeAction['diagnostics'];
  },
): CodeAction {
  const command = action.select && context.select?.(action.select, action.edits);
  const diagnostics = action.finding && context.diagnosticOf(action.finding);
  return {
    title: cleanLine(action.title),
    kind: ACTION_KIND[action.kind],
    ...(action.preferred && { isPreferred: true }),
    ...(diagnostics && { diagnostics }),
    edit: context.edit(action.edits),
    ...(command && { command }),
  };
}
