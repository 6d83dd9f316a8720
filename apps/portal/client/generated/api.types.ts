// Made from the code by `npm run docs`; a test compares the two.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers at all; if not, start it again. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether calls should be sent here: the store can be written, the views have caught up, the clock is right. */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus; for whole-ledger keys. */
        get: operations["MetricsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at personal data, histories and books, the latest first; a whole-ledger key that names no merchant sees all. */
        get: operations["ListAccessesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the merchant's adjustments by hand, also of those that wait to be decided, the latest first. */
        get: operations["ListAdjustmentsController_list"];
        put?: never;
        /** Proposes an adjustment of what the merchant gets; another key of the finance role decides. */
        post: operations["ProposeAdjustmentController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments/{adjustmentId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adjustmentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an adjustment that somebody else proposed: the next settlement takes it. */
        post: operations["ApproveAdjustmentController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments/{adjustmentId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adjustmentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a proposed adjustment; also its proposer may, to withdraw it. */
        post: operations["RejectAdjustmentController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the files that were imported for a merchant, the latest first. */
        get: operations["ReadBankFilesController_list"];
        put?: never;
        /**
         * A bank's statement (camt.053, MT940 or CSV): every line becomes something; sent again, it changes nothing.
         * @description At most 20971520 bytes. A file is taken whole or not at all.
         */
        post: operations["ImportBankFileController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        /** One file, and a page of what its lines became. */
        get: operations["ReadBankFilesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/captures:bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Captures many orders: one JSON line each in, one JSON line each out, in the same order.
         * @description A body of any length is read as it comes, while the answer is written: read the answer while you send, for an unread answer stops the reading. A line of at most 262144 bytes is a capture with its `orderId` and `idempotencyKey`; a broken one spoils only itself. Sent again with the same keys, nothing is captured twice. Each answer has the number of its line and a `status`: 201, or that of the problem it then holds. Schema of a line: `BulkCaptureRequest`.
         */
        post: operations["BulkCapturesController_capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock:advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a simulated clock forward. A ledger on the system clock refuses. */
        post: operations["AdvanceClockController_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer of one order sees behind a link: parcels, invoices, refunds, payments, what is owed when. */
        get: operations["CustomerPageController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        /** What a customer was charged, owes and gets back, order by order; the newest first. */
        get: operations["CustomerCapturesController_captures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/captures/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        /** The events that what a customer owes, has in credit or has prepaid follows from, over all of their orders. */
        get: operations["ExplainCustomerController_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/owed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        /** What a customer owes, order by order, the newest first: now or at a moment, also by effective date. */
        get: operations["CustomerOwedController_owed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        /** Everything that is kept about a customer, as a file: each event of each of their orders. */
        get: operations["CustomerFileController_file"];
        put?: never;
        post?: never;
        /** Makes unreadable for ever what was kept of a customer: names, addresses, free text. Figures, history and proofs stay. */
        delete: operations["EraseCustomerController_erase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/daily-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recorded day by day up to now or to a moment, in numbers and amounts, the oldest day first. */
        get: operations["DailyFiguresController_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records money that the merchant paid in: the next settlement takes it. */
        post: operations["RecordMerchantDepositController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies between two points of the log: its events, and which orders, accounts and sums of the queue changed by how much. A whole-ledger key that names no merchant asks for all. */
        get: operations["DifferencesController_between"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event as it is recorded, as server-sent events.
         * @description Each event has its position as `id`, its type as `event`, and envelope and data as `data`. A reader that comes back with `Last-Event-ID` goes on behind it, without a gap and without a repetition. Personal data is left out.
         */
        get: operations["LiveFeedController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events of the log by what their envelopes say. A page looks at a bounded part of the log: it may be empty and still have a `next`. */
        get: operations["SearchEventsController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/expiring-authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the orders that end soon with something uncaptured, the first to end first; or that did so at a moment. */
        get: operations["ExpiringAuthorizationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/expiring-authorizations/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is lost soon unless it is captured or extended, summed by currency and by the day in UTC on which it ends; or what was at a moment. */
        get: operations["ExpiringAuthorizationsController_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the heads that were signed, the last one first. */
        get: operations["HeadsController_list"];
        put?: never;
        /** Signs a head over every event that is recorded now. */
        post: operations["HeadsController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/heads/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                size: string;
            };
            cookie?: never;
        };
        /** The head that was signed over exactly so many events. */
        get: operations["HeadsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the merchant's journal in a currency, in the order of the log. */
        get: operations["ListJournalController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The general ledger: a row for each posting of the whole journal in one currency.
         * @description Sent as it is read, however long it is. An answer that was broken off on the way ends without its last chunk, so that every client sees that it is not whole. In CSV amounts are decimal text, elsewhere integers in minor units.
         */
        get: operations["JournalExportController_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merchants of the ledger that have terms: whom a whole-ledger key can act for. */
        get: operations["ListMerchantsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the merchant's orders, now or at a moment, the newest first unless asked otherwise. */
        get: operations["ListOrdersController_list"];
        put?: never;
        /** Authorizes an order: an amount of money and, mostly, the lines it is for. */
        post: operations["AuthorizeOrderController_authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        /** The order as it stands in the log, or stood at a moment, with its lines, captures and refunds. */
        get: operations["ReadOrderController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Gives the order a new total, and new lines for what is not captured. */
        patch: operations["UpdateOrderController_update"];
        trace?: never;
    };
    "/v1/orders/{orderId}/balances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        /** Every figure of the order and of its lines, now, as of a sequence or at an instant, also by effective date. */
        get: operations["OrderBalancesController_balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/balances/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        /** The events that a figure of the order, or of one of its lines, follows from, each with its share. */
        get: operations["ExplainOrderController_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an order of which nothing is captured. */
        post: operations["CancelOrderController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        /** The captures of an order, in the order of their numbers. */
        get: operations["ReadCapturesController_list"];
        put?: never;
        /** Captures all that remains, some lines, or an amount. */
        post: operations["CaptureOrderController_capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/captures/{captureId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                captureId: string;
                orderId: string;
            };
            cookie?: never;
        };
        /** One capture of an order. */
        get: operations["ReadCapturesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/captures/{captureId}/due-date": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                captureId: string;
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the customer more time to pay an invoice. */
        post: operations["ExtendDueDateController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/captures/{captureId}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                captureId: string;
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the payment provider took a capture back. */
        post: operations["FailCaptureController_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/customer-links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link to the page of an order, for its customer.
         * @description Whoever has the link sees the page until it expires, without a key; erasing the customer revokes it. The token stands behind the `#` of the address, which browsers send to nobody. Nothing is kept of a link: ask for as many as needed.
         */
        post: operations["MakeCustomerLinkController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the expiry to a later moment, or to a number of days from now. */
        post: operations["ExtendAuthorizationController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        /** Everything that happened to the order, oldest first, with its place in the hash chain. */
        get: operations["OrderHistoryController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/merchant-references": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Replaces the merchant's own references of the order. */
        patch: operations["UpdateMerchantReferencesController_update"];
        trace?: never;
    };
    "/v1/orders/{orderId}/paybacks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that credit of the customer was paid back. */
        post: operations["PayCustomerBackController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records money that the customer paid, on a capture or on the order. */
        post: operations["RecordCustomerPaymentController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payments/{paymentId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a payment back that bounced, was charged back or posted by mistake. */
        post: operations["ReverseCustomerPaymentController_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The same for an order without a customer; one with a customer is erased with its customer. */
        delete: operations["EraseGuestController_erase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        /** The refunds of an order, in the order of their numbers. */
        get: operations["ReadRefundsController_list"];
        put?: never;
        /** Gives captured money back: of one capture, or of the oldest first. */
        post: operations["RefundOrderController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds/{refundId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        /** One refund of an order. */
        get: operations["ReadRefundsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds/{refundId}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the payment provider could not pay a refund. */
        post: operations["FailRefundController_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives back what remains of a part-captured order. */
        post: operations["ReleaseRemainingAuthorizationController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/shipping-info": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds parcels to the order, or to one of its captures. */
        post: operations["AddShippingInfoController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        /** Each event of the order, oldest first, with what it did to every balance, to the settlement queue and to the books. */
        get: operations["OrderStepsController_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to write off what is owed on a capture; another key of the finance role decides. */
        post: operations["ProposeReceivableWriteOffController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/write-offs/{writeOffId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                writeOffId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes off what somebody else proposed. */
        post: operations["ApproveReceivableWriteOffController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/write-offs/{writeOffId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                writeOffId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a proposed write-off; also its proposer may, to withdraw it. */
        post: operations["RejectReceivableWriteOffController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends, in one message to the bank, the payouts that are due in a currency; sent again, it finishes. */
        post: operations["SendPaymentFileController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-files/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        /** The message to the bank as ISO 20022 pain.001, from what was recorded: the same whenever it is asked for. */
        get: operations["ReadPaymentFileController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-files/status-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bank's report on a message (ISO 20022 pain.002): confirms and fails payouts; sent again, it changes nothing.
         * @description At most 20971520 bytes. A file is taken whole or not at all.
         */
        post: operations["ImportStatusReportController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says where a merchant's payouts in a currency go from now on. */
        post: operations["SetPayoutAccountController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the merchant's payouts and how far each has come, the latest first. */
        get: operations["ReadPayoutsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payoutId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        /** One payout, with the settlement that it pays out. */
        get: operations["ReadPayoutsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payoutId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the word of the bank that the money has arrived. */
        post: operations["ConfirmPayoutController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payoutId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        /** The events that a payout follows from, down to the last unit of what it left in the balance. */
        get: operations["ExplainMoneyController_payout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payoutId}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the word of the bank that it could not pay: the money goes into a later payout. */
        post: operations["FailPayoutController_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payoutId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that confirmed money came back: it goes into a later payout. */
        post: operations["ReturnPayoutController_returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{payoutId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells that the order to pay has gone to the bank, to the merchant's account for the currency. */
        post: operations["SendPayoutController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof that what a later head was signed over begins with what an earlier one was. */
        get: operations["ProofsController_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof that an event is in what a head was signed over. */
        get: operations["ProofsController_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receivables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the invoices on which customers owe something, now or at a moment, the longest due first. */
        get: operations["ReceivablesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receivables/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers owe, now or at a moment, by currency and by how long it is overdue; their credit stands beside it, not in it. */
        get: operations["ReceivablesController_ageing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliation/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of where the bank and the ledger say different things, the latest first. */
        get: operations["ListExceptionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliation/exceptions/{fileId}/{exceptionId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exceptionId: string;
                fileId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles an exception as somebody else proposed. */
        post: operations["DecideExceptionController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliation/exceptions/{fileId}/{exceptionId}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exceptionId: string;
                fileId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes how an exception is settled; another key of the finance role decides. */
        post: operations["DecideExceptionController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliation/exceptions/{fileId}/{exceptionId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exceptionId: string;
                fileId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a proposal, and the exception is open again; also its proposer may, to withdraw it. */
        post: operations["DecideExceptionController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: operations["SessionController_read"];
        put?: never;
        /**
         * Signs in with a key: the answer sets a cookie, which browsers send instead of the key from then on.
         * @description No script can read the cookie, and no other site has it sent. Calls by it that change something have to come from a page of the same origin. Revoking the key ends its sessions.
         */
        post: operations["SessionController_signIn"];
        /** Signs out: the browser forgets its cookie. */
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends the browser to the provider.
         * @description For browsers, which are led on: to the provider, to `/` with the cookie of a session, or to `/sign-in#refused=...`. The authorization code is asked for with PKCE, state and nonce. Events name the person as `oidc:<subject>`.
         */
        get: operations["OidcController_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the provider sends the browser back; a page is next, signed in or not.
         * @description For browsers, which are led on: to the provider, to `/` with the cookie of a session, or to `/sign-in#refused=...`. The authorization code is asked for with PKCE, state and nonce. Events name the person as `oidc:<subject>`.
         */
        get: operations["OidcController_finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of what waits to be paid out, in the order in which a settlement takes it. */
        get: operations["SettlementQueueController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement-queue/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events that what is due follows from, entry by entry, in the order in which settlements take them. */
        get: operations["ExplainMoneyController_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement-queue/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits to be paid out, summed by currency, due date and kind. */
        get: operations["SettlementQueueController_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the merchant's closed settlements, the latest cut-off first. */
        get: operations["ReadSettlementsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements:run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes every settlement that is due, oldest cut-off first, per merchant and currency.
         * @description What a settlement holds follows from the log alone, so the run may be repeated, killed, or started twice at once. `complete` is false where views were behind or an outcome is unknown: a later run goes on.
         */
        post: operations["RunSettlementsController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{currency}/{settlementNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        /** One closed settlement: its figures, its totals by kind, and how far its payout has come. */
        get: operations["ReadSettlementsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{currency}/{settlementNumber}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        /** A page of a closed settlement's entries, in its order; what came late is marked. */
        get: operations["ReadSettlementsController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{currency}/{settlementNumber}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        /** The events that a figure of a settlement follows from: its balances, and entry by entry. */
        get: operations["ExplainMoneyController_settlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{currency}/{settlementNumber}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        /**
         * Every entry of a closed settlement, as JSON or PDF with its totals, as CSV or Parquet.
         * @description Sent as it is read, however long it is. An answer that was broken off on the way ends without its last chunk, so that every client sees that it is not whole. In CSV amounts are decimal text, elsewhere integers in minor units.
         */
        get: operations["StatementController_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the next settlements hold so far, when they close, and what they would pay; or what it was at a moment. */
        get: operations["UpcomingSettlementsController_upcoming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/upcoming/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of what the next settlement in a currency holds so far, or held at a moment, in its order. */
        get: operations["UpcomingSettlementsController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which ways to sign in there are. */
        get: operations["WaysInController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that heads were signed with, as the log says; the last one signs now. */
        get: operations["SigningKeysController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is agreed with the merchant now, as the log says: its terms, and where its payouts go. */
        get: operations["ReadTermsController_now"];
        /** Agrees on terms with a merchant: when it is paid out what, and what that costs. */
        put: operations["SetMerchantTermsController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All terms that were ever agreed with the merchant, oldest first; a capture keeps the latest before it. */
        get: operations["ReadTermsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every account of the merchant's books in a currency: now, as of a sequence, or at an instant; also by effective date. */
        get: operations["TrialBalanceController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trial-balance/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events that posted to an account of the books, each with what it debited less what it credited. */
        get: operations["ExplainMoneyController_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessesPage: {
            accesses: {
                actor: string;
                /** Format: date-time */
                at: string;
                ids: {
                    id: string;
                    name: string;
                }[];
                merchantId?: string;
                route: string;
                sequence: number;
                status: number;
            }[];
            clock?: string;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        AddShippingInfoRequest: {
            /** Format: identifier */
            captureId?: string;
            shippingInfo: components["schemas"]["ParcelRequest"][];
        };
        AdjustmentAnswer: {
            adjustment: {
                /** @enum {string} */
                account: "cash" | "customer_receivable" | "payouts_in_transit" | "merchant_payable" | "holdback" | "customer_prepayments" | "vat_payable" | "fee_revenue" | "credit_losses" | "adjustments";
                adjustmentId: string;
                /** Format: int64 */
                amount: bigint;
                approvedBy?: string;
                currency: string;
                /** Format: date-time */
                effectiveAt?: string;
                proposedBy?: string;
                reason?: string;
                /** Format: date-time */
                recordedAt: string;
                rejectedBy?: string;
                /** @enum {string} */
                status: "proposed" | "recorded" | "rejected";
            };
            clock?: string;
            merchantId: string;
            position: string;
            revision: number;
        };
        AdjustmentRequest: {
            /** @enum {string} */
            account: "cash" | "payouts_in_transit" | "vat_payable" | "fee_revenue" | "credit_losses" | "adjustments";
            /** Format: identifier */
            adjustmentId?: string;
            amount: bigint;
            /** Format: currency */
            currency: string;
            /** Format: date-time */
            effectiveAt?: string;
            reason: string;
        };
        Adjustments: {
            adjustments: {
                /** @enum {string} */
                account: "cash" | "customer_receivable" | "payouts_in_transit" | "merchant_payable" | "holdback" | "customer_prepayments" | "vat_payable" | "fee_revenue" | "credit_losses" | "adjustments";
                adjustmentId: string;
                /** Format: int64 */
                amount: bigint;
                currency: string;
                /** Format: date-time */
                decidedAt?: string;
                decidedBy?: string;
                /** Format: date-time */
                effectiveAt?: string;
                /** Format: date-time */
                proposedAt: string;
                proposedBy: string;
                proposedSequence: number;
                reason: string;
                rejection?: string;
                /** @enum {string} */
                status: "proposed" | "recorded" | "rejected";
            }[];
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        AdvanceClockRequest: {
            /** Format: date-time */
            to: string;
        };
        Amounts: {
            /** Format: int64 */
            amount: bigint;
            /** Format: int64 */
            taxAmount: bigint;
        };
        AuthorizeOrderRequest: {
            /** Format: currency */
            currency: string;
            customer?: components["schemas"]["CustomerRequest"];
            /** Format: identifier */
            customerId?: string;
            /** Format: date-time */
            effectiveAt?: string;
            /** Format: date-time */
            expiresAt?: string;
            lines?: components["schemas"]["OrderLineRequest"][];
            merchantReferences?: components["schemas"]["MerchantReferencesRequest"];
            orderAmount: bigint;
            /** Format: identifier */
            orderId?: string;
            paymentTermDays?: number;
        };
        /** @description total = captured + released + expired + cancelled + remaining, for the amount and for the tax in it. */
        Balances: {
            cancelled: components["schemas"]["Amounts"];
            captured: components["schemas"]["Amounts"];
            /** Format: int64 */
            credit: bigint;
            expired: components["schemas"]["Amounts"];
            /** Format: int64 */
            owed: bigint;
            /** Format: int64 */
            prepayment: bigint;
            refunded: components["schemas"]["Amounts"];
            released: components["schemas"]["Amounts"];
            remaining: components["schemas"]["Amounts"];
            total: components["schemas"]["Amounts"];
        };
        BankFailureRequest: {
            bankReference?: string;
            /** Format: date-time */
            effectiveAt?: string;
            reason?: string;
        };
        BankFile: {
            bankFile: {
                contentHash: string;
                exceptions: number;
                fileId: string;
                /** @enum {string} */
                format: "camt.053" | "mt940" | "csv";
                /** Format: date-time */
                importedAt: string;
                matched: number;
                ofOthers: number;
                /** Format: date-time */
                reconciledAt?: string;
                resolved: number;
                sequence: number;
                statements: {
                    account?: string;
                    /** Format: int64 */
                    closingBalance?: bigint;
                    currency?: string;
                    /** Format: int64 */
                    openingBalance?: bigint;
                    statementId?: string;
                    transactionCount: number;
                }[];
                transactionCount: number;
            };
            clock?: string;
            next?: string;
            sequence: number;
            transactions: {
                /** Format: int64 */
                amount: bigint;
                bankReference?: string;
                /** Format: date */
                bookedOn: string;
                currency: string;
                endToEndId?: string;
                exceptionId?: string;
                number: number;
                /** @enum {string} */
                outcome: "payout-confirmed" | "payout-failed" | "payout-returned" | "payment-recorded" | "exception";
                payment?: {
                    captureId?: string;
                    invoiceNumbers: string[];
                    orderId: string;
                    paymentId: string;
                };
                payoutId?: string;
                returnReason?: string;
                sequence: number;
            }[];
        };
        BankFilesPage: {
            bankFiles: {
                contentHash: string;
                exceptions: number;
                fileId: string;
                /** @enum {string} */
                format: "camt.053" | "mt940" | "csv";
                /** Format: date-time */
                importedAt: string;
                matched: number;
                ofOthers: number;
                /** Format: date-time */
                reconciledAt?: string;
                resolved: number;
                sequence: number;
                statements: {
                    account?: string;
                    /** Format: int64 */
                    closingBalance?: bigint;
                    currency?: string;
                    /** Format: int64 */
                    openingBalance?: bigint;
                    statementId?: string;
                    transactionCount: number;
                }[];
                transactionCount: number;
            }[];
            clock?: string;
            next?: string;
            sequence: number;
        };
        BankWordRequest: {
            bankReference?: string;
            /** Format: date-time */
            effectiveAt?: string;
        };
        BulkCaptureRequest: {
            amount?: bigint;
            /** Format: currency */
            currency?: string;
            description?: string;
            /** Format: date-time */
            effectiveAt?: string;
            final?: boolean;
            /** @constant */
            full?: true;
            /** Format: idempotency-key */
            idempotencyKey: string;
            idempotencyRetry?: boolean;
            ifMatch?: number;
            lines?: components["schemas"]["LineSelectionRequest"][];
            /** Format: identifier */
            orderId: string;
            reference?: string;
            shareDiscounts?: boolean;
            shippingInfo?: components["schemas"]["ParcelRequest"][];
        } & (unknown & unknown & (unknown | unknown | unknown));
        BulkResult: {
            /** Format: int64 */
            amount: bigint;
            captureId: string;
            captureNumber: number;
            /** Format: date */
            dueDate: string;
            idempotencyKey: string;
            invoiceNumber: string;
            line: number;
            orderId: string;
            position: string;
            replayed?: boolean;
            revision: number;
            /** @constant */
            status: 201;
            /** Format: int64 */
            taxAmount: bigint;
        } | ({
            line: number;
        } & components["schemas"]["Problem"]);
        Capture: {
            /** Format: int64 */
            amount: bigint;
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            captureId: string;
            captureNumber: number;
            description?: string | {
                /** @constant */
                erased: true;
            };
            /** Format: date */
            dueDate: string;
            /** Format: date-time */
            effectiveAt?: string;
            /** Format: date-time */
            failedAt?: string;
            failureReason?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            invoiceNumber: string;
            lines: {
                /** Format: int64 */
                amount: bigint;
                lineId: number;
                quantity: number;
                refunded: components["schemas"]["Figures"];
                /** Format: int64 */
                taxAmount: bigint;
            }[];
            /** Format: int64 */
            owed: bigint;
            /** Format: int64 */
            paid: bigint;
            /** Format: int64 */
            prepaymentUsed: bigint;
            /** Format: date-time */
            recordedAt: string;
            reference?: string;
            refunded: components["schemas"]["Amounts"];
            /** Format: int64 */
            returnFees: bigint;
            /** @description The answer is true up to this event of the log. */
            sequence?: number;
            shippingInfo: components["schemas"]["Parcel"][];
            /** @enum {string} */
            status: "STANDING" | "FAILED";
            /** Format: int64 */
            taxAmount: bigint;
            /** Format: int64 */
            writtenOff: bigint;
        };
        CaptureAnswer: {
            balances: components["schemas"]["Balances"];
            capture: {
                /** Format: int64 */
                amount: bigint;
                captureId: string;
                captureNumber: number;
                customerMoney?: components["schemas"]["CustomerMoney"];
                description?: string | {
                    /** @constant */
                    erased: true;
                };
                /** Format: date */
                dueDate: string;
                /** Format: date-time */
                effectiveAt?: string;
                invoiceNumber: string;
                lines: components["schemas"]["LinePart"][];
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
                shippingInfo?: components["schemas"]["Parcel"][];
                /** Format: int64 */
                taxAmount: bigint;
            };
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customerId?: string;
            /** @description Of a preview: what would be paid out when, net of fees, and which cut-off each part would be in under the terms of now. */
            expectedPayouts?: {
                /** Format: int64 */
                amount: bigint;
                /** Format: date-time */
                closesAt?: string;
                /** Format: date */
                due: string;
            }[];
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            merchantId: string;
            orderId: string;
            position?: string;
            preview?: boolean;
            /** @description What `final` gave back. */
            released?: {
                /** Format: int64 */
                amount: bigint;
                lines: components["schemas"]["LinePart"][];
                /** Format: int64 */
                taxAmount: bigint;
            };
            revision: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
        };
        CaptureOrderRequest: {
            amount?: bigint;
            /** Format: currency */
            currency?: string;
            description?: string;
            /** Format: date-time */
            effectiveAt?: string;
            final?: boolean;
            /** @constant */
            full?: true;
            lines?: components["schemas"]["LineSelectionRequest"][];
            reference?: string;
            shareDiscounts?: boolean;
            shippingInfo?: components["schemas"]["ParcelRequest"][];
        } & (unknown & unknown & (unknown | unknown | unknown));
        Captures: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            captures: components["schemas"]["Capture"][];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            /** @description The answer is true up to this event of the log. */
            sequence?: number;
        };
        ChangedOrderAnswer: {
            balances: components["schemas"]["Balances"];
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customerId?: string;
            /** @description The event that was recorded; what it holds depends on its type. */
            event: {
                eventId: string;
                /** Format: date-time */
                recordedAt: string;
                type: string;
            };
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            merchantId: string;
            orderId: string;
            position?: string;
            preview?: boolean;
            revision: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
        };
        ClockAnswer: {
            /** Format: date-time */
            now: string;
        };
        /** @description That what the head was signed over begins with the first `from` events, as they were. */
        ConsistencyProof: {
            clock?: string;
            from: number;
            /** @description Of the tree over the first `from` events. */
            fromRootHash: string;
            head: components["schemas"]["Head"];
            /** @description Hashes of subtrees, in the order in which RFC 9162 takes them. */
            path: string[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        CurrencyAmountRequest: {
            amount: bigint;
            /** Format: currency */
            currency: string;
        };
        CustomerCaptures: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            orders: {
                captures: {
                    /** Format: int64 */
                    amount: bigint;
                    captureId: string;
                    captureNumber: number;
                    creditNotes: {
                        /** Format: int64 */
                        amount: bigint;
                        creditNoteNumber: string;
                        description?: string | {
                            /** @constant */
                            erased: true;
                        };
                        /** Format: date-time */
                        effectiveAt: string;
                        /** Format: date-time */
                        failedAt?: string;
                        lines: {
                            /** Format: int64 */
                            amount: bigint;
                            lineId: number;
                            name: string;
                            quantity: number;
                            quantityUnit?: string;
                            reference?: string;
                            /** Format: int64 */
                            taxAmount: bigint;
                            type: string;
                        }[];
                        /** Format: date-time */
                        recordedAt: string;
                        reference?: string;
                        refundId: string;
                        /** Format: int64 */
                        returnFeeAmount: bigint;
                        /** Format: int64 */
                        returnFeeTaxAmount: bigint;
                        /** Format: int64 */
                        taxAmount: bigint;
                    }[];
                    description?: string | {
                        /** @constant */
                        erased: true;
                    };
                    /** Format: date */
                    dueDate: string;
                    /** Format: date-time */
                    effectiveAt: string;
                    /** Format: date-time */
                    failedAt?: string;
                    invoiceNumber: string;
                    lines: {
                        /** Format: int64 */
                        amount: bigint;
                        lineId: number;
                        name: string;
                        quantity: number;
                        quantityUnit?: string;
                        reference?: string;
                        /** Format: int64 */
                        taxAmount: bigint;
                        type: string;
                    }[];
                    /** Format: int64 */
                    owed: bigint;
                    /** Format: int64 */
                    paid: bigint;
                    /** Format: int64 */
                    prepaymentUsed: bigint;
                    /** Format: date-time */
                    recordedAt: string;
                    reference?: string;
                    /** Format: int64 */
                    refundedAmount: bigint;
                    /** Format: int64 */
                    refundedTaxAmount: bigint;
                    /** Format: int64 */
                    returnFeeAmount: bigint;
                    /** Format: int64 */
                    returnFeeTaxAmount: bigint;
                    shippingInfo: components["schemas"]["Parcel"][];
                    /** Format: int64 */
                    taxAmount: bigint;
                    /** Format: int64 */
                    writtenOff: bigint;
                }[];
                /** Format: int64 */
                credit: bigint;
                currency: string;
                customer?: Record<string, never>;
                customerId?: string;
                /** Format: date-time */
                effectiveAt: string;
                /** @enum {string} */
                ended?: "cancelled" | "released" | "expired";
                /** Format: date-time */
                expiresAt: string;
                merchantId: string;
                merchantReferences: components["schemas"]["MerchantReferences"];
                /** Format: int64 */
                orderAmount: bigint;
                orderId: string;
                /** Format: int64 */
                owed: bigint;
                /** Format: int64 */
                prepayment: bigint;
                /** Format: date-time */
                recordedAt: string;
                shippingInfo: components["schemas"]["Parcel"][];
                stillToCome: {
                    /** Format: int64 */
                    amount: bigint;
                    lineId: number;
                    name: string;
                    quantity: number;
                    quantityUnit?: string;
                    reference?: string;
                    /** Format: int64 */
                    taxAmount: bigint;
                    type: string;
                }[];
            }[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        CustomerFile: {
            clock?: string;
            customerId: string;
            /**
             * Format: date-time
             * @description When what was kept until then was erased.
             */
            erasedAt?: string;
            merchantId: string;
            orders: {
                events: {
                    data: Record<string, never>;
                    eventId: string;
                    /** Format: date-time */
                    recordedAt: string;
                    type: string;
                }[];
                orderId: string;
            }[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        CustomerLink: {
            /** Format: date-time */
            expiresAt: string;
            /** @description A whole address where `PUBLIC_URL` is configured, else one on this host. */
            url: string;
        };
        CustomerLinkRequest: {
            days?: number;
        };
        /** @description How what the customer paid moved between captures, credit and prepayment. */
        CustomerMoney: {
            captures: {
                captureId: string;
                /** Format: int64 */
                paid: bigint;
                /** Format: int64 */
                prepaymentUsed: bigint;
                /** Format: int64 */
                writeOffTakenBack: bigint;
            }[];
            /** Format: int64 */
            credit: bigint;
            /** Format: int64 */
            prepayment: bigint;
        };
        CustomerOwed: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** Format: date */
            effectiveTo?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            orders: {
                currency: string;
                orderId: string;
                /** Format: int64 */
                owed: bigint;
                /** Format: date-time */
                recordedAt: string;
            }[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        /** @description The page, or that its customer was erased after the link was made: then the link shows nothing more. */
        CustomerPage: {
            captures: {
                /** Format: int64 */
                amount: bigint;
                captureId: string;
                captureNumber: number;
                creditNotes: {
                    /** Format: int64 */
                    amount: bigint;
                    creditNoteNumber: string;
                    description?: string | {
                        /** @constant */
                        erased: true;
                    };
                    /** Format: date-time */
                    effectiveAt: string;
                    /** Format: date-time */
                    failedAt?: string;
                    lines: {
                        /** Format: int64 */
                        amount: bigint;
                        lineId: number;
                        name: string;
                        quantity: number;
                        quantityUnit?: string;
                        reference?: string;
                        /** Format: int64 */
                        taxAmount: bigint;
                        type: string;
                    }[];
                    /** Format: date-time */
                    recordedAt: string;
                    reference?: string;
                    refundId: string;
                    /** Format: int64 */
                    returnFeeAmount: bigint;
                    /** Format: int64 */
                    returnFeeTaxAmount: bigint;
                    /** Format: int64 */
                    taxAmount: bigint;
                }[];
                description?: string | {
                    /** @constant */
                    erased: true;
                };
                /** Format: date */
                dueDate: string;
                /** Format: date-time */
                effectiveAt: string;
                /** Format: date-time */
                failedAt?: string;
                invoiceNumber: string;
                lines: {
                    /** Format: int64 */
                    amount: bigint;
                    lineId: number;
                    name: string;
                    quantity: number;
                    quantityUnit?: string;
                    reference?: string;
                    /** Format: int64 */
                    taxAmount: bigint;
                    type: string;
                }[];
                /** Format: int64 */
                owed: bigint;
                /** Format: int64 */
                paid: bigint;
                /** Format: int64 */
                prepaymentUsed: bigint;
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
                /** Format: int64 */
                refundedAmount: bigint;
                /** Format: int64 */
                refundedTaxAmount: bigint;
                /** Format: int64 */
                returnFeeAmount: bigint;
                /** Format: int64 */
                returnFeeTaxAmount: bigint;
                shippingInfo: components["schemas"]["Parcel"][];
                /** Format: int64 */
                taxAmount: bigint;
                /** Format: int64 */
                writtenOff: bigint;
            }[];
            clock?: string;
            /** Format: int64 */
            credit: bigint;
            currency: string;
            customer?: Record<string, never>;
            due: {
                /** Format: date */
                dueDate: string;
                /** Format: int64 */
                owed: bigint;
            }[];
            /** Format: date-time */
            effectiveAt: string;
            /** @enum {string} */
            ended?: "cancelled" | "released" | "expired";
            /** @constant */
            erased: false;
            /** Format: date-time */
            erasedAt?: string;
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            /** Format: date-time */
            linkExpiresAt: string;
            merchantId: string;
            merchantReferences: components["schemas"]["MerchantReferences"];
            /** Format: int64 */
            orderAmount: bigint;
            orderId: string;
            /** Format: int64 */
            owed: bigint;
            paybacks: {
                /** Format: int64 */
                amount: bigint;
                /** Format: date-time */
                effectiveAt?: string;
                paybackId: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            payments: {
                /** Format: int64 */
                amount: bigint;
                /** Format: date-time */
                effectiveAt?: string;
                invoiceNumber?: string;
                paymentId: string;
                /** Format: date-time */
                recordedAt: string;
                reversed: boolean;
            }[];
            /** Format: int64 */
            prepayment: bigint;
            /** Format: date-time */
            recordedAt: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            shippingInfo: components["schemas"]["Parcel"][];
            stillToCome: {
                /** Format: int64 */
                amount: bigint;
                lineId: number;
                name: string;
                quantity: number;
                quantityUnit?: string;
                reference?: string;
                /** Format: int64 */
                taxAmount: bigint;
                type: string;
            }[];
        } | {
            clock?: string;
            /** @constant */
            erased: true;
            /** Format: date-time */
            erasedAt: string;
            /** Format: date-time */
            linkExpiresAt: string;
            merchantId: string;
            orderId: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        CustomerPaymentRequest: {
            amount: bigint;
            /** Format: identifier */
            captureId?: string;
            /** Format: currency */
            currency?: string;
            /** Format: date-time */
            effectiveAt?: string;
            reference?: string;
        };
        CustomerRequest: {
            billingAddress?: components["schemas"]["PostalAddressRequest"];
            /** Format: email */
            email?: string;
            name?: string;
            phone?: string;
            shippingAddress?: components["schemas"]["PostalAddressRequest"];
        } & (unknown | unknown | unknown | unknown | unknown);
        DailyFigures: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            days: {
                authorized: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                cancelled: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                captured: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                captureFailed: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                currency: string;
                customerPaid: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                customerPaidBack: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                /** Format: date */
                day: string;
                expired: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                paidOut: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                paymentReversed: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                payoutReturned: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                refunded: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                refundFailed: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                released: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                /** @description By how much updates raised orders; below 0 they lowered them. */
                updated: {
                    /** Format: int64 */
                    amount: bigint;
                    events: number;
                };
                writtenOff: {
                    /** Format: int64 */
                    amount: bigint;
                    events: bigint;
                };
            }[];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        DelayRequest: {
            days: number;
            /** @enum {string} */
            kind: "calendar" | "business";
        };
        /** @description Each row stands on the page where it first changes, with all that changed from `from` to `to`; counts of pages add up. */
        Difference: {
            accounts?: {
                /** @enum {string} */
                account: "cash" | "customer_receivable" | "payouts_in_transit" | "merchant_payable" | "holdback" | "customer_prepayments" | "vat_payable" | "fee_revenue" | "credit_losses" | "adjustments";
                /** Format: int64 */
                after: bigint;
                /** Format: int64 */
                before: bigint;
                /** Format: int64 */
                by: bigint;
                currency: string;
                merchantId: string;
            }[];
            clock?: string;
            customer?: {
                /** Format: int64 */
                after: bigint;
                /** Format: int64 */
                before: bigint;
                /** Format: int64 */
                by: bigint;
                currency: string;
                /** @enum {string} */
                figure: "owed" | "credit" | "prepayment";
            }[];
            events: {
                /** @description The ids that the event speaks of. */
                about: {
                    adjustmentId?: string;
                    captureId?: string;
                    captureNumber?: number;
                    currency?: string;
                    customerId?: string;
                    depositId?: string;
                    invoiceNumber?: string;
                    orderId?: string;
                    paybackId?: string;
                    paymentId?: string;
                    payoutId?: string;
                    refundId?: string;
                    settlementNumber?: number;
                    writeOffId?: string;
                };
                /** Format: date-time */
                effectiveAt: string;
                eventId: string;
                merchantId: string | null;
                /** Format: date-time */
                recordedAt: string;
                revision: number;
                sequence: number;
                stream: string;
                type: string;
            }[];
            eventsByType: {
                count: number;
                type: string;
            }[];
            from: number;
            next?: string;
            orders: {
                currency: string;
                customerId?: string;
                figures: {
                    /** Format: int64 */
                    after: bigint;
                    /** Format: int64 */
                    before: bigint;
                    /** Format: int64 */
                    by: bigint;
                    /** @enum {string} */
                    figure: "total" | "remaining" | "captured" | "refunded" | "released" | "expired" | "cancelled" | "owed" | "credit" | "prepayment";
                    /** @enum {string} */
                    measure: "amount" | "taxAmount" | "quantity";
                }[];
                merchantId: string;
                orderId: string;
                /** @enum {string} */
                statusAfter: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
                /** @enum {string} */
                statusBefore?: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
            }[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            settlementQueue?: {
                /** Format: int64 */
                after: bigint;
                /** Format: int64 */
                before: bigint;
                /** Format: int64 */
                by: bigint;
                currency: string;
                /** Format: date */
                due: string;
                /** @enum {string} */
                kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                merchantId: string;
                /** @enum {string} */
                mirrors?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
            }[];
            /** @description Up to where this page tells. */
            through: number;
            to: number;
        };
        ErasureAnswer: {
            clock?: string;
            erasure: {
                customerId?: string;
                guestOrderId?: string;
                keys: {
                    generation: number;
                    keyId: string;
                }[];
                /** Format: date-time */
                recordedAt: string;
            };
            merchantId: string;
            position: string;
            revision: number;
        };
        ExceptionsPage: {
            clock?: string;
            exceptions: {
                compared?: {
                    /** Format: int64 */
                    amount: bigint;
                    currency: string;
                    payoutId: string;
                    status: string;
                };
                /** Format: date-time */
                decidedAt?: string;
                decidedBy?: string;
                exceptionId: string;
                explanation: string;
                fileId: string;
                /** @enum {string} */
                kind: "missing" | "extra" | "amount-differs" | "duplicate" | "unmatched-payment";
                /** Format: date-time */
                proposedAt?: string;
                proposedBy?: string;
                /** Format: date-time */
                raisedAt: string;
                reason?: string;
                rejection?: string;
                /** @enum {string} */
                resolution?: "explained" | "corrected" | "bank-corrects";
                /** @description Of its last event: what a decision sends as `If-Match`. */
                revision: number;
                sequence: number;
                /** @enum {string} */
                status: "open" | "proposed" | "resolved";
                transaction?: {
                    /** Format: int64 */
                    amount: bigint;
                    bankReference?: string;
                    /** Format: date */
                    bookedOn: string;
                    currency: string;
                    endToEndId?: string;
                    number: number;
                    returnReason?: string;
                };
            }[];
            next?: string;
            sequence: number;
        };
        ExpiringAuthorizations: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            orders: {
                /** Format: int64 */
                capturedAmount: bigint;
                currency: string;
                customerId?: string;
                /** Format: date-time */
                effectiveAt: string;
                /** Format: date-time */
                expiresAt: string;
                expiryPending: boolean;
                merchantId: string;
                merchantReferences: components["schemas"]["MerchantReferences"];
                /** Format: int64 */
                orderAmount: bigint;
                orderId: string;
                /** Format: date-time */
                recordedAt: string;
                /** Format: int64 */
                refundedAmount: bigint;
                /** Format: int64 */
                remainingAmount: bigint;
                /** @enum {string} */
                status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
            }[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            /** Format: date */
            to: string;
        };
        ExpiryTotals: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            currencies: {
                currency: string;
                days: {
                    /** Format: date */
                    day: string;
                    orders: number;
                    /** Format: int64 */
                    remainingAmount: bigint;
                }[];
                orders: number;
                /** Format: int64 */
                remainingAmount: bigint;
            }[];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            /** Format: date */
            to: string;
        };
        /** @description A figure, and a page of the events that it follows from, each with its signed share. */
        Explanation: {
            /**
             * Format: int64
             * @description The figure. The shares of all pages sum up to it exactly.
             */
            amount: bigint;
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            /**
             * Format: int64
             * @description The sum of the shares on the pages before.
             */
            broughtForward: bigint;
            /**
             * Format: int64
             * @description With the shares of this page; on the last one it is the figure.
             */
            carriedForward: bigint;
            clock?: string;
            currency: string;
            figure: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            shares: {
                /** @description The ids that the event speaks of. */
                about: {
                    adjustmentId?: string;
                    captureId?: string;
                    captureNumber?: number;
                    currency?: string;
                    customerId?: string;
                    depositId?: string;
                    invoiceNumber?: string;
                    orderId?: string;
                    paybackId?: string;
                    paymentId?: string;
                    payoutId?: string;
                    refundId?: string;
                    settlementNumber?: number;
                    writeOffId?: string;
                };
                /** Format: int64 */
                amount: bigint;
                /** @enum {string} */
                balance?: "opening" | "payout" | "closing";
                /** Format: date-time */
                effectiveAt: string;
                entry?: {
                    /** Format: date */
                    due: string;
                    index: number;
                    /** @enum {string} */
                    kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                    /** @enum {string} */
                    mirrors?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                };
                eventId: string;
                /** Format: date-time */
                recordedAt: string;
                revision: number;
                sequence: number;
                stream: string;
                type: string;
            }[];
        };
        ExtendAuthorizationRequest: {
            days?: number;
            /** Format: date-time */
            expiresAt?: string;
        } & (unknown & (unknown | unknown));
        ExtendDueDateRequest: {
            /** Format: date */
            dueDate: string;
        };
        FailureRequest: {
            /** Format: date-time */
            effectiveAt?: string;
            reason?: string;
        };
        FeeRequest: {
            fixed?: components["schemas"]["CurrencyAmountRequest"][];
            rate: number;
        };
        Figures: {
            /** Format: int64 */
            amount: bigint;
            quantity: number;
            /** Format: int64 */
            taxAmount: bigint;
        };
        FoundEvents: {
            events: {
                actor: string;
                appendCount: number;
                appendIndex: number;
                causationId: string | null;
                commandHash: string;
                commandType: string;
                correlationId: string | null;
                /** @description Personal values are shown as `{"sealed": true, "keyId": ...}`. */
                data: Record<string, never>;
                eventId: string;
                /** @description Of the stream, up to and with this event. */
                hash: string;
                hashVersion: number;
                idempotencyKey: string;
                ledgerId: string;
                /** @description Null on streams of the ledger itself. */
                merchantId: string | null;
                position: string;
                /** Format: date-time */
                recordedAt: string;
                revision: number;
                /** @description In the whole log. */
                sequence: number;
                /** @description The hashed form, byte for byte: `hash` is SHA-256 over the previous hash of the stream and this text. */
                stored: string;
                stream: string;
                type: string;
                /** @description Of the stored shape of the data. */
                version: number;
            }[];
            next?: string;
            /** @description The sequence that this page began to look at; absent for a stream. */
            searchedFrom?: number;
            /** @description The last sequence that this page has looked at. */
            searchedTo?: number;
        };
        Head: {
            /** @description The first 16 hex digits of SHA-256 of the public key (SPKI in DER). */
            keyId: string;
            ledgerId: string;
            /** @description Of the tree of RFC 9162 over these. */
            rootHash: string;
            /** @description Ed25519 over the RFC 8785 form of the other members; base64. */
            signature: string;
            /** Format: date-time */
            signedAt: string;
            /** @description Of how many events, from sequence 0 on. */
            size: number;
        };
        HeadAnswer: {
            clock?: string;
            head: components["schemas"]["Head"];
            position: string;
        };
        HeadDetail: {
            clock?: string;
            head: components["schemas"]["Head"];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        Heads: {
            clock?: string;
            heads: components["schemas"]["Head"][];
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        Health: {
            checks?: {
                figures: Record<string, never>;
                name: string;
                ready: boolean;
                reason?: string;
            }[];
            status: string;
        };
        HoldbackRequest: {
            days: number;
            rate: number;
        };
        ImportedBankFile: {
            alreadyImported: boolean;
            contentHash: string;
            exceptions: number;
            fileId: string;
            /** @enum {string} */
            format: "camt.053" | "mt940" | "csv";
            /** Format: date-time */
            importedAt: string;
            matched: number;
            ofOthers: number;
            /** Format: date-time */
            reconciledAt?: string;
            resolved: number;
            sequence: number;
            statements: {
                account?: string;
                /** Format: int64 */
                closingBalance?: bigint;
                currency?: string;
                /** Format: int64 */
                openingBalance?: bigint;
                statementId?: string;
                transactionCount: number;
            }[];
            transactionCount: number;
        };
        /** @description That the event is in what the head was signed over. */
        InclusionProof: {
            clock?: string;
            /** @description The leaf is SHA-256(0x00 || these 32 bytes). */
            eventHash: string;
            eventSequence: number;
            head: components["schemas"]["Head"];
            /** @description Hashes of subtrees, in the order in which RFC 9162 takes them. */
            path: string[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        Journal: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            entries: {
                /** Format: date-time */
                effectiveAt: string;
                postings: {
                    /** @enum {string} */
                    account: "cash" | "customer_receivable" | "payouts_in_transit" | "merchant_payable" | "holdback" | "customer_prepayments" | "vat_payable" | "fee_revenue" | "credit_losses" | "adjustments";
                    /** Format: int64 */
                    amount: bigint;
                    /** @enum {string} */
                    side: "debit" | "credit";
                }[];
                /** Format: date-time */
                recordedAt: string;
                sequence: number;
                subjectId: string;
                type: string;
            }[];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        LinePart: {
            /** Format: int64 */
            amount: bigint;
            lineId: number;
            quantity: number;
            /** Format: int64 */
            taxAmount: bigint;
        };
        LineSelectionRequest: {
            amount?: bigint;
            lineId?: number;
            quantity?: number;
            reference?: string;
        } & ((unknown | unknown) & unknown & (unknown | unknown));
        MerchantDepositAnswer: {
            clock?: string;
            deposit: {
                /** Format: int64 */
                amount: bigint;
                bankReference?: string;
                currency: string;
                depositId: string;
                /** Format: date-time */
                effectiveAt?: string;
                /** Format: date-time */
                recordedAt: string;
            };
            merchantId: string;
            position: string;
            revision: number;
        };
        MerchantDepositRequest: {
            amount: bigint;
            bankReference?: string;
            /** Format: currency */
            currency: string;
            /** Format: identifier */
            depositId?: string;
            /** Format: date-time */
            effectiveAt?: string;
        };
        MerchantReferences: {
            reference1?: string;
            reference2?: string;
        };
        MerchantReferencesRequest: {
            reference1?: string;
            reference2?: string;
        } & (unknown | unknown);
        Merchants: {
            clock?: string;
            merchants: {
                merchantId: string;
            }[];
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        MerchantTermsAnswer: {
            clock?: string;
            merchantId: string;
            position: string;
            revision: number;
            terms: {
                cutOffTime: string;
                delay: {
                    days: number;
                    kind: string;
                };
                fee: {
                    fixed: {
                        /** Format: int64 */
                        amount: bigint;
                        currency: string;
                    }[];
                    rate: number;
                };
                feeVatRate: number;
                holdback: {
                    days: number;
                    rate: number;
                };
                holidayCalendar?: string;
                holidays: string[];
                minimumPayouts: {
                    /** Format: int64 */
                    amount: bigint;
                    currency: string;
                }[];
                /** Format: date-time */
                recordedAt: string;
                schedule: {
                    day?: number;
                    every: string;
                    weekday?: number;
                };
                zone: string;
            };
        };
        /** @description Without terms money is due one day after its capture (UTC), and nothing is cut off. */
        MerchantTermsNow: {
            clock?: string;
            merchantId: string;
            payoutAccounts: {
                account: {
                    accountNumber?: string;
                    bic?: string;
                    iban?: string;
                    name: string;
                };
                currency: string;
            }[];
            revision?: number;
            terms?: {
                cutOffTime: string;
                delay: {
                    days: number;
                    kind: string;
                };
                fee: {
                    fixed: {
                        /** Format: int64 */
                        amount: bigint;
                        currency: string;
                    }[];
                    rate: number;
                };
                feeVatRate: number;
                holdback: {
                    days: number;
                    rate: number;
                };
                holidayCalendar?: string;
                holidays: string[];
                minimumPayouts: {
                    /** Format: int64 */
                    amount: bigint;
                    currency: string;
                }[];
                schedule: {
                    day?: number;
                    every: string;
                    weekday?: number;
                };
                zone: string;
            };
        };
        MerchantTermsRequest: {
            /** Format: time */
            cutOffTime: string;
            delay: components["schemas"]["DelayRequest"];
            fee: components["schemas"]["FeeRequest"];
            feeVatRate?: number;
            holdback?: components["schemas"]["HoldbackRequest"];
            /** Format: holiday-calendar */
            holidayCalendar?: string;
            holidays?: string[];
            minimumPayouts?: components["schemas"]["CurrencyAmountRequest"][];
            schedule: components["schemas"]["ScheduleRequest"];
            /** Format: time-zone */
            zone: string;
        } & unknown;
        Order: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            /** Format: int64 */
            authorizedAmount: bigint;
            balances: components["schemas"]["Balances"];
            captures: components["schemas"]["Capture"][];
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customer?: Record<string, never>;
            customerId?: string;
            /** Format: date-time */
            effectiveAt: string;
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            lines: {
                cancelled: components["schemas"]["Figures"];
                captured: components["schemas"]["Figures"];
                expired: components["schemas"]["Figures"];
                lineId: number;
                name: string;
                quantity: number;
                quantityUnit?: string;
                reference?: string;
                refunded: components["schemas"]["Figures"];
                released: components["schemas"]["Figures"];
                remaining: components["schemas"]["Figures"];
                replaces?: number;
                taxRate: number;
                total: components["schemas"]["Figures"];
                /** Format: int64 */
                totalAmount: bigint;
                /** Format: int64 */
                totalDiscountAmount: bigint;
                /** Format: int64 */
                totalTaxAmount: bigint;
                type: string;
                /** Format: int64 */
                unitPrice: bigint;
            }[];
            merchantId: string;
            merchantReferences: components["schemas"]["MerchantReferences"];
            /** Format: int64 */
            orderAmount: bigint;
            orderId: string;
            paybacks: {
                /** Format: int64 */
                amount: bigint;
                /** Format: date-time */
                effectiveAt?: string;
                paybackId: string;
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
            }[];
            payments: {
                /** Format: int64 */
                amount: bigint;
                captureId?: string;
                /** Format: date-time */
                effectiveAt?: string;
                paymentId: string;
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
                reversed: boolean;
            }[];
            paymentTermDays: number;
            position?: string;
            preview?: boolean;
            /** Format: date-time */
            recordedAt: string;
            refunds: components["schemas"]["Refund"][];
            revision: number;
            /** @description The answer is true up to this event of the log. */
            sequence?: number;
            shippingInfo: components["schemas"]["Parcel"][];
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
            writeOffs: {
                /** Format: int64 */
                amount: bigint;
                captureId: string;
                proposedBy: string;
                /** @enum {string} */
                status: "PROPOSED" | "WRITTEN_OFF" | "REJECTED";
                writeOffId: string;
            }[];
        };
        OrderAnswer: {
            balances: components["schemas"]["Balances"];
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customer?: Record<string, never>;
            customerId?: string;
            /** Format: date-time */
            effectiveAt?: string;
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            lines: components["schemas"]["SoldLine"][];
            merchantId: string;
            merchantReferences?: components["schemas"]["MerchantReferences"];
            /** Format: int64 */
            orderAmount: bigint;
            orderId: string;
            paymentTermDays: number;
            position?: string;
            preview?: boolean;
            /** Format: date-time */
            recordedAt: string;
            revision: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
        };
        OrderBalances: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            cancelled: components["schemas"]["Figures"];
            captured: components["schemas"]["Figures"];
            clock?: string;
            currency: string;
            /** Format: date */
            effectiveTo?: string;
            expired: components["schemas"]["Figures"];
            /** Format: date-time */
            expiresAt: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            lines: {
                cancelled: components["schemas"]["Figures"];
                captured: components["schemas"]["Figures"];
                expired: components["schemas"]["Figures"];
                lineId: number;
                refunded: components["schemas"]["Figures"];
                released: components["schemas"]["Figures"];
                remaining: components["schemas"]["Figures"];
                total: components["schemas"]["Figures"];
            }[];
            merchantId: string;
            orderId: string;
            refunded: components["schemas"]["Figures"];
            released: components["schemas"]["Figures"];
            remaining: components["schemas"]["Figures"];
            sequence: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
            total: components["schemas"]["Figures"];
        };
        OrderHistory: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            events: Record<string, never>[];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            nextRevision?: number;
            /** @description The answer is true up to this event of the log. */
            sequence?: number;
        };
        OrderLineRequest: {
            name: string;
            quantity: number;
            quantityUnit?: string;
            reference?: string;
            taxRate?: number;
            totalAmount: bigint;
            totalDiscountAmount?: bigint;
            totalTaxAmount?: bigint;
            /** @enum {string} */
            type?: "physical" | "digital" | "shipping_fee" | "sales_tax" | "discount" | "store_credit" | "gift_card" | "surcharge";
            unitPrice: bigint;
        };
        OrdersPage: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            orders: {
                /** Format: int64 */
                capturedAmount: bigint;
                currency: string;
                customerId?: string;
                /** Format: date-time */
                effectiveAt: string;
                /** Format: date-time */
                expiresAt: string;
                merchantId: string;
                merchantReferences: components["schemas"]["MerchantReferences"];
                /** Format: int64 */
                orderAmount: bigint;
                orderId: string;
                /** Format: date-time */
                recordedAt: string;
                /** Format: int64 */
                refundedAmount: bigint;
                /** Format: int64 */
                remainingAmount: bigint;
                /** @enum {string} */
                status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
            }[];
            sequence: number;
        };
        OrderSteps: {
            nextRevision?: number;
            steps: {
                actor: string;
                appendCount: number;
                appendIndex: number;
                causationId: string | null;
                /** @description Balances that the event moved: order, remaining, captured, refunded, released, expired, cancelled, owed, prepayment, credit. */
                changes: {
                    /** Format: int64 */
                    after: bigint;
                    balance: string;
                    /** Format: int64 */
                    before: bigint;
                }[];
                commandHash: string;
                commandType: string;
                correlationId: string | null;
                /** @description Personal values are shown as `{"sealed": true, "keyId": ...}`. */
                data: Record<string, never>;
                /** @description What it queued for settlement. */
                entries: {
                    /** Format: int64 */
                    amount: bigint;
                    due: string;
                    kind: string;
                }[];
                eventId: string;
                /** @description Of the stream, up to and with this event. */
                hash: string;
                hashVersion: number;
                idempotencyKey: string;
                ledgerId: string;
                /** @description Null on streams of the ledger itself. */
                merchantId: string | null;
                /** @description What it posted to the books. */
                postings: {
                    account: string;
                    /** Format: int64 */
                    amount: bigint;
                    /** @enum {string} */
                    side: "debit" | "credit";
                }[];
                /** Format: date-time */
                recordedAt: string;
                revision: number;
                /** @description In the whole log. */
                sequence: number;
                stream: string;
                type: string;
                /** @description Of the stored shape of the data. */
                version: number;
            }[];
        };
        Parcel: {
            carrier?: string;
            method?: string;
            trackingNumber?: string;
            trackingUrl?: string;
        };
        ParcelRequest: {
            carrier?: string;
            method?: string;
            trackingNumber?: string;
            /** Format: uri */
            trackingUrl?: string;
        } & (unknown | unknown | unknown | unknown);
        PaybackAnswer: {
            balances: components["schemas"]["Balances"];
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customerId?: string;
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            merchantId: string;
            orderId: string;
            payback: {
                /** Format: int64 */
                amount: bigint;
                customerMoney: components["schemas"]["CustomerMoney"];
                description?: string | {
                    /** @constant */
                    erased: true;
                };
                /** Format: date-time */
                effectiveAt?: string;
                paybackId: string;
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
            };
            position?: string;
            preview?: boolean;
            revision: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
        };
        PaybackRequest: {
            amount: bigint;
            /** Format: currency */
            currency?: string;
            /** Format: date-time */
            effectiveAt?: string;
            reference?: string;
        };
        PaymentAnswer: {
            balances: components["schemas"]["Balances"];
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customerId?: string;
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            merchantId: string;
            orderId: string;
            payment: {
                /** Format: int64 */
                amount: bigint;
                captureId?: string;
                customerMoney: components["schemas"]["CustomerMoney"];
                description?: string | {
                    /** @constant */
                    erased: true;
                };
                /** Format: date-time */
                effectiveAt?: string;
                paymentId: string;
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
            };
            position?: string;
            preview?: boolean;
            revision: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
        };
        PaymentFile: {
            complete: boolean;
            /** Format: int64 */
            controlSum: bigint;
            currency: string;
            messageId: string;
            payouts: {
                /** Format: int64 */
                amount: bigint;
                endToEndId: string;
                merchantId: string;
                payoutId: string;
            }[];
            position?: string;
            skipped: {
                /** Format: int64 */
                amount: bigint;
                code: string;
                detail: string;
                merchantId: string;
                payoutId: string;
            }[];
        };
        PaymentFileRequest: {
            /** Format: currency */
            currency: string;
            limit?: number;
            /** Format: message-id */
            messageId?: string;
        };
        Payout: {
            account?: {
                accountNumber?: string;
                bic?: string;
                iban?: string;
                name: string;
            };
            /** Format: int64 */
            amount: bigint;
            /** Format: date-time */
            answeredAt?: string;
            bankReference?: string;
            /** Format: date-time */
            closedAt: string;
            closedSequence: number;
            currency: string;
            /** Format: date-time */
            effectiveAt?: string;
            endToEndId?: string;
            links: {
                settlement: string;
            };
            messageId?: string;
            payoutId: string;
            reason?: string;
            /** Format: date-time */
            sentAt?: string;
            sentSequence?: number;
            settlementNumber: number;
            /** @enum {string} */
            status: "due" | "sent" | "confirmed" | "failed" | "returned";
        };
        PayoutAccountAnswer: {
            clock?: string;
            merchantId: string;
            payoutAccount: {
                account: {
                    accountNumber?: string;
                    bic?: string;
                    iban?: string;
                    name: string;
                };
                currency: string;
                /** Format: date-time */
                recordedAt: string;
            };
            position: string;
            revision: number;
        };
        PayoutAccountRequest: {
            accountNumber?: string;
            /** Format: bic */
            bic?: string;
            /** Format: currency */
            currency: string;
            /** Format: iban */
            iban?: string;
            name: string;
        } & (unknown & (unknown | unknown));
        PayoutAnswer: {
            clock?: string;
            merchantId: string;
            payout: {
                account?: {
                    accountNumber?: string;
                    bic?: string;
                    iban?: string;
                    name: string;
                };
                /** Format: int64 */
                amount: bigint;
                bankReference?: string;
                currency: string;
                /** Format: date-time */
                effectiveAt?: string;
                endToEndId?: string;
                messageId?: string;
                payoutId: string;
                reason?: string;
                /** Format: date-time */
                recordedAt: string;
                settlementNumber: number;
                /** @enum {string} */
                status: "due" | "sent" | "confirmed" | "failed" | "returned";
            };
            position: string;
            revision: number;
        };
        PayoutDetail: {
            account?: {
                accountNumber?: string;
                bic?: string;
                iban?: string;
                name: string;
            };
            /** Format: int64 */
            amount: bigint;
            /** Format: date-time */
            answeredAt?: string;
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            bankReference?: string;
            clock?: string;
            /** Format: date-time */
            closedAt: string;
            closedSequence: number;
            currency: string;
            /** Format: date-time */
            effectiveAt?: string;
            endToEndId?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            links: {
                settlement: string;
            };
            messageId?: string;
            payoutId: string;
            reason?: string;
            /** Format: date-time */
            sentAt?: string;
            sentSequence?: number;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            settlement: components["schemas"]["Settlement"];
            settlementNumber: number;
            /** @enum {string} */
            status: "due" | "sent" | "confirmed" | "failed" | "returned";
        };
        Payouts: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            payouts: components["schemas"]["Payout"][];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        PostalAddressRequest: {
            city?: string;
            country?: string;
            name?: string;
            postalCode?: string;
            region?: string;
            street?: string;
            street2?: string;
        };
        /** @description RFC 9457. The numbers that explain a refusal are members of their own. */
        Problem: {
            code: string;
            detail: string;
            errors?: {
                detail: string;
                header?: string;
                parameter?: string;
                pointer?: string;
            }[];
            requestId?: string;
            status: number;
            title: string;
            type: string;
        };
        ProposeResolutionRequest: {
            reason: string;
            /** @enum {string} */
            resolution: "explained" | "corrected" | "bank-corrects";
        };
        Receivables: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** Format: date */
            on: string;
            receivables: {
                /**
                 * @description While something is owed.
                 * @enum {string}
                 */
                age?: "notDue" | "overdue1To30" | "overdue31To60" | "overdue61To90" | "overdueOver90";
                /** Format: int64 */
                amount: bigint;
                captureId: string;
                captureNumber: number;
                currency: string;
                customerId?: string;
                daysOverdue?: number;
                /** Format: date */
                dueDate: string;
                /** Format: date-time */
                effectiveAt: string;
                /** Format: date-time */
                failedAt?: string;
                invoiceNumber: string;
                orderId: string;
                /** Format: int64 */
                owed: bigint;
                /** Format: int64 */
                paid: bigint;
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
                /** Format: int64 */
                refundedAmount: bigint;
                /** Format: int64 */
                returnFeeAmount: bigint;
                /** Format: int64 */
                writtenOff: bigint;
            }[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        ReceivablesAgeing: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            currencies: {
                ages: {
                    notDue: {
                        captures: number;
                        /** Format: int64 */
                        owed: bigint;
                    };
                    overdue1To30: {
                        captures: number;
                        /** Format: int64 */
                        owed: bigint;
                    };
                    overdue31To60: {
                        captures: number;
                        /** Format: int64 */
                        owed: bigint;
                    };
                    overdue61To90: {
                        captures: number;
                        /** Format: int64 */
                        owed: bigint;
                    };
                    overdueOver90: {
                        captures: number;
                        /** Format: int64 */
                        owed: bigint;
                    };
                };
                captures: number;
                /** @description Paid too much, to be paid back. */
                credit: {
                    /** Format: int64 */
                    amount: bigint;
                    orders: bigint;
                };
                currency: string;
                /** @description Owed on no invoice: a payment bounced that had been paid back before. */
                overdrawn: {
                    /** Format: int64 */
                    amount: bigint;
                    orders: number;
                };
                /**
                 * Format: int64
                 * @description On invoices; the sum of its ages.
                 */
                owed: bigint;
                /** @description Paid before there was an invoice. */
                prepayment: {
                    /** Format: int64 */
                    amount: bigint;
                    orders: bigint;
                };
            }[];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            /** Format: date */
            on: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        Refund: {
            /** Format: int64 */
            amount: bigint;
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            description?: string | {
                /** @constant */
                erased: true;
            };
            /** Format: date-time */
            effectiveAt?: string;
            /** Format: date-time */
            failedAt?: string;
            failureReason?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            parts: components["schemas"]["RefundPart"][];
            /** Format: date-time */
            recordedAt: string;
            reference?: string;
            refundId: string;
            refundNumber: number;
            returnFee: components["schemas"]["Amounts"];
            /** @description The answer is true up to this event of the log. */
            sequence?: number;
            /** @enum {string} */
            status: "STANDING" | "FAILED";
            /** Format: int64 */
            taxAmount: bigint;
        };
        RefundAnswer: {
            balances: components["schemas"]["Balances"];
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customerId?: string;
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            merchantId: string;
            orderId: string;
            position?: string;
            preview?: boolean;
            refund: {
                /** Format: int64 */
                amount: bigint;
                customerMoney?: components["schemas"]["CustomerMoney"];
                description?: string | {
                    /** @constant */
                    erased: true;
                };
                /** Format: date-time */
                effectiveAt?: string;
                parts: components["schemas"]["RefundPart"][];
                /** Format: date-time */
                recordedAt: string;
                reference?: string;
                refundId: string;
                refundNumber: number;
                returnFee: components["schemas"]["Amounts"];
                /** Format: int64 */
                taxAmount: bigint;
            };
            revision: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
        };
        RefundOrderRequest: {
            amount?: bigint;
            /** Format: identifier */
            captureId?: string;
            /** Format: currency */
            currency?: string;
            description?: string;
            /** Format: date-time */
            effectiveAt?: string;
            /** @constant */
            full?: true;
            lines?: components["schemas"]["LineSelectionRequest"][];
            reference?: string;
            returnFee?: components["schemas"]["ReturnFeeRequest"];
            shareDiscounts?: boolean;
        } & (unknown & unknown & (unknown | unknown | unknown));
        RefundPart: {
            /** Format: int64 */
            amount: bigint;
            captureId: string;
            captureNumber: number;
            creditNoteNumber: string;
            invoiceNumber: string;
            lines: components["schemas"]["LinePart"][];
            /** Format: int64 */
            returnFeeAmount: bigint;
            /** Format: int64 */
            returnFeeTaxAmount: bigint;
            /** Format: int64 */
            taxAmount: bigint;
        };
        Refunds: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            refunds: components["schemas"]["Refund"][];
            /** @description The answer is true up to this event of the log. */
            sequence?: number;
        };
        RejectAdjustmentRequest: {
            reason?: string;
        };
        RejectResolutionRequest: {
            reason?: string;
        };
        RejectWriteOffRequest: {
            reason?: string;
        };
        ResolutionAnswer: {
            clock?: string;
            merchantId: string;
            position: string;
            resolution: {
                approvedBy?: string;
                exceptionId: string;
                fileId: string;
                proposedBy?: string;
                reason?: string;
                /** Format: date-time */
                recordedAt: string;
                rejectedBy?: string;
                /** @enum {string} */
                resolution?: "explained" | "corrected" | "bank-corrects";
            };
            revision: number;
        };
        ReturnFeeRequest: {
            amount: bigint;
            taxAmount: bigint;
        };
        RunSettlementsRequest: {
            dryRun?: boolean;
        };
        ScheduleRequest: {
            day?: number;
            /** @enum {string} */
            every: "day" | "week" | "month";
            weekday?: number;
        } & ({
            /** @constant */
            every: "day";
        } | {
            /** @constant */
            every: "week";
        } | {
            /** @constant */
            every: "month";
        });
        Session: {
            /** @description As events and accesses name whoever is signed in. */
            actor: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Null for whoever may act for any merchant of the ledger. */
            merchantId: string | null;
            roles: ("fulfilment" | "finance" | "auditor" | "customer" | "admin")[];
            /**
             * Format: date
             * @description By the clock of the ledger, which may be a simulated one, in UTC.
             */
            today: string;
            /** @enum {string} */
            via: "key" | "oidc";
        };
        /** @description openingBalance + entriesAmount = payoutAmount + closingBalance. */
        Settlement: {
            closedSequence: number;
            /** Format: int64 */
            closingBalance: bigint;
            count: number;
            currency: string;
            /** Format: date-time */
            cutOff: string;
            /** Format: date */
            dueThrough: string;
            /**
             * Format: int64
             * @description The sum of the totals by kind.
             */
            entriesAmount: bigint;
            links: {
                entries: string;
                payout?: string;
                self: string;
                statement: string;
            };
            /** Format: int64 */
            openingBalance: bigint;
            /** Format: int64 */
            payoutAmount: bigint;
            payoutId?: string;
            /** Format: date-time */
            recordedAt: string;
            rootHash: string;
            settlementNumber: number;
            throughSequence: number;
            totalsByKind: {
                /** Format: int64 */
                amount: bigint;
                count: number;
                /** @enum {string} */
                kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
            }[];
        };
        /** @description openingBalance + entriesAmount = payoutAmount + closingBalance. */
        SettlementDetail: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            closedSequence: number;
            /** Format: int64 */
            closingBalance: bigint;
            count: number;
            currency: string;
            /** Format: date-time */
            cutOff: string;
            /** Format: date */
            dueThrough: string;
            /**
             * Format: int64
             * @description The sum of the totals by kind.
             */
            entriesAmount: bigint;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            links: {
                entries: string;
                payout?: string;
                self: string;
                statement: string;
            };
            /** Format: int64 */
            openingBalance: bigint;
            payout?: components["schemas"]["Payout"];
            /** Format: int64 */
            payoutAmount: bigint;
            payoutId?: string;
            /** Format: date-time */
            recordedAt: string;
            rootHash: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            settlementNumber: number;
            throughSequence: number;
            totalsByKind: {
                /** Format: int64 */
                amount: bigint;
                count: number;
                /** @enum {string} */
                kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
            }[];
        };
        SettlementEntries: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            entries: {
                adjustmentId?: string;
                /** Format: int64 */
                amount: bigint;
                captureId?: string;
                captureNumber?: number;
                captureReference?: string;
                currency: string;
                depositId?: string;
                /** Format: date */
                due: string;
                /** Format: date-time */
                effectiveAt: string;
                index: number;
                /** @enum {string} */
                kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                /** @description By its own word it belongs to a time that was closed before it was recorded. */
                late: boolean;
                /** @enum {string} */
                mirrors?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                orderId?: string;
                payoutId?: string;
                /** Format: date-time */
                recordedAt: string;
                refundId?: string;
                refundReference?: string;
                sequence: number;
            }[];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        SettlementQueue: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            entries: {
                adjustmentId?: string;
                /** Format: int64 */
                amount: bigint;
                captureId?: string;
                captureNumber?: number;
                captureReference?: string;
                currency: string;
                depositId?: string;
                /** Format: date */
                due: string;
                /** Format: date-time */
                effectiveAt: string;
                index: number;
                /** @enum {string} */
                kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                /** @enum {string} */
                mirrors?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                orderId?: string;
                payoutId?: string;
                /** Format: date-time */
                recordedAt: string;
                refundId?: string;
                refundReference?: string;
                sequence: number;
            }[];
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        SettlementRun: {
            closed: {
                /** Format: int64 */
                closingBalance: bigint;
                count: number;
                currency: string;
                /** Format: date-time */
                cutOff: string;
                /** Format: date */
                dueThrough: string;
                merchantId: string;
                /** Format: int64 */
                openingBalance: bigint;
                /** Format: int64 */
                payoutAmount: bigint;
                payoutId?: string;
                rootHash: string;
                settlementNumber: number;
                throughSequence: number;
                totalsByKind: {
                    /** Format: int64 */
                    amount: bigint;
                    count: number;
                    /** @enum {string} */
                    kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                }[];
            }[];
            /** @description Whether everything that is due was looked at. */
            complete: boolean;
            dryRun: boolean;
            position?: string;
        };
        Settlements: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            settlements: components["schemas"]["Settlement"][];
        };
        /** @description A closed settlement: opening balance and entries are payout and closing balance. */
        SettlementStatement: {
            clock?: string;
            /** Format: date-time */
            closedAt: string;
            closedSequence: number;
            /** Format: int64 */
            closingBalance: bigint;
            count: number;
            currency: string;
            /** Format: date-time */
            cutOff: string;
            /** Format: date */
            dueThrough: string;
            entries: {
                adjustmentId?: string;
                /**
                 * Format: int64
                 * @description The whole movement, with its sign.
                 */
                amount: bigint;
                captureId?: string;
                captureNumber?: number;
                captureReference?: string;
                clock?: string;
                currency: string;
                depositId?: string;
                /** Format: date */
                dueDate: string;
                /** Format: date-time */
                effectiveAt: string;
                /**
                 * Format: int64
                 * @description How much of it is fee.
                 */
                feeAmount: bigint;
                /**
                 * Format: int64
                 * @description How much of it is tax on fees.
                 */
                feeVatAmount: bigint;
                index: number;
                invoiceNumber?: string;
                /** @description By its own word it belongs to a time that was closed before it was recorded. */
                late: boolean;
                merchantReference1?: string;
                merchantReference2?: string;
                /** @enum {string} */
                mirrors?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                orderId?: string;
                payoutId?: string;
                /** Format: date-time */
                recordedAt: string;
                refundId?: string;
                refundReference?: string;
                returnedPayoutId?: string;
                sequence: number;
                settlementNumber: number;
                /** @enum {string} */
                type: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
            }[];
            /**
             * Format: int64
             * @description The sum of the entries, and of the totals.
             */
            entriesAmount: bigint;
            merchantId: string;
            /** Format: int64 */
            openingBalance: bigint;
            payout?: {
                bankReference?: string;
                endToEndId?: string;
                payoutId: string;
                /** Format: date-time */
                sentAt?: string;
                status: string;
            };
            /** Format: int64 */
            payoutAmount: bigint;
            payoutId?: string;
            rootHash: string;
            sequence: number;
            settlementNumber: number;
            throughSequence: number;
            totalsByKind: {
                /** Format: int64 */
                amount: bigint;
                count: number;
                /** @enum {string} */
                kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
            }[];
        };
        SettlementTotals: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            next?: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            totals: {
                /** Format: int64 */
                amount: bigint;
                currency: string;
                /** Format: date */
                due: string;
                entries: number;
                kind: string;
                mirrors?: string;
            }[];
        };
        SigningKeys: {
            /** @description Ed25519, SPKI in DER, base64; in the order in which they came. */
            publicKeys: string[];
        };
        SignInRequest: {
            apiKey: string;
        };
        SoldLine: {
            lineId: number;
            name: string;
            quantity: number;
            quantityUnit?: string;
            reference?: string;
            replaces?: number;
            taxRate: number;
            /** Format: int64 */
            totalAmount: bigint;
            /** Format: int64 */
            totalDiscountAmount: bigint;
            /** Format: int64 */
            totalTaxAmount: bigint;
            type: string;
            /** Format: int64 */
            unitPrice: bigint;
        };
        StatusReport: {
            messageId: string;
            payments: {
                code?: string;
                detail?: string;
                endToEndId: string;
                merchantId?: string;
                /** @enum {string} */
                outcome: "confirmed" | "failed" | "unchanged" | "unknown" | "refused";
                payoutId?: string;
                reasonCode?: string;
                /** @enum {string} */
                status: "accepted" | "settled" | "rejected" | "pending";
            }[];
            position?: string;
            recorded: number;
        };
        TermsHistory: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            history: {
                cutOffTime: string;
                delay: {
                    days: number;
                    kind: string;
                };
                fee: {
                    fixed: {
                        /** Format: int64 */
                        amount: bigint;
                        currency: string;
                    }[];
                    rate: number;
                };
                feeVatRate: number;
                holdback: {
                    days: number;
                    rate: number;
                };
                holidayCalendar?: string;
                holidays: string[];
                minimumPayouts: {
                    /** Format: int64 */
                    amount: bigint;
                    currency: string;
                }[];
                /** Format: date-time */
                recordedAt: string;
                recordedSequence: number;
                schedule: {
                    day?: number;
                    every: string;
                    weekday?: number;
                };
                zone: string;
            }[];
            /** @description The answer is true up to this event of the log. */
            sequence: number;
        };
        /** @description What is debited to all accounts is what is credited to all. */
        TrialBalance: {
            accounts: {
                /** @enum {string} */
                account: "cash" | "customer_receivable" | "payouts_in_transit" | "merchant_payable" | "holdback" | "customer_prepayments" | "vat_payable" | "fee_revenue" | "credit_losses" | "adjustments";
                /** Format: int64 */
                balance: bigint;
                /** Format: int64 */
                credited: bigint;
                /** Format: int64 */
                debited: bigint;
            }[];
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** Format: int64 */
            credited: bigint;
            currency: string;
            /** Format: int64 */
            debited: bigint;
            /** Format: date */
            effectiveTo?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            /** @description The books are those behind this event of the log. */
            sequence: number;
        };
        UpcomingSettlements: {
            /**
             * Format: date-time
             * @description The instant that was asked for, as the sequence of its last event.
             */
            at?: string;
            clock?: string;
            /** @description Whether an event is known that was recorded later: then the answer never changes. */
            final?: boolean;
            /**
             * Format: date-time
             * @description What the clock of the ledger says, also where it is simulated; or what time it was at the moment.
             */
            now: string;
            /** @description The answer is true up to this event of the log. */
            sequence: number;
            settlements: {
                /** Format: int64 */
                carried: bigint;
                /**
                 * Format: date-time
                 * @description Absent while no terms are agreed: nothing is cut off then.
                 */
                closesAt?: string;
                count: number;
                currency: string;
                /** Format: date */
                dueThrough: string;
                /** Format: int64 */
                entriesAmount: bigint;
                /** Format: int64 */
                expectedPayout: bigint;
                links: {
                    entries: string;
                };
                /** Format: int64 */
                minimumPayout: bigint;
                /** Format: int64 */
                openingBalance: bigint;
                settlementNumber: number;
                totalsByKind: {
                    /** Format: int64 */
                    amount: bigint;
                    count: number;
                    /** @enum {string} */
                    kind: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                }[];
            }[];
        };
        UpdatedLineRequest: {
            lineId?: number;
            name?: string;
            quantity?: number;
            quantityUnit?: string;
            reference?: string;
            replaces?: number;
            taxRate?: number;
            totalAmount?: bigint;
            totalDiscountAmount?: bigint;
            totalTaxAmount?: bigint;
            /** @enum {string} */
            type?: "physical" | "digital" | "shipping_fee" | "sales_tax" | "discount" | "store_credit" | "gift_card" | "surcharge";
            unitPrice?: bigint;
        } & (unknown | unknown);
        UpdateOrderRequest: {
            authorizedBy?: string;
            lines?: components["schemas"]["UpdatedLineRequest"][];
            orderAmount: bigint;
        };
        WaysIn: {
            /** @description Links that sign their reader in; empty everywhere but in the demo. */
            demo: {
                href: string;
                name: string;
            }[];
            /** @description Whether `GET /v1/session/oidc` leads to a provider. */
            oidc: boolean;
        };
        WriteOffAnswer: {
            balances: components["schemas"]["Balances"];
            /** @enum {string} */
            clock?: "simulated";
            currency: string;
            customerId?: string;
            /** Format: date-time */
            expiresAt: string;
            expiryPending: boolean;
            merchantId: string;
            orderId: string;
            position?: string;
            preview?: boolean;
            revision: number;
            /** @enum {string} */
            status: "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "EXPIRED" | "CANCELLED" | "CLOSED";
            writeOff: {
                /** Format: int64 */
                amount: bigint;
                captureId: string;
                captureNumber: number;
                invoiceNumber: string;
                proposedBy: string;
                reason: string;
                /** Format: date-time */
                recordedAt: string;
                writeOffId: string;
            };
        };
        WriteOffRequest: {
            amount: bigint;
            /** Format: identifier */
            captureId: string;
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    MetricsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    ListAccessesController_list: {
        parameters: {
            query?: {
                actor?: string;
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessesPage"];
                };
            };
        };
    };
    ListAdjustmentsController_list: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                limit?: number;
                page?: string;
                status?: "proposed" | "recorded" | "rejected";
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustments"];
                };
            };
        };
    };
    ProposeAdjustmentController_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentAnswer"];
                };
            };
        };
    };
    ApproveAdjustmentController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentAnswer"];
                };
            };
        };
    };
    RejectAdjustmentController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectAdjustmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentAnswer"];
                };
            };
        };
    };
    ReadBankFilesController_list: {
        parameters: {
            query?: {
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFilesPage"];
                };
            };
        };
    };
    ImportBankFileController_import: {
        parameters: {
            query?: {
                mapping?: string;
            };
            header: {
                /** @description Whose file it is. */
                "Merchant-Id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/xml": string;
                "text/csv": string;
                "text/plain": string;
                "text/xml": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedBankFile"];
                };
            };
        };
    };
    ReadBankFilesController_read: {
        parameters: {
            query?: {
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFile"];
                };
            };
        };
    };
    BulkCapturesController_capture: {
        parameters: {
            query?: never;
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["BulkCaptureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BulkResult"];
                };
            };
        };
    };
    AdvanceClockController_advance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceClockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAnswer"];
                };
            };
        };
    };
    CustomerPageController_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
        };
    };
    CustomerCapturesController_captures: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCaptures"];
                };
            };
        };
    };
    ExplainCustomerController_explain: {
        parameters: {
            query: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency: string;
                figure: "owed" | "credit" | "prepayment";
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    CustomerOwedController_owed: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                effectiveTo?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOwed"];
                };
            };
        };
    };
    CustomerFileController_file: {
        parameters: {
            query?: {
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerFile"];
                };
            };
        };
    };
    EraseCustomerController_erase: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
        };
    };
    DailyFiguresController_days: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                from?: string;
                limit?: number;
                page?: string;
                to?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyFigures"];
                };
            };
        };
    };
    RecordMerchantDepositController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantDepositRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDepositAnswer"];
                };
            };
        };
    };
    DifferencesController_between: {
        parameters: {
            query?: {
                atLeast?: string;
                customerId?: string;
                from?: number;
                fromInstant?: string;
                limit?: number;
                orderId?: string;
                page?: string;
                to?: number;
                toInstant?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
        };
    };
    LiveFeedController_follow: {
        parameters: {
            query?: {
                /** @description Where to begin without `Last-Event-ID`: a position, or `start`. Left out: with what comes from now on. */
                after?: string;
            };
            header?: {
                /** @description The position of the last event seen. */
                "Last-Event-ID"?: string;
                /** @description With a whole-ledger key: only this merchant. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    SearchEventsController_search: {
        parameters: {
            query?: {
                actor?: string;
                eventId?: string;
                fromSequence?: number;
                limit?: number;
                order?: "oldest" | "newest";
                orderId?: string;
                page?: string;
                recordedFrom?: string;
                recordedTo?: string;
                stream?: string;
                toSequence?: number;
                type?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundEvents"];
                };
            };
        };
    };
    ExpiringAuthorizationsController_list: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                days?: number;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpiringAuthorizations"];
                };
            };
        };
    };
    ExpiringAuthorizationsController_totals: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                days?: number;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpiryTotals"];
                };
            };
        };
    };
    HeadsController_list: {
        parameters: {
            query?: {
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heads"];
                };
            };
        };
    };
    HeadsController_sign: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadAnswer"];
                };
            };
        };
    };
    HeadsController_one: {
        parameters: {
            query?: {
                atLeast?: string;
            };
            header?: never;
            path: {
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadDetail"];
                };
            };
        };
    };
    ListJournalController_list: {
        parameters: {
            query: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency: string;
                effectiveTo?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
        };
    };
    JournalExportController_journal: {
        parameters: {
            query: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency: string;
                format?: "csv" | "parquet";
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": string;
                    "text/csv": string;
                };
            };
        };
    };
    ListMerchantsController_list: {
        parameters: {
            query?: {
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchants"];
                };
            };
        };
    };
    ListOrdersController_list: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                customerId?: string;
                descending?: boolean;
                expiringBefore?: string;
                limit?: number;
                orderIdPrefix?: string;
                page?: string;
                recordedBefore?: string;
                recordedFrom?: string;
                referencePrefix?: string;
                sort?: "recordedAt" | "expiresAt" | "orderAmount";
                status?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersPage"];
                };
            };
        };
    };
    AuthorizeOrderController_authorize: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
        };
    };
    ReadOrderController_read: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    UpdateOrderController_update: {
        parameters: {
            query?: {
                /** @description `true` answers what would be recorded, and records nothing. */
                preview?: boolean;
            };
            header?: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. Not asked for by a preview. */
                "Idempotency-Key"?: string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    OrderBalancesController_balances: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                effectiveTo?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderBalances"];
                };
            };
        };
    };
    ExplainOrderController_explain: {
        parameters: {
            query: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                figure: "total" | "remaining" | "captured" | "refunded" | "released" | "expired" | "cancelled" | "owed" | "credit" | "prepayment";
                limit?: number;
                lineId?: number;
                measure?: "amount" | "taxAmount" | "quantity";
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    CancelOrderController_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    ReadCapturesController_list: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Captures"];
                };
            };
        };
    };
    CaptureOrderController_capture: {
        parameters: {
            query?: {
                /** @description `true` answers what would be recorded, and records nothing. */
                preview?: boolean;
            };
            header?: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. Not asked for by a preview. */
                "Idempotency-Key"?: string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureAnswer"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureAnswer"];
                };
            };
        };
    };
    ReadCapturesController_one: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                captureId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Capture"];
                };
            };
        };
    };
    ExtendDueDateController_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                captureId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDueDateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    FailCaptureController_fail: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                captureId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    MakeCustomerLinkController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLink"];
                };
            };
        };
    };
    ExtendAuthorizationController_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendAuthorizationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    OrderHistoryController_history: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                fromRevision?: number;
                limit?: number;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderHistory"];
                };
            };
        };
    };
    UpdateMerchantReferencesController_update: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantReferencesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    PayCustomerBackController_pay: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaybackRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaybackAnswer"];
                };
            };
        };
    };
    RecordCustomerPaymentController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPaymentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAnswer"];
                };
            };
        };
    };
    ReverseCustomerPaymentController_reverse: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    EraseGuestController_erase: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
        };
    };
    ReadRefundsController_list: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refunds"];
                };
            };
        };
    };
    RefundOrderController_refund: {
        parameters: {
            query?: {
                /** @description `true` answers what would be recorded, and records nothing. */
                preview?: boolean;
            };
            header?: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. Not asked for by a preview. */
                "Idempotency-Key"?: string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswer"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswer"];
                };
            };
        };
    };
    ReadRefundsController_one: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
        };
    };
    FailRefundController_fail: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    ReleaseRemainingAuthorizationController_release: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    AddShippingInfoController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddShippingInfoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    OrderStepsController_steps: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                fromRevision?: number;
                limit?: number;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSteps"];
                };
            };
        };
    };
    ProposeReceivableWriteOffController_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteOffAnswer"];
                };
            };
        };
    };
    ApproveReceivableWriteOffController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
                writeOffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    RejectReceivableWriteOffController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                orderId: string;
                writeOffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectWriteOffRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedOrderAnswer"];
                };
            };
        };
    };
    SendPaymentFileController_send: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description Only this merchant; left out: all. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentFileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFile"];
                };
            };
        };
    };
    ReadPaymentFileController_read: {
        parameters: {
            query?: {
                atLeast?: string;
            };
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
    ImportStatusReportController_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/xml": string;
                "text/xml": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusReport"];
                };
            };
        };
    };
    SetPayoutAccountController_set: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutAccountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAccountAnswer"];
                };
            };
        };
    };
    ReadPayoutsController_list: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                limit?: number;
                page?: string;
                status?: "due" | "sent" | "confirmed" | "failed" | "returned";
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payouts"];
                };
            };
        };
    };
    ReadPayoutsController_one: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDetail"];
                };
            };
        };
    };
    ConfirmPayoutController_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankWordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAnswer"];
                };
            };
        };
    };
    ExplainMoneyController_payout: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    FailPayoutController_fail: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankFailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAnswer"];
                };
            };
        };
    };
    ReturnPayoutController_returned: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankFailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAnswer"];
                };
            };
        };
    };
    SendPayoutController_send: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAnswer"];
                };
            };
        };
    };
    ProofsController_consistency: {
        parameters: {
            query: {
                atLeast?: string;
                from: number;
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
        };
    };
    ProofsController_inclusion: {
        parameters: {
            query: {
                atLeast?: string;
                sequence: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
        };
    };
    ReceivablesController_list: {
        parameters: {
            query?: {
                age?: "notDue" | "overdue1To30" | "overdue31To60" | "overdue61To90" | "overdueOver90";
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                customerId?: string;
                invoiceNumber?: string;
                limit?: number;
                on?: string;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receivables"];
                };
            };
        };
    };
    ReceivablesController_ageing: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                on?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivablesAgeing"];
                };
            };
        };
    };
    ListExceptionsController_list: {
        parameters: {
            query?: {
                atLeast?: string;
                kind?: "missing" | "extra" | "amount-differs" | "duplicate" | "unmatched-payment";
                limit?: number;
                page?: string;
                status?: "open" | "proposed" | "resolved";
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionsPage"];
                };
            };
        };
    };
    DecideExceptionController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                exceptionId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionAnswer"];
                };
            };
        };
    };
    DecideExceptionController_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                exceptionId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeResolutionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionAnswer"];
                };
            };
        };
    };
    DecideExceptionController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                exceptionId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectResolutionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionAnswer"];
                };
            };
        };
    };
    SessionController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OidcController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    OidcController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    SettlementQueueController_entries: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                dueFrom?: string;
                dueTo?: string;
                effectiveTo?: string;
                kind?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementQueue"];
                };
            };
        };
    };
    ExplainMoneyController_queue: {
        parameters: {
            query: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency: string;
                dueFrom?: string;
                dueTo?: string;
                kind?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    SettlementQueueController_totals: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                dueFrom?: string;
                dueTo?: string;
                effectiveTo?: string;
                kind?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementTotals"];
                };
            };
        };
    };
    ReadSettlementsController_list: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlements"];
                };
            };
        };
    };
    RunSettlementsController_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only this merchant; left out: all of them. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunSettlementsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementRun"];
                };
            };
        };
    };
    ReadSettlementsController_one: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementDetail"];
                };
            };
        };
    };
    ReadSettlementsController_entries: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementEntries"];
                };
            };
        };
    };
    ExplainMoneyController_settlement: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                figure?: "payoutAmount" | "closingBalance" | "entriesAmount";
                kind?: "sale" | "fee" | "fee_vat" | "return" | "return_fee" | "holdback" | "release" | "correction" | "payout_return" | "deposit" | "adjustment";
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    StatementController_statement: {
        parameters: {
            query?: {
                atLeast?: string;
                format?: "json" | "csv" | "pdf" | "parquet";
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path: {
                currency: string;
                settlementNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementStatement"];
                    "application/pdf": string;
                    "application/vnd.apache.parquet": string;
                    "text/csv": string;
                };
            };
        };
    };
    UpcomingSettlementsController_upcoming: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpcomingSettlements"];
                };
            };
        };
    };
    UpcomingSettlementsController_entries: {
        parameters: {
            query: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency: string;
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementEntries"];
                };
            };
        };
    };
    WaysInController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysIn"];
                };
            };
        };
    };
    SigningKeysController_list: {
        parameters: {
            query?: {
                atLeast?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeys"];
                };
            };
        };
    };
    ReadTermsController_now: {
        parameters: {
            query?: {
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantTermsNow"];
                };
            };
        };
    };
    SetMerchantTermsController_set: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 255 visible ASCII characters; the same key and body never record twice. */
                "Idempotency-Key": string;
                /** @description `true` after an unknown outcome: no refusal before a late append must have landed. */
                "Idempotency-Retry"?: "true" | "false";
                /** @description The revision decided on, as in an ETag: `"3"`. */
                "If-Match"?: string;
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantTermsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantTermsAnswer"];
                };
            };
        };
    };
    ReadTermsController_history: {
        parameters: {
            query?: {
                asOf?: number;
                at?: string;
                atLeast?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsHistory"];
                };
            };
        };
    };
    TrialBalanceController_read: {
        parameters: {
            query: {
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency: string;
                effectiveTo?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalance"];
                };
            };
        };
    };
    ExplainMoneyController_account: {
        parameters: {
            query: {
                account: "cash" | "customer_receivable" | "payouts_in_transit" | "merchant_payable" | "holdback" | "customer_prepayments" | "vat_payable" | "fee_revenue" | "credit_losses" | "adjustments";
                asOf?: number;
                at?: string;
                atLeast?: string;
                currency: string;
                figure?: "balance" | "debited" | "credited";
                limit?: number;
                page?: string;
            };
            header?: {
                /** @description Needed with a key of the whole ledger only. */
                "Merchant-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
}
