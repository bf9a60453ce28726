/** What a suite is and how its cases are counted; whatever runs them, in whatever language, says them in one shape. */

export interface CaseResult {
  readonly name: string;
  readonly milliseconds: number;
  /** What it measured or saw. */
  readonly note?: string | undefined;
  /** Left out where it passed. */
  readonly error?: string | undefined;
}

export interface Stage {
  /** Empty and new for each suite; gone afterwards. */
  readonly folder: string;
  /** Where pictures go. */
  readonly pictures: string;
  readonly vsix: string;
  /** Where pictures go that are shown to others; left out, none are made. */
  readonly media?: string | undefined;
  readonly say: (line: string) => void;
  readonly tell: (result: CaseResult) => void;
}

export interface Suite {
  readonly name: string;
  readonly title: string;
  readonly run: (stage: Stage) => Promise<void>;
}

/** Consoles put their own words around a line. */
const MARKED = /DUNMARK (\{.*\}) END/s;

/** What a case said from inside an editor: a result, or something about the editor. */
export type Said = CaseResult | { readonly about: string };

export function heard(line: string): Said | undefined {
  const marked = MARKED.exec(line)?.[1];
  return marked === undefined ? undefined : (JSON.parse(marked) as Said);
}

/** Runs one case and tells of it. @returns whether it passed */
export async function play(
  stage: Stage,
  name: string,
  run: () => Promise<string | undefined>,
  onFault?: () => Promise<unknown>,
): Promise<boolean> {
  const begun = Date.now();
  try {
    const note = await run();
    stage.tell({ name, milliseconds: Date.now() - begun, note });
    return true;
  } catch (fault) {
    const error = fault instanceof Error ? fault.message : String(fault);
    stage.tell({ name, milliseconds: Date.now() - begun, error });
    await onFault?.().catch(() => undefined);
    return false;
  }
}
