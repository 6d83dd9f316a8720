/** A memory of what was lately looked up, which forgets by itself. */
export interface Forgetting<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  delete(name: string): void;
}

/**
 * Keeps each value for at least half of the time and at most all of it, however often it is asked for: what somebody else
 * destroys is gone here too by then, whether or not anybody asks again.
 */
export function forgettingWithin<Value>(milliseconds: number, entriesMax: number): Forgetting<Value> {
  let younger = new Map<string, Value>();
  let elder = new Map<string, Value>();
  let isAging = false;

  function grow(): void {
    elder = younger;
    younger = new Map();
  }

  // It must not keep a process alive that has nothing else to do: its memory goes with it.
  function ageLater(): void {
    setTimeout(age, milliseconds / 2).unref();
  }

  function age(): void {
    grow();
    isAging = elder.size > 0;
    if (isAging) ageLater();
  }

  return {
    get: (name) => younger.get(name) ?? elder.get(name),
    set(name, value) {
      if (younger.size >= entriesMax / 2) grow();
      younger.set(name, value);
      if (isAging) return;
      isAging = true;
      ageLater();
    },
    delete(name) {
      younger.delete(name);
      elder.delete(name);
    },
  };
}
