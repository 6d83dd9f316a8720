export { type BankFileProblem, type BankFileRefusal, isBankFileRefusal } from './bank-file-refusal';
export { BANK_FILE_BYTES_MAX, TRANSACTIONS_MAX } from './limits';
export * from './payment-initiation/payment-initiation';
export { whyUnpayable } from './payment-initiation/why-unpayable';
export * from './payment-initiation/write-payment-initiation';
export * from './payment-status/read-payment-status';
export * from './payment-status/status-codes';
