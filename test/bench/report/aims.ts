import type { EventStoreDbFigures } from '../eventstoredb.bench';
import { shareOfBare } from '../parts/eventstoredb/turn.part';
import type { ProofFigures } from '../parts/proof.part';
import type { Round } from '../parts/round.part';
import type { SettlementFigures } from '../parts/settlement.part';
import type { Aim, Row } from './row';

/** What we want on two shared cores. Ratios within one run, because machines and their neighbours differ. */
export function aimsOf(emptyRoute: Row, rounds: readonly Round[]): Aim[] {
  const [small, large] = [rounds[0], rounds.at(-1)];
  if (!small || !large) return [];
  return [
    atLeast('single captures / empty route', ratio(small.http.single, emptyRoute), 0.5),
    atLeast('bulk captures / single captures', ratio(small.http.bulk, small.http.single), 2.5),
    atLeast('rebuild of every view / read and parse', ratio(large.rebuild, large.readAndParse), 0.15),
    ...(small === large ? [] : growth(small, large)),
    ...rounds.flatMap(({ logSize, http }) =>
      http.memory
        ? [
            atMost(
              `memory of the service, late / early (log of ${logSize.toLocaleString('en')})`,
              http.memory.growth,
              1.15,
            ),
          ]
        : [],
    ),
  ];
}

/** The same on EventStoreDB, held against its client in the same run. */
export function aimsOfEventStoreDb({ turns, catchingUp, frozen, appendTimeoutMs }: EventStoreDbFigures): Aim[] {
  const { bare, memory, postgres } = catchingUp;
  const timeout = appendTimeoutMs / 1_000;
  return [
    // One under way waits for the disk and little else: it is shown, and not aimed at.
    ...turns
      .filter(({ inFlight }) => inFlight > 1)
      .map((turn) => atLeast(`service / bare client, ${turn.inFlight} in flight`, shareOfBare(turn, 'service'), 0.6)),
    atLeast('catching up: views in memory / bare subscription', ratio(memory, bare), 0.6),
    ...(postgres ? [atLeast('catching up: views on PostgreSQL, events/s', postgres.perSecond ?? 0, 10_000)] : []),
    atMost(`frozen server: seconds to OUTCOME_UNKNOWN (APPEND_TIMEOUT ${timeout})`, frozen, timeout + 0.5),
  ];
}

/** Settlement, held against what SQLite itself needs of the processor for the same rows. */
export function aimsOfSettlement({ closing, plain, csv, lookBack }: SettlementFigures): Aim[] {
  return [
    atMost('CPU of closing / SQL sum of the same rows', closing.cpuSeconds / plain.sum.cpuSeconds, 20),
    atMost('CPU of closing / reading the same rows in order', closing.cpuSeconds / plain.read.cpuSeconds, 5),
    atMost('CPU of a CSV statement / reading the same rows in order', csv.cpuSeconds / plain.read.cpuSeconds, 12),
    ...steady('memory of closing, late / early', closing),
    ...steady('memory of a CSV statement, late / early', csv),
    atMost('trial balance of the middle of the log, p99 ms', lookBack.p99, 100),
  ];
}

/** What is done before a process has come to its pace tells nothing of growth. */
const STEADY_SECONDS = 5;

function steady(what: string, { memory, cpuSeconds }: SettlementFigures['csv' | 'closing']): Aim[] {
  return memory && cpuSeconds > STEADY_SECONDS ? [atMost(what, memory.growth, 1.15)] : [];
}

/** Of all of a log, and of one event at a time. */
export function aimsOfProof(log: ProofFigures, trees: readonly Row[]): Aim[] {
  return [
    atLeast('full verification / read, parse and hash', verifyingShare(log), 0.5),
    atLeast('replay into every view / read and parse', ratio(log.replaying, log.readAndParse), 0.15),
    ...aimsOfTrees(trees),
  ];
}

function aimsOfTrees(trees: readonly Row[]): Aim[] {
  return trees
    .filter(({ p99 }) => p99 !== undefined)
    .map(({ what, logSize = 0, p99 = 0 }) =>
      atMost(`${what}, p99 in ms (log of ${logSize.toLocaleString('en')})`, p99, 5),
    );
}

/** A question about the past costs the same in a log of ten times the size. */
export function aimsOfPast(rows: readonly Row[]): Aim[] {
  const asked = rows.filter(({ p99 }) => p99 !== undefined);
  return [...Map.groupBy(asked, ({ what }) => what)].flatMap(([what, sizes]) => {
    const [small, large] = [sizes[0], sizes.at(-1)];
    if (!small || !large || small === large) return [];
    return [
      atMost(`${what}: p50, large log / small log`, (large.p50 ?? 0) / (small.p50 ?? 1), 1.5),
      atMost(`${what}: p99, large log / small log`, (large.p99 ?? 0) / (small.p99 ?? 1), 1.5),
    ];
  });
}

/** A list is smooth where nobody waits for a page of it, and no picture is left out. */
export function aimsOfPortal(rows: readonly Row[]): Aim[] {
  return rows
    .filter(({ what }) => what in MILLISECONDS_AT_MOST)
    .map(({ what, p99 = 0 }) => atMost(`${what}, p99 in ms`, p99, MILLISECONDS_AT_MOST[what] ?? 0));
}

const MILLISECONDS_AT_MOST: Readonly<Record<string, number>> = {
  'portal: turn to the next page': 250,
  'portal: sort': 250,
  'portal: a frame of scrolling': 50,
};

function growth(small: Round, large: Round): Aim[] {
  const p99 = (large.http.balances.p99 ?? 0) / (small.http.balances.p99 ?? 1);
  return [
    atMost('p99 of a balance query, large log / small log', p99, 1.3),
    atMost('append rate, small log / large log', ratio(small.manyCallers, large.manyCallers), 1.3),
  ];
}

/** Of the rate at which one could do no more than read, parse and hash. */
function verifyingShare({ hashing, verifying, readAndParse }: ProofFigures): number {
  const floor = 1 / (1 / (readAndParse.perSecond ?? 1) + 1 / (hashing.perSecond ?? 1));
  return (verifying.perSecond ?? 0) / floor;
}

const ratio = (a: Row, b: Row) => (a.perSecond ?? 0) / (b.perSecond ?? 1);

function atLeast(what: string, figure: number, bound: number): Aim {
  return { what, figure, reached: figure >= bound, aim: `≥ ${bound.toLocaleString('en')}` };
}

function atMost(what: string, figure: number, bound: number): Aim {
  return { what, figure, reached: figure <= bound, aim: `≤ ${bound}` };
}
