const BYTES = 600;
export const EVENT_TYPE = 'BenchEvent';

/** Shaped like a capture, and in canonical form: members in order, 600 bytes as JSON. */
export function eventOf600Bytes(index: number): Record<string, unknown> {
  const event = {
    amount: 6_250,
    captureNumber: 1_000_000 + (index % 1_000_000),
    currency: 'EUR',
    lines: [1, 2, 3, 4, 5].map((lineId) => ({ amount: 1_250, lineId, quantity: 1, tax: 250 })),
    orderId: `o-${1_000_000 + (index % 1_000_000)}`,
    reference: '',
  };
  return { ...event, reference: 'x'.repeat(BYTES - JSON.stringify(event).length) };
}
