import type { Run, Runner } from '../runner/runner.ts';
import type { Screen } from './screen.ts';

/** What a story needs to be played. */
export interface Stage<Sandbox> {
  readonly sandbox: Sandbox;
  readonly runner: Runner;
  readonly screen: Screen;
}

/** What `npm start` shows of an integration. Its Zaps are set up when it is created, and off. */
export interface Story {
  /**
   * Plays it from beginning to end; every step checks what it reports.
   *
   * @throws StepFailed when a step failed; the screen has shown it by then
   */
  play(): Promise<void>;
  /** Turns the Zaps on for a person who tries the pages, and says what can be tried. */
  turnOnZaps(): Promise<void>;
  /** Reports a run in one line. */
  reportRun(run: Run): void;
  /**
   * Turns the Zaps off.
   *
   * @returns what could not be turned off, in sentences
   */
  turnAllOff(): Promise<string[]>;
}
