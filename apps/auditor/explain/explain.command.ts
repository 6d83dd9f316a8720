import { toDecimalText } from '@domain';
import type { Explanation } from '@ledger';
import { Command, InvalidArgumentError } from 'commander';
import { dataFolderOption } from '../data-folder.option';
import { type AskPage, type ExplainOptions, explainedQuestion } from './explained-question';
import { answerOf, withPlacedLog } from './with-placed-log';

export function explainCommand(): Command {
  return new Command('explain')
    .description('Says which events a figure follows from, each with its share, and adds them up.')
    .requiredOption('--merchant <id>', 'whose')
    .option('--order <id>', 'a figure of this order, such as --figure captured')
    .option('--customer <id>', 'what this customer owes, with --currency')
    .option('--settlement <currency/number>', 'what this settlement pays out')
    .option('--payout <id>', 'this payout')
    .option('--queue <currency>', 'what is due in this currency')
    .option('--account <currency:account>', 'an account of the books, such as EUR:cash')
    .option('--figure <name>', 'which figure')
    .option('--measure <name>', 'of an order: amount, taxAmount or quantity')
    .option('--line <lineId>', 'of an order: of this line only', wholeNumber)
    .option('--currency <code>', 'of a customer')
    .option('--kind <kind>', 'of a settlement or the queue: entries of this kind only')
    .option('--as-of <sequence>', 'as it was behind this event', wholeNumber)
    .addOption(dataFolderOption())
    .action(explain);
}

async function explain({ dataFolder, ...options }: ExplainOptions & { readonly dataFolder: string }): Promise<void> {
  const ask = explainedQuestion(options);
  await withPlacedLog(dataFolder, async (log) => {
    let sum = 0n;
    for await (const { explanation, sequence } of pagesOf((page) => ask(log, page))) {
      const told = tellerOf(explanation, options.measure === 'quantity');
      for (const share of explanation.shares) {
        sum += share.amount;
        process.stdout.write(`${toldShare(share, told(share.amount))}\n`);
      }
      if (explanation.next !== undefined) continue;
      const { figure, amount } = explanation;
      const isRight = sum === amount;
      if (!isRight) process.exitCode = 1;
      const end = isRight ? 'the sum of these' : `WRONG: these come to ${told(sum)}`;
      process.stdout.write(`${figure} ${told(amount)} as of sequence ${sequence}: ${end}.\n`);
    }
  });
}

async function* pagesOf(ask: (page: { readonly page?: string }) => ReturnType<AskPage>) {
  for (let page: { readonly page?: string } = {}; ; ) {
    const { answer: explanation, sequence } = answerOf(await ask(page));
    yield { explanation, sequence };
    if (explanation.next === undefined) return;
    page = { page: explanation.next };
  }
}

function toldShare(
  { sequence, stream, revision, type, recordedAt, balance, entry }: Explanation['shares'][number],
  amount: string,
): string {
  const what = entry
    ? ` ${entry.mirrors ? `${entry.kind} of ` : ''}${entry.mirrors ?? entry.kind}, due ${entry.due}`
    : '';
  return `${amount.padStart(16)}  #${sequence} ${stream}@${revision} ${type} ${recordedAt}${what}${balance ? ` ${balance}` : ''}`;
}

function tellerOf({ currency }: Explanation, isQuantity: boolean): (amount: bigint) => string {
  return (amount) => (isQuantity ? amount.toString() : `${toDecimalText(amount, currency)} ${currency}`);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('a whole number');
  return Number(text);
}
