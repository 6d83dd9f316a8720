import { canonicalJson } from '@event-store/stored-form';
import type { SignedHead } from '@log-tree';

export const EXPORT_FORMAT = 1;
export const MANIFEST_FILE = 'manifest.json';

/** What an export says of itself: `manifest.json`, written last. */
export interface Manifest {
  readonly format: typeof EXPORT_FORMAT;
  readonly ledgerId: string;
  /** Whole: every event from sequence 0 on. Partial: some events, each with a proof that it is one of the whole. */
  readonly kind: 'whole' | 'partial';
  /** Of the first event in the files. */
  readonly firstSequence: number;
  /** How many events the files hold. */
  readonly size: number;
  readonly files: readonly ExportedFile[];
  /** Views of these events as tables, where they were asked for. They prove nothing: whoever has the events can make them. */
  readonly tables?: readonly ExportedTable[];
  /** What a partial export was asked for. */
  readonly selection?: Selection;
  /** Whole: the last head in the log. Partial: the tree that the proofs lead to; without a signature where there is none. */
  readonly head?: SignedHead | UnsignedHead;
  readonly exportedAt: string;
}

export type UnsignedHead = Pick<SignedHead, 'ledgerId' | 'size' | 'rootHash'>;

export interface ExportedFile {
  readonly name: string;
  /** Of its first event. */
  readonly firstSequence: number;
  readonly count: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** The hash of each event, 32 bytes each, in the same order. Of whole exports only. */
  readonly hashes?: { readonly name: string; readonly sha256: string };
}

export interface ExportedTable {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface Selection {
  readonly merchant?: string;
  /** `M:O`. */
  readonly order?: string;
  readonly from?: number;
  readonly to?: number;
}

/** For people too: one member a line. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 2)}\n`;
}
