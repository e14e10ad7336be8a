import { DamagedBackup, endOfRows } from './format.ts';

/** Reads lines, rows and bytes one after the other from a stream, and never more than it needs to hold. */
export class Reader {
  #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line as JSON. */
  async value<Value>(): Promise<Value> {
    let end: number;
    while ((end = this.#held.indexOf(10)) < 0) await this.#more();
    const line = this.#take(end + 1).toString();
    try {
      return JSON.parse(line);
    } catch {
      throw new DamagedBackup('a line is not what it should be');
    }
  }

  async bytes(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > this.#held.length) {
      missing -= this.#held.length;
      parts.push(this.#take(this.#held.length));
      await this.#more();
    }
    return Buffer.concat([...parts, this.#take(missing)]);
  }

  /** The rows of a table, whole lines at a time, up to the line that ends them. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const ends = this.#held.indexOf(endOfRows) === 0 ? 0 : this.#held.indexOf(`\n${endOfRows}`) + 1 || undefined;
      const whole = ends ?? this.#held.lastIndexOf(10) + 1;
      if (whole > 0) yield this.#take(whole);
      if (ends !== undefined) return void this.#take(endOfRows.length);
      await this.#more();
    }
  }

  async refuseMore(): Promise<void> {
    const { done } = this.#held.length ? { done: false } : await this.#chunks.next();
    if (!done) throw new DamagedBackup('there is more after its end');
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.next();
    if (done) throw new DamagedBackup('it ends too early');
    this.#held = this.#held.length ? Buffer.concat([this.#held, value]) : value;
  }
}
