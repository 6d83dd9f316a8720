/** One thing that has to work before the service takes calls. */
export interface ReadinessCheck {
  readonly name: 'event-store' | 'projections' | 'clock';
  readonly ready: boolean;
  /** Why not; absent when ready. */
  readonly reason?: string;
  readonly figures: Readonly<Record<string, number | string | null>>;
}
