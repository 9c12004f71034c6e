import type { PlainInputField } from 'zapier-platform-core';
import { comparable } from '../../../webservice/values/texts.ts';
import { entries, type Input, InputFailure, onlyTexts, quoted } from '../../../zapier/inputs/input.ts';
import type { Database, Interest } from '../../api/structure/structure.ts';
import { databaseInput } from '../inputs.ts';

const interestsInput = (key: string, label: string, helpText: string) =>
  ({ key, label, list: true, required: false, dynamic: 'all_interests.id.label', dependsOn: [databaseInput.key], helpText }) satisfies PlainInputField;

/** Interests that the profile gets. */
export const addInterestsInput = interestsInput('add_interests', 'Add Interests', 'The profile keeps its other interests.');

/** Interests that are taken from the profile. */
export const removeInterestsInput = interestsInput('remove_interests', 'Remove Interests', 'The profile keeps its other interests.');

/**
 * The interests to switch: 1 for one to add, 0 for one to take away, by name. Each is chosen by its id, or mapped by its name.
 *
 * @throws InputFailure that names an interest which the database does not have, or has several times, or which is to be added and removed
 */
export function interestsIn(input: Input, database: Database): Record<string, 0 | 1> {
  const added = chosen(input, addInterestsInput, database);
  const removed = chosen(input, removeInterestsInput, database);
  const both = added.find((name) => removed.includes(name));
  if (both !== undefined) {
    throw new InputFailure(`The interest ${quoted(both)} cannot be both added and removed.`);
  }
  return Object.fromEntries([...added.map((name) => [name, 1] as const), ...removed.map((name) => [name, 0] as const)]);
}

function chosen(input: Input, { key, label }: typeof addInterestsInput, { interests }: Database): string[] {
  // A name may hold commas itself.
  const written = onlyTexts(input[key], label).flatMap((one) => (interestOf(interests, one) === undefined ? entries([one]) : [one]));
  return written.map((one) => {
    const interest = interestOf(interests, one);
    if (interest === undefined) {
      throw new InputFailure(`This database has no interest ${quoted(one)}. Choose one from the list of “${label}”.`);
    }
    if (interests.some(({ id, name }) => id !== interest.id && comparable(name) === comparable(interest.name))) {
      throw new InputFailure(
        `Several interests of this database are called ${quoted(interest.name)}, and Copernica tells them apart by name alone. Rename one.`,
      );
    }
    return interest.name;
  });
}

function interestOf(interests: readonly Interest[], written: string): Interest | undefined {
  return interests.find(({ id }) => String(id) === written) ?? interests.find(({ name }) => comparable(name) === comparable(written));
}
