/** The three kinds of fault that reading a letter reports, each made in one short call. */
import type { Fault, FaultFix, FaultRule } from '../model/fault.js';
import type { Span } from '../model/span.js';

const of =
  (rule: FaultRule) =>
  (code: string, span: Span, data: Fault['data'] = {}, fixes: readonly FaultFix[] = []): Fault => ({
    rule,
    code,
    data,
    span,
    fixes,
  });

export const parseError = of('parse-error');
export const unbalanced = of('unbalanced-braces');
export const tooComplex = of('input-too-complex');
