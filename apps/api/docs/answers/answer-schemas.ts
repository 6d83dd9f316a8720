import type { JsonSchema } from '../../validation/rule';
import { bankAnswers } from './bank.answers';
import { booksAnswers } from './books.answers';
import { captureAnswers } from './capture.answers';
import { eventAnswers } from './event.answers';
import { explanationAnswers } from './explanation.answers';
import { financeAnswers } from './finance.answers';
import { merchantMoneyAnswers } from './merchant-money.answers';
import { orderAnswers } from './order.answers';
import { personalDataAnswers } from './personal-data.answers';
import { proofAnswers } from './proof.answers';
import { sessionAnswers } from './session.answers';
import { settlementAnswers } from './settlement.answers';
import { statementAnswers } from './statement.answers';
import { viewAnswers } from './view.answers';

/** What the service answers, by name. Every answer of the end-to-end tests is held against these. */
export const answerSchemas: Readonly<Record<string, JsonSchema>> = {
  ...orderAnswers,
  ...captureAnswers,
  ...viewAnswers,
  ...financeAnswers,
  ...settlementAnswers,
  ...merchantMoneyAnswers,
  ...booksAnswers,
  ...bankAnswers,
  ...statementAnswers,
  ...proofAnswers,
  ...personalDataAnswers,
  ...sessionAnswers,
  ...eventAnswers,
  ...explanationAnswers,
};
