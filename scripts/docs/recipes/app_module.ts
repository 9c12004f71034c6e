import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Box } from '../../../sandbox/box.ts';
import { type Connection, type Data, type Operation, type Place, startRunner } from '../../../sandbox/runner/runner.ts';
import { startBox } from '../../../sandbox/server.ts';
import type { DeliverySettings } from '../../../sandbox/settings.ts';
import { type App, root } from '../../apps.ts';

/** What recipes can use of an operation. */
interface Described {
  readonly label: string;
  /** Labels by key; a key that ends in `*` stands for all the account's fields. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The labels of the choices by their value, by the key of the input. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly outputs: Readonly<Record<string, string>>;
}

const PLACES = { trigger: 'triggers', create: 'creates', search: 'searches' } as const satisfies Record<string, Place>;
const FIELD = /^(.*?)field_\d+$/;
/** What the key of a field of the account becomes, and its label. */
const ANY_FIELD = { key: 'field: *', label: 'a field of the account' };

/**
 * Writes down what recipes can use of an app: its visible operations with the keys and labels of their inputs and outputs, also those that the app computes.
 *
 * @param box an account in a box, from which the computed ones are read
 * @returns a module
 */
export async function moduleOfRecipeApp<Account, Settings extends DeliverySettings, Seed>(app: App, box: Box<Account, Settings, Seed>): Promise<string> {
  const sandbox = await startBox(box);
  const appPath = join(app.folder, app.entry);
  const env = box.environment?.(sandbox.url) ?? {};
  const runner = await startRunner({ appPath, authData: box.connection(sandbox.url, sandbox.account), env });
  try {
    const described: Record<string, unknown> = { label: box.name };
    for (const kind of ['trigger', 'create', 'search'] as const) {
      described[PLACES[kind]] = await operationsOf(runner.app, kind);
    }
    const head = `// Written by \`npm run docs\` from the definition of ${box.name}’s app.\n\n`;
    const comment = `/** What recipes can use of the app: the labels of operations, inputs and outputs by key. A key that ends in \`*\` stands for the fields of the account. */\n`;
    return await formatted(`${head}${comment}export const ${app.name} = ${JSON.stringify(described)} as const;\n`);
  } finally {
    await runner.close();
    await sandbox.close();
  }
}

async function operationsOf(app: Connection['app'], kind: keyof typeof PLACES): Promise<Record<string, Described>> {
  const found: Record<string, Described> = {};
  for (const { key, label, hidden } of await app.definition.described(PLACES[kind])) {
    if (!hidden) {
      found[key] = await describe(app, kind, key, label);
    }
  }
  return found;
}

async function describe(app: Connection['app'], kind: keyof typeof PLACES, key: string, label: string): Promise<Described> {
  const given = await firstChoices(app, await app.definition.operation(PLACES[kind], key));
  const inputs = (await app.inputFields(kind, key, given)).filter(({ type }) => type !== 'copy').flatMap(withChildren);
  const outputs = await app.outputFields(kind, key, given);
  const chosen = inputs.flatMap((field): [string, Record<string, string>][] => {
    const isOfAccount = FIELD.test(String(field.key)) || typeof field.choices !== 'object' || field.choices === null;
    return isOfAccount ? [] : [[String(field.key), Object.fromEntries(Object.entries(Object(field.choices)).map(choiceOf))]];
  });
  return { label, inputs: labelsOf(inputs), choices: Object.fromEntries(chosen), outputs: labelsOf(outputs) };
}

/** What has to be chosen before the app can compute fields: the first entry of each dropdown. */
async function firstChoices(app: Connection['app'], { inputFields = [] }: Operation): Promise<Data> {
  const given: Data = {};
  for (const field of inputFields) {
    const { key, dynamic, list, required }: Data = Object(field);
    if (typeof dynamic === 'string' && required === true) {
      const [trigger = ''] = dynamic.split('.');
      const first = (await app.choices(trigger, given))[0]?.id;
      given[String(key)] = list === true ? [first] : first;
    }
  }
  return given;
}

function withChildren(field: Data): Data[] {
  const children: readonly Data[] = Object(field).children ?? [];
  return [field, ...children.map((child) => ({ ...child, key: `${field.key}[]${child.key}` }))];
}

function labelsOf(fields: readonly Data[]): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ key, label }) => {
      const [, part] = FIELD.exec(String(key)) ?? [];
      return part === undefined ? [String(key), String(label ?? key)] : [`${part}${ANY_FIELD.key}`, ANY_FIELD.label];
    }),
  );
}

/** Choices are an object of labels, or a list of values and labels. */
function choiceOf([key, choice]: [string, unknown]): [string, string] {
  const { value = key, label = choice, sample }: Data = Object(choice);
  return typeof choice === 'string' ? [key, choice] : [String(sample ?? value), String(label)];
}

function formatted(code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      join(root, 'node_modules/.bin/biome'),
      ['format', '--stdin-file-path=recipes/app.ts'],
      { cwd: root, maxBuffer: 10_000_000 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
    child.stdin?.end(code);
  });
}
