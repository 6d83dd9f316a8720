import { isRefusal } from '@domain';
import {
  type ApiKey,
  type ApiKeyScope,
  type ApiKeys,
  loadConfiguration,
  openConfiguredApiKeys,
  ROLES,
  type Role,
} from '@ledger';
import { Command, Option } from 'commander';
import { CommandFault } from '../command.fault';
import { dataFolderOption } from '../data-folder.option';
import { rotateCommand } from './rotate.command';
import { rotateMasterCommand } from './rotate-master.command';

interface Grant {
  readonly role: Role[];
  readonly merchant?: string;
  readonly customer?: string;
  readonly wholeLedger?: true;
  readonly label: string;
}

export function keysCommand(): Command {
  const keys = new Command('keys').description(
    'Makes, lists and revokes API keys, also while the service runs; rotates the key that signs heads, and the one that wraps the keys of personal data.',
  );
  keys.addCommand(
    new Command('make')
      .description('Makes a key and shows it, this once.')
      .addOption(new Option('--role <role...>', 'what the key may do').choices(ROLES).makeOptionMandatory())
      .option('--merchant <id>', 'whose orders the key opens')
      .option('--customer <id>', 'a customer of that merchant: a customer key')
      .option('--whole-ledger', 'a key for all merchants')
      .option('--label <text>', 'what you call it', '')
      .addOption(dataFolderOption())
      .action((grant: Grant & DataFolder) => withKeys(grant, (store) => make(store, grant))),
  );
  keys.addCommand(
    new Command('list')
      .description('Lists all keys; the secrets are kept nowhere.')
      .addOption(dataFolderOption())
      .action((options: DataFolder) => withKeys(options, list)),
  );
  keys.addCommand(
    new Command('revoke')
      .description('Takes a key back; a running service stops accepting it within 5 seconds.')
      .argument('<keyId>', 'the part of the key between its two underscores')
      .addOption(dataFolderOption())
      .action((keyId: string, options: DataFolder) => withKeys(options, (store) => revoke(store, keyId))),
  );
  keys.addCommand(rotateCommand());
  keys.addCommand(rotateMasterCommand());
  return keys;
}

interface DataFolder {
  readonly dataFolder: string;
}

async function withKeys({ dataFolder }: DataFolder, work: (keys: ApiKeys) => Promise<string>): Promise<void> {
  const keys = await openConfiguredApiKeys({ ...loadConfiguration(), dataFolder });
  try {
    process.stdout.write(`${await work(keys)}\n`);
  } finally {
    await keys.close();
  }
}

async function make(keys: ApiKeys, { role, label, ...grant }: Grant): Promise<string> {
  const made = await keys.make({ scope: scopeOf(grant), roles: role, label });
  if (isRefusal(made)) throw new CommandFault(made.detail);
  process.stderr.write('The key is shown this once; only its hash is kept.\n');
  return made.text;
}

/** Exactly one of three: a merchant, one customer of a merchant, the whole ledger. */
function scopeOf({
  merchant,
  customer,
  wholeLedger,
}: Pick<Grant, 'merchant' | 'customer' | 'wholeLedger'>): ApiKeyScope {
  if (wholeLedger) {
    if (merchant === undefined && customer === undefined) return { kind: 'ledger' };
    throw new CommandFault('a key is for the whole ledger or for a merchant, not for both');
  }
  if (merchant === undefined) {
    throw new CommandFault('a key needs --merchant <id>, with --customer <id> for a customer, or --whole-ledger');
  }
  return customer === undefined
    ? { kind: 'merchant', merchantId: merchant }
    : { kind: 'customer', merchantId: merchant, customerId: customer };
}

async function list(keys: ApiKeys): Promise<string> {
  const all = await keys.list();
  return all.length === 0 ? 'There is no key yet.' : all.map(line).join('\n');
}

function line({ keyId, scope, roles, label, createdAt, revokedAt }: ApiKey): string {
  const state = revokedAt === undefined ? 'valid' : `revoked ${revokedAt}`;
  return [keyId, whose(scope), roles.join(','), `made ${createdAt}`, state, label].join('  ').trimEnd();
}

function whose(scope: ApiKeyScope): string {
  if (scope.kind === 'ledger') return 'whole ledger';
  return scope.kind === 'merchant' ? scope.merchantId : `${scope.merchantId}:${scope.customerId}`;
}

async function revoke(keys: ApiKeys, keyId: string): Promise<string> {
  if (!(await keys.revoke(keyId))) throw new CommandFault(`there is no key ${keyId}`);
  return `${keyId} is revoked.`;
}
