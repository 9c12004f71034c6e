/**
 * Runs of one connection wait for each other where they are filled in with the same value.
 *
 * @param kind what they make or change
 * @param input key of the input whose value is compared
 */
export const lockOn = (kind: string, input: string) => ({
  key: `${kind}-{{bundle.inputData.${input}}}`,
  scope: ['auth' as const],
  // In seconds: as long as two runs can take.
  timeout: 60,
});
