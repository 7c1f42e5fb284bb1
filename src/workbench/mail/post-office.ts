import { randomUUID } from "node:crypto";
import type { Database } from "../../database/database.ts";
import { Refusal } from "../../kernel/errors.ts";
import {
  forgetOldMails,
  insertMail,
  mailFailed,
  mailSent,
  noteMail,
  takeMail,
  type WaitingMail,
} from "./mail.store.ts";
import { holdsSecret, type Mail, minutesUntilNext, soundMail } from "./mail.ts";
import { NotSent, Smtp, type SmtpSettings } from "./smtp.ts";

/** Milliseconds. */
export interface PostOfficeTimes {
  /** Between two looks at what waits. */
  look: number;
  /** Between the tries of a mail that cannot wait. */
  atOnce: readonly number[];
}

const TIMES: PostOfficeTimes = { look: 15_000, atOnce: [1_000, 3_000] };
const KEPT_DAYS = 30;
const FORGET_MS = 3_600_000;

/**
 * Sends mails, one after another, of those that wait in the database: they survive the end of the program, and several
 * processes share them. One with a secret in it never waits there: it is sent while its writer waits.
 */
export class PostOffice {
  readonly #smtp: Smtp;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #again = false;
  #isOpen = false;
  #forgot = 0;

  /** @param log hears of faults of its own; what a mail server says is kept with the mail */
  constructor(
    readonly database: Database,
    settings: SmtpSettings,
    readonly log: (error: unknown) => void = (error) => console.error(error),
    readonly times: PostOfficeTimes = TIMES,
  ) {
    this.#smtp = new Smtp(settings);
  }

  /** `SendMail`, as the rooms are given it. */
  readonly send = async (mail: Mail): Promise<void> => {
    const sound = soundMail(mail);
    if (holdsSecret(sound)) return this.#sendAtOnce(sound);
    await this.database.aside((tx) => insertMail(tx, sound));
    this.#look();
  };

  /** Begins to send what waits. */
  start(): void {
    this.#isOpen = true;
    this.#look();
  }

  /** Lets the mail in hand go out, and no other. */
  async stop(): Promise<void> {
    this.#isOpen = false;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#working;
    this.#smtp.close();
  }

  #look(): void {
    if (!this.#isOpen) return;
    this.#again = true;
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
      // What came in while the last look ended.
      if (this.#again) this.#look();
      else if (this.#isOpen) this.#timer = setTimeout(() => this.#look(), this.times.look).unref();
    });
  }

  async #work(): Promise<void> {
    this.#again = false;
    if (this.#timer) clearTimeout(this.#timer);
    try {
      while (this.#isOpen && (await this.#sendNext()));
      await this.#forgetOld();
    } catch (error) {
      // The database is away, say: the next look finds it again.
      this.log(error);
    }
  }

  /** Sends the one whose turn it is, and holds it meanwhile. False where none is due. */
  #sendNext(): Promise<boolean> {
    return this.database.aside(async (tx) => {
      const mail = await takeMail(tx);
      if (mail === null) return false;
      try {
        await this.#smtp.send(mail, idOf(mail));
        await mailSent(tx, mail.id);
      } catch (error) {
        if (!(error instanceof NotSent)) throw error;
        const minutes = error.isFinal ? null : minutesUntilNext(mail.tries + 1);
        await mailFailed(tx, mail.id, { problem: error.message, minutes });
      }
      return true;
    });
  }

  async #sendAtOnce(mail: Mail): Promise<void> {
    const id = randomUUID();
    const waits = [...this.times.atOnce];
    for (let tries = 1; ; tries += 1) {
      const failed = await this.#smtp.send(mail, id).then(() => null, asNotSent);
      const wait = failed?.isFinal ? undefined : waits.shift();
      if (failed !== null && wait !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        continue;
      }
      await this.database.aside((tx) => noteMail(tx, mail, { tries, problem: failed?.message ?? null }));
      if (failed === null) return;
      throw new Refusal(
        "unavailable",
        "mail-not-sent",
        "The mail could not be sent. Pass the link on in another way.",
      );
    }
  }

  async #forgetOld(): Promise<void> {
    if (Date.now() - this.#forgot < FORGET_MS) return;
    await this.database.aside((tx) => forgetOldMails(tx, KEPT_DAYS));
    this.#forgot = Date.now();
  }
}

const idOf = ({ id, createdAt }: WaitingMail) => `mail-${id}-${createdAt.getTime()}`;

function asNotSent(error: unknown): NotSent {
  if (error instanceof NotSent) return error;
  throw error;
}
