/** Why an export, a head or a key cannot be checked at all: nothing follows from it, neither that it is right nor wrong. */
export class UnreadableExport extends Error {}
