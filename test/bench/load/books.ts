import { logTimesProjection, merchantBooksProjection, ordersProjection, settlementsProjection } from '@read-models';

/** The views that settlement and its files need. */
export const BOOKS = [merchantBooksProjection, settlementsProjection, logTimesProjection, ordersProjection];
