/** A bounded memory of what was lately used. */
export interface Kept<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  delete(name: string): void;
}

/**
 * Two halves: what is used moves to the younger one, and when that is full the elder one is dropped as a whole.
 * Deleting the eldest entry of one Map instead costs a walk over all that were deleted before it.
 */
export function keepAtMost<Value>(entriesMax: number): Kept<Value> {
  let younger = new Map<string, Value>();
  let elder = new Map<string, Value>();

  function set(name: string, value: Value): void {
    younger.set(name, value);
    if (younger.size < entriesMax / 2) return;
    elder = younger;
    younger = new Map();
  }

  return {
    get(name) {
      const value = younger.get(name);
      if (value !== undefined) return value;
      const older = elder.get(name);
      if (older !== undefined) set(name, older);
      return older;
    },
    set,
    delete(name) {
      younger.delete(name);
      elder.delete(name);
    },
  };
}
