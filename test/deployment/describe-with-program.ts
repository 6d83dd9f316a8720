import { findProgram } from '../../libs/testing/servers/find-program';

/** Specs that need a program of this machine; where it is not there they are skipped, and listed at the end by this name. */
export function describeWithProgram(program: string, name: string, specs: (path: string) => void): void {
  const path = findProgram(program, ['/usr/sbin', '/usr/local/sbin']);
  if (path !== undefined) describe(name, () => specs(path));
  else describe.skip(`${name} (needs ${program})`, () => specs(program));
}
