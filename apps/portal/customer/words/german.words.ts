import type { Words } from './words';

export const german: Words = {
  yourOrder: 'Ihre Bestellung',
  orderFrom: (shop) => `bei ${shop}`,
  placedOn: (day) => `Bestellt am ${day}`,
  orderTotal: 'Bestellsumme',
  loading: 'Ihre Bestellung wird geladen',
  language: 'Sprache',
  print: 'Drucken',

  toPay: 'Zu zahlen',
  nothingToPay: 'Es ist nichts offen.',
  nothingDelivered: 'Sie zahlen, was geliefert wurde. Bisher wurde nichts geliefert.',
  dueOn: (day) => `Fällig am ${day}`,
  inYourFavour: 'Guthaben',
  paidAhead: 'Vorausbezahlt, für noch Ausstehendes',

  delivered: 'Geliefert',
  delivery: (number) => `Lieferung ${number}`,
  by: (carrier) => `Mit ${carrier}`,
  trackingNumber: 'Sendungsnummer',
  followParcel: 'Sendung verfolgen',
  noParcel: 'Ohne Sendungsnummer',
  invoice: (number) => `Rechnung ${number}`,
  ofWhichTax: (amount) => `Darin Steuer: ${amount}`,
  amount: 'Betrag',
  givenBack: 'Gutgeschrieben',
  paid: 'Bezahlt',
  usedOfPaidAhead: 'Aus Ihrer Vorauszahlung',
  waived: 'Erlassen',
  stillOwed: 'Noch zu zahlen',
  deliveryFailed: (day) => `Diese Lieferung wurde am ${day} zurückgenommen. Sie zahlen nichts dafür.`,

  refund: (number) => `Gutschrift ${number}`,
  refundOn: (day) => `Gutgeschrieben am ${day}`,
  returnFee: 'Rücksendegebühr',
  refundFailed: (day) => `Diese Gutschrift konnte am ${day} nicht ausgezahlt werden und gilt nicht mehr.`,

  stillToCome: 'Kommt noch',
  nothingToCome: 'Alles wurde geliefert.',
  orderParcels: 'Sendungen der Bestellung',
  ended: {
    cancelled: 'Die Bestellung wurde storniert. Es kommt nichts mehr.',
    released: 'Der Händler liefert den Rest nicht mehr. Sie zahlen nichts dafür.',
    expired: 'Der Rest wurde nicht rechtzeitig geliefert und kommt nicht mehr. Sie zahlen nichts dafür.',
  },
  expiryPending: 'Die Frist für diese Lieferung ist vorbei; vielleicht kommt sie nicht mehr.',

  payments: 'Zahlungen',
  noPayments: 'Bisher ist keine Zahlung eingegangen.',
  payment: 'Ihre Zahlung',
  paymentFor: (invoice) => `Ihre Zahlung zur Rechnung ${invoice}`,
  takenBack: 'Zurückgebucht',
  paidBack: 'An Sie zurückgezahlt',

  linkGoodUntil: (day) => `Diese Seite lässt sich bis zum ${day} öffnen.`,
  keepToYourself: 'Wer den Link hat, kann sie lesen: Geben Sie ihn nicht weiter.',
  detailsErased: (day) => `Ihre persönlichen Daten wurden am ${day} gelöscht.`,

  erasedTitle: 'Ihre Daten wurden gelöscht',
  erased: (orderId, day) =>
    `Am ${day} wurden die persönlichen Daten der Bestellung ${orderId} gelöscht; dieser Link zeigt nichts mehr. Brauchen Sie noch einen Beleg, fragen Sie den Händler und nennen Sie die Bestellung.`,
  noLinkTitle: 'Öffnen Sie den Link aus Ihrer Nachricht',
  noLink:
    'Die Adresse dieser Seite ist unvollständig. Öffnen Sie sie mit dem Link, den der Händler Ihnen geschickt hat.',
  badLinkTitle: 'Dieser Link führt zu nichts',
  badLink:
    'Vielleicht fehlt ein Teil. Öffnen Sie ihn noch einmal aus der Nachricht, oder bitten Sie den Händler um einen neuen.',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expired: (day) =>
    `Er galt bis zum ${day}. Bitten Sie den Händler um einen neuen: Er zeigt die Bestellung, wie sie jetzt ist.`,
  busyTitle: 'Einen Moment',
  busy: 'Die Seite wurde in kurzer Zeit zu oft geöffnet. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  unreachableTitle: 'Die Seite kann gerade nicht geladen werden',
  unreachable: 'Mit Ihrer Bestellung ist alles in Ordnung. Versuchen Sie es mit einer Verbindung noch einmal.',
  offline: 'Sie sind offline: So stand es, als die Seite geladen wurde.',
  tryAgain: 'Noch einmal versuchen',
};
