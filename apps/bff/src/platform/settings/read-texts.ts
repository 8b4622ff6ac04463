import { readFileSync } from 'node:fs';

type Environment = Record<string, string | undefined>;
/** Takes down what is wrong with a setting, without its value. */
export type Report = (problem: string) => void;

/** Settings that are secrets may stand in a file instead, which the variable with `_FILE` names. */
const FILE_SUFFIX = '_FILE';

/** The settings as texts, without outer space; an empty one counts as absent. */
export class SettingTexts {
  readonly #environment: Environment;
  readonly #report: Report;

  constructor(environment: Environment, report: Report) {
    this.#environment = environment;
    this.#report = report;
  }

  text(name: string): string | undefined {
    return this.#environment[name]?.trim() || undefined;
  }

  /** From the variable, or from the file that `<name>_FILE` names: what `docker secret` and Kubernetes mount. */
  secret(name: string): string | undefined {
    const file = this.text(name + FILE_SUFFIX);
    if (file === undefined) return this.text(name);
    if (this.text(name) !== undefined) {
      this.#report(`${name} and ${name}${FILE_SUFFIX} are both set: keep one`);
      return undefined;
    }
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch {
      // The cause would repeat a path that the operator knows; what counts is which setting it was.
      this.#report(`${name}${FILE_SUFFIX} names a file that cannot be read`);
      return undefined;
    }
  }
}
