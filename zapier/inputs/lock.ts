/**
 * Runs of one connection wait for each other where they are filled in with the same values.
 *
 * @param kind what they make or change
 * @param inputs keys of the inputs whose values are compared
 */
export const lockOn = (kind: string, ...inputs: readonly string[]) => ({
  key: [kind, ...inputs.map((input) => `{{bundle.inputData.${input}}}`)].join('-'),
  scope: ['auth' as const],
  // In seconds: as long as two runs can take.
  timeout: 60,
});
