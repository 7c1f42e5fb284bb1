// A process that serves the real app on a database given by its address, for a bench to ask; ends with its input.
import { buildApp } from "../src/app.ts";
import { connect } from "../src/database/connect.ts";
import { listen } from "../src/http/server.ts";
import { warmAssets } from "../src/web/assets.ts";
import { untilInputEnds } from "./kit/child.ts";

const database = await connect({ databaseUrl: process.argv[2] ?? "", dataFolder: "" });
await warmAssets();
const app = buildApp(database);
const server = await listen(app, { host: "127.0.0.1", port: 0 });
const routes = [...new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path))];
process.stdout.write(`${JSON.stringify({ url: server.url, routes })}\n`);
await untilInputEnds();
await server.stop();
await database.close();
