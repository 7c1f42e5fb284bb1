import { problemMessages } from "./problem.messages.ts";
import { accessProblemMessages } from "./problem-of-access.messages.ts";
import { accountProblemMessages } from "./problem-of-accounts.messages.ts";
import { attachmentProblemMessages } from "./problem-of-attachments.messages.ts";
import { batchProblemMessages } from "./problem-of-batch.messages.ts";
import { dataProblemMessages } from "./problem-of-data.messages.ts";
import { historyProblemMessages } from "./problem-of-history.messages.ts";
import { importProblemMessages } from "./problem-of-import.messages.ts";
import { intakeProblemMessages } from "./problem-of-intake.messages.ts";
import { mailProblemMessages } from "./problem-of-mail.messages.ts";
import { officeProblemMessages } from "./problem-of-office.messages.ts";
import { proposalProblemMessages } from "./problem-of-proposals.messages.ts";
import { publicProblemMessages } from "./problem-of-public.messages.ts";

/** What every code means, in every language: a catalogue of each room that refuses something. */
export const PROBLEM_CATALOGUES = [
  accessProblemMessages,
  accountProblemMessages,
  attachmentProblemMessages,
  batchProblemMessages,
  dataProblemMessages,
  historyProblemMessages,
  importProblemMessages,
  intakeProblemMessages,
  mailProblemMessages,
  officeProblemMessages,
  proposalProblemMessages,
  publicProblemMessages,
  problemMessages,
] as const;
