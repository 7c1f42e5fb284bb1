// Run as a program of its own: enters the embedded server of a data folder and stays until told to go.
import { connect } from "../../src/database/connect.ts";

const database = await connect({ databaseUrl: null, dataFolder: process.argv[2] ?? "" }, { throwaway: true });
// As in a terminal, where CTRL-C reaches every process of the group: this one chooses to go on.
process.on("SIGINT", () => process.stdout.write("interrupted\n"));
process.stdin.on("end", async () => {
  await database.close();
  process.stdout.write("closed\n");
});
process.stdin.resume();
process.stdout.write(`ready ${database.url}\n`);
