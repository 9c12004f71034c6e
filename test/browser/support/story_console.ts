import { afterAll, beforeAll } from '@jest/globals';
import type { Box } from '../../../sandbox/box.ts';
import { type Console, startConsole } from '../../../sandbox/console/console.ts';
import type { Recipe } from '../../../sandbox/recipes/recipe.ts';
import type { DeliverySettings } from '../../../sandbox/settings.ts';
import type { RunningBox } from '../../../sandbox/state.ts';
import { type OpenStory, openStory } from '../../../sandbox/story/opening.ts';
import { Screen } from '../../../sandbox/story/screen.ts';
import type { App } from '../../../scripts/apps.ts';
import { builtApp } from '../../support/built_app.ts';

/** A console with the built app of a vendor, its account in a box and the Zaps of its story, which are on. */
export interface StoryConsole<Account, Settings extends DeliverySettings> extends OpenStory<Account, Settings> {
  readonly console: Console;
}

/**
 * Opens a console for all tests of a file.
 *
 * @param state whether nothing has happened yet, or the whole story was played
 * @param recipes that can be tried
 */
export function storyConsole<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  app: App,
  state: 'fresh' | 'played' = 'fresh',
  recipes: readonly Recipe<RunningBox<Account, Settings>>[] = [],
): () => StoryConsole<Account, Settings> {
  const built = builtApp(app);
  let current: StoryConsole<Account, Settings> | undefined;
  beforeAll(async () => {
    const open = await openStory(box, { appPath: built.path(), screen: new Screen(() => {}, false), port: 0, recipes });
    if (state === 'played') {
      await open.story.play();
    }
    await open.story.turnOnZaps();
    current = { ...open, console: await startConsole([open.desk]) };
  });
  afterAll(async () => {
    await current?.console.close();
    await current?.close();
  });
  return () => {
    if (current === undefined) {
      throw new Error('The console lives only inside tests.');
    }
    return current;
  };
}
