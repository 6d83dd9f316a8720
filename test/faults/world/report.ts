/** FAULTS_LONG=1 tries each fault longer and more often. */
export const isLong = process.env['FAULTS_LONG'] === '1';

/** Said beside the result: the figures of a run are what one wants to compare. */
export function report(fault: string, figures: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${fault}: ${JSON.stringify(figures)}\n`);
}
