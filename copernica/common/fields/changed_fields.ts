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
    helpText: `Leave empty to trigger on every change. A ${record} whose fields return to earlier values does not trigger again. A ${record} that this Zap sees for the first time always triggers.`,
  } satisfies PlainInputField;
}
