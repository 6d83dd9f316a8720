import { Day } from '../validation/rules';

export class ExtendDueDateRequest {
  @Day() readonly dueDate: string;
}
