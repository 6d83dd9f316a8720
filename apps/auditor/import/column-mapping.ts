import 'reflect-metadata';
import { CURRENCIES, type LineType } from '@domain';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

/** Which column holds what. A row is one line of a document: an invoice, or the cancellation of one. */
export class Columns {
  @IsString()
  @MinLength(1)
  readonly document: string;

  @IsString()
  @MinLength(1)
  readonly reference: string;

  @IsString()
  @MinLength(1)
  readonly name: string;

  @IsString()
  @MinLength(1)
  readonly quantity: string;

  /** Decimal text, tax included, with at most the digits of the currency. */
  @IsString()
  @MinLength(1)
  readonly unitPrice: string;

  /** ISO 8601, with a zone of its own or else in the mapping's. */
  @IsString()
  @MinLength(1)
  readonly effectiveAt: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  readonly customerId?: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  readonly country?: string;
}

/** How a file of sales is to be read. */
export class ColumnMapping {
  @ValidateNested()
  @Type(() => Columns)
  @IsObject()
  readonly columns: Columns;

  @IsIn(CURRENCIES)
  readonly currency: string;

  /** IANA name of the zone of times that carry none. */
  @IsIn(['UTC', ...Intl.supportedValuesOf('timeZone')])
  readonly timeZone: string;

  /** Hundredths of a percent; the unit prices include it. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly taxRate: number;

  /** A document whose number begins with it takes back what an earlier one sold. Absent: there are none. */
  @IsOptional()
  @IsString()
  @Length(1, 10)
  readonly cancellationPrefix?: string;

  /** What a reference is when it is no goods. */
  @IsOptional()
  @IsObject()
  readonly lineTypes?: Readonly<Record<string, LineType>>;
}
