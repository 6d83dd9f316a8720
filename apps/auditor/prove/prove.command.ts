import { isRefusal, type Refusal } from '@domain';
import {
  type ConsistencyProof,
  type InclusionProof,
  isUnproved,
  loadConfiguration,
  openLogToRead,
  openViewsToRead,
  proveConsistency,
  proveInclusion,
  type Unproved,
} from '@ledger';
import { isCatchingUp, type LogTree, readLogTree } from '@read-models';
import { Command } from 'commander';
import { CommandFault } from '../command.fault';
import { dataFolderOption } from '../data-folder.option';
import { ledgerOpenedIn } from './ledger-opened-in';

interface ProveOptions {
  readonly dataFolder: string;
  readonly sequence?: number;
  readonly from?: number;
  readonly head?: number;
}

type Prove = (tree: LogTree, ledgerId: string) => Promise<InclusionProof | ConsistencyProof | Refusal | Unproved>;

export function proveCommand(): Command {
  return new Command('prove')
    .description(
      'Proves to whoever holds a head that an event is in it, or that it goes on from an earlier one; as JSON.',
    )
    .option('--sequence <n>', 'the event that is to be in the head', number)
    .option('--from <events>', 'the size of the earlier head', number)
    .option('--head <events>', 'the size of the head; left out: the last one', number)
    .addOption(dataFolderOption())
    .action(async (options: ProveOptions) => {
      process.stdout.write(`${JSON.stringify(await proof(options), undefined, 2)}\n`);
    });
}

async function proof({ dataFolder, ...asked }: ProveOptions): Promise<object> {
  const prove = asProve(asked);
  const configuration = { ...loadConfiguration(), dataFolder };
  const log = await openLogToRead(configuration);
  const views = await openViewsToRead(configuration);
  try {
    const ledgerId = await ledgerOpenedIn(log);
    const read = await readLogTree(views, (tree) => prove(tree, ledgerId));
    if (isCatchingUp(read)) throw new CommandFault('the tree is not there yet, or is still being built');
    if (isRefusal(read.answer)) throw new CommandFault(read.answer.detail);
    if (isUnproved(read.answer)) {
      throw new CommandFault(`WRONG: the head over ${read.answer.size} events: ${read.answer.unproved}`);
    }
    return read.answer;
  } finally {
    await views.close();
    await log.close();
  }
}

/** Exactly one of the two proofs. */
function asProve({ sequence, from, head }: Omit<ProveOptions, 'dataFolder'>): Prove {
  if ((sequence === undefined) === (from === undefined)) {
    throw new CommandFault('a proof is of an event, --sequence <n>, or of an earlier head, --from <events>');
  }
  if (sequence !== undefined) return (tree, ledgerId) => proveInclusion(tree, ledgerId, { sequence, size: head });
  if (from === 0) throw new CommandFault('--from is the size of a head: at least 1');
  return (tree, ledgerId) => proveConsistency(tree, ledgerId, { from: from ?? 1, to: head });
}

function number(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new CommandFault(`"${text}" is no number of events`);
  return Number(text);
}
