import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface MailServer {
  port: number;
  /** What was delivered: to whom, and all that was sent. */
  delivered: { to: string[]; source: string }[];
  /** Asked of each address: what the server says against it; null: it is taken. */
  refuse: (address: string) => { code: number; said: string } | null;
  /** How many times somebody began to hand in a mail. */
  asked: number;
  stop(): Promise<void>;
}

/** A real SMTP server on this machine. `port` 0: any free one. */
export async function mailServer({
  port = 0,
  user,
}: {
  port?: number;
  user?: [string, string];
} = {}): Promise<MailServer> {
  const smtp = new SMTPServer({
    authOptional: user === undefined,
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === user?.[0] && password === user?.[1]) done(null, { user: username });
      else done(new Error("wrong user or password"));
    },
    onRcptTo({ address }, _session, done) {
      server.asked += 1;
      const refused = server.refuse(address);
      done(refused && Object.assign(new Error(refused.said), { responseCode: refused.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        server.delivered.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
  });
  smtp.on("error", () => {});
  const server: MailServer = {
    port,
    delivered: [],
    refuse: () => null,
    asked: 0,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  await new Promise<void>((resolve) => smtp.listen(port, "127.0.0.1", resolve));
  server.port = (smtp.server.address() as AddressInfo).port;
  return server;
}
