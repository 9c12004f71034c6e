import * as z from 'zod/mini';
import type { AnyMethod } from '../../api/methods/define.ts';
import type { MethodPart } from './method_inputs.ts';

const FIELD_VALUE = '`Email` and `jane@example.com`';
const INTEREST = '`News` and `1`';
const TIME = '`2026-03-02 10:00:00`';

/** What is typed for parameters that take any text, or names with values, by name. */
const examples: Readonly<Record<string, string>> = {
  begintime: TIME,
  datarequest: '`34`',
  date: '`2026-03-02`',
  delimiter: '`;`',
  destination: '`5001`',
  email: '`jane@example.com`',
  endtime: TIME,
  field: '`Email`',
  fields: FIELD_VALUE,
  filename: '`cdm-click.2026-03-02.log`',
  from_address: '`name` and `Shop`',
  fromdate: TIME,
  interests: INTEREST,
  language: '`nl`',
  message: '`b4icbaqjswyrb7tc`',
  orderby: '`modified`',
  report: '`privacy@example.com`',
  rrule: '`FREQ=WEEKLY`',
  timezone: '`Europe/Amsterdam`',
  todate: TIME,
};

/** What is typed for lists, which are written in JSON. */
const lists: Readonly<Record<string, string>> = {
  callers: '`["ms"]`',
  keyFields: '`["Email"]`',
  language: '`["nl"]`',
  profiles: '`[18381]`',
  source: '`[{"Email": "jane@example.com"}]`',
  tags: '`["spring"]`',
};

/** A contract without the permission to leave the value out. */
export const required = (contract: unknown): unknown => (contract instanceof z.ZodMiniOptional ? contract.def.innerType : contract);

/** Says what a parameter takes, with an example; undefined where its name says enough, or another text does. */
export function parameterHelp(method: AnyMethod, part: MethodPart): string | undefined {
  const words = wordsOf(contractOf(method, part));
  if (words?.includes('such as') === true) {
    return `Takes ${words}.`;
  }
  const { name, type, parameters = [] } = part.parameter;
  if (type === 'list') {
    return lists[name] && `A list in JSON, such as ${lists[name]}.`;
  }
  const example = part.isWhole && parameters.length === 0 ? wholeExample(method) : examples[name];
  return example === undefined ? undefined : `Such as ${example}.`;
}

function wholeExample({ path }: AnyMethod): string | undefined {
  return path.endsWith('/interests') ? INTEREST : path.includes('profile') ? FIELD_VALUE : undefined;
}

function contractOf(method: AnyMethod, { place, parameter: { name } }: MethodPart): unknown {
  const { shape } = method.parameters();
  const group = place === 'path' ? method.parameters() : required(shape[place]);
  return group instanceof z.ZodMiniObject ? required(group.shape[name]) : undefined;
}

/** The words with which a contract refuses an empty text. */
function wordsOf(contract: unknown): string | undefined {
  const issue = contract instanceof z.ZodMiniString ? z.safeParse(contract, '').error?.issues[0] : undefined;
  return issue?.code === 'invalid_format' ? issue.message : undefined;
}
