import type { REFUSALS, RefusalCode } from '@domain';
import { statusOf } from '../problem/problem';
import { TRANSPORT_PROBLEMS } from '../problem/transport-problems';

/** Every reason a call can fail for, where the `type` of a problem points to. */
export function refusalsPage(refusals: typeof REFUSALS): string {
  const rows = [
    ...Object.entries(refusals).map(([code, { title }]) => ({ code, status: statusOf(code as RefusalCode), title })),
    ...Object.values(TRANSPORT_PROBLEMS),
  ];
  return `<!doctype html>
<html lang="en">
<title>Refusals · Capture Ledger</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
  td, th { padding: .25rem .75rem; text-align: left; border-bottom: 1px solid #ddd }
  :target { background: #fff3bf }
</style>
<h1>Refusals</h1>
<p>Of two reasons that apply, the caller is told the one that stands earlier here.</p>
<table>
<tr><th>Code<th>Status<th>Meaning
${rows.map(({ code, status, title }) => `<tr id="${code}"><td><code>${code}</code><td>${status}<td>${title}`).join('\n')}
</table>
`;
}
