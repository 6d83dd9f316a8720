import { toExactJson } from '@command-line';
import { isRefusal } from '@domain';
import { loadConfiguration, openQuestions } from '@ledger';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { CommandFault } from '../command.fault';
import { dataFolderOption } from '../data-folder.option';
import { type Asked, BY_DAY, QUESTIONS } from './questions';

const PAGE_PRESET = 50;
const PAGE_MAX = 500;

export function askCommand(): Command {
  return new Command('ask')
    .description(
      'Asks what the service answers, now or as it was, beside a running service too; the answer is JSON, amounts in minor units, personal texts as they stand in the log.',
    )
    .addArgument(new Argument('<question>').choices(Object.keys(QUESTIONS)))
    .requiredOption('--merchant <id>', 'whose')
    .option('--order <id>', 'of order, history, balances')
    .option('--customer <id>', 'of customer, owed; only these of orders, receivables')
    .option('--currency <code>', 'of journal, trial-balance, settlement, upcoming-entries; only this of lists')
    .option('--payout <id>', 'of payout')
    .option('--settlement <number>', 'of settlement, settlement-entries', number)
    .option('--days <number>', 'of expiring, expiry-totals: how many days ahead', number)
    .addOption(new Option('--as-of <sequence>', 'as it was behind that event').argParser(number).conflicts('at'))
    .option('--at <instant>', 'as it was before the first event recorded later, such as 2026-03-31T22:00:00Z', instant)
    .option('--effective-to <day>', `only what took effect by that day in UTC: of ${BY_DAY.join(', ')}`, day) // biome-ignore format: one thought
    .option('--limit <rows>', `on a page, at most ${PAGE_MAX}`, number, PAGE_PRESET)
    .option('--page <next>', 'the `next` of the page before')
    .addOption(dataFolderOption())
    .action(async (question: string, { dataFolder, ...asked }: Asked & { readonly dataFolder: string }) => {
      process.stdout.write(`${toExactJson(await answerOf(question, dataFolder, asked))}\n`);
    });
}

async function answerOf(question: string, dataFolder: string, asked: Asked): Promise<object> {
  const limit = Math.min(Math.max(asked.limit, 1), PAGE_MAX);
  const query = QUESTIONS[question]?.({ ...asked, limit });
  if (asked.effectiveTo !== undefined && !BY_DAY.includes(question)) {
    throw new CommandFault(`--effective-to is of ${BY_DAY.join(', ')}`);
  }
  if (!query) throw new CommandFault(`there is no question ${question}`);
  const questions = await openQuestions({ ...loadConfiguration(), dataFolder });
  try {
    const answer = await questions.execute(query);
    if (isRefusal(answer)) throw new CommandFault(`${answer.refusal}: ${answer.detail}`);
    return answer;
  } finally {
    await questions.close();
  }
}

function number(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It is no whole number.');
  return Number(text);
}

function instant(text: string): string {
  const time = /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime())) throw new InvalidArgumentError('It is no instant with its zone.');
  return time.toISOString();
}

function day(text: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(text)) {
    throw new InvalidArgumentError('It is no day.');
  }
  return text;
}
