import { Agent, get } from "node:http";

export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** Asks an address once and reads the whole answer. */
export function ask(url: string, headers: Record<string, string>, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, ...(agent && { agent }) }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on("error", reject);
  });
}

const CONNECTIONS = 8;
const LONGEST_MS = 10_000;

/** Requests a second that a server on this machine answers over a few kept connections; bounded in number and time. */
export async function requestsPerSecond(urls: readonly string[], requests: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let asked = 0;
  let answered = 0;
  const one = async () => {
    while (asked < requests && performance.now() - start < LONGEST_MS) {
      const url = urls[asked++ % urls.length] as string;
      const { status } = await ask(url, { Accept: "application/json" }, agent);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      answered++;
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, one));
    return (answered / (performance.now() - start)) * 1000;
  } finally {
    agent.destroy();
  }
}
