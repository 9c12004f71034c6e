import { choicesIn } from '../../account/choices.ts';
import type { Field } from '../../account/model.ts';
import { ApiError } from '../envelope.ts';
import type { Parameters } from '../parameters.ts';
import type { Handlers } from './handler.ts';

/** The field types that public clients know. */
export const FIELD_TYPES = [
  'varchar',
  'text',
  'int',
  'float',
  'boolean',
  'enum',
  'set',
  'date',
  'time',
  'datetime',
  'email',
  'sms',
  'fax',
  'country',
  'postcode',
  'profilingpermission',
] as const;

/** Whether there is such a field type. */
function isFieldType(type: string): boolean {
  return FIELD_TYPES.some((known) => known === type);
}

/** The limits behind the codes 2, 5 and 8 of CreateField; the numbers are assumed. */
const LIMITS = { fields: 500, options: 250, optionLength: 255 };

export const fieldHandlers: Handlers = {
  GetFields(_parameters, { account }) {
    return [...account.fields.values()].map(({ substitute: _substitute, ...field }) => field);
  },

  CreateField(parameters, { account }) {
    const { advanced } = parameters;
    const name = parameters.text('name').trim();
    const type = parameters.text('type');
    const behavior = advanced.text('behavior');
    const options = optionsOf(advanced);
    const existing = [...account.fields.values()];
    if (existing.length >= LIMITS.fields) {
      throw new ApiError(2, 'fields limit hit');
    }
    if (name === '') {
      throw new ApiError(3, 'missing name');
    }
    if (!isFieldType(type)) {
      throw new ApiError(4, 'unknown datatype');
    }
    if (options.length > LIMITS.options) {
      throw new ApiError(5, 'too many options');
    }
    if (existing.some((field) => field.name.toLowerCase() === name.toLowerCase())) {
      throw new ApiError(6, 'fieldname exists');
    }
    if (behavior !== '' && existing.some((field) => field.behavior === behavior)) {
      throw new ApiError(7, 'behavior exists');
    }
    if (options.some((option) => option.length > LIMITS.optionLength)) {
      throw new ApiError(8, 'option too long');
    }
    const field: Field = {
      id: account.nextId('field'),
      name,
      description: advanced.text('description'),
      alias: advanced.text('alias') || name,
      type,
      options: optionsText(options),
      default: advanced.text('default'),
      behavior,
      substitute: advanced.text('substitute'),
    };
    account.fields.set(field.id, field);
    return field.id;
  },

  UpdateFieldById(parameters, { account }) {
    const id = parameters.integer('id');
    if (id === undefined) {
      throw new ApiError(2, 'missing id');
    }
    const field = account.fields.get(id);
    if (!field) {
      throw new ApiError(3, 'field not found');
    }
    const { advanced } = parameters;
    if (advanced.has('type') && !isFieldType(advanced.text('type'))) {
      throw new ApiError(4, 'unknown datatype');
    }
    for (const key of ['name', 'alias', 'substitute', 'type', 'default'] as const) {
      if (advanced.has(key)) {
        field[key] = advanced.text(key);
      }
    }
    if (advanced.has('descr')) {
      field.description = advanced.text('descr');
    }
    if (advanced.has('options')) {
      field.options = optionsText(optionsOf(advanced));
    }
    return true;
  },
};

/** The options of a field as a list; they arrive as one text (seen in a public client). */
function optionsOf(advanced: Parameters): string[] {
  return choicesIn(advanced.text('options'));
}

/** The form in which options are stored: as in the demo data, unless one of them contains a comma. */
function optionsText(options: string[]): string {
  return options.some((option) => option.includes(',')) ? options.map((option) => `${option}\n`).join('') : options.join(',');
}
