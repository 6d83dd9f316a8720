/** A partition, and what proves that nobody else has it. */
export interface HeldPartition {
  readonly partition: number;
  /** Of the lease that `partitionLease` names. */
  readonly token: number;
}

const PREFIX = 'partition:';

export function partitionLease(partition: number): string {
  return `${PREFIX}${partition}`;
}

export function partitionOfLease(name: string): number {
  return Number(name.slice(PREFIX.length));
}
