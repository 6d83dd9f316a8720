export const bank_files = 'bank-files';
