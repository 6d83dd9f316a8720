import { listedOrder } from './order.answers';
import { count, day, flag, instant, listOf, moment, money, paged, pagedMoment, shape, text, viewed } from './shapes';

const ages = ['notDue', 'overdue1To30', 'overdue31To60', 'overdue61To90', 'overdueOver90'];

const owedOnInvoices = shape({ owed: money, captures: count });
const onOrders = shape({ amount: money, orders: count });

const receivable = shape(
  {
    orderId: text,
    captureId: text,
    captureNumber: count,
    invoiceNumber: text,
    currency: text,
    amount: money,
    refundedAmount: money,
    returnFeeAmount: money,
    paid: money,
    writtenOff: money,
    owed: money,
    dueDate: day,
    recordedAt: instant,
    effectiveAt: instant,
  },
  {
    customerId: text,
    reference: text,
    failedAt: instant,
    age: { type: 'string', enum: ages, description: 'While something is owed.' },
    daysOverdue: count,
  },
);

const ageing = shape(
  {
    currency: text,
    owed: { ...money, description: 'On invoices; the sum of its ages.' },
    captures: count,
    ages: shape(Object.fromEntries(ages.map((age) => [age, owedOnInvoices]))),
    credit: { ...onOrders, description: 'Paid too much, to be paid back.' },
    prepayment: { ...onOrders, description: 'Paid before there was an invoice.' },
    overdrawn: { ...onOrders, description: 'Owed on no invoice: a payment bounced that had been paid back before.' },
  },
  {},
  'What customers owe, what they have paid too much, and what they have paid early; none is taken off another.',
);

const dailyFigure = shape({ events: count, amount: money });

const expiringOrder = shape({ ...listedOrder.required, expiryPending: flag }, listedOrder.optional);

const expiryDay = { remainingAmount: money, orders: count };

export const financeAnswers = {
  Merchants: shape({ merchants: listOf(shape({ merchantId: text })), ...viewed }, paged),
  Receivables: shape({ on: day, receivables: listOf(receivable), ...viewed }, pagedMoment),
  ReceivablesAgeing: shape({ on: day, currencies: listOf(ageing), ...viewed }, { ...moment, clock: text }),
  DailyFigures: shape(
    {
      days: listOf(
        shape({
          day,
          currency: text,
          authorized: dailyFigure,
          updated: { ...dailyFigure, description: 'By how much updates raised orders; below 0 they lowered them.' },
          captured: dailyFigure,
          refunded: dailyFigure,
          released: dailyFigure,
          expired: dailyFigure,
          cancelled: dailyFigure,
          captureFailed: dailyFigure,
          refundFailed: dailyFigure,
          customerPaid: dailyFigure,
          paymentReversed: dailyFigure,
          customerPaidBack: dailyFigure,
          writtenOff: dailyFigure,
          paidOut: dailyFigure,
          payoutReturned: dailyFigure,
        }),
      ),
      ...viewed,
    },
    pagedMoment,
  ),
  ExpiringAuthorizations: shape({ to: day, orders: listOf(expiringOrder), ...viewed }, pagedMoment),
  ExpiryTotals: shape(
    {
      to: day,
      currencies: listOf(shape({ currency: text, ...expiryDay, days: listOf(shape({ day, ...expiryDay })) })),
      ...viewed,
    },
    { ...moment, clock: text },
  ),
};
