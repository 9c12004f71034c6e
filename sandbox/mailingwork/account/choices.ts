/** The choices in the options of a field; that a text separates them with line breaks, or else with commas, is assumed. */
export function choicesIn(options: string): string[] {
  const choices = options.split(options.includes('\n') ? '\n' : ',');
  return choices.map((choice) => choice.trim()).filter((choice) => choice !== '');
}
