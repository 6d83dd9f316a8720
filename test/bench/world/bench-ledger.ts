import { isRefusal } from '@domain';
import { loadConfiguration, openLedger } from '@ledger';
import { openServiceApiKeys } from '../../../libs/ledger/api-keys/open-api-keys';
import { fillLog } from './fill-log';
import type { Settings } from './program';
import { MERCHANT } from './sample-order';

export interface BenchLedger {
  /** How the service is told of it. */
  readonly settings: Settings;
  /** Orders `0 ... orders - 1` stand in the log. */
  readonly orders: number;
  /** Opens what the load asks for. */
  readonly merchantKey: string;
  /** Opens the metrics. */
  readonly ledgerKey: string;
  readonly fillSeconds: number;
}

/** Makes a ledger of about `size` events where nothing is yet, past HTTP: that would take an hour. */
export async function makeBenchLedger(settings: Settings, size: number): Promise<BenchLedger> {
  const ledger = await openLedger(loadConfiguration({ ...settings, APPEND_TIMEOUT: '60000' }));
  const start = performance.now();
  const orders = await fillLog(ledger.store, ledger.ledgerId, size);
  const fillSeconds = (performance.now() - start) / 1_000;
  await ledger.close();

  const keys = await openServiceApiKeys(loadConfiguration(settings));
  const merchantKey = await keys.make({
    scope: { kind: 'merchant', merchantId: MERCHANT },
    roles: ['fulfilment', 'finance'],
    label: 'bench load',
  });
  const ledgerKey = await keys.make({ scope: { kind: 'ledger' }, roles: ['admin', 'auditor'], label: 'bench metrics' });
  await keys.close();
  if (isRefusal(merchantKey) || isRefusal(ledgerKey)) throw new Error('the keys of the bench were refused');
  return { settings, orders, merchantKey: merchantKey.text, ledgerKey: ledgerKey.text, fillSeconds };
}
