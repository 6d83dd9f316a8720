import type { Generated } from 'kysely';
import type { Generation } from '../read-models.port';

/** The tables that migrations make; those of generations come and go with them. */
export interface Database {
  readonly generations: GenerationTable;
  readonly places: PlaceTable;
  readonly leases: LeaseTable;
  readonly owners: OwnerTable;
}

interface GenerationTable {
  readonly generationId: Generated<number>;
  readonly projection: string;
  readonly version: number;
  readonly state: Generation['state'];
  readonly createdAt: string;
  /** Statements that wait until the generation has caught up; null when they have run. */
  readonly finishing: readonly string[] | null;
}

/** Where one partition of one generation stands. */
export interface PlaceTable {
  readonly generationId: number;
  readonly partition: number;
  readonly sequence: number;
  /** As JSON text. */
  readonly checkpoint: string | null;
  readonly caughtUp: boolean;
  readonly head: number | null;
  readonly writtenAt: string;
}

interface LeaseTable {
  readonly name: string;
  readonly owner: string;
  readonly token: number;
  readonly expiresAt: Date;
}

interface OwnerTable {
  readonly owner: string;
  readonly seenAt: Date;
}
