/** Whose log a process reads from its beginning to its end. */
export interface CatchUpJob {
  readonly url: string;
  readonly ledgerId: string;
}

export interface CatchUpResult {
  readonly events: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
}
