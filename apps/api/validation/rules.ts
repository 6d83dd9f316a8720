import { ORDER_AMOUNT_MAX, TEXT_LENGTH_MAX } from '@domain';
import { ValidateIf } from 'class-validator';
import { FORMATS } from './formats';
import { decoratorOf } from './rule';

const AMOUNT_MAX = Number(ORDER_AMOUNT_MAX);

/** The member may be left out. `null` is no way to leave it out. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

export function Integer(minimum: number, maximum: number): PropertyDecorator {
  return decoratorOf({
    name: 'integer',
    schema: { type: 'integer', minimum, maximum },
    holds: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
    says: `must be an integer from ${minimum} to ${maximum}`,
  });
}

/** Minor units of what is charged or given back: at least 1. */
export function Amount(): PropertyDecorator {
  return Integer(1, AMOUNT_MAX);
}

/** Minor units where 0 is an amount too. */
export function AmountOrNothing(): PropertyDecorator {
  return Integer(0, AMOUNT_MAX);
}

/** Minor units that may lower a total: what belongs to a discount or a gift card is below 0. */
export function SignedAmount(): PropertyDecorator {
  return Integer(-AMOUNT_MAX, AMOUNT_MAX);
}

export function Quantity(): PropertyDecorator {
  return Integer(1, AMOUNT_MAX);
}

/** Characters are counted, not bytes and not UTF-16 units, as JSON Schema does. */
export function Text(maxLength: number = TEXT_LENGTH_MAX): PropertyDecorator {
  return decoratorOf({
    name: 'text',
    schema: { type: 'string', minLength: 1, maxLength },
    holds: (value) => typeof value === 'string' && value !== '' && [...value].length <= maxLength,
    says: `must be a text of 1 to ${maxLength} characters`,
  });
}

export function Flag(): PropertyDecorator {
  return decoratorOf({
    name: 'flag',
    schema: { type: 'boolean' },
    holds: (value) => typeof value === 'boolean',
    says: 'must be true or false',
  });
}

/** A member that says something by being there. */
export function OnlyTrue(): PropertyDecorator {
  return decoratorOf({
    name: 'only-true',
    schema: { type: 'boolean', const: true },
    holds: (value) => value === true,
    says: 'must be true, or left out',
  });
}

export function OneOf(values: readonly string[]): PropertyDecorator {
  return decoratorOf({
    name: 'one-of',
    schema: { type: 'string', enum: values },
    holds: (value) => typeof value === 'string' && values.includes(value),
    says: `must be one of ${values.join(', ')}`,
  });
}

/** One of the values, or several with commas between: for parameters. */
export function SomeOf(values: readonly string[]): PropertyDecorator {
  const one = `(${values.join('|')})`;
  const pattern = `^${one}(,${one})*$`;
  return decoratorOf({
    name: 'some-of',
    schema: { type: 'string', pattern },
    holds: (value) => typeof value === 'string' && new RegExp(pattern).test(value),
    says: `must be one of ${values.join(', ')}, or several with commas between`,
  });
}

/** An id of ours or of the caller's, fit for a stream's name and for an address. */
export const Identifier = () => formatted('identifier', 'must be 1 to 64 of the characters A-Z a-z 0-9 . _ ~ -');
export const InvoiceNumber = () =>
  formatted('invoice-number', 'must be an order id, a slash, and the number of a capture');
export const MessageId = () => formatted('message-id', 'must be 1 to 35 of the characters A-Z a-z 0-9 . -');
export const Currency = () => formatted('currency', 'must be an active ISO 4217 currency code');
export const IdempotencyKey = () => formatted('idempotency-key', 'must be 1 to 255 visible ASCII characters');
export const Moment = () => formatted('date-time', 'must be an instant such as 2026-03-01T09:30:00.000Z');
export const Day = () => formatted('date', 'must be a calendar day such as 2026-03-01');
export const Address = () => formatted('uri', 'must be an http or https address of at most 255 characters');
export const Email = () => formatted('email', 'must be an e-mail address');

export const TimeOfDay = () => formatted('time', 'must be a time of day such as 18:00');
export const TimeZone = () => formatted('time-zone', 'must be a time zone of the IANA database');
export const HolidayCalendar = () =>
  formatted('holiday-calendar', 'must be a country of ISO 3166, also with its state and region, such as DE-BY');
export const Iban = () => formatted('iban', 'must be an IBAN without spaces');
export const Bic = () => formatted('bic', 'must be a BIC of 8 or 11 characters');

/** A list of calendar days. */
export function Days(max: number): PropertyDecorator {
  return decoratorOf({
    name: 'days',
    schema: { type: 'array', minItems: 0, maxItems: max, items: { type: 'string', format: 'date' } },
    holds: (value) =>
      Array.isArray(value) && value.length <= max && value.every((day) => typeof day === 'string' && FORMATS.date(day)),
    says: `must be a list of at most ${max} calendar days such as 2026-03-01`,
  });
}

function formatted(format: keyof typeof FORMATS, says: string): PropertyDecorator {
  return decoratorOf({
    name: format,
    schema: { type: 'string', format },
    holds: (value) => typeof value === 'string' && FORMATS[format](value),
    says,
  });
}
