import { MovedMoneyRequest } from '../payments/moved-money.dto';

export class PaybackRequest extends MovedMoneyRequest {}
