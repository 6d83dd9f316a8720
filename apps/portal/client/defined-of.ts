type Defined<Members> = { [Name in keyof Members]?: Exclude<Members[Name], undefined> };

/** Only the members that have a value: the types of the client tell a member that is left out from one that is undefined. */
export function definedOf<Members extends object>(members: Members): Defined<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<Members>;
}
