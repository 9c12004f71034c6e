/** What one function of an operation calls. */
export interface ApiCalls {
  /** The function, such as `perform`. */
  readonly run: 'perform' | 'performList' | 'performSubscribe' | 'performUnsubscribe';
  /** What the user fills in, for the demo account of the sandbox. */
  readonly inputData?: Readonly<Record<string, unknown>>;
  /** Other parts of the bundle. */
  readonly bundle?: Readonly<Record<string, unknown>>;
  /** Functions or methods of the service, in the order of the alphabet. */
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

/** In the order of the alphabet. */
export const sorted = (...calls: readonly string[]): string[] => calls.toSorted();
