import type { Text } from '../console/text/text.ts';
import { type Data, type Runner, reasonOf, type Switched, standInOf, type Zap } from '../runner/runner.ts';
import { playRecipe } from './play.ts';
import type { Recipe, RecipeLanguage, RecipeStage, RecipeText } from './recipe.ts';
import { addRecipe } from './set_up.ts';

/** A recipe at an account in a box, whatever that account holds. A person turns it on, tries it, and turns it off. */
export interface AccountRecipe extends Omit<Recipe<never>, 'tryIt'> {
  /** What a person does to try it. */
  readonly event: RecipeText;
  /** Its Zap; undefined before it is turned on for the first time, and when it was removed. */
  readonly zap: Zap | undefined;
  /** Why the last attempt to turn it on or off, or to try it, did not work; null where it did. */
  readonly problem: string | Text | null;
  /**
   * Sets up its Zap where there is none, and turns it on.
   *
   * @param language of the Zap's name
   */
  turnOn(language: RecipeLanguage): Promise<void>;
  turnOff(): Promise<void>;
  /** Makes its event and waits for all that follows from it; turns the Zap on first where it is off. */
  tryIt(language: RecipeLanguage): Promise<void>;
  /**
   * The same with an event of a stand-in that a person makes up, for a recipe that a stand-in starts.
   *
   * @param event what differs from the sample of the trigger
   */
  happen(event: Data, language: RecipeLanguage): Promise<void>;
}

const NOTHING_STARTED: Text = {
  en: 'The Zap did not start. Turn it off and on, then try it again.',
  de: 'Der Zap ist nicht gestartet. Schalten Sie ihn aus und wieder ein und probieren Sie es noch einmal.',
};

/** An account whose deliveries can be waited for. */
interface Delivering {
  readonly deliveries: { idle(): Promise<void> };
}

/** Connects a recipe with an account and the runner of its Zaps. */
export function recipeAt<Sandbox extends Delivering>(stage: RecipeStage<Sandbox>, { tryIt, ...recipe }: Recipe<Sandbox>): AccountRecipe {
  const state = new RecipeState(stage.runner, recipe);
  const { app, key } = recipe.trigger;
  const play = (happens: Recipe<Sandbox>['tryIt']['play'], language: RecipeLanguage) =>
    state.attempt(async () => {
      const zap = await state.isOn(language);
      const known = stage.runner.runs.at(-1)?.id ?? 0;
      await playRecipe(stage, { tryIt: { ...tryIt, play: happens } }, zap);
      return zap.runs.some(({ id }) => id > known) ? null : NOTHING_STARTED;
    });
  return {
    ...recipe,
    event: tryIt.text,
    get zap() {
      return state.zap;
    },
    get problem() {
      return state.problem;
    },
    turnOn: (language) => state.attempt(async () => (await state.isOn(language)) && null),
    turnOff: () => state.attempt(async () => (await state.zap?.turnOff())?.reason ?? null),
    tryIt: (language) => play(tryIt.play, language),
    happen: (event, language) => play(({ runner }) => void runner.standIns.cause(app, key, { ...chosenAt(state.zap), ...event }), language),
  };
}

/** What is chosen at the trigger of a Zap and is part of its events, so that an event starts it. */
function chosenAt(zap: Zap | undefined): Data {
  const { standIn = '', key = '', inputData = {} } = zap?.definition.trigger ?? {};
  const sample = standInOf(standIn)?.triggers[key]?.sample ?? {};
  return Object.fromEntries(Object.entries(inputData).filter(([name]) => Object.hasOwn(sample, name)));
}

/** The Zap of a recipe, and what went wrong with it. */
class RecipeState {
  readonly #runner: Runner;
  readonly #recipe: Omit<Recipe<never>, 'tryIt'>;
  #zap: Zap | undefined;
  #running: Promise<void> = Promise.resolve();
  problem: string | Text | null = null;

  constructor(runner: Runner, recipe: Omit<Recipe<never>, 'tryIt'>) {
    this.#runner = runner;
    this.#recipe = recipe;
  }

  get zap(): Zap | undefined {
    return this.#runner.zaps.find((zap) => zap === this.#zap);
  }

  /**
   * The Zap, which is on.
   *
   * @throws Error where it cannot be set up or turned on
   */
  async isOn(language: RecipeLanguage): Promise<Zap> {
    const zap = this.zap ?? (await addRecipe(this.#runner, this.#recipe, language));
    this.#zap = zap;
    const { reason }: Switched = zap.isOn ? { on: true, reason: null } : await zap.turnOn();
    if (reason !== null) {
      throw new Error(reason);
    }
    return zap;
  }

  /**
   * Does something, one after the other, and keeps why it did not work.
   *
   * @param work returns what a person is told where it failed
   */
  attempt(work: () => Promise<string | Text | null>): Promise<void> {
    this.#running = this.#running.then(async () => {
      try {
        this.problem = await work();
      } catch (error) {
        this.problem = reasonOf(error);
      }
    });
    return this.#running;
  }
}
