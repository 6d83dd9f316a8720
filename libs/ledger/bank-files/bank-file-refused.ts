import type { BankFileRefusal } from '@bank-files';
import { type Refusal, refuse } from '@domain';

/** BANK_FILE_REFUSED, saying where and why the file cannot be read. */
export function bankFileRefused({ problem, place, reason }: BankFileRefusal): Refusal {
  return refuse('BANK_FILE_REFUSED', `At ${place}: ${reason}.`, { problem, place });
}
