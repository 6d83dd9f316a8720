import { auditorRoom } from '../auditor/auditor.room';
import { financeRoom } from '../finance/finance.room';
import { merchantRoom } from '../merchant/merchant.room';

/** Every room of the staff, in the order in which the navigation shows them. The customer's page is a build of its own. */
export const ROOMS = [merchantRoom, financeRoom, auditorRoom] as const;
