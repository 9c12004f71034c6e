import { type Connection, type EarlierStep, standInOf, type Zap } from '../runner/runner.ts';
import { accountInputs, standInInputs } from './inputs.ts';
import { fieldOutputs, type OutputNames } from './outputs.ts';
import { inputsIn, type Recipe, type RecipeLanguage, type RecipeStep, textIn, type WordedInputs } from './recipe.ts';

/** What a recipe needs to be set up. */
export type RecipeConnection = Pick<Connection, 'app' | 'addZap'>;

/** What is set up of a recipe. */
export type RecipeZap = Pick<Recipe<never>, 'title' | 'trigger' | 'steps'>;

/**
 * Sets up the Zap of a recipe; it is off. What differs from account to account is looked up with the app, as a person looks it up in the editor's dropdowns.
 *
 * @param language of the Zap's name, and of the texts that its steps write
 * @throws AppFailure where the app fails
 * @throws Error where the account does not have what the recipe names
 */
export async function addRecipe(connection: RecipeConnection, { title, trigger, steps }: RecipeZap, language: RecipeLanguage = 'en'): Promise<Zap> {
  const names: OutputNames = new Map();
  const inLanguage = (step: RecipeStep): WordedStep => ({ ...step, inputs: inputsIn(step.inputs, language) });
  const { key } = trigger;
  const inputs = inputsIn(trigger.inputs ?? {}, language);
  const inputData = isStandIn(trigger) ? standInInputs(inputs, names) : await accountInputs(connection.app, { kind: 'trigger', key }, inputs, names);
  if (!isStandIn(trigger)) {
    keep(names, fieldOutputs(await connection.app.outputFields('trigger', key, inputData)));
  }
  const before: EarlierStep[] = [];
  for (const step of steps.slice(0, -1)) {
    before.push(await earlier(connection, inLanguage(step), names));
  }
  const action = await earlier(connection, inLanguage(steps.at(-1) ?? steps[0]), names);
  return connection.addZap({ name: textIn(title, language), trigger: { ...side(trigger), key, inputData }, action: { ...action, before } });
}

type WordedStep = Omit<RecipeStep, 'inputs'> & { readonly inputs: WordedInputs };

/** Sets up a step, and adds the names of what it answers. */
async function earlier({ app }: RecipeConnection, step: WordedStep, names: OutputNames): Promise<EarlierStep> {
  const { kind, key, as = key, inputs } = step;
  const inputData = isStandIn(step) ? standInInputs(inputs, names) : await accountInputs(app, { kind, key }, inputs, names);
  if (!isStandIn(step)) {
    keep(names, fieldOutputs(await app.outputFields(kind, key, inputData), `${as}__`));
  }
  return { ...side(step), kind, key, as, inputData };
}

function isStandIn({ app }: { readonly app: string }): boolean {
  return standInOf(app) !== undefined;
}

/** Names the stand-in of a step; nothing for a step of the integration. */
function side({ app }: { readonly app: string }): { readonly standIn?: string } {
  return standInOf(app) === undefined ? {} : { standIn: app };
}

function keep(names: OutputNames, more: OutputNames): void {
  for (const [name, key] of more) {
    names.set(name, key);
  }
}
