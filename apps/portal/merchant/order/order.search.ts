export const PANELS = ['capture', 'refund', 'edit', 'release', 'extend', 'cancel', 'parcel'] as const;

export type PanelName = (typeof PANELS)[number];

/** What the address says of one order: which panel is open, so that a reload opens it again. */
export interface OrderSearch {
  readonly panel?: PanelName | undefined;
}

export function readOrderSearch({ panel }: Record<string, unknown>): OrderSearch {
  return { panel: PANELS.find((name) => name === panel) };
}
