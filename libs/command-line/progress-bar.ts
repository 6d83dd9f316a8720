import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  /** Sets how much is done; a second number corrects how much there is. */
  update(done: number, total?: number): void;
  stop(): void;
}

const REDRAWS_PER_SECOND = 5;
// Where output is not a terminal, a line now and then says as much as a bar.
const LINE_EVERY_MS = 2_000;

/** A bar with the rate and the time left, on standard error, so that standard output stays for results. */
export function startProgressBar(title: string, total: number, unit: string): ProgressBar {
  const bar = new SingleBar({
    format: `${title} [{bar}] {percentage}% | {value}/{total} ${unit} | {rate}/s | {eta_formatted} left`,
    fps: REDRAWS_PER_SECOND,
    noTTYOutput: true,
    notTTYSchedule: LINE_EVERY_MS,
    etaBuffer: 50,
    stream: process.stderr,
  });
  const startedAt = performance.now();
  bar.start(total, 0, { rate: 0 });
  const rate = (done: number) => Math.round((done * 1_000) / Math.max(1, performance.now() - startedAt));
  return {
    update(done, newTotal) {
      if (newTotal !== undefined) bar.setTotal(newTotal);
      bar.update(done, { rate: rate(done) });
    },
    stop: () => bar.stop(),
  };
}
