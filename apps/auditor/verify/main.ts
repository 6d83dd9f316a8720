import { Command, CommanderError } from 'commander';
import { UnreadableExport } from './export/unreadable-export.fault';
import { verifyOffline } from './verify-offline';

/** 0 right, 1 wrong, 2 could not be checked: a script must never take the last for one of the others. */
const COULD_NOT_BE_CHECKED = 2;

const program = new Command('capture-ledger-verify')
  .description(
    'Verifies an export of a ledger, from its files alone. Exit code 0: right; 1: wrong; 2: could not be checked.',
  )
  .requiredOption('--export <folder>', 'the folder of the export')
  .option('--head <file...>', 'signed heads that were kept elsewhere')
  .option('--key <file>', 'the public key that is believed, in PEM or base64')
  .exitOverride()
  .action(async (options) => {
    const { text, exitCode } = await verifyOffline(options);
    process.stdout.write(`${text}\n`);
    process.exitCode = exitCode;
  });

program.parseAsync().catch((fault: unknown) => {
  if (fault instanceof CommanderError && fault.exitCode === 0) return;
  process.exitCode = COULD_NOT_BE_CHECKED;
  if (fault instanceof CommanderError) return;
  const isCallers = fault instanceof UnreadableExport;
  process.stderr.write(
    `COULD NOT BE CHECKED: ${isCallers ? fault.message : ((fault as Error).stack ?? String(fault))}\n`,
  );
});
