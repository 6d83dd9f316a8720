import { type EventStore, NO_STREAM, type StoredEvent } from '@event-store';
import { type Measured, manyCallers } from '../measure/many-callers';
import type { Row } from '../report/row';
import { sampleStream } from '../world/sample-stream';

interface Prepared {
  readonly stream: string;
  readonly events: readonly StoredEvent[];
}

let round = 0;

/** Appends of one event each to new streams, encoded beforehand: the store alone, by so many callers at a time. */
export async function storePart(store: EventStore, logSize: number, callers: number, count: number): Promise<Row> {
  const prepared = prepare(count);
  const cpu = process.cpuUsage();
  const began = performance.now();
  const measured = await manyCallers(count, callers, async (index) => {
    const { stream, events } = prepared[index] as Prepared;
    const { appended } = await store.append(stream, NO_STREAM, events);
    if (!appended) throw new Error(`${stream} was there already`);
  });
  return row(callers, logSize, measured, prepared, coresOf(cpu, performance.now() - began));
}

/** Encoding them all would take longer than appending them. */
const SAMPLES = 1_000;

function prepare(count: number): Prepared[] {
  round += 1;
  const samples = Array.from({ length: SAMPLES }, (_, index) =>
    sampleStream('00000000-0000-4000-8000-000000000000', index, '2026-01-01T00:00:00.000Z').events.slice(1, 2),
  );
  return Array.from({ length: count }, (_, index) => ({
    stream: `order-round-${round}:${index}`,
    events: samples[index % SAMPLES] ?? [],
  }));
}

function row(callers: number, logSize: number, measured: Measured, prepared: readonly Prepared[], cores: number): Row {
  const bytes = prepared.reduce((sum, { events }) => sum + (events[0]?.bytes.length ?? 0), 0) / prepared.length;
  return {
    what: `store: ${callers.toLocaleString('en')} caller${callers === 1 ? '' : 's'}`,
    logSize,
    unit: 'events/s',
    ...measured,
    serverCores: cores,
    residentMegabytes: process.memoryUsage.rss() / 1e6,
    note: `${Math.round(bytes)} B an event`,
  };
}

function coresOf(before: NodeJS.CpuUsage, milliseconds: number): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / milliseconds;
}
