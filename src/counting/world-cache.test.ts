import { describe, expect, test } from "vitest";
import type { ReadDb } from "../database/database.ts";
import type { Revision } from "../kernel/ids.ts";
import { type Ground, WorldCache } from "./world-cache.ts";

const read = {} as ReadDb;
const at = (revision: number) => revision as Revision;
const someTime = () => new Promise((resolve) => setImmediate(resolve));

/** A cache over loads that end when they are told to. */
function watched() {
  const waiting: { revision: Revision; end: () => void; fail: (error: Error) => void }[] = [];
  const loaded: number[] = [];
  const cache = new WorldCache((_, revision) => {
    loaded.push(revision);
    return new Promise<Ground>((resolve, reject) => {
      waiting.push({ revision, end: () => resolve({ revision } as Ground), fail: reject });
    });
  });
  const step = async (how: (load: (typeof waiting)[number]) => void = (load) => load.end()) => {
    await someTime();
    const [load, ...others] = waiting.splice(0);
    expect(others).toEqual([]);
    if (load) how(load);
    await someTime();
  };
  const ask = (revision: number) => cache.ground(read, at(revision));
  /** Asks and lets the load end. */
  const have = async (revision: number) => {
    const asked = ask(revision);
    await step();
    return asked;
  };
  return { ask, have, step, loaded };
}

describe("the worlds of revisions", () => {
  test("beyond a few that wait are refused, and those that wait are loaded all the same", async () => {
    const { ask, step } = watched();
    const asked = [1, 2, 3, 4, 5, 6].map(ask);
    await expect(ask(7)).rejects.toMatchObject({ kind: "unavailable", code: "too-busy" });
    const again = ask(1);
    for (const _ of asked) await step();
    expect((await Promise.all([...asked, again])).map(({ revision }) => revision)).toEqual([
      1, 2, 3, 4, 5, 6, 1,
    ]);
  });

  test("are loaded one at a time, each once for all who ask for it together", async () => {
    const { ask, step, loaded } = watched();
    const asked = Array.from({ length: 20 }, (_, n) => ask(1 + (n % 4)));
    await someTime();
    expect(loaded).toEqual([1]);
    for (const _ of [1, 2, 3, 4]) await step();
    const grounds = await Promise.all(asked);
    expect(loaded).toEqual([1, 2, 3, 4]);
    expect(new Set(grounds).size).toBe(4);
  });

  test("that fail to load are told to those who asked, are asked for anew, and hold up nobody", async () => {
    const { ask, have, step, loaded } = watched();
    const failing = [ask(1), ask(1)];
    const next = ask(2);
    const told = Promise.all(failing.map((one) => expect(one).rejects.toThrow("gone")));
    await step((load) => load.fail(new Error("gone")));
    await told;
    await step();
    expect((await next).revision).toBe(2);
    expect((await have(1)).revision).toBe(1);
    expect(loaded).toEqual([1, 2, 1]);
  });

  test("are kept in small number: the newest always, of the past those asked for last", async () => {
    const { have, loaded } = watched();
    for (const revision of [9, 1, 2, 3, 4]) await have(revision);
    loaded.length = 0;
    for (const revision of [9, 4, 3]) await have(revision);
    expect(loaded).toEqual([]);
    await have(2);
    await have(1);
    expect(loaded).toEqual([2, 1]);
  });
});
