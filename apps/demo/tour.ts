import type { DemoLink } from './service/demo-links';

/** What to open and what to ask, to be pasted as it stands. */
export function tour(url: string, dataFolder: string, key: string, links: readonly DemoLink[]): string {
  const open = url.replace('//127.0.0.1:', '//localhost:');
  const ask = (path: string, merchant = true) =>
    `  curl -s ${merchant ? '-H "Merchant-Id: fjall-outdoor" ' : ''}-H "Authorization: Bearer $KEY" "${url}${path}"`;
  return `
Open  ${open}/ and be one of four people:
${links.map(({ name, href }) => `      ${name.padEnd(10)}${open}${href}`).join('\n')}
      ${open}/docs has every call, with examples

Ask   KEY=${key}
${ask('/v1/orders?limit=3')}
${ask('/v1/orders?status=EXPIRED&limit=3')}
${ask('/v1/settlement-queue?currency=SEK&limit=3')}
${ask('/v1/settlements/upcoming')}
${ask('/v1/settlements?currency=SEK&limit=3')}
${ask('/v1/trial-balance?currency=SEK')}
${ask('/v1/customers/FJ-C0001/captures')}
  curl -s ${url}/metrics -H "Authorization: Bearer $KEY" | grep ^ledger_

Check npm run auditor -- verify --data-folder ${dataFolder}
      npm run auditor -- rebuild --data-folder ${dataFolder}

The service keeps running here until Ctrl-C.
`;
}
