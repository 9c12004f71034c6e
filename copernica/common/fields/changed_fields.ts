import type { PlainInputField } from 'zapier-platform-core';

/**
 * Asks which changes start a Zap.
 *
 * @param record what is changed
 * @param dynamic the dropdown with the fields
 * @param dependsOn keys of the inputs that tell which fields there are
 */
export function changedFieldsInput(record: 'profile' | 'subprofile', dynamic: string, dependsOn: string[]) {
  return {
    key: 'changed_fields',
    label: 'Only When These Fields Change',
    list: true,
    required: false,
    dynamic,
    dependsOn,
    helpText: `If empty, every change counts. A ${record} that goes back to earlier values of these fields does not trigger again, and one that was not seen before counts as new, even if another field was changed.`,
  } satisfies PlainInputField;
}
