import { afterEach, describe, expect, test } from '@jest/globals';
import { copernicaRecipes } from '../../recipes/copernica/index.ts';
import { mailingworkRecipes } from '../../recipes/mailingwork/index.ts';
import { copernica } from '../../scripts/apps.ts';
import { builtApp } from '../support/built_app.ts';
import { type NpmRun, runNpm } from '../support/npm.ts';

const app = builtApp();
const copernicaApp = builtApp(copernica);
let run: NpmRun | undefined;

afterEach(() => run?.signalAll('SIGKILL'));

const titleOf = (recipe: string) => mailingworkRecipes.find(({ name }) => name === recipe)?.title.en ?? '';

/** Runs `npm start` for a recipe. */
function start(...args: string[]): NpmRun {
  run = runNpm(['start', '--', '--port', '0', '--app', app.path(), ...args]);
  return run;
}

describe('npm start with a recipe', () => {
  test('tells only it, with what the other app received', async () => {
    const started = start('--recipe', 'new-opt-in-to-crm', '--once');
    expect(await started.allEnded()).toBe(0);
    const output = started.output();
    expect(output).toContain(`1  Turn on the Zap “${titleOf('new-opt-in-to-crm')}”`);
    expect(output).toMatch(/2 {2}Someone signs up .*\n +Run 1: success\./);
    expect(output).toMatch(/3 {2}See what .*\n +CRM: Create or Update Contact\n +Email +nora\.neu@example\.com/);
    expect(output).not.toMatch(/\n 4 /);
    expect(output).toContain('✓ All of it happened');
  });

  test('tells one of Copernica', async () => {
    run = runNpm(['start', '--', 'copernica', '--port', '0', '--app', copernicaApp.path(), '--recipe', 'lead-form-to-profile', '--once']);
    expect(await run.allEnded()).toBe(0);
    expect(run.output()).toContain(`Turn on the Zap “${copernicaRecipes[0]?.title.en}”`);
    expect(run.output()).toContain('✓ All of it happened');
  });

  test('stays up, opens the console on it, and turns it off at the end', async () => {
    const started = start('--recipe', 'lead-form-to-opt-in');
    await started.prints('all of it in a browser');
    const [url = ''] = /http:\S+\/mailingwork\/recipes\/lead-form-to-opt-in/.exec(started.output()) ?? [];
    const page = await (await fetch(url)).text();
    expect(page).toContain(titleOf('lead-form-to-opt-in'));
    expect(page).toContain('Run 1 with its data and calls');
    started.signal('SIGINT');
    await started.allEnded();
    expect(started.output()).toContain('The Zaps are off.');
  });

  test('of an unknown name lists the names', async () => {
    const started = start('--recipe', 'opt-in-magic');
    await started.allEnded();
    const names = mailingworkRecipes.map(({ name }) => name).join(', ');
    expect(started.output()).toContain(`There is no recipe “opt-in-magic” for MAILINGWORK. There are: ${names}.\n`);
  });

  test('is part of the usage', async () => {
    const started = start('--help');
    await started.allEnded();
    expect(started.output()).toContain('--recipe NAME');
  });
});
