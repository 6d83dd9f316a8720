import { START_MS_MAX } from './server';

const SERVERS = {
  postgres: { title: 'PostgreSQL', variable: 'POSTGRES_URL' },
  eventstoredb: { title: 'EventStoreDB', variable: 'EVENTSTOREDB_URL' },
} as const;

type ServerName = keyof typeof SERVERS;

/**
 * Specs that need a real server. Where there is none they are skipped, and so are listed by name at the end of the run;
 * a run that names the server in SERVERS_REQUIRED fails instead.
 */
export function describeWithServer(server: ServerName, name: string, specs: () => void): void {
  const { title, variable } = SERVERS[server];
  if (process.env[variable] !== undefined) {
    describe(name, () => {
      beforeAll(() => serverUrl(server), START_MS_MAX);
      specs();
    });
  } else if ((process.env['SERVERS_REQUIRED'] ?? '').split(',').includes(server)) {
    describe(name, () => {
      it(`has ${title}`, () => {
        throw new Error(`there is no ${title} to run this on, and ${variable} names none`);
      });
    });
  } else {
    describe.skip(name, specs);
  }
}

/** Where a server is that is ready. */
export async function serverUrl(server: ServerName): Promise<string> {
  const url = process.env[SERVERS[server].variable];
  if (url === undefined) throw new Error(`there is no ${SERVERS[server].title}`);
  const desk = process.env['TEST_SERVERS_DESK'];
  const answer = desk === undefined ? undefined : await fetch(`${desk}/${server}`);
  // The desk does not know servers that were there before the run.
  if (answer && ![204, 404].includes(answer.status)) throw new Error(await answer.text());
  return url;
}
