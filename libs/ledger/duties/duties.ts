/** Work that one instance does for all of them. */
export type Duty = 'expirer' | 'settlement' | 'books-check' | 'heads';

/** Says whose work it is now. Two may believe so for a moment after one was thought dead: the log decides between them. */
export interface Duties {
  isOurs(duty: Duty): Promise<boolean>;
}

/** Where no other instance could do it. */
export const allDuties: Duties = { isOurs: async () => true };

/** Where others, the projectors, do it. */
export const noDuties: Duties = { isOurs: async () => false };
