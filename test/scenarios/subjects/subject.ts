import type { Step } from '../reading/step';

/** Whatever the tables can be tried on: the bare rules, a ledger on an engine, the service over HTTP. */
export interface Subject {
  /** The clock at the start of a scenario, and an order of its own to talk about. */
  begin(): Promise<Talk>;
}

export interface Talk {
  readonly begin: string;
  say(step: Extract<Step, { say: unknown }>): Promise<Outcome>;
  wait(days: number): Promise<void>;
  /** Moves the clock there, and answers once the authorization has expired. */
  expire(at: string): Promise<Outcome>;
  /** How the order stands now; undefined while there is none. */
  standing(): Promise<Standing | undefined>;
  /** What is owed on each capture, oldest first: `20, 0`. */
  owing(): Promise<string>;
}

export type Outcome =
  | { readonly refused: string }
  | {
      readonly recorded: readonly string[];
      readonly replayed: boolean;
      /** `1: 2/8000/1600` for a line of a capture; `C1 1: 2/8000/1600` and `C1 fee 8/2` for a refund. */
      readonly taken: readonly string[];
      readonly standing: Standing;
    };

/** The figures that the tables speak of, by the names of their columns. */
export interface Standing {
  readonly remaining: string;
  readonly captured: string;
  readonly refunded: string;
  readonly owed: string;
  readonly credit: string;
  readonly prepaid: string;
  readonly status: string;
}
