/** The choices in the options of a field. They are separated by line breaks or, without any, by commas (assumed). */
export function choicesIn(options: string): string[] {
  const choices = options.split(options.includes('\n') ? '\n' : ',');
  return choices.map((choice) => choice.trim()).filter((choice) => choice !== '');
}
