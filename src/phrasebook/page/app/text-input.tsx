/** A line to type in, or a day to pick. */
import type { ComponentProps } from 'preact';

type Props = Omit<ComponentProps<'textarea'>, 'ref' | 'role' | 'type'> & {
  readonly isDate: boolean;
  readonly id?: string;
};

export function TextInput({ isDate, ...rest }: Props) {
  const props = rest as object;
  return isDate ? <input type="date" {...props} /> : <input type="text" {...props} />;
}
