/** What one function of an operation calls. */
export interface ApiCalls {
  /** The function, such as `perform`. */
  readonly run: 'perform' | 'performList' | 'performSubscribe' | 'performUnsubscribe';
  /** What the user fills in, for the sandbox's demo account. */
  readonly inputData?: Readonly<Record<string, unknown>>;
  /** Other parts of the bundle. */
  readonly bundle?: Readonly<Record<string, unknown>>;
  /** Functions of the webservice, in the order of the alphabet. */
  readonly calls: readonly string[];
  /** Why no fewer will do. */
  readonly why: string;
}

/** So many calls of one function. */
export const times = (count: number, call: string): string[] => Array.from({ length: count }, () => call);

/** A function that reads with one call. */
export const reading = (call: string, inputData: Readonly<Record<string, unknown>> = {}): ApiCalls[] => [
  { run: 'perform', inputData, calls: [call], why: 'read afresh, so that what was created a minute ago is there' },
];

/** An action or a search. */
export const doing = (inputData: Readonly<Record<string, unknown>>, calls: readonly string[], why: string): ApiCalls => ({
  run: 'perform',
  inputData,
  calls,
  why,
});

/** Reading one subscriber takes two functions: there is none that tells fields and lists at once. */
export const readBack = ['GetRecipientFieldsById', 'GetRecipientListsById'];

/** In the order of the alphabet. */
export const sorted = (...calls: readonly string[]): string[] => calls.toSorted();

/** The address of a subscriber of the demo account. */
export const address = 'subscriber1@example.com';
