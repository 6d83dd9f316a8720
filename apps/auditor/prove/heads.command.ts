import { HEADS_STREAM } from '@domain';
import { decodeRecord, type EventStore } from '@event-store';
import { headFileText, loadConfiguration, openLogToRead } from '@ledger';
import type { SignedHead } from '@log-tree';
import { Command } from 'commander';
import { CommandFault } from '../command.fault';
import { dataFolderOption } from '../data-folder.option';

const PAGE = 500;

interface HeadsOptions {
  readonly dataFolder: string;
  readonly size?: string;
}

export function headsCommand(): Command {
  return new Command('heads')
    .description('Lists the heads that were signed, oldest first, beside a running service too; or shows one to keep.')
    .option('--size <events>', 'shows the head over so many events, as a head file; `last` shows the last one')
    .addOption(dataFolderOption())
    .action(async ({ dataFolder, size }: HeadsOptions) => {
      const store = await openLogToRead({ ...loadConfiguration(), dataFolder });
      try {
        const heads = await readHeads(store);
        process.stdout.write(size === undefined ? listed(heads) : headFileText(found(heads, size)));
      } finally {
        await store.close();
      }
    });
}

/** From the log itself, without any view. */
async function readHeads(store: EventStore): Promise<readonly SignedHead[]> {
  const heads: SignedHead[] = [];
  for (let from = 0; ; from += PAGE) {
    const page = await store.readStream(HEADS_STREAM, from, PAGE);
    for (const recorded of page) {
      const { envelope, event } = decodeRecord(recorded);
      if (event.type !== 'HeadSigned') throw new Error(`${event.type} stands among the heads`);
      const { type: _, ...head } = event;
      heads.push({ ledgerId: envelope.ledgerId, ...head });
    }
    if (page.length < PAGE) return heads;
  }
}

function listed(heads: readonly SignedHead[]): string {
  if (heads.length === 0) return 'No head was signed yet.\n';
  return heads.map(({ signedAt, size, rootHash, keyId }) => `${signedAt}  ${size}  ${rootHash}  ${keyId}\n`).join('');
}

function found(heads: readonly SignedHead[], size: string): SignedHead {
  const head = size === 'last' ? heads.at(-1) : heads.find((each) => String(each.size) === size);
  if (!head) throw new CommandFault(`there is no such head: ${size}`);
  return head;
}
