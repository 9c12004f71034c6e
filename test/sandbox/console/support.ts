import { afterEach, beforeEach } from '@jest/globals';
import { type Console, startConsole } from '../../../sandbox/console/console.ts';
import { startBox } from '../../../sandbox/server.ts';
import type { DeliverySettings } from '../../../sandbox/settings.ts';
import type { RunningBox } from '../../../sandbox/state.ts';
import { type ParcelAccount, parcelBox } from '../../parcels/box.ts';

/** A console with the box of the made-up service, fresh for each test. */
export interface ConsoleStage {
  readonly box: RunningBox<ParcelAccount, DeliverySettings>;
  readonly console: Console;
  /** Reads a page or a part of one as text. */
  read(path: string, init?: RequestInit): Promise<string>;
}

/** Starts a console before each test and ends it afterwards. */
export function freshConsole(): () => ConsoleStage {
  let stage: ConsoleStage;
  beforeEach(async () => {
    const box = await startBox(parcelBox);
    const console = await startConsole([{ key: 'parcels', box }]);
    const read = async (path: string, init: RequestInit = {}) => (await fetch(console.url + path, init)).text();
    stage = { box, console, read };
  });
  afterEach(async () => {
    await stage.console.close();
    await stage.box.close();
  });
  return () => stage;
}
