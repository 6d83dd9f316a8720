/** How much one file of an export holds at most: what a person can still open. */
export interface FileSize {
  readonly linesMax: number;
  readonly bytesMax: number;
}

export const FILE_SIZE: FileSize = { linesMax: 100_000, bytesMax: 64 * 1024 * 1024 };

export function eventsFileName(index: number): string {
  return `events-${String(index).padStart(6, '0')}.ndjson`;
}

export function hashesFileName(index: number): string {
  return `hashes-${String(index).padStart(6, '0')}.bin`;
}
