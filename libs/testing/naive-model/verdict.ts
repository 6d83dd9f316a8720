import { REFUSALS, type RefusalCode } from '@domain';
import type { Story } from './story';

/** What the rules say about a command: no, and why; or yes, what was recorded, and how the story goes on. */
export type Verdict =
  | { readonly refused: RefusalCode }
  | { readonly recorded: readonly string[]; readonly story: Story };

/** Of all the reasons that apply, the one that stands first in the catalogue. */
export function earliest(reasons: readonly (RefusalCode | false | undefined)[]): RefusalCode | undefined {
  const catalogue = Object.keys(REFUSALS) as RefusalCode[];
  return catalogue.find((code) => reasons.includes(code));
}
