#!/usr/bin/env node
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runUnderNode24 } from "./node24.mjs";

runUnderNode24([join(dirname(fileURLToPath(import.meta.url)), "../src/main.ts"), ...process.argv.slice(2)]);
