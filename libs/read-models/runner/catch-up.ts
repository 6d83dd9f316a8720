import { advanceTo } from './advance-to';
import { openMember } from './member';
import type { RunOptions } from './run-projections';

/** Takes each projection, by its name, exactly to a sequence: so that partitions that lag behind others can join them. */
export async function catchUp(
  options: Omit<RunOptions, 'onProgress'>,
  sequences: Readonly<Record<string, number>>,
): Promise<void> {
  for (const projection of options.projections) {
    const member = await openMember(projection, options);
    await advanceTo(member, sequences[projection.name] ?? -1, options);
  }
}
