/** What stands in front of the name of each stream of a ledger on the server, and in no hash. */
export function streamPrefix(ledgerId: string): string {
  return `${ledgerId.replaceAll('-', '').toLowerCase()}_`;
}
