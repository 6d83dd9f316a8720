/** A name of the code as people read it: `PartialCaptureRecorded` is `Partial capture recorded`, `vat_payable` `VAT payable`. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase()
    .replace(/\bvat\b/, 'VAT');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
