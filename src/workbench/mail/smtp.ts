import { createTransport, type Transporter } from "nodemailer";
import type { Mail } from "./mail.ts";

/** The operator's mail server; as in the program's configuration. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`). Without it, what the server offers by STARTTLS is taken. */
  secure: boolean;
  user: string | null;
  password: string | null;
  /** Whom mails come from: an address, with a name or without. */
  from: { name: string; address: string };
}

/** What a mail server said of a mail that it did not take. */
export class NotSent extends Error {
  override name = "NotSent";
  constructor(
    message: string,
    /** It will say the same the next time. */
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;
const PATIENCE_MS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 };
const LONGEST_PROBLEM = 300;

/** Hands mails to a mail server. */
export class Smtp {
  readonly #transport: Transporter;

  constructor(readonly settings: SmtpSettings) {
    const { host, port, secure, user, password } = settings;
    const here = LOOPBACK.test(host);
    this.#transport = createTransport({
      host,
      port,
      secure,
      // A password goes over TLS only; a server on this machine need not have a certificate that others would trust.
      requireTLS: !secure && user !== null && !here,
      tls: { rejectUnauthorized: !here },
      ...(user !== null && { auth: { user, pass: password ?? "" } }),
      ...PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @param id names this mail: one that comes twice, because somebody pulled the plug, is known as one */
  async send({ to, language, subject, text }: Mail, id: string): Promise<void> {
    const { from } = this.settings;
    try {
      await this.#transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        textEncoding: "quoted-printable",
        messageId: `<${id}@${from.address.split("@")[1]}>`,
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
      });
    } catch (error) {
      throw notSent(error);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/** Of the server's whole answer its words; a wrong password may be put right, an address that is none may not. */
function notSent(error: unknown): NotSent {
  const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number };
  // Some repeat what they were sent: no secret may be kept in their words.
  const words = String(message)
    .replace(/\s+/g, " ")
    .replace(/[\w-]{43,}/g, "…")
    .slice(0, LONGEST_PROBLEM);
  return new NotSent(words, (responseCode ?? 0) >= 500 && (code === "EENVELOPE" || code === "EMESSAGE"));
}
