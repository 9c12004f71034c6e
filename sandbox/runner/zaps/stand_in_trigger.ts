import type { Data } from '../app/messages.ts';
import type { StandIns } from '../stand_ins/stand_ins.ts';
import type { Trigger, TriggerStep } from './trigger.ts';

/** A trigger of a stand-in for another app. */
export class StandInTrigger implements Trigger {
  readonly #watch: () => () => void;
  #end: () => void = () => {};
  /** How many events there were. */
  deliveries = 0;

  /** @param start starts a run */
  constructor(standIns: StandIns, { standIn = '', key, inputData = {} }: TriggerStep, start: (event: Data) => void) {
    this.#watch = () =>
      standIns.watch(standIn, key, inputData, (event) => {
        this.deliveries += 1;
        start(event);
      });
  }

  async turnOn(): Promise<void> {
    this.#end = this.#watch();
  }

  async turnOff(): Promise<void> {
    this.pause();
  }

  pause(): void {
    this.#end();
  }
}
