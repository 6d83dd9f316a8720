import { invalid, pointerStep } from '../problem/field-error';
import type { BodyCheck } from './body-check';

/** For commands whose address says everything: no body, or an empty object. */
export const noBody: BodyCheck<object> = (body) => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return invalid([{ pointer: '', detail: 'must be an empty object, or left out' }]);
  }
  const members = Object.keys(body);
  return members.length === 0
    ? body
    : invalid(members.map((member) => ({ pointer: pointerStep(member), detail: 'is not known here' })));
};
