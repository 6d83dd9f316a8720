import { DELAY_DAYS_MAX, HOLDBACK_DAYS_MAX, HOLIDAYS_MAX, type MerchantTerms, RATE_MAX } from '@domain';
import { ListOf, Part } from '../validation/nested';
import {
  AmountOrNothing,
  Currency,
  Days,
  HolidayCalendar,
  Integer,
  OneOf,
  Optional,
  TimeOfDay,
  TimeZone,
} from '../validation/rules';
import { AtMostOneOf, Variants } from '../validation/together';

const CURRENCIES = { min: 0, max: 300 };
const NOTHING_HELD = { rate: 0, days: 0 };

@Variants('every', { day: [], week: ['weekday'], month: ['day'] })
class ScheduleRequest {
  @OneOf(['day', 'week', 'month']) readonly every: 'day' | 'week' | 'month';
  /** 1 is Monday, 7 is Sunday. */
  @Optional() @Integer(1, 7) readonly weekday?: number;
  /** Of a month; one beyond its end is its last day. */
  @Optional() @Integer(1, 31) readonly day?: number;
}

class DelayRequest {
  @Integer(0, DELAY_DAYS_MAX) readonly days: number;
  @OneOf(['calendar', 'business']) readonly kind: 'calendar' | 'business';
}

class CurrencyAmountRequest {
  @Currency() readonly currency: string;
  @AmountOrNothing() readonly amount: number;
}

class FeeRequest {
  /** In hundredths of a percent. */
  @Integer(0, RATE_MAX) readonly rate: number;
  @Optional() @ListOf(() => CurrencyAmountRequest, CURRENCIES) readonly fixed?: readonly CurrencyAmountRequest[];
}

class HoldbackRequest {
  @Integer(0, RATE_MAX) readonly rate: number;
  @Integer(0, HOLDBACK_DAYS_MAX) readonly days: number;
}

@AtMostOneOf('holidays', 'holidayCalendar')
export class MerchantTermsRequest {
  @Part(() => ScheduleRequest) readonly schedule: ScheduleRequest;
  @TimeOfDay() readonly cutOffTime: string;
  @TimeZone() readonly zone: string;
  @Part(() => DelayRequest) readonly delay: DelayRequest;
  /** Days on which banks rest, in any order. */
  @Optional() @Days(HOLIDAYS_MAX) readonly holidays?: readonly string[];
  /** A country whose public and bank holidays are taken, this year's and those of the nine years after. */
  @Optional() @HolidayCalendar() readonly holidayCalendar?: string;
  @Optional()
  @ListOf(() => CurrencyAmountRequest, CURRENCIES)
  readonly minimumPayouts?: readonly CurrencyAmountRequest[];
  @Part(() => FeeRequest) readonly fee: FeeRequest;
  @Optional() @Integer(0, RATE_MAX) readonly feeVatRate?: number;
  @Optional() @Part(() => HoldbackRequest) readonly holdback?: HoldbackRequest;
}

/** The terms of a request, with the days that its calendar came to. */
export function merchantTerms(request: MerchantTermsRequest, holidays: readonly string[]): MerchantTerms {
  const { schedule, cutOffTime, zone, delay, holidayCalendar, minimumPayouts = [], fee, feeVatRate = 0 } = request;
  return {
    ...{ schedule: schedule as MerchantTerms['schedule'], cutOffTime, zone, delay },
    ...(holidayCalendar !== undefined && { holidayCalendar }),
    holidays: [...new Set(holidays)].sort(),
    minimumPayouts: minimumPayouts.map(inMinorUnits),
    fee: { rate: fee.rate, fixed: (fee.fixed ?? []).map(inMinorUnits) },
    feeVatRate,
    holdback: request.holdback ?? NOTHING_HELD,
  };
}

function inMinorUnits({ currency, amount }: CurrencyAmountRequest) {
  return { currency, amount: BigInt(amount) };
}
