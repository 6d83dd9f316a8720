import 'reflect-metadata';
import { ConfigurationFault } from '@ledger';
import { Command } from 'commander';
import { askCommand } from './ask/ask.command';
import { backupCommand } from './backup/backup.command';
import { CommandFault } from './command.fault';
import { copyCommand } from './copy/copy.command';
import { diffCommand } from './diff/diff.command';
import { differenceCommand } from './difference/difference.command';
import { explainCommand } from './explain/explain.command';
import { exportCommand } from './export/export.command';
import { importCommand } from './import/import.command';
import { keysCommand } from './keys/keys.command';
import { headsCommand } from './prove/heads.command';
import { proveCommand } from './prove/prove.command';
import { rebuildCommand } from './rebuild/rebuild.command';
import { replayCommand } from './replay/replay.command';
import { restoreCommand } from './restore/restore.command';
import { UnreadableExport } from './verify/export/unreadable-export.fault';
import { WrongSource } from './verify/wrong';
import { verifyCommand } from './verify-log/verify.command';

const program = new Command('auditor')
  .description(
    'The command line beside the service: keys, import, verification, proofs, questions, export, replay, rebuilding of views.',
  )
  .showHelpAfterError()
  .addCommand(keysCommand())
  .addCommand(importCommand())
  .addCommand(verifyCommand())
  .addCommand(headsCommand())
  .addCommand(proveCommand())
  .addCommand(askCommand())
  .addCommand(explainCommand())
  .addCommand(differenceCommand())
  .addCommand(exportCommand())
  .addCommand(replayCommand())
  .addCommand(diffCommand())
  .addCommand(rebuildCommand())
  .addCommand(copyCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand());

const CALLERS = [CommandFault, ConfigurationFault, UnreadableExport, WrongSource];

program.parseAsync().catch((fault: unknown) => {
  // What the caller can put right needs no stack; everything else does.
  const uncheckable = fault instanceof UnreadableExport;
  const isCallers = CALLERS.some((kind) => fault instanceof kind);
  const text = isCallers || !(fault instanceof Error) ? ((fault as Error).message ?? String(fault)) : fault.stack;
  process.stderr.write(`${text}\n`);
  process.exitCode = uncheckable ? 2 : 1;
});
