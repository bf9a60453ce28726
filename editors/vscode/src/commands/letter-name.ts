/** How a letter may be called, told while the name is typed; the server has the last word. */
import { say } from '../say.js';
import { NEW } from '../words.js';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function nameFault(value: string, taken: readonly string[], like: string): string | undefined {
  const id = value.trim();
  if (!NAME.test(id)) return say(NEW.shape, { like });
  return taken.includes(id) ? say(NEW.isTaken, { id }) : undefined;
}

/** The first name nobody has: `reminder/email`, `reminder/email-2`, … */
export function freeName(group: string, name: string, taken: readonly string[]): string {
  let id = `${group}/${name}`;
  for (let n = 2; taken.includes(id); n++) id = `${group}/${name}-${n}`;
  return id;
}
