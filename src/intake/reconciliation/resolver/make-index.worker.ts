import { parentPort, workerData } from "node:worker_threads";
import { connect } from "../../../database/connect.ts";
import { makeIndex } from "./gazetteer-index.ts";

/** A thread that makes the index of the gazetteer and hands its bytes over. */
const database = await connect({ databaseUrl: String(workerData), dataFolder: "" });
try {
  const bytes = await database.snapshot(makeIndex);
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
} finally {
  await database.close();
}
