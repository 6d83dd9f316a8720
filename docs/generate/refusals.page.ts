import { REFUSALS, type RefusalCode } from '@domain';
import { statusOf } from '../../apps/api/problem/problem';
import { TRANSPORT_PROBLEMS } from '../../apps/api/problem/transport-problems';
import { page, table } from './markdown';

/** Every no that a caller can be given, in the order in which they are looked for. */
export function refusalsPage(): string {
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  return page(
    'Refusals',
    'Every reason for which a command or a question is refused, in the order in which they are looked for: of two that apply, ' +
      'the caller is told the earlier one. A refused command leaves no trace in the log.',
    'Each is answered as `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail`, `code`, and the numbers that explain it.',
    table(
      ['Code', 'Status', 'What is wrong'],
      codes.map((code) => [`<a id="${code}"></a>\`${code}\``, String(statusOf(code)), REFUSALS[code].title]),
    ),
    '## Before a request reaches the ledger',
    'The same form, for what is wrong with the request as such.',
    table(
      ['Code', 'Status', 'What is wrong'],
      Object.values(TRANSPORT_PROBLEMS).map(({ code, status, title }) => [
        `<a id="${code}"></a>\`${code}\``,
        String(status),
        title,
      ]),
    ),
  );
}
