/** A call that failed through the fault of its sender. The texts are assumed. */
export class SoapFault extends Error {}
