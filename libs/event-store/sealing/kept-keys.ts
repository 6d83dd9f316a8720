/** The least recently used entries go first: keys in memory are bounded, however many customers there are. */
export interface Kept<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  delete(name: string): void;
}

export function keepAtMost<Value>(entriesMax: number): Kept<Value> {
  const entries = new Map<string, Value>();
  return {
    get(name) {
      const value = entries.get(name);
      if (value === undefined) return undefined;
      entries.delete(name);
      entries.set(name, value);
      return value;
    },
    set(name, value) {
      entries.delete(name);
      entries.set(name, value);
      if (entries.size > entriesMax) entries.delete(entries.keys().next().value as string);
    },
    delete: (name) => void entries.delete(name),
  };
}
