/** What the page says, in one language. Days and amounts arrive written as the reader writes them. */
export interface Words {
  readonly yourOrder: string;
  readonly orderFrom: (shop: string) => string;
  readonly placedOn: (day: string) => string;
  readonly orderTotal: string;
  readonly loading: string;
  readonly language: string;
  readonly print: string;

  readonly toPay: string;
  readonly nothingToPay: string;
  readonly nothingDelivered: string;
  readonly dueOn: (day: string) => string;
  readonly inYourFavour: string;
  readonly paidAhead: string;

  readonly delivered: string;
  readonly delivery: (number: number) => string;
  readonly by: (carrier: string) => string;
  readonly trackingNumber: string;
  readonly followParcel: string;
  readonly noParcel: string;
  readonly invoice: (number: string) => string;
  readonly ofWhichTax: (amount: string) => string;
  readonly amount: string;
  readonly givenBack: string;
  readonly paid: string;
  readonly usedOfPaidAhead: string;
  readonly waived: string;
  readonly stillOwed: string;
  readonly deliveryFailed: (day: string) => string;

  readonly refund: (number: string) => string;
  readonly refundOn: (day: string) => string;
  readonly returnFee: string;
  readonly refundFailed: (day: string) => string;

  readonly stillToCome: string;
  readonly nothingToCome: string;
  readonly orderParcels: string;
  readonly ended: Readonly<Record<'cancelled' | 'released' | 'expired', string>>;
  readonly expiryPending: string;

  readonly payments: string;
  readonly noPayments: string;
  readonly payment: string;
  readonly paymentFor: (invoice: string) => string;
  readonly takenBack: string;
  readonly paidBack: string;

  readonly linkGoodUntil: (day: string) => string;
  readonly keepToYourself: string;
  readonly detailsErased: (day: string) => string;

  readonly erasedTitle: string;
  readonly erased: (orderId: string, day: string) => string;
  readonly noLinkTitle: string;
  readonly noLink: string;
  readonly badLinkTitle: string;
  readonly badLink: string;
  readonly expiredTitle: string;
  readonly expired: (day: string) => string;
  readonly busyTitle: string;
  readonly busy: string;
  readonly unreachableTitle: string;
  readonly unreachable: string;
  readonly offline: string;
  readonly tryAgain: string;
}
