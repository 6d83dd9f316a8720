import { copyKeyFolder } from '@event-store';
import { carryKeys, type KeyPlace } from '@ledger';
import { CommandFault } from '../command.fault';
import { nameOfKeys } from './keys-place';

/** Carries every key of a ledger, and answers in sentences where they are now and what is left to do. */
export async function moveKeys(from: KeyPlace, to: KeyPlace): Promise<string[]> {
  if (nameOfKeys(from) === nameOfKeys(to)) return [`Keys      stay in ${nameOfKeys(to)}.`];
  try {
    const { personal, destroyed, api } = await carryKeys(from, to);
    return [
      `Keys      ${personal} of personal data (${destroyed} destroyed) and ${api} API keys are in ${nameOfKeys(to)}.`,
      ...ledgerKeys(from, to),
    ];
  } catch (cause) {
    throw new CommandFault(`the keys cannot be carried: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** The two keys themselves are never shown; how to hand them on is. */
function ledgerKeys(from: KeyPlace, to: KeyPlace): string[] {
  const whose = 'Whoever opens the new place needs the MASTER_KEY and SIGNING_KEY of the old one';
  if (from.keyStore !== 'files') return [`${whose}.`];
  const { dataFolder: folder } = from;
  if (to.keyStore === 'files' && copyKeyFolder(folder, to.dataFolder)) {
    return [`          Master and signing key are in ${to.dataFolder}/keys, for their owner only to read.`];
  }
  return [
    `${whose}. Where they are not in its configuration:`,
    `  export MASTER_KEY="$(cat '${folder}/keys/master.key')" SIGNING_KEY="$(cat '${folder}/keys/signing.key')"`,
  ];
}
