import type { Answer } from '../../client/service';
import type { Tone } from '../../parts/status-badge.view';

/** How each status of a payout feels. */
export const PAYOUT_TONES: Readonly<Record<Answer<'Payout'>['status'], Tone>> = {
  due: 'open',
  sent: 'attention',
  confirmed: 'good',
  failed: 'bad',
  returned: 'bad',
};
