import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every text that users see of an app in Zapier's editor as the name of something: of operations, inputs, outputs, choices and the fields of the connection.
 *
 * @param parts of the definition, such as all of it
 * @param golden the folder of what its functions answer, for inputs and outputs that depend on the account
 */
export function labelsOf(parts: readonly unknown[], golden: string): Set<string> {
  const labels = new Set<string>();
  const forms = readdirSync(golden).filter((name) => /\.(inputFields|outputFields)\.json$/.test(name));
  for (const part of [...parts, ...forms.map((name): unknown => JSON.parse(readFileSync(join(golden, name), 'utf8')))]) {
    collect(part, labels, new Set());
  }
  return labels;
}

function collect(part: unknown, labels: Set<string>, seen: Set<unknown>): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) {
    return;
  }
  seen.add(part);
  for (const [key, value] of Object.entries(part)) {
    if (key === 'label' && typeof value === 'string') {
      labels.add(value);
    }
    if (key === 'choices') {
      for (const choice of Object.values(Object(value))) {
        labels.add(String(choice));
      }
    }
    collect(value, labels, seen);
  }
}
