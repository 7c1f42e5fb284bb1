import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener, RequestError } from "@hono/node-server";
import { Refusal } from "../kernel/errors.ts";
import { PROBLEM_TYPE, type Problem, problem, problemOf } from "./problem.ts";

export interface Listening {
  /** `http://127.0.0.1:3000`, with the port that the system gave for port 0. */
  url: string;
  port: number;
  /** Takes no new connections, lets the running requests end, and closes within the grace time. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  host: string;
  port: number;
  /** Milliseconds that running requests have to end after `stop`. */
  grace?: number;
}

interface Fetches {
  fetch(request: Request, env?: object): Response | Promise<Response>;
}

const MAX_HEADER_BYTES = 16 * 1024;
/** How long a client whose request we refuse may go on sending it, so that it gets to read the answer. */
const LINGER_MS = 2_000;

function refusalOf(error: NodeJS.ErrnoException): Problem {
  if (error.code === "HPE_HEADER_OVERFLOW") {
    const limit = `The address and headers together are larger than ${MAX_HEADER_BYTES} bytes.`;
    return problem(431, "headers-too-large", limit);
  }
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return problem(408, "request-timeout", "The request did not arrive in time.");
  }
  return problem(400, "bad-request", "This is not an HTTP request that we can read.");
}

const REASON: Partial<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

/** What the HTTP parser refuses never becomes a request, so the answer is written by hand. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const sent = refusalOf(error);
  const body = JSON.stringify(sent);
  const head = [
    `HTTP/1.1 ${sent.status} ${REASON[sent.status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  // Closing while the client still sends would reset the connection and lose the answer: read on and drop it.
  socket.removeAllListeners("data");
  socket.on("data", () => {});
  socket.on("error", () => socket.destroy());
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function answerFailure(error: unknown): Response {
  const sent =
    error instanceof RequestError
      ? problem(400, "bad-request", "The address or the Host header cannot be read.")
      : problemOf(error);
  if (sent.status === 500) console.error(error);
  return new Response(JSON.stringify(sent), {
    status: sent.status,
    headers: { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store" },
  });
}

function answerTwoHosts(response: ServerResponse): void {
  const sent = problem(400, "bad-request", "The request names two hosts.");
  response.writeHead(sent.status, { "Content-Type": PROBLEM_TYPE, Connection: "close" });
  response.end(JSON.stringify(sent));
}

/** A URL's host for an address to listen on: IPv6 in brackets. */
const inUrl = (host: string) => (host.includes(":") ? `[${host}]` : host);

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === undefined) return error;
  const advice =
    error.code === "EADDRINUSE"
      ? `Port ${port} of ${host} is in use, perhaps by another Amity. Set PORT to another, or to 0 for any free one`
      : `Nothing can listen at ${host}, port ${port}. Set HOST to an address of this machine and PORT to a port you may use`;
  return new Refusal("unavailable", "cannot-listen", `${advice} (${error.code}).`, "PORT");
}

export async function listen(app: Fetches, { host, port, grace = 5_000 }: ListenOptions): Promise<Listening> {
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    errorHandler: answerFailure,
  });
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: 15_000, requestTimeout: 120_000 },
    (request, response) => {
      // Node takes the first of two; a proxy before us may have looked at the other (RFC 9112 §3.2).
      if ((request.headersDistinct.host?.length ?? 0) > 1) answerTwoHosts(response);
      else void listener(request, response);
    },
  );
  server.on("clientError", answerUnreadable);
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port));
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.off("error", refuse);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  let stopped: Promise<void> | undefined;
  return {
    url: `http://${inUrl(host)}:${bound}`,
    port: bound,
    stop: () => {
      stopped ??= close(server, grace);
      return stopped;
    },
  };
}

async function close(server: Server, grace: number): Promise<void> {
  // A connection kept alive is idle between requests only: ask again as the running ones end.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const forced = setTimeout(() => server.closeAllConnections(), grace);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
    });
  } finally {
    clearInterval(idle);
    clearTimeout(forced);
  }
}
